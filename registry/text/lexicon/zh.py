"""Chinese: words and patterns as data."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

# --- head of a notice: title, issuers, dates, addressees, noise ---

_CONTROL = r"(?:打印(?:本页|页面|文章|正文)?|关闭(?:窗口|本页|页面)?|收藏(?:本页)?|分享(?:到|至)?|复制链接|返回(?:顶部|首页|列表|上页)?|我要纠错|纠错|字号|字体|大|中|小|微信|微博|首页|繁体|简体|无障碍|QQ空间|朋友圈|English)"

NOISE_LINES: tuple[tuple[str, str], ...] = (
    ("login or terms line", r"请先?(?:同意|阅读并同意|登录|登陆|注册|勾选)[^。]{0,100}[。.]?"),
    ("login or terms line", r"(?:我|您|本人)?已?(?:阅读|授权)并?同意[^。]{0,60}(?:协议|条款|政策)[^。]{0,20}"),
    ("login or terms line", r"(?:您|你)?(?:尚未|还没有|未)登录[^。]{0,60}|(?:立即|点击)?(?:登录|注册|购买|开通会员|订阅)(?:后|即)?(?:可|可以|以)?(?:查看|阅读|浏览|下载|继续)[^。]{0,30}"),
    ("truncation mark", r"[.…·。\s]{3,40}"),
    ("truncation mark", r"[\[(<]?(?:点击)?(?:阅读|查看|展开|显示|余下|剩余|下载)(?:阅读)?(?:全文|更多|原文|剩余[^。]{0,8})[\])>》»…. ]{0,4}|未完待续[^。]{0,10}"),
    ("source line", r"(?:信息|文章|稿件|内容|文件|新闻)?(?:来源|转自)\s{0,2}:.{0,60}"),
    ("source line", r"\(?(?:(?:责任|网络|本文|值班)?编辑|作者|记者|撰稿|发稿|审校|审核|校对|监制|责编|供稿|摄影|编译)\s{0,2}[: ][^。]{0,60}"),
    ("page control", _CONTROL + r"(?:[\s|/·\[\]:-]{1,6}" + _CONTROL + r"){0,12}[\s|\]]{0,4}"),
    ("page control", r"扫一扫[^。]{0,30}|扫码[^。]{0,30}|分享(?:到|至)\s{0,2}:?[^。]{0,40}|上一[篇页条]\s{0,2}:?.{0,80}|下一[篇页条]\s{0,2}:?.{0,80}|添加收藏夹[^。]{0,40}|设为首页[^。]{0,40}"),
    ("view counter", r"(?:浏览|阅读|点击|访问)(?:次数|量|数)\s{0,2}:.{0,20}"),
    ("page header", r"(?:发布|更新|公开|生成|成文|发文|印发|公布|上传)(?:日期|时间)\s{0,2}[:|].{0,160}"),
    ("page header", r"(?:索\s?引\s?号|信息索引|主题分类|主\s?题\s?词|发文机关|发布机构|发文机构|制定机关|发文字号|发文号|文\s?号|文件编号|标\s{0,4}题|公开方式|信息分类|体裁分类|有效性|效力级别|效力状态|时效性|公文种类|组配分类|服务对象|信息名称)\s{0,2}[:|].{0,300}"),
    ("breadcrumb", r"(?:您?(?:现在|当前)?(?:所在)?(?:的)?位置)\s{0,2}:.{0,160}|首页\s{0,3}[>»/].{0,160}"),
    ("recipients line", r"(?:抄送|抄报|分送|抄致)\s{0,2}:.{0,600}"),
    ("printing line", r"\S{2,40}\s{1,20}[\d〇零○一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日印发"),
    ("printing line", r"\((?:此件|本件)?(?:公开发布|主动公开|依申请公开|不予公开|删减后公开)\)"),
    ("site disclaimer", r"(?:本站|本网|本网站|本公众号)[^。]{0,30}(?:转载|编译|摘编|来源|稿件).{0,400}"),
    ("site disclaimer", r"[\[(【]?(?:免责声明|版权声明|特别声明|郑重声明)[\])】]?\s{0,2}:?.{0,400}|本站郑重声明.{0,300}"),
    ("site disclaimer", r"(?:版权所有|主办单位|主办|承办单位|技术支持|网站标识码|联系我们|地址)\s{0,2}:.{0,200}|.{0,60}(?:ICP备|公网安备|版权所有|违法和不良信息举报).{0,120}"),
    ("related links", r"(?:相关(?:链接|新闻|阅读|文档|信息|报道|推荐|事件|稿件|解读)|延伸阅读|推荐阅读|热门推荐|媒体报道)\s{0,2}:?.{0,60}"),
    ("link line", r"原文(?:链接|地址)\s{0,2}:.{0,400}|(?:参看|查看)详情.{0,30}"),
    ("follow line", r"(?:更多|获取更多)[^。]{0,30}(?:请|关注|点击)[^。]{0,40}|(?:请|欢迎)?关注[^。]{0,20}(?:公众号|微信|微博)[^。]{0,30}"),
    ("end mark", r"\(完\)|\[完\]|-{0,2}完-{0,2}"),
)  # fmt: skip
"""Reason and pattern of lines that are never the notice speaking; matched against a whole folded line."""

NOISE_STARTS: tuple[tuple[str, str], ...] = (
    ("dateline", r"(?:路透|[\u4e00-\u9fff]{1,8}(?:社|网|报|台))[\u4e00-\u9fff]{0,10}\d{1,2}月\d{1,2}日(?:电|讯|消息)?\s{0,2}(?:\([^()]{1,40}\)\s{0,2})?(?:-{1,2}|,|:)?\s{0,2}"),
    ("dateline", r"本[报网]讯\s{0,2}(?:\([^()]{1,40}\))?\s{0,2}"),
)  # fmt: skip
"""Reason and pattern of what stands before the first words of a paragraph."""

NOISE_ENDS: tuple[tuple[str, str], ...] = (
    ("end mark", r"\(完\)$"),
    ("source line", r"\((?:责任)?(?:编辑|记者|作者)[^()]{0,60}\)$"),
)
"""Reason and pattern of what stands after the last words of a paragraph."""

COMMENTARY = r"(?:政策)?(?:解读|评论|点评|影响分析|影响评估|免责声明|编者按|小编[^。]{0,6})|相关(?:链接|阅读|新闻|报道)"
"""Headings of sections in which somebody other than the issuer speaks."""

PAYWALL = r"请先?(?:登录|登陆|注册|订阅|购买|开通)|(?:登录|注册|付费|购买|开通会员|订阅)(?:后|即)?(?:可|可以|才能|方可)?(?:查看|阅读|浏览|继续|下载)|请先同意《|付费(?:阅读|内容)|试读(?:结束|部分)"
"""Words that say the rest is for those who pay, log in or agree."""

CUT_ENDINGS = r"[,、;:和或与及的对在将由]$"
"""A last line ending so has lost what follows."""

LIST_HEAD = r"(?:下列|以下|如下)[^。;]{0,40}:$"
"""The end of a line that announces a list."""

CLOSED_BY_SIGNATURE = ("公告", "通告", "通知", "通报", "批复", "函", "命令")
"""Kinds of instrument that end with the issuer's name and the day (GB/T 9704-2012)."""

