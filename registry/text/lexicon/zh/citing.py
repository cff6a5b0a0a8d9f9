"""Chinese: how other instruments are named, what a text does to them, and the clauses about its own life."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.words import near_end

_CN = "〇零○一二三四五六七八九十百千万两"

CITED_TITLE = deferred(r"《(?P<title>(?:[^《》\n]|《[^《》\n]{1,100}》|\n(?!\n)){2,160})》")
"""A title in book-title marks, marks within it included."""

CITED_ENDS = (
    "法", "法典", "宪法", "条例", "规定", "办法", "细则", "规则", "规程", "规范", "通知", "公告", "通告", "通报", "意见", "决定", "决议", "命令", "令", "批复", "答复", "复函", "函", "解释",
    "目录", "清单", "名单", "指引", "指南", "方案", "规划", "计划", "纲要", "章程", "准则", "标准", "税则", "公约", "协定", "协议", "议定书", "安排", "措施", "制度", "通则", "总则", "纪要",
    "宣言", "声明", "备忘录", "要求", "基准", "大纲", "体系", "要点", "政策", "职责", "守则", "须知", "说明", "预案", "机制", "修正案", "意见稿", "补充", "问题", "框架", "手册", "要则",
)  # fmt: skip
"""How the title of an instrument ends; forms, contracts, certificates and newspapers have titles too, and are none."""
CITED_TAIL = deferred(r"(?:\((?:试行|暂行|修订|修正|修订稿|修正案|草案|征求意见稿|送审稿|节选|[一二三四五六七八九十]{1,3}|\d{4}年?[^()]{0,12})\)|修正案|草案|\d{4}年?版?)$")
"""What may stand behind that end."""
NO_INSTRUMENT = deferred(r"(?:申请|登记|备案|承诺|授权|委托|劳动|购销|买卖|服务|用户|合作|框架)?(?:合同|协议书|协议|承诺书|证明)$|(?:说明|要求)$(?<!的说明)(?<!的要求)")
"""Ends that are those of an instrument only in company."""

CITED_NOTE = deferred(r"\s?\((?P<note>[^()\n]{2,120}(?:\([^()\n]{1,20}\)[^()\n]{0,80}){0,2})\)")
"""What stands in brackets behind a title: its number, its day, the name it bears from there on."""
CALLED = deferred(r"(?:以下|下)(?:统称|简称|称)(?:为)?:?\s?[\"《]?(?P<alias>[^\"》,;()\n]{1,40}+)(?=[\"》,;()\n]|$)")
"""`以下简称《决定》`."""
NUMBER_BEFORE = deferred(r"(?:\(|(?:发布|公布|印发|颁布|下发)?的?)$")
"""What may stand between a number and the title it belongs to."""
DAY_BEFORE = deferred(r"(?P<day>\d{4}年\d{1,2}月\d{1,2}日)[^。;,《》\n]{0,60}?(?:发布|公布|印发|颁布|下发|制定|批准|通过|修订|修正)(?:的|实施的|施行的)?$")

CITED_NUMBER = deferred(r"[\[(](?P<year>(?:19|20)\d{2})[\])]\s{0,2}(?:第\s?)?(?P<seq>\d{1,5})\s?号")
"""`〔2022〕70号`, behind its code."""
CODE_BEFORE = deferred(r"[\u4e00-\u9fff]{1,24}+(?:\([\u4e00-\u9fff]{1,3}\)[\u4e00-\u9fff]{1,4}+)?\s{0,2}$")
CITED_ORDER = deferred(
    rf"(?P<kind>令|公告|通告)\s{{0,2}}(?:[\[(]?(?P<year>(?:19|20)\d{{2}})[\])]?\s?年?)?\s{{0,2}}第\s?(?P<seq>\d{{1,4}}|[{_CN}]{{1,7}})\s?号"
    rf"|(?P<year2>(?:19|20)\d{{2}})年第(?P<seq2>\d{{1,4}})号(?P<kind2>令|公告|通告)?"
)
"""`令第8号`, `公告2003年第5号`, `2005年第29号令`; who gave it stands before."""
NUMBER_STOPS = deferred(r"按照|依照|根据|依据|参照|执行|贯彻|落实|属于|符合|违反|适用|以及|[印颁公发制]?[发布达定]的|(?<!共)和|[以见与及或的将对在由号从自原按经依照,、]")
"""Words that run into the code of a number; what stands behind the last of them is the code."""

LAWS = (
    "宪法", "民法典", "民法通则", "刑法", "刑事诉讼法", "民事诉讼法", "行政诉讼法", "行政处罚法", "行政许可法", "行政复议法", "行政强制法", "国家赔偿法", "监察法", "公务员法", "立法法", "公司法", "合伙企业法",
    "个人独资企业法", "企业破产法", "外商投资法", "证券法", "证券投资基金法", "期货和衍生品法", "商业银行法", "银行业监督管理法", "中国人民银行法", "保险法", "信托法", "票据法", "反洗钱法", "外汇管理条例",
    "反垄断法", "反不正当竞争法", "价格法", "广告法", "消费者权益保护法", "产品质量法", "食品安全法", "药品管理法", "电子商务法", "网络安全法", "数据安全法", "个人信息保护法", "密码法", "电子签名法",
    "对外贸易法", "出口管制法", "海关法", "进出口商品检验法", "关税法", "反外国制裁法", "税收征收管理法", "企业所得税法", "个人所得税法", "增值税法", "消费税法", "环境保护税法", "契税法", "印花税法", "资源税法",
    "车船税法", "预算法", "会计法", "审计法", "统计法", "政府采购法", "招标投标法", "劳动法", "劳动合同法", "社会保险法", "就业促进法", "安全生产法", "工会法", "专利法", "商标法", "著作权法", "土地管理法",
    "城市房地产管理法", "环境保护法", "矿产资源法", "能源法", "电力法", "铁路法", "海商法", "仲裁法", "治安管理处罚法", "道路交通安全法", "未成年人保护法", "生物安全法", "收养法", "继承法", "婚姻法", "合同法", "物权法",
    "侵权责任法", "担保法",
)  # fmt: skip
"""Laws that are named without marks as everybody knows them."""
BEFORE_LAW = "据照用反合和与及或的在由对以为按将犯施行布改正订新旧原现依"
"""What may stand before a name; other words make it the end of a longer one: `调解仲裁法`."""
NO_LAW = "人律规院定官治制务医学理案的庭"
"""What behind a name makes it another word: `公司法人`."""

PROVISION = deferred(
    rf"\s?(?:中的?|的)?(?P<place>第[{_CN}\d]{{1,7}}[条章编节款项](?:之[{_CN}]{{1,3}})?(?:第\(?[{_CN}\d]{{1,5}}\)?[款项目])*"
    rf"(?:(?:、|和|至|到|及)第\(?[{_CN}\d]{{1,7}}\)?[条款项目](?:第\(?[{_CN}\d]{{1,5}}\)?[款项目])*){{0,12}})"
)
"""The place in the instrument that is meant."""

_T = r"(?:《》|[、,和与及\s]|以及|等[一二三四五六七八九十百\d]{0,4}[件项个部]?(?:行政法规|规章|规范性文件|司法解释|文件|公告|通知|法规|规定)?)"
_NO_RULE = r"(?:(?!应当|必须|不得|规定的?|办理|按照|依照)[^。;:\n])"
_ENDED = r"(?:废止|停止执行|失效|停止适用|不再执行|不再适用|不再施行|停止使用|宣布作废)(?![前后]|之日|的(?!决定))"
_PLACE = r"\s?(?:中的?|的)?第"
_REVISED = r"(?:作(?:出)?(?:如下|相应|部分)?(?:修改|修订|修正|调整)|予以(?:修改|修订|修正|调整)|修改为|修订为|进行(?:了)?[^。;,]{0,8}(?:修改|修订|修正|调整|优化))"
_OPERATIVE = (
    r"(?:制定本|制定《|(?:通知|公告|通告|规定|批复|决定|解释|意见|函复|如下)如下|现就|现将|现予|现公布|现对|予以(?:公布|公告)|决定(?:对|将|自|在|把|加强|:)"
    r"|作(?:出)?如下|采取以下|经研究)"
)

_ENDS = ("废止", "停止", "失效", "不再", "撤销", "作废")

RELATIONS: tuple[tuple[str, tuple[str, ...], re.Pattern[str] | None, re.Pattern[str] | None], ...] = (
    ("repeals", _ENDS, None, deferred(rf"\A{_NO_RULE}{{0,160}}?{_ENDED}")),
    ("repeals", _ENDS, deferred(rf"(?:废止|撤销|宣布失效)(?:下列|以下|了)?(?:[^。;《》]{{0,16}}:)?{_T}{{0,60}}$"), None),
    ("repeals", _ENDS, deferred(rf"(?:下列|以下){near_end(201)}(?=[^。;]{{0,200}}+$)[^。;《》]{{0,30}}{_ENDED}[^。;《》]{{0,12}}:[^。;]{{0,120}}$"), None),
    ("extends", ("延长", "延续", "展期", "顺延", "继续"), None, deferred(
        rf"\A(?!{_PLACE}){_NO_RULE}{{0,30}}?(?:(?:有效期|执行期限|实施期限|施行期限|期限|政策)[^。;\n]{{0,24}}?(?:延长|延续|展期|顺延)"
        rf"|(?:延长|延续|顺延)(?:执行|实施|施行|有效)?至|继续(?:执行|有效|施行|实施))"
    )),
    ("extends", ("延长", "延续", "展期", "顺延", "继续"), deferred(rf"(?:延长|延续实施|延续执行|继续执行|延续){_T}{{0,20}}$"), None),
    ("suspends", ("暂停", "中止"), deferred(rf"(?:暂停|中止)(?:实施|执行|适用|施行)?{_T}{{0,20}}$"), None),
    ("suspends", ("暂停", "中止"), None, deferred(rf"\A(?!{_PLACE}){_NO_RULE}{{0,40}}?(?:暂停|中止)(?:实施|执行|适用|施行)")),
    ("amends", ("修改", "修订", "修正", "调整", "优化"), deferred(rf"(?:修改|修订|修正)(?!后的|的){_T}{{0,60}}$"), None),
    ("amends", ("修改", "修订", "修正", "调整", "优化"), deferred(
        rf"(?:对|将"
        rf"|把)(?:[\u4e00-\u9fff、,\d]{{2,40}}\()?{_T}{{0,60}}$"
    ), deferred(rf"\A[^。;《》\n]{{0,60}}?{_REVISED}")),
    ("amends", ("修改", "修订", "修正", "调整", "优化"), None, deferred(rf"\A{_T}{{0,20}}[^。;《》\n]{{0,12}}(?:作(?:出)?如下修改|作相应修改)")),
    ("amends", ("修改", "修订", "修正", "调整", "优化"), deferred(rf"(?:修改|修订)(?:下列|以下){near_end(201)}[^。;《》]{{0,30}}:[^。;]{{0,120}}$"), None),
    ("replaces", ("代替", "替代", "取代"), deferred(rf"(?:代替|替代|取代){_T}{{0,10}}$"), None),
    ("replaces", ("代替", "替代", "取代"), None, deferred(r"\A[^。;《》\n]{0,12}(?:由|被|以)[^。;\n]{0,30}?(?:代替|替代|取代)")),
    ("corrects", ("更正", "勘误"), deferred(rf"(?:更正|勘误){_T}{{0,10}}$"), None),
    ("interprets", ("适用",), deferred(rf"适用{_T}{{0,20}}$"), deferred(
        rf"\A{_T}{{0,20}}[^。;《》\n]{{0,20}}?(?:的?解释"
        rf"|若干|有关问题|的批复|的规定|[^。;]{{0,16}}解释如下)"
    )),
    ("forwards", ("转发", "印发", "批转", "发布", "公布"), None, deferred(
        r"\A[^。;《》\n]{0,60}?(?:现(?:予以?|将其)?(?:转发|印发|批转|发布|公布|下发)(?!《)"
        r"|(?:转发|印发|批转)(?:给)?你们)"
    )),
    ("forwards", ("印发", "转发", "批转", "下发", "发布", "公布", "颁布", "颁发"), deferred(rf"(?:印发|转发|批转|下发){_T}{{0,10}}$"), None),
    ("forwards", ("印发", "转发", "批转", "下发", "发布", "公布", "颁布", "颁发"), deferred(
        rf"(?:现|关于|特此|兹)(?:将|予以)?(?:发布|公布|颁布"
        rf"|颁发){near_end(130)}(?:[^。;,《》]{{0,12}})?{_T}{{0,10}}$"
    ), None),
    ("forwards", ("印发", "转发", "批转", "下发", "发布", "公布", "颁布", "颁发"), deferred(
        rf"(?:现将"
        rf"|将)(?:[^。;,《》]{{0,24}}的)?{_T}{{0,10}}$"
    ), deferred(
        rf"\A{_T}{{0,10}}[^。;《》\n]{{0,14}}?(?:印发"
        rf"|转发|发布|公布|下发|颁布)"
    )),
    ("based_on", ("根据", "依据", "依照", "按照", "遵照"), deferred(r"(?:根据|依据|依照|按照|遵照)[^。;:\n]{0,160}+$"), deferred(rf"\A[^。\n]{{0,200}}?{_OPERATIVE}")),
    ("implements", ("贯彻", "落实", "实施", "执行"), deferred(
        rf"(?:贯彻(?:落实|实施|执行)?|落实"
        rf"|(?:^|为了?|以|,)(?:进一步|更好地?|全面|规范|保障|确保)?(?:实施|执行))(?:好"
        rf"|了)?\s?{_T}{{0,20}}$"
    ), None),
)  # fmt: skip
"""What a text does to an instrument: words of which one must be near, and how what stands before its name ends and what stands behind it begins, every instrument written 《》; the first that fits decides."""

REPORTED = (
    deferred(r"(?:发布|印发|出台|公布|下发|颁布|发出|推出|制定|就)(?:了|的)?(?:关于)?$"),
    deferred(r"[^。;《》\n]{0,6}?(?:提出|要求|明确|指出|规定|强调|提到|显示|公开征求|征求意见|称|表示|全文)(?!的)"),
)
"""What stands before or behind the instrument that a report is about."""
ITEM_OF_LIST = deferred(r"\s{0,4}(?:\(?[一二三四五六七八九十\d]{1,4}[)、.]|[-*])?\s{0,4}(?:[\u4e00-\u9fff\d年月日、]{0,40})《")
"""A line of a list that begins with an instrument."""

# --- the life of the text itself ---

SUPERSEDES_IN_PART = deferred(
    r"(?:与本[\u4e00-\u9fff]{1,8}|与上述规定|与此)(?:有|相)?(?:不一致|不符|抵触"
    r"|不相符合)(?=[^准止用行]{0,45}+[准止用行])[^。;\n]{0,12}?[,,]?\s?(?:[^。;\n]{0,8}?以本[\u4e00-\u9fff]{1,8}为准"
    r"|(?:[^。;\n]{0,16})?(?:废止|不再适用|停止执行|不再执行))"
    r"|以本[\u4e00-\u9fff]{1,6}为准|(?:过去|以前|此前|原)的?有关(?:规定|办法|文件)[^。;\n《》]{0,10}?(?:同时|即行|一律|予以)(?:废止|停止执行)"
)
"""A class of rules gives way where it differs: no instrument ends by it (domain.md 1.3)."""
REPEALS = deferred(r"(?:同时|即行|予以|一并|自行|相应|均)?(?:废止|停止执行|失效)(?![前后]|之日|的)")
VALID = deferred(
    r"有效期(?:限)?(?:为|自[^。;\n]{2,40}?)?(?:至|到|截至|截止到?)\s?(?P<until>\d{4}年\d{1,2}月\d{1,2}日)"
    rf"|有效期(?:限)?(?:为|是)?\s?(?P<count>[{_CN}\d]{{1,4}})\s?(?P<unit>个月|年)"
    r"|(?:执行|实施|施行|试行)(?:期限)?(?:暂定)?(?:为|自[^。;\n]{2,40}?)?(?:至|到)\s?(?P<until2>\d{4}年\d{1,2}月\d{1,2}日)(?:止)?"
    rf"|(?:执行|实施|施行|试行)(?:期限|期)(?:暂定)?(?:为|是)?\s?(?P<count2>[{_CN}\d]{{1,4}})\s?(?P<unit2>个月|年)"
)
"""How long a text holds."""
LIFE = ("有效期", "期限", "执行", "实施", "施行", "试行")
GIVES_WAY = ("不一致", "不符", "抵触", "为准", "有关规定", "有关办法", "有关文件")
"""Words of which a text holds one where it says how long it holds, or what gives way to it."""
OWN_SUBJECT = deferred(r"(?:本|此|该|上述)(?:通知|公告|通告|决定|意见|办法|规定|细则|规则|条例|方案|措施|政策|指引|标准|目录|清单|解释|批复|文件)|政策|执行期限|^[^。;\n]{0,4}有效期")
"""That it is the text itself which holds so long."""
TRIAL = deferred(r"\((?:试行|暂行)\)$|暂行(?:办法|规定|条例|规则|细则)(?:\([^()]{1,20}\))?$")
"""A title that says so of its own text."""
DRAFT = deferred(r"征求意见稿|公开征求意见|送审稿|\(草案\)|草案\)?$")
"""A title or a heading that says that the text is none yet."""
ENDED_FIELD = deferred(r"(?:有效性|效力状态|时效性|效力级别|效力)\s{0,2}[:|]\s{0,4}(?P<state>现行有效|有效|全文失效|全文废止|部分失效|部分有效|已?失效|已?废止|已被修改|尚未生效)")
ENDED_NOTE = deferred(
    r"[(\[](?:本(?:文|法规|文件|通知)?)?(?:已"
    r"|全文)?(?:于[^()\[\]]{4,30})?(?:被[^()\[\]]{2,60})?(?P<state>废止"
    r"|失效|停止执行)[^()\[\]]{0,40}[)\]]$"
)
"""What a page prints of the state of the text."""
STATES = {
    "现行有效": "in_force", "有效": "in_force", "全文失效": "expired", "全文废止": "repealed", "部分失效": "in_force_partially", "部分有效": "in_force_partially",
    "失效": "expired", "已失效": "expired", "废止": "repealed", "已废止": "repealed", "停止执行": "repealed", "尚未生效": "promulgated_not_in_force", "已被修改": "in_force",
}  # fmt: skip
