"""Chinese: dates, deadlines and amounts."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

from registry.text.lexicon import tables
from registry.text.lexicon.deferred import deferred

_N = r"\d〇零○一二三四五六七八九十百千万亿两"

DATE = deferred(
    r"(?=[ \d〇零○一二三四五六七八九十O年底末初上下第])(?<![\d一二三四五六七八九])(?:(?P<y>\d{4}|[12][ \d]{3,6}|[〇零○一二三四五六七八九O0]{4}) ?年(?:度)? ?)?"
    r"(?:(?P<m>[ \d]{1,3}|[一二三四五六七八九十]{1,3}) ?月 ?(?:(?P<d>[ \dl]{1,3}|[一二三四五六七八九十廿卅]{1,4}) ?日|(?P<part2>底|末|初|中旬|上旬|下旬|份)?)"
    r"|(?P<part>年底|年末|年初|底|末|初|上半年|下半年|第?[一二三四1-4]季度末?))"
)
"""A printed date; a year alone is none. `8月l日` and inner spaces are scanning errors that occur in law databases."""

PARTS = {
    "年底": "end", "年末": "end", "底": "end", "末": "end", "年初": "start", "初": "start", "上旬": "start", "中旬": "middle", "下旬": "end",
    "上半年": "half1", "下半年": "half2",
    **{f"{prefix}{name}季度{suffix}": f"q{number}" for prefix in ("", "第") for suffix in ("", "末") for number, names in enumerate(("一1", "二2", "三3", "四4"), start=1) for name in names},
}  # fmt: skip

RANGE_LINK = deferred(r"\s?(?:起|开始)?\s?(?:至|到|-|~|—)\s?")

PAST_DATE = deferred(r"(?:以?前|之前)?(?:已|发布|公布|印发|颁布|签订|通过|修订|修正|批准|成立|电|发表|宣布)")
"""What follows a date of reference or a condition of the past."""

START_AFTER = deferred(r"\s{0,4}(?:起|开始|以后|之后|后(?!的))")

DUE_AFTER = deferred(r"(?:以前|之前|前|底前|末前)?(?:到期|期满|届满|注册|设立|取得|开工|投产|登记)")

LIMIT_AFTER = deferred(r"\s{0,4}(?:\d{1,2}(?:时|点|:)(?:\d{1,2}分?)?)?(?:以前|之前|前|止|截止|内)")

END_BEFORE = deferred(r"(?:截至|截止|截止到|延长至|延长到|延续至|延续到|有效期至|执行至|实施至|期限至|暂停至|至|到)\s{0,4}$")

ROLE_SIDES = (
    ("after", START_AFTER, "effective"),
    ("after", DUE_AFTER, "eligibility_cutoff"),
    ("after", LIMIT_AFTER, "fixed"),
    ("before", END_BEFORE, "validity_end"),
)

UNITS = {"个月": "month", "星期": "week", "工作日": "workday", "交易日": "workday", "日": "day", "天": "day", "月": "month", "年": "year", "小时": "hour", "季度": "quarter", "季": "quarter", "周": "week", "半年": "half-year"}

_U = "工作日|交易日|个月|小时|季度|星期|日|天|月|年|周"

PERIOD = deferred(rf"(?<![{_N}.第月])(?:(?P<n>[{_N}]{{1,6}})\s?个?(?P<u>{_U})|(?P<half>半年))")
"""A number with a unit of time, whatever it limits."""

_END_EVENT = "(?:届满|期满|到期|召开|开始|开庭|举行|实施|施行|生效|截止|出境|离境|变更|终止|解除|上市|发行|交割|开展|停止|举办|发布|公布|执行|结束|投产|开工|使用|出口|进口|竣工|开业)"

PERIODS = (
    tables.Period("from an event", deferred(
        r"自(?P<event>[^,。;自]{1,24}?)(?:之日)?起(?:的)?\s{0,4}(?:至少"
        r"|不少于|满)?$"
    ), deferred("以内|之内|内"), "after", ("起", "起的", "至少", "不少于", "满")),
    tables.Period("after an event", deferred(
        r"(?:^"
        r"|(?<=[,。;:自在于应须]))(?P<event>[^,。;:自在于应须]{1,40}?)(?:之日)?(?:起"
        r"|(?<![之以此前背最先])后)的?,?$"
    ), deferred("以内|之内|内"), "after", ("起", "后", "起的", "后的", "后,", "起,")),
    tables.Period("before an event", deferred(
        rf"(?:^"
        rf"|(?<=[,。;:自在于应须]))(?P<event>[^,。;:自在于应须]{{0,40}}?{_END_EVENT})(?:之日"
        rf"|日)?的?前(?:至少)?\s?$"
    ), deferred("(?![的])"), "before", ("前", "前至少")),
    tables.Period("before an event", deferred(
        rf"(?:^"
        rf"|(?<=[,。;:自在于应须]))(?P<event>[^,。;:自在于应须]{{0,40}}?{_END_EVENT})(?:之日"
        rf"|日)?的?(?:至少)?\s?$"
    ), deferred("(?:之|以)?前(?![款条项述])"), "before"),
    tables.Period("in advance", deferred(r"提前(?:至少)?\s?$"), deferred(""), "before", ("提前", "提前至少")),
    tables.Period("within", deferred("(?<!前)(?<!近)$"), deferred("以内|之内|内(?![容部外设])"), "after"),
)
"""What makes a period a limit, in the order they are tried."""

PERIODIC = deferred(r"(?:每个?|各)?(?P<u>半年|年|季度|季|月|周)度?(?:结束|终了|末|期满|期末)")
"""An event that comes round."""

EVERY_BEFORE = deferred(r"(?:每|按|逐)个?(?P<u>年|季度|季|月|周)的?$")
EVERY_LIMIT = deferred(r"\s{0,4}(?:以前|之前|前|止|内)")
RECURRING_DAY = deferred(r"的?第?(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})日(?:之|以)?前")
FURTHER_DAY = deferred(r"\s?[、和及]\s?(?P<day>(?P<d>\d{1,2})\s?日)")
HOUR_AFTER = deferred(r"\s?(?P<h>\d{1,2})(?:时|点|:)(?P<min>\d{2})?分?(?=以前|之前|前|止|截止)")
DATE_GATE = deferred("[年月季]")
NUMBER = deferred(r"[\d〇零一二三四五六七八九十百千万亿两半壹贰叁肆伍陆柒捌玖拾][\d,.〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]*")
RECURRING_GATE = deferred("[每按逐]")

OWN_DATE = deferred(r"^(?:本\S{1,6})?(?:发布|公布|印发|下发|施行|实施|生效)$")

RECURRING = deferred(r"(?:每|按|逐)个?(?P<u>半年|年|季度|季|月|周|日)(?=[^人均平度终末限,。;、]|度)")

_MONEY = {
    "元": "CNY", "元人民币": "CNY", "人民币": "CNY", "美元": "USD", "美金": "USD", "欧元": "EUR", "港元": "HKD", "港币": "HKD", "日元": "JPY", "日圆": "JPY",
    "英镑": "GBP", "澳元": "AUD", "加元": "CAD", "新加坡元": "SGD", "新元": "SGD", "韩元": "KRW", "卢布": "RUB", "瑞士法郎": "CHF", "澳门元": "MOP", "澳门币": "MOP",
    "新台币": "TWD", "泰铢": "THB", "卢比": "INR", "兰特": "ZAR", "特别提款权": "XDR", "欧": "EUR",
}  # fmt: skip
_RATIOS = {"%": "percent", "‰": "permille", "倍": "times", "个基点": "bp", "基点": "bp", "个百分点": "percentage points", "百分点": "percentage points", "成": "tenths"}
_COUNTS = {
    "人": "persons", "人次": "persons", "名": "persons", "辆": "vehicles", "台": "units", "件": "units", "户": "households", "家": "entities", "届": "terms",
    "份": "copies", "票": "votes", "套": "sets", "只": "units", "艘": "vessels", "架": "units", "头": "heads", "张": "sheets", "股": "shares", "万股": "shares",
}  # fmt: skip
_TIMES = {"年": "years", "周年": "years", "周岁": "years", "个月": "months", "周": "weeks", "天": "days", "整天": "days", "日": "days", "个工作日": "workdays", "工作日": "workdays", "小时": "hours", "个交易日": "workdays"}
_SIZES = {
    "吨": "tonnes", "公斤": "kg", "千克": "kg", "克": "g", "毫克": "mg", "平方米": "m2", "平方公里": "km2", "立方米": "m3", "公里": "km", "千米": "km", "米": "m", "厘米": "cm",
    "毫米": "mm", "微米": "um", "公顷": "ha", "亩": "mu", "升": "l", "毫升": "ml", "千瓦": "kW", "千瓦时": "kWh", "兆瓦": "MW", "摄氏度": "℃", "标准煤": "tce", "海里": "nmi",
}  # fmt: skip
AMOUNT_UNITS = {**_MONEY, **_RATIOS, **_COUNTS, **_TIMES, **_SIZES}
_SYMBOLS = (
    r"℃|°C|[ckmnuμ]?m[23³²]?(?![A-Za-z])|[kMG]?Pa|Mpa|[kMG]?W(?:h)?(?![A-Za-z])"
    r"|[mkμ]?g(?![A-Za-z])|[kMG]?Hz|[mk]?V(?![A-Za-z])|A/cm2|[mμ]?A(?![A-Za-z])|T(?![A-Za-z+])"
    r"|min(?![A-Za-z])|[mk]?[lL](?![A-Za-z])|ppm|Gbps|Mbps|bit|nm|K(?![A-Za-z])"
)
_CN = "一二三四五六七八九十百千万亿两零〇壹贰叁肆伍陆柒捌玖拾佰仟"
_UNITS_ZH = "|".join(sorted(map(re.escape, AMOUNT_UNITS), key=len, reverse=True))

AMOUNT = deferred(
    rf"百分之(?P<hundred>[〇零一二三四五六七八九十百点两\d.]{{1,8}})"
    rf"|(?P<below>[千万二三四五六七八九十]|\d{{1,2}})分之(?P<over>[一二三四五六七八九十两\d.]{{1,5}})"
    rf"|(?<![\d第{_CN}])(?<!\d[.,])(?!(?:19"
    rf"|20)\d\d\s?年)(?:(?P<lo>\d[\d,]{{0,9}}+(?:\.\d{{1,6}})?)\s?[~～-]\s?)?(?P<n>\d[\d,]{{0,14}}+(?:\.\d{{1,6}})?\s?[百千万亿]{{0,2}}"
    rf"|[{_CN}]{{1,12}})\s?(?:(?P<u>{_UNITS_ZH})(?!(?<=年)[度级代初末底一])(?<!月.日)(?<!月..日)(?<!月...日)(?![〇零一二三四五六七八九十\d]*[款条项号])"
    rf"|(?P<size>{_SYMBOLS}))"
)
"""Groups `below` and `over` of a fraction; `size` a unit printed by its symbol."""

BASIS_BEFORE = deferred(
    r"(?P<basis>(?:上一?年度|当年|本年度|其|按照?|所在)?(?:违法所得|货值金额|违法经营额|销售额|营业额|营业收入|应纳税(?:款|额|所得额)|合同金额|交易金额|交易额|注册资本|净资产|总资产|资产总额|贷款余额|工资收入|日工资收入"
    r"|工资|所得|税款|保费|保险费|股份总数|总股本|投资总额|项目总投资|罚款数额|采购金额|预算|货款|售价|价款|面积|余额|收入|总额|金额|价值|存款|资本净额))(?:的"
    r"|额)?(?:的)?\s?$"
)
PER_AFTER = deferred(r"\s?(?:/|每)(?P<per>吨|公斤|千克|人|次|日|天|月|年|平方米|立方米|辆|台|件|户|亩|公里|千瓦时|度|股|份|只)")
PER_BEFORE = deferred(
    r"每(?P<per>吨|公斤|千克|人|次|日|天|月|年|平方米|立方米|辆|台|件|户|亩|公里|千瓦时|度|股|份|只|增加[^,。;]{1,6})(?:不得|不|最高|最低"
    r"|至少|收取|补助|给予|征收|按|为|缴纳|处|奖励|补贴)?[^,。;每]{0,6}\s?$"
)
LIMIT_BEFORE = deferred(r"(?:不超过|不高于|不得超过|不得高于|至多|不大于|最高|最多|最长|以内)[^,。;]{0,4}$")

TERM_BEFORE = deferred(r"(?:期限|有效期|为期|任期|期|满)(?:为|是)?$")
"""What makes a stretch of time a quantity where no comparator does."""

COMPARATORS_BEFORE = (
    (deferred(r"(?<![不未])满$"), "ge"),
    (deferred(r"(?:不低于|不少于|不得低于|不得少于|至少|不小于|大于等于|大于或等于|≥|最低|达到)[^,。;]{0,4}$"), "ge"),
    (deferred(r"(?:不超过|不高于|不得超过|不得高于|至多|不大于|小于等于|小于或等于|≤|最高|最多|最长|以内)[^,。;]{0,4}$"), "le"),
    (deferred(r"(?:超过|高于|大于|多于|[>＞])[^,。;]{0,4}$"), "gt"),
    (deferred(r"(?:低于|少于|小于|不满|不足|[<＜])[^,。;]{0,4}$"), "lt"),
)

COMPARATORS_AFTER = (
    (deferred(r"\s{0,4}(?:人民币)?(?:\([^()]{0,6}\))?(?:以上|及以上|及其以上)"), "ge"),
    (deferred(r"\s{0,4}(?:人民币)?(?:以下|以内)"), "le"),
    (deferred(r"\s{0,4}(?:人民币)?以外"), "gt"),
)

AMOUNT_RANGE = deferred(r"\s{0,4}(?:以上|至|到|-|~|—)\s{0,4}")

EVERY = deferred(r"(?:每|按|逐)(?:年|季度|季|月|周)(?:的)?$|(?:次|翌|当|同|上|下)一?年(?:度)?$")
"""What makes a day without a year come round again, or belong to a year that is not printed."""

REFERENCE_SIDES = (("before", EVERY, "none"), ("after", PAST_DATE, "none"))

AT_ONCE = deferred("即日起?|即行|立即")
"""What says that a repeal takes effect on the notice's own day."""
SAME_DAY = deferred("同时|同日|一并")
"""What says that a repeal takes effect with the notice."""

ROLES = (
    (deferred(r"罚款|罚金|滞纳金|处以|并处"), "fine"),
    (deferred(r"利率|税率|征收率|费率|汇率|比率|比例|准备金率"), "rate"),
    (deferred(r"额度|配额|限额|上限|总量"), "quota"),
    (deferred(r"股份|持股|份额|股权"), "share"),
    (deferred(r"价格|单价|售价|收费|定价"), "price"),
)