TYPES = (
    "征求意见稿", "答记者问", "实施细则", "暂行办法", "暂行规定", "公告", "通告", "通知", "通报", "意见", "决定", "命令", "批复", "办法", "规定", "条例",
    "细则", "规则", "规程", "解释", "复函", "函", "目录", "清单", "指引", "指南", "方案", "规划", "纲要", "章程", "准则", "标准", "法", "令",
)  # fmt: skip
"""Kinds of instrument, the more special first; a title ends with its own."""

ISSUER_ENDS = (
    "国务院", "部", "委员会", "委", "总局", "局", "总署", "署", "办公厅", "办公室", "人民政府", "人民法院", "人民检察院", "银行", "中央", "海关", "交易所",
    "协会", "领导小组", "厅", "人大常委会", "常务委员会", "联席会议", "集团", "院", "监委", "总行", "管理局", "公司", "法院", "检察院",
)  # fmt: skip
"""How the name of an institution ends."""

ISSUERS: dict[str, tuple[str, ...]] = {
    "中国人民银行": ("中国央行", "人民银行", "央行"),
    "中国证券监督管理委员会": ("中国证监会", "证监会"),
    "中国银行保险监督管理委员会": ("中国银保监会", "银保监会"),
    "国家金融监督管理总局": ("金融监管总局",),
    "国家外汇管理局": ("外汇局", "外管局"),
    "国家发展和改革委员会": ("国家发展改革委", "发改委", "国家发改委"),
    "国家税务总局": ("税务总局",),
    "国家市场监督管理总局": ("市场监管总局",),
}
"""Institutions and the names that reports use for them."""

