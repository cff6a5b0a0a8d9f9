"""Chinese: dates, deadlines and amounts."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

_N = r"\d〇零○一二三四五六七八九十百千万亿两"

DATE = re.compile(
    r"(?<![\d一二三四五六七八九])(?:(?P<y>\d{4}|[12][ \d]{3,6}|[〇零○一二三四五六七八九O0]{4}) ?年(?:度)? ?)?"
    r"(?:(?P<m>[ \d]{1,3}|[一二三四五六七八九十]{1,3}) ?月 ?(?:(?P<d>[ \dl]{1,3}|[一二三四五六七八九十廿卅]{1,4}) ?日|(?P<part2>底|末|初|中旬|上旬|下旬|份)?)"
    r"|(?P<part>年底|年末|年初|底|末|初|上半年|下半年|第?[一二三四1-4]季度末?))"
)
"""A printed date; a year alone is none. `8月l日` and inner spaces are scanning errors that occur in law databases."""

PARTS = {
    "年底": "end", "年末": "end", "底": "end", "末": "end", "年初": "start", "初": "start", "上旬": "start", "中旬": "middle", "下旬": "end",
    "上半年": "half1", "下半年": "half2",
    **{f"{prefix}{name}季度{suffix}": f"q{number}" for prefix in ("", "第") for suffix in ("", "末") for number, names in enumerate(("一1", "二2", "三3", "四4"), start=1) for name in names},
}  # fmt: skip

RANGE_LINK = re.compile(r"\s?(?:起|开始)?\s?(?:至|到|-|~|—)\s?")

PAST_DATE = re.compile(r"(?:以?前|之前)?(?:已|发布|公布|印发|颁布|签订|通过|修订|修正|批准|成立|电|发表|宣布)")
"""What follows a date of reference or a condition of the past."""

START_AFTER = re.compile(r"\s{0,4}(?:起|开始|以后|之后|后(?!的))")

DUE_AFTER = re.compile(r"(?:以前|之前|前|底前|末前)?(?:到期|期满|届满|注册|设立|取得|开工|投产|登记)")

LIMIT_AFTER = re.compile(r"\s{0,4}(?:以前|之前|前|止|截止|内)")

END_BEFORE = re.compile(r"(?:截至|截止|截止到|延长至|延长到|延续至|延续到|有效期至|执行至|实施至|期限至|暂停至|至|到)\s{0,4}$")

ROLE_SIDES = (
    ("after", START_AFTER, "effective"),
    ("after", DUE_AFTER, "eligibility_cutoff"),
    ("after", LIMIT_AFTER, "fixed"),
    ("before", END_BEFORE, "validity_end"),
)

WITHIN = re.compile(
    rf"(?:自(?P<event>[^,。;自]{{1,24}}?)(?:之日)?起(?:的)?)?\s{{0,4}}(?<![{_N}])(?P<n>[{_N}]{{1,6}})\s?个?(?P<u>工作日|交易日|日|天|月|年|小时|季度|周)(?:以内|之内|内)"
)

UNITS = {"工作日": "workday", "交易日": "workday", "日": "day", "天": "day", "月": "month", "年": "year", "小时": "hour", "季度": "quarter", "季": "quarter", "周": "week", "半年": "month"}

OWN_DATE = re.compile(r"^(?:本\S{1,6})?(?:发布|公布|印发|下发|施行|实施|生效)$")

RECURRING = re.compile(r"(?:每|按|逐)个?(?P<u>半年|年|季度|季|月|周|日)(?=[^人均平度终末限,。;、]|度)")

_UNIT = (
    "个基点|基点|个百分点|百分点|元人民币|美元|欧元|港元|港币|日元|英镑|元|%|‰|倍|个工作日|个月|年|天|吨|公斤|千克|克|人次|人|辆|台|件|户|家|平方米|公里|公顷|亩"
)

AMOUNT = re.compile(
    rf"百分之(?P<hundred>[〇零一二三四五六七八九十百点\d.]{{1,8}})|(?<![\d第.])(?P<n>\d[\d,]{{0,14}}(?:\.\d{{1,6}})?\s?[百千万亿]{{0,2}}|(?<![一二三四五六七八九十百千万亿两零])[一二三四五六七八九十百千万亿两零]{{1,12}})\s?(?P<u>{_UNIT})"
)

AMOUNT_UNITS = {
    "元": "CNY", "元人民币": "CNY", "美元": "USD", "欧元": "EUR", "港元": "HKD", "港币": "HKD", "日元": "JPY", "英镑": "GBP", "%": "percent", "‰": "permille",
    "倍": "times", "个基点": "bp", "基点": "bp", "个百分点": "percentage points", "百分点": "percentage points", "吨": "tonnes", "公斤": "kg", "千克": "kg",
    "克": "g", "人": "persons", "人次": "persons", "辆": "vehicles", "台": "units", "件": "units", "户": "households", "家": "entities",
    "年": "years", "个月": "months", "天": "days", "个工作日": "workdays", "平方米": "m2", "公里": "km", "公顷": "ha", "亩": "mu",
}  # fmt: skip

TERM_BEFORE = re.compile(r"(?:期限|有效期|为期|任期|期|满)(?:为|是)?$")
"""What makes a stretch of time a quantity where no comparator does."""

COMPARATORS_BEFORE = (
    (re.compile(r"(?<![不未])满$"), "ge"),
    (re.compile(r"(?:不低于|不少于|不得低于|不得少于|至少|不小于|大于等于|大于或等于|≥|最低|达到)[^,。;]{0,4}$"), "ge"),
    (re.compile(r"(?:不超过|不高于|不得超过|不得高于|至多|不大于|小于等于|小于或等于|≤|最高|最多|最长|以内)[^,。;]{0,4}$"), "le"),
    (re.compile(r"(?:超过|高于|大于|多于|[>＞])[^,。;]{0,4}$"), "gt"),
    (re.compile(r"(?:低于|少于|小于|不满|不足|[<＜])[^,。;]{0,4}$"), "lt"),
)

COMPARATORS_AFTER = (
    (re.compile(r"\s{0,4}(?:人民币)?(?:\([^()]{0,6}\))?以上"), "ge"),
    (re.compile(r"\s{0,4}(?:人民币)?(?:以下|以内)"), "le"),
    (re.compile(r"\s{0,4}(?:人民币)?以外"), "gt"),
)

AMOUNT_RANGE = re.compile(r"\s{0,4}(?:以上|至|到|-|~|—)\s{0,4}")

EVERY = re.compile(r"(?:每|按|逐)(?:年|季度|季|月|周)(?:的)?$|(?:次|翌|当|同|上|下)一?年(?:度)?$")
"""What makes a day without a year come round again, or belong to a year that is not printed."""

REFERENCE_SIDES = (("before", EVERY, "none"), ("after", PAST_DATE, "none"))

SAME_DAY = re.compile("同时")
"""What says that a repeal takes effect with the notice."""

ROLES = (
    (re.compile(r"罚款|罚金|滞纳金|处以|并处"), "fine"),
    (re.compile(r"利率|税率|征收率|费率|汇率|比率|比例|准备金率"), "rate"),
    (re.compile(r"额度|配额|限额|上限|总量"), "quota"),
    (re.compile(r"股份|持股|份额|股权"), "share"),
    (re.compile(r"价格|单价|售价|收费|定价"), "price"),
)