NUMBER_CODES = {
    "国发": "国务院", "国函": "国务院", "国办发": "国务院办公厅", "国办函": "国务院办公厅", "中办发": "中共中央办公厅", "中发": "中共中央",
    "银发": "中国人民银行", "银办发": "中国人民银行办公厅", "银保监发": "中国银行保险监督管理委员会", "银保监办发": "中国银行保险监督管理委员会办公厅",
    "财税": "财政部、国家税务总局", "汇发": "国家外汇管理局", "法释": "最高人民法院", "法发": "最高人民法院", "商办": "商务部办公厅",
    "金规": "国家金融监督管理总局", "发改": "国家发展和改革委员会", "国税发": "国家税务总局", "税总发": "国家税务总局", "证监发": "中国证券监督管理委员会",
}  # fmt: skip
"""The code before the year of a document number, and whose it is."""

DOCUMENT_NUMBER = r"(?P<org>[\u4e00-\u9fff]{1,14}(?:\([\u4e00-\u9fff]{1,3}\)[\u4e00-\u9fff]{1,4})?)\s{0,2}[\[(]\s?(?P<year>(?:19|20)\d{2})\s?[\])]\s{0,2}(?:第\s?)?(?P<seq>\d{1,5})\s?号"
"""`银保监办发〔2022〕70号`, folded."""
ORDER_NUMBER = (
    r"(?P<org>[\u4e00-\u9fff、 ]{2,60}?)(?P<kind>令|公告|通告)\s{0,2}(?:[\[(]?(?P<year>(?:19|20)\d{2})[\])]?\s{0,2}年?)?\s{0,2}第\s?"
    r"(?P<seq>\d{1,4}|[〇零一二三四五六七八九十百]{1,7})\s?号"
)
"""`国务院令第513号`, `财政部 税务总局公告2023年第12号`, folded."""
NUMBER_FIELD = r"(?:发文字号|发文号|文\s?号|文件编号)\s{0,2}[:|]\s{0,4}"

FULL_DATE = r"(?P<y>(?:19|20)\d{2}|[〇零○一二三四五六七八九O0]{4})\s{0,2}年\s{0,2}(?P<m>\d{1,2}|[一二三四五六七八九十]{1,3})\s{0,2}月\s{0,2}(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})\s{0,2}日"
ISO_DATE = r"(?P<y>(?:19|20)\d{2})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"
DATE_FIELDS: tuple[tuple[str, str], ...] = (
    ("document_date", r"(?:成文|发文|印发)(?:日期|时间)\s{0,2}[:|]\s{0,4}"),
    ("publication_date", r"(?:发布|公布|公开)(?:日期|时间)\s{0,2}[:|]\s{0,4}"),
    ("effective_date", r"(?:实施|施行|生效)(?:日期|时间)\s{0,2}[:|]\s{0,4}"),
)
"""Fields that a page prints above a notice."""

COMMENCES = (
    r"自\s{0,2}(?P<when>(?:公布|发布|颁布|印发|下发|通过|签发)之日|[^自,。;\n]{6,16}?日)起(?:(?P<off>\d{1,3}|[一二三四五六七八九十]{1,4})(?P<unit>日|个月)后)?"
    r"(?:正式|开始|全面)?(?:施行|实施|执行|生效|试行)"
)
"""The commencement clause."""
HISTORY_VERBS = ("公布", "发布", "颁布", "印发", "修订", "修正", "修改", "通过", "批准", "施行", "实施")
"""What a line under the title says was done on a day; a consolidated text has several."""
ISSUED = r"(?P<by>[\u4e00-\u9fff]{2,20}?)(?:(?:近日|日前|昨日|今日|周[一二三四五六日])?(?:联合)?)(?:发布|印发|下发|公布|出台)"
SAID = r"(?:新闻发言人[\u4e00-\u9fff]{0,4})?(?:近日|日前|周[一二三四五六日])?(?:表示|称|指出|宣布|发布|明确|就)"
WEEKDAYS = {"周一": 0, "周二": 1, "周三": 2, "周四": 3, "周五": 4, "周六": 5, "周日": 6}

REGIONS = (
    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东",
    "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾",
)  # fmt: skip
REGION_TAIL = r"(?:壮族|回族|维吾尔)?(?:自治区|省|市|特别行政区)?"

HOLDS: tuple[tuple[str, str, str], ...] = (
    ("captcha", r"验证码|人机验证|安全验证|滑动(?:滑块|验证)|拖动滑块|访问(?:过于)?频繁|异常流量|请完成验证", "a test for robots"),
    ("error page", r"(?:404|403|500|502|503).{0,20}(?:错误|找不到|不存在|禁止)|页面(?:不存在|找不到|已(?:被)?删除|无法访问|走丢|出错)|(?:您|你)(?:访问|查找|要找)的(?:页面|内容|文章|信息)|访问(?:被拒绝|受限|出错)|系统(?:繁忙|维护|错误|异常)|服务器(?:错误|繁忙|内部错误|维护)|网站(?:维护|升级)", "an error"),
    ("login page", r"登录|登陆|密码|用户名|忘记密码|注册账号|会话(?:超时|已过期)|身份认证", "a request to log in"),
    ("consent page", r"《?(?:服务条款|用户协议|隐私政策|隐私声明)》?|同意并继续|Cookie|我已阅读并同意", "a request for consent"),
    ("empty", r"(?:启用|开启|打开)\s?JavaScript|正在加载|加载中|请稍候", "a shell that needs a script"),
)  # fmt: skip
"""Reason, words, and what they show, of pages that are not the notice."""
REPEALED = r"废止|失效|停止执行|不再(?:执行|适用|施行)|宣布作废|予以撤销|已被(?:修改|代替|替代)"
"""Words by which a text says that something ended."""

# --- provisions and measures: numbering, modality, deadlines, amounts ---

CN = "〇零○一二三四五六七八九十百千万两"
"""Characters of a Chinese number in a label."""

HARD_MARKERS: dict[str, re.Pattern[str]] = {
    "book": re.compile(rf"第([{CN}\d]{{1,6}})编(?:\s+|$)"),
    "subbook": re.compile(rf"第([{CN}\d]{{1,6}})分编(?:\s+|$)"),
    "chapter": re.compile(rf"第([{CN}\d]{{1,6}})章(?:\s+|$)"),
    "section": re.compile(rf"第([{CN}\d]{{1,6}})节(?:\s+|$)"),
    "article": re.compile(rf"第([{CN}\d]{{1,9}})条(?:之([{CN}]{{1,3}}))?(?:\s+|$|(?=[\u4e00-\u9fff(《]))"),
}
"""Labels of laws, matched at the start of a folded line without its Markdown marks; group 1 is the number."""

SOFT_MARKERS: dict[str, re.Pattern[str]] = {
    "cn1": re.compile(rf"([{CN}]{{1,4}})、"),
    "cn2": re.compile(rf"\(([{CN}]{{1,4}})\)\s*"),
    "circle": re.compile(r"([\u2460-\u2473])\s*"),
}
"""Labels of lists."""

ARTICLE_REFERENCE = re.compile(r"(?:第[^。]{1,12}?[款项]|规定|所列|所称|的|中|和|、|至|,|及)")
"""What follows 第X条 where it is a reference and not a label."""

HISTORY = re.compile(r"\(?\d{4}年\d{1,2}月\d{1,2}日[^。]{0,120}(?:公布|发布|修订|修正|通过|施行|批准|颁布|印发)\s*\)?$")
"""A line of the list of amendments under the title."""

CONTENTS = re.compile(r"目\s*[录次]$")

ATTACHMENT = re.compile(r"(?:附件|附表|附录|附)\s*\d{0,2}\s*(?:[:.]|$)")

STEM_FORMULA = re.compile(r"(?:(?:通知|公告|通告|决定|规定|批复|意见|解释|函告|办法|提出)如下|(?:有关|相关)(?:事项|事宜|问题)[^。]{0,12}如下)[^。]{0,12}[::]?$")
"""How a preamble ends."""

CLOSING = re.compile(r"(?:本|此)(?:通知|公告|通告|决定|意见|办法|规定|批复|文件)[^,。;]{0,12}(?:自|从|由|有效期)|特此(?:通知|公告|通告|批复|函)|同日,")
"""A closing line, which belongs to the whole notice and not to the list above it."""

DATE_LINE = re.compile(rf"[\d{CN}]{{4}}\s*年\s*[\d{CN}]{{1,3}}\s*月\s*[\d{CN}]{{1,3}}\s*日$")

HEADING_STOP = re.compile(r"应当|应|必须|须|要|可以|可|不得|不|禁止|严禁|鼓励|支持|由|自.{1,12}起|执行|施行|废止|处|,|;|[::]")
"""What a heading run into its paragraph does not contain."""

ADDRESSEE = re.compile(r"(?:各|中央|国务院|全国|有关|省|市|[^,。;]{2,30}(?:局|部|委|厅|行|会|公司|人民政府|法院|检察院|办公室|办公厅)(?:[,、:(]|$))")
"""How a line of addressees begins."""

_N = r"\d〇零○一二三四五六七八九十百千万亿两"

DATE = re.compile(
    r"(?:(?P<y>\d{4}|[12][ \d]{3,6}|[〇零○一二三四五六七八九O0]{4}) ?年(?:度)? ?)?"
    r"(?:(?P<m>[ \d]{1,3}|[一二三四五六七八九十]{1,3}) ?月 ?(?:(?P<d>[ \dl]{1,3}|[一二三四五六七八九十廿卅]{1,4}) ?日|(?P<mpart>底|末|初|中旬|上旬|下旬|份)?)"
    r"|(?P<part>年底|年末|年初|底|末|初|上半年|下半年|第?[一二三四1-4]季度末?))"
)
"""A printed date; a year alone is none. `8月l日` and inner spaces are scanning errors that occur in law databases."""

PARTS = {
    "年底": "end", "年末": "end", "底": "end", "末": "end", "年初": "start", "初": "start", "上旬": "start", "中旬": "middle", "下旬": "end",
    "上半年": "half1", "下半年": "half2",
    **{f"{prefix}{name}季度{suffix}": f"q{number}" for prefix in ("", "第") for suffix in ("", "末") for number, names in enumerate(("一1", "二2", "三3", "四4"), start=1) for name in names},
}  # fmt: skip

RANGE_LINK = re.compile(r"\s*(?:起|开始)?\s*(?:至|到|-|~|—)\s*")

PAST_DATE = re.compile(r"(?:以?前|之前)?(?:已|发布|公布|印发|颁布|签订|通过|修订|修正|批准|成立|电|发表|宣布)")
"""What follows a date of reference or a condition of the past."""

START_AFTER = re.compile(r"\s*(?:起|开始|以后|之后|后(?!的))")

DUE_AFTER = re.compile(r"(?:以前|之前|前|底前|末前)?(?:到期|期满|届满|注册|设立|取得|开工|投产|登记)")

LIMIT_AFTER = re.compile(r"\s*(?:以前|之前|前|止|截止|内)")

END_BEFORE = re.compile(r"(?:截至|截止|截止到|延长至|延长到|延续至|延续到|有效期至|执行至|实施至|期限至|暂停至|至|到)\s*$")

WITHIN = re.compile(
    rf"(?:自(?P<event>[^,。;自]{{1,24}}?)(?:之日)?起(?:的)?)?\s*(?P<n>[{_N}]{{1,6}})\s*个?(?P<u>工作日|交易日|日|天|月|年|小时|季度|周)(?:以内|之内|内)"
)

UNITS = {"工作日": "workday", "交易日": "workday", "日": "day", "天": "day", "月": "month", "年": "year", "小时": "hour", "季度": "quarter", "季": "quarter", "周": "week", "半年": "month"}

OWN_DATE = re.compile(r"^(?:本\S{1,6})?(?:发布|公布|印发|下发|施行|实施|生效)$")

RECURRING = re.compile(r"(?:每|按|逐)个?(?P<u>半年|年|季度|季|月|周|日)(?=[^人均平度终末限,。;、]|度)")

_UNIT = (
    "个基点|基点|个百分点|百分点|元人民币|美元|欧元|港元|港币|日元|英镑|元|%|‰|倍|个工作日|个月|年|天|吨|公斤|千克|克|人次|人|辆|台|件|户|家|平方米|公里|公顷|亩"
)

AMOUNT = re.compile(
    rf"百分之(?P<hundred>[〇零一二三四五六七八九十百点\d.]{{1,8}})|(?<![\d第.])(?P<n>\d[\d,]{{0,14}}(?:\.\d{{1,6}})?\s?[百千万亿]{{0,2}}|[一二三四五六七八九十百千万亿两零]{{1,12}})\s?(?P<u>{_UNIT})"
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
    (re.compile(r"(?:不低于|不少于|不得低于|不得少于|至少|不小于|大于等于|大于或等于|≥|最低|达到)[^,。;]{0,4}$"), "ge"),
    (re.compile(r"(?:不超过|不高于|不得超过|不得高于|至多|不大于|小于等于|小于或等于|≤|最高|最多|最长|以内)[^,。;]{0,4}$"), "le"),
    (re.compile(r"(?:超过|高于|大于|多于|[>＞])[^,。;]{0,4}$"), "gt"),
    (re.compile(r"(?:低于|少于|小于|不满|不足|[<＜])[^,。;]{0,4}$"), "lt"),
)

COMPARATORS_AFTER = (
    (re.compile(r"\s*(?:人民币)?(?:\([^()]{0,6}\))?以上"), "ge"),
    (re.compile(r"\s*(?:人民币)?(?:以下|以内)"), "le"),
    (re.compile(r"\s*(?:人民币)?以外"), "gt"),
)

AMOUNT_RANGE = re.compile(r"\s*(?:以上|至|到|-|~|—)\s*")

EVERY = re.compile(r"(?:每|按|逐)(?:年|季度|季|月|周)(?:的)?$|(?:次|翌|当|同|上|下)一?年(?:度)?$")
"""What makes a day without a year come round again, or belong to a year that is not printed."""

QUOTE_GOES_ON = re.compile(r"[^。”“]{0,60}?(?:称|说|表示|指出|强调|介绍|透露|认为)")
"""What follows a quotation that ends in a full stop and belongs to its sentence."""

ROLES = (
    (re.compile(r"罚款|罚金|滞纳金|处以|并处"), "fine"),
    (re.compile(r"利率|税率|征收率|费率|汇率|比率|比例|准备金率"), "rate"),
    (re.compile(r"额度|配额|限额|上限|总量"), "quota"),
    (re.compile(r"股份|持股|份额|股权"), "share"),
    (re.compile(r"价格|单价|售价|收费|定价"), "price"),
)
