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
    ("site disclaimer", r"(?:版权所有|主办单位|主办|承办单位|技术支持|网站标识码|联系我们|地址)\s{0,2}:.{0,200}|(?:[\u4e00-\u9fff]ICP备|版权所有|违法和不良信息举报|[\u4e00-\u9fff]公网安备).{0,120}"),
    ("related links", r"(?:相关(?:链接|新闻|阅读|文档|信息|报道|推荐|事件|稿件|解读)|延伸阅读|推荐阅读|热门推荐|媒体报道)\s{0,2}:?.{0,60}"),
    ("link line", r"原文(?:链接|地址)\s{0,2}:.{0,400}|(?:参看|查看)详情.{0,30}"),
    ("follow line", r"(?:更多|获取更多)[^。]{0,30}(?:请|关注|点击)[^。]{0,40}|(?:请|欢迎)?关注[^。]{0,20}(?:公众号|微信|微博)[^。]{0,30}"),
    ("end mark", r"\(完\)|\[完\]|-{0,2}完-{0,2}"),
)  # fmt: skip
"""Reason and pattern of lines that are never the notice speaking; matched against a whole folded line."""

TAIL_LINES = r"ICP备|公网安备|版权所有|违法和不良信息举报"
"""What marks a line at the end of a page as the site's own."""
NORMATIVE = r"应当|不得|必须|禁止|可以|严禁|不予|处以|[^。]{6,400}。[^。]{6,400}。"
"""What no line of page noise holds: a modal cue, or sentences."""
LABELLED = r"第[〇零一二三四五六七八九十百千\d]{1,7}[条章节]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)"
"""How a provision begins."""

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
REPORT_SAID = r"(?:新闻发言人[\u4e00-\u9fff]{0,4})?(?:近日|日前|周[一二三四五六日])?(?:表示|称|指出|宣布|发布|明确|就)"
WEEKDAYS = {"周一": 0, "周二": 1, "周三": 2, "周四": 3, "周五": 4, "周六": 5, "周日": 6}

REGIONS = (
    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东",
    "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾",
)  # fmt: skip
REGION_TAIL = r"(?:壮族|回族|维吾尔)?(?:自治区|省|市|特别行政区)?"

HOLDS: tuple[tuple[str, str, str], ...] = (
    ("captcha", r"验证码|人机验证|安全验证|滑动(?:滑块|验证)|拖动滑块|访问(?:过于)?频繁|异常流量|请完成验证", "a test for robots"),
    ("error page", r"(?:404|403|500|502|503).{0,20}(?:错误|找不到|不存在|禁止)|(?:页面|内容|信息|文章)(?:不存在|找不到|已(?:被)?删除|已下线|无法访问|走丢|出错)|(?:您|你)(?:访问|查找|要找)的(?:页面|内容|文章|信息)|访问(?:被拒绝|受限|出错)|系统(?:繁忙|维护|错误|异常)|服务器(?:错误|繁忙|内部错误|维护)|网站(?:维护|升级)", "an error"),
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
    "book": re.compile(rf"第([{CN}\d]{{1,6}})编(?:\s{{1,4}}|$)"),
    "subbook": re.compile(rf"第([{CN}\d]{{1,6}})分编(?:\s{{1,4}}|$)"),
    "chapter": re.compile(rf"第([{CN}\d]{{1,6}})章(?:\s{{1,4}}|$)"),
    "section": re.compile(rf"第([{CN}\d]{{1,6}})节(?:\s{{1,4}}|$)"),
    "article": re.compile(rf"第([{CN}\d]{{1,9}})条(?:之([{CN}]{{1,3}}))?(?:\s{{1,4}}|$|(?=[\u4e00-\u9fff(《]))"),
}
"""Labels of laws, matched at the start of a folded line without its Markdown marks; group 1 is the number."""

SOFT_MARKERS: dict[str, re.Pattern[str]] = {
    "cn1": re.compile(rf"([{CN}]{{1,4}})、"),
    "cn2": re.compile(rf"\(([{CN}]{{1,4}})\)\s{{0,4}}"),
    "circle": re.compile(r"([\u2460-\u2473])\s{0,4}"),
}
"""Labels of lists."""

ARTICLE_REFERENCE = re.compile(r"(?:第[^。]{1,12}?[款项]|规定|所列|所称|的|中|和|、|至|,|及)")
"""What follows 第X条 where it is a reference and not a label."""

HISTORY = re.compile(r"\(?\d{4}年\d{1,2}月\d{1,2}日[^。]{0,120}(?:公布|发布|修订|修正|通过|施行|批准|颁布|印发)\s{0,4}\)?$")
"""A line of the list of amendments under the title."""

CONTENTS = re.compile(r"目\s{0,4}[录次]$")

ATTACHMENT = re.compile(r"(?:附件|附表|附录|附)\s{0,4}\d{0,2}\s{0,4}(?:[:.]|$)")

STEM_FORMULA = re.compile(r"(?:(?:通知|公告|通告|决定|规定|批复|意见|解释|函告|办法|提出)如下|(?:有关|相关)(?:事项|事宜|问题)[^。]{0,12}如下)[^。]{0,12}[::]?$")
"""How a preamble ends."""

CLOSING = re.compile(r"(?:本|此)(?:通知|公告|通告|决定|意见|办法|规定|批复|文件)[^,。;]{0,12}(?:自|从|由|有效期)|特此(?:通知|公告|通告|批复|函)|同日,")
"""A closing line, which belongs to the whole notice and not to the list above it."""

DATE_LINE = re.compile(rf"[\d{CN}]{{4}}\s{{0,4}}年\s{{0,4}}[\d{CN}]{{1,3}}\s{{0,4}}月\s{{0,4}}[\d{CN}]{{1,3}}\s{{0,4}}日$")

HEADING_STOP = re.compile(r"应当|应|必须|须|要|可以|可|不得|不|禁止|严禁|鼓励|由|自.{1,12}起|执行|施行|废止|处|,|;|[::]")
"""What a heading run into its paragraph does not contain."""

HEADING_END = re.compile(r"(?:问题|事项|范围|原则|要求|内容|程序|期限|条件|标准|措施|责任|工作|力度|机制|制度|体系|管理|监督|监管|服务|建设|保障|水平|能力|作用|环境|安排|办法|规定|目标|对象|职责|总则|附则|责任制|领导|支持|审查|登记|备案|发展|改革|开放|行为|秩序|质量|效率|[A-Za-z.:)-])。?\s{0,2}$")
"""How a Chinese heading that runs into its paragraph ends; an English one is told by its own marks."""

ADDRESSEE = re.compile(r"^(?:各|中央|国务院|全国|有关|省|市|[^,。;]{2,30}(?:局|部|委|厅|行|会|公司|人民政府|法院|检察院|办公室|办公厅)(?:[,、:(]|$))")
"""How a line of addressees begins."""

_N = r"\d〇零○一二三四五六七八九十百千万亿两"

DATE = re.compile(
    r"(?<![\d一二三四五六七八九])(?:(?P<y>\d{4}|[12][ \d]{3,6}|[〇零○一二三四五六七八九O0]{4}) ?年(?:度)? ?)?"
    r"(?:(?P<m>[ \d]{1,3}|[一二三四五六七八九十]{1,3}) ?月 ?(?:(?P<d>[ \dl]{1,3}|[一二三四五六七八九十廿卅]{1,4}) ?日|(?P<mpart>底|末|初|中旬|上旬|下旬|份)?)"
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

QUOTE_GOES_ON = re.compile(r"称|说|表示|指出|强调|介绍|透露|认为")
"""What follows a quotation that ends in a full stop and belongs to its sentence."""

ROLES = (
    (re.compile(r"罚款|罚金|滞纳金|处以|并处"), "fine"),
    (re.compile(r"利率|税率|征收率|费率|汇率|比率|比例|准备金率"), "rate"),
    (re.compile(r"额度|配额|限额|上限|总量"), "quota"),
    (re.compile(r"股份|持股|份额|股权"), "share"),
    (re.compile(r"价格|单价|售价|收费|定价"), "price"),
)

CUES: tuple[tuple[str, str, str, int, str], ...] = (
    # what stops a cue: words that merely contain one (domain.md 3.5)
    ("none", "", "none", 0, r"应急|相应|供应|应用|适应|应对|反应|效应|响应|应收|应付|应税|应纳|应计|对应|应届|应诉|应聘|应征(?![得求询])|应力|顺应|应邀|答应|感应|应酬|应予以?处罚的|应休"),
    ("none", "", "none", 0, r"许可|可能|认可|可行|可靠|可控|可持续|可再生|可比|可转换|可转债|可疑|不可抗力|可观|可见|可贵|可供|可操作|可追溯|可分割|可撤销|可信|可视|可变|可燃|两可|可回收|可穿戴|可编程|可调|可重复"),
    ("none", "", "none", 0, r"需要|必要|重要|主要|要素|要件|要点|纲要|概要|摘要|紧要|要约|首要|要害|要么|只要|次要|险要|要闻|提要|要员|要道|要不|要是"),
    ("none", "", "none", 0, r"所得|取得|获得|得到|得出|得以|觉得|值得|心得|使得|赢得|求得|难得|得分|得失|购得|获得|必须品|须知|支持性|停止侵害"),
    ("obligation", "obligation", "positive", 5, r"不得不|不得(?:少于|低于|小于|早于)|不应(?:当)?(?:少于|低于)|应当不(?:少于|低于)"),
    ("permission", "release", "positive", 1, r"可以不|可不(?=再|予|经|受|进|办|提|参|计|列)|不需要|不需(?!要)|无需|无须|不必|免予|免于|免征|免缴|免交|免收|予以免除|豁免|不再(?:要求|实行|执行|征收|收取|列入|需要|实施|扣|纳入|审批|适用)|不受[^,。;]{0,16}限制|取消(?=[^,。;]{0,16}(?:管制|限制|许可|审批|收费|要求|措施))"),
    ("prohibition", "limit", "negative", 5, r"不得(?:超过|高于|多于|大于|晚于)"),
    ("prohibition", "prohibition", "negative", 5, r"不得|严禁|不准|不宜|不应当?|不许|不可(?!抗|避免|分|或缺)|绝不能|不能(?=以|再|将|作为|用于|超过|与)"),
    ("prohibition", "ban", "negative", 5, r"(?<![的于者中])(?:禁止|一律不|不予|(?:一律|立即)?停止(?=办理|受理|执行|出口|进口|销售|使用|生产|发放|审批|新增)|暂停)|不抵扣|不办理|不受理|不接受|不享受|暂不"),
    ("obligation", "restriction", "positive", 5, r"只能|仅能|只可(?!能)|仅限"),
    ("obligation", "obligation", "positive", 5, r"应当|必须|有义务|务必|负有|方可|均须|须|应|需(?=经|向|按|报|在|持|提|由|要)"),
    ("permission", "permission", "positive", 1, r"可以|有权|可"),
    ("permission", "leave", "positive", 1, r"(?<![的、不予])(?:允许|准予|准许)"),
    ("obligation", "strong_directive", "positive", 4, r"(?<!的)要求|(?<!的)要(?!求)|确保|严格|坚持|落实|做好|抓好|切实|认真|严肃|严厉|一律"),
    ("encouragement", "encouragement", "positive", 2, r"鼓励|倡导|提倡|力争|争取|探索"),
    ("encouragement", "avoidance", "negative", 2, r"避免|防止"),
    ("encouragement", "encouragement", "positive", 2, r"支持"),
    ("obligation", "soft_directive", "positive", 3, r"加强|推动|推进|加大|强化|完善|健全|优化|提高|积极|用好|促进|加快|深化|(?<=[,;、并])(?:引导|督促|规范|组织|建立)"),
)
"""Modality, its finer name, polarity, strength and the words that show it, tried in this order at each place: the longest reading first."""

MODAL = frozenset(["obligation", "restriction", "prohibition", "permission"])
"""Finer names of the modal verbs, which outrank a verb that only says what it does (禁止, 准予) and a limit (不得超过)."""

BINDING = MODAL | {"ban", "leave", "limit", "release"}

RIGHTS = re.compile(r"享受|享有|退还|退税|退回|给予(?!(?:行政)?处[罚分]|警告|处分)|返还|补贴|补助|奖励|优惠|减征|减免|减按|放宽|顺延|延长|扩大至|优先|即可|免除|免交")
NEGATIVE_VERB = re.compile(r"(?:^|,)[\u4e00-\u9fff]{2,16}(?:均|也|都|原则上)?不(?!断|仅|同|少于|低于|高于|超过|足|满|服|良|动产|可|明|法|利|当|符|定期|低|正当|再|属|视|影响|包括|是|论|管|具|含|一|等|能|安|要|适用|变|限|合)[\u4e00-\u9fff]|不(?:收取|征收|抵扣|退还|计入|计算|发放|参加|享受|列入|作为|承担|办理|受理|审批|批准|接收|提供)|(?:^|,|时|的)(?:均|也|都|原则上)?(?:不|未经[^,。;]{1,10},?不)(?!断|仅|同|少于|低于|足|满|服|良|动产|可|明|法|利|当|符|符合|定期|低|正当|再)[\u4e00-\u9fff]")
EXECUTION = re.compile(r"(?:执行|办理|处理|规定|实施|进行折算|换算)。?$")
BY_REFERENCE = re.compile(r"依照|按照?|依据|比照|参照|适用")
"""Together: a rule that only points to another rule."""
APPLIES = re.compile(r"(?:参照|不)?适用(?:本|于|前款|第|《|有关|相关)")

CONDITION_END = re.compile(r"(?:的|时|后|前|之日起|情形(?:之一)?)$")
"""A clause that ends so states a condition."""

CLASSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("amending_instruction", re.compile(r"(?:将|把|在)?第[^,。;]{1,20}[条款项章节][^。]{0,60}(?:修改为|改为|修改成|删去|删除|合并为)|增加[一二三四五六七八九十]+[条款项章节],?(?:作为|:)|条文序号[^。]{0,12}调整")),
    ("commencement", re.compile(r"自[^。;自]{0,60}起(?:\d{1,3}日后)?(?:正式|暂|试|全面|分步)?(?:施行|实施|执行|生效|试行)|(?:发布|公布|印发|下发)之日(?:起)?(?:施行|实施|执行|生效)|(?:立即|即日|即时)(?:起)?(?:生效|施行|实施)")),
    ("repeal", re.compile(r"(?:同时|同日|即行|予以|一并|自行)[^。;同即予一自]{0,80}?(?:废止|失效)|(?:废止|停止执行|失效)。?$|不再(?:执行|有效|适用)。?$")),
    ("sanction", re.compile(r"处[^,。;处]{0,40}(?:罚款|罚金|徒刑|拘留)|责令|没收|吊销|追究[^,。;追]{0,16}责任|给予[^,。;给]{0,16}(?:处罚|处分|警告)|行政处罚|构成犯罪|构成违反|依法[^,。;依]{0,6}处[罚分]|予以(?:取缔|处罚|处分|警告|通报)|承担[^,。;承]{0,8}(?:法律|刑事|民事|赔偿|行政|连带|违约|侵权)[^,。;承]{0,6}责任|记入信用记录|并处|依照[^。;依]{0,80}处罚。?$|进行处罚|从轻或者减轻|加收滞纳金")),
    ("saving", re.compile(r"(?:仍然|继续|仍)(?:有效|执行|施行|适用)|不受[本此][^,。;不]{0,16}影响|有[^,。;有]{0,12}规定的?,?(?:从其规定|依照其规定|按照其规定|适用其规定|从其)|未[作尽][^,。;未]{0,8}规定|此前[^。;]{0,40}不溯及")),
    ("delegation", re.compile(r"由[^,。;由]{2,40}(?:另行)?(?:制定|规定|确定|公布|制订|解释|负责解释)(?:并公布|公布|发布)?。?$|授权[^,。;授]{2,24}(?:制定|规定)|(?:另行|会同[^,。;会]{0,24})(?:制定|规定)(?:并公布|公布)?。?$|可以?(?:根据|依照)[^。根依]{0,40}制定|(?:具体|实施|管理)(?:办法|细则|标准|规定)[^,。;]{0,6}由")),
    ("calculation_rule", re.compile(r"计算公式|下列公式|按照?[^,。;按]{1,30}(?:计算|折算|换算)(?!机|器)|以[^,。;以]{1,30}为限|[÷×]|=\s{0,4}[((]")),
)
"""Classes of the corpus guidelines in the order they are tried."""

NOT_OPERATIVE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("purpose", re.compile(r"^\W{0,4}(?:为了?|根据|依据|按照)[^。]{0,400}(?:制定|制订|特制定|颁布)(?:本|此|以下|如下|了本)[^,。;]{0,24}[。:]?$")),
    ("stem of the whole", re.compile(r"(?:通知|公告|通告|决定|规定|批复|意见|解释|函告|说明|部署|答复)如下:?$|(?:有关|相关)(?:事项|事宜|问题)[^。]{0,16}如下:?$|特此(?:通知|公告|通告|批复|函[告复]?)|^(?:现|兹)(?:予|将)?(?:以)?(?:公布|发布|印发|转发)")),
    ("definition", re.compile(r"^[^,。;可应须不得]{2,50},包括|(?:是|系)指(?![出导引派])|所称[^。称]{0,40}(?:包括|为|指)|(?:含义|定义)(?:如下|是|为)|下列用语")),
    ("statement", re.compile(r"^[^,。;应须可]{2,30}(?<![就都但还凡])(?:是|为)[^,。;是]{2,30}机关(?:,依照|。)|^[^,。;]{2,24}由[^。;]{2,60}(?:产生|组成)[,。]|(?:是|成为|作为)[^,。;是成作]{0,24}(?:重要|关键|举措|平台|组成部分|必然要求|体现)|具有重要的?(?:意义|作用)|(?:取得|发挥)了?[^,。;]{0,16}(?:成效|进展|作用)。?$|同比(?:增长|下降|上升|减少|提高)|环比(?:增长|下降)|位列|较上年|较去年|(?:据悉|据介绍|数据显示|统计显示|近年来)")),
    ("history", re.compile(r"^\(?\d{4}年\d{1,2}月\d{1,2}日[^。]{0,80}(?:公布|通过|修订|修正|批准|发布)\)?$|(?:第[一二三四五六七八九十]+次)(?:修订|修正)\)?$")),
    ("reference", re.compile(r"^(?:附件|附表|附录|附|注|说明|备注|来源|责任编辑|联系人|联系电话|电话|传真|邮箱|地址|网址|抄送|参看|浏览|原文链接|编辑|发稿|审校)[:\d]")),
    ("question", re.compile(r"[??]$|^(?:问|答|记者)[::]|有记者问")),
)

NEWS_VOICE = re.compile(r"(?:通知|公告|意见|意见稿|规定|办法|细则|条例|指引|方案|修正案|法|决定|文件|征求意见稿)[》”\"]?(?:还|并|亦|也|同时|中|明确)?(?:要求|规定|明确|提出|指出|强调|称|表示|鼓励|禁止|允许)|(?:会议|央行|证监会|银保监会|总局|部|委|局|署)[^,。;]{0,12}(?:要求|明确|规定|强调)|,(?:并|还)?明确(?!的)")
NEWS_DOUBT = re.compile(r"未来|有望|预计|可能(?!性)|或将|料(?=将|会|于)|据(?:悉|称|了解)|分析(?:师|人士)|业内|专家|记者会|发布会|近年来|希望|举例|此前|曾|今年以来|下一步|草案(?!》?(?:还|并)?(?:规定|明确|提出|要求))|透露|随着")
NEWS_SPEAKER = re.compile(r"据(?:悉|称|了解)|分析(?:师|人士)|业内|专家|记者会|发布会|举例|透露|预计|有望|近年来|今年以来")
"""Words of doubt that govern the whole of what follows them, or that tell at the end whose view it was."""
ATTRIBUTE = re.compile(r"(?:可能|未来|预计|有望|希望|此前|曾)[^,;。]{0,40}?的|^为[^,;。]{0,60}$")
"""Doubt that only describes a thing, or a purpose."""
EXCEPTION_TAIL = re.compile(r"[,;](?:但是?,?)?[^,;。]{0,30}规定的?,?(?:从其规定|依照其规定|按照其规定|适用其规定)。?$")
"""What excepts other law at the end of a sentence that has said its own."""
INTERVIEW = re.compile(r"答记者问|有记者问|新闻发布会")
NEWS_OFFICIAL = re.compile(r"(?:^|,|答[::])(?:中方|我方|我们|双方)[^。]{0,40}(?:希望|将|愿|同意|注意到|已|始终|一贯|敦促|坚决)|(?:他|她|发言人|部长|副部长|主席|副主席|司长|行长|局长|负责人|官员|先生|女士)[^,。;]{0,12}(?:说|称|表示|指出|透露|强调|介绍)|[》”\"][^,。;]{0,12}(?:称|说|表示|指出)。?$|日前表示|周[一二三四五六日天]表示")
NEWS_PAST = re.compile(r"(?:\d{1,2}月(?:\d{1,2}日|中旬|上旬|下旬|初|底)?|去年|上月|上周|日前)(?:发布|印发|出台|公布|提请)[^,。;]{0,30}(?:通知|公告|意见|办法|规定|草案)")
NEWS_LEAD = re.compile(r"^(?:[^-。]{0,20}(?:电|日)\s?-{1,2}\s{0,4}|[^。]{0,12}社[^。]{0,16}电\s{0,4})")
DECIDES = re.compile(r"决定(?![如书性的])[^。决]{4,200}:$|决定(?:自[^,。;决]{0,24})?(?:对|将|暂停|取消|停止|禁止|终止|恢复|实施|调整)[^。决]{2,160}(?:下列|以下)")

DECIDES_ITSELF = re.compile(r"决定(?![如书性的,])[^。决,]{4,160},(?:并|同时)")
"""A head that decides something before it announces what follows."""

SUBJECT_STOP = re.compile(
    r"对(?!外|象|方|口)于?|(?<!方)向|将(?!军)|把|按照?|依照|根据|依据|(?<!存)在(?!职|校|线)|自(?!治|然|律|贸|主|行)|(?<!关)于|通过|为了|因(?!素)|经(?=依|批|审|同意|检|查|过)|凭|就(?!业)|以(?!上|下|外|内|及)|如|若|除"
    r"|当(?!事|地|局|年)|并|且|或者(?=按|在|向)|但|也|还|均(?!衡)|(?<!首)(?<!成)都(?!市)|不(?!动产|良|特定)|未(?!成年)|已|(?<!许)(?<!认)可(?!再|疑|控|靠)|(?<!供)(?<!相)(?<!响)应(?!急|用)|须|(?<!重)(?<!主)(?<!需)要|必须|一律|原则上"
    r"|依法(?!设立|登记|成立)|及时|书面|继续|进一步|切实|认真|积极|严格(?!审)|统一|会同|分别|共同|有权|负责(?!人)|充分|主动|定期|同时|相应|得(?=以|对|在)|全面|事先|另行|加强|推动|完善|建立|办理|发现|开展|实施(?!机关|机构|单位)|(?<![行认作成])为(?=[\u4e00-\u9fff、]{2,12}提供)|报(?=送|告|请|国|经|上)"
    r"|采用|采取|收集|使用(?!者|人|单位)|销售(?!者|商|方)|购买(?!者)|申请(?!人|者)|接受(?!者)|拒绝|收购(?!者)|标示|赠送|发生|未按|(?<![国所持])有(?![关限权害])|违反|享受|享有|具有|具备|提供(?!者|商(?!品|业)|方(?!便|案))|发布(?!者)|制定(?!机关)|接到|收到|需|出具|拒|擅自|泄|利用|故意"
)
AGENT = re.compile(r"由((?:(?!由)[\u4e00-\u9fff、()]){2,30}?)(?=依法|依照|按照|按|根据|负责|另行|制定|规定|责令|会同|处|没收|给予|颁发|对|向|予以|组织|统一|批准|审核|提出|确定|公布|依据|办理|行使|以|在|报|作出|做出|承担|履行|受理|审批|管理|保管|主持|执行|召集)")
IN_CHARGE = re.compile(r"由[^,。;由]{2,30}(?:负责|作出|做出|承担|组织|主持|召集|履行|审批|受理|管理|保管)")
ACTOR_TAIL = re.compile(r"(?:部|委|局|署|厅|(?<![先进执实施履另])行|会|院|司|所|处|办|社|府|关|机构|部门|企业|公司|单位|组织|个人|经营者|人|者|机关|银行|学校|医院|政府|主体|平台|商|员|户|当事人|集体|国家|地区|地方|各地|系统|国库)(?:\([^()]{1,24}\))?$")
BENEFICIARY = re.compile(r"(?:对|为|向|给予|支持)(?P<who>(?:(?![对为向])[\u4e00-\u9fff、]){2,16}?(?:企业|纳税人|经营者|消费者|投资者|个人|单位|居民|机构|农户|职工|组织))(?=[^,。;]{0,8}(?:给予|予以|实行|免征|减征|提供|办理|发放|补贴|退还|优惠|减免|服务))")
EVERYWHERE = re.compile(r"各地(?:区|方)?|各省|全国")
ACTION_VERBS = re.compile(r"\s?(?:并|且|同时|还|也|以及)?(?:加强|推动|推进|加大|强化|完善|健全|优化|提高|积极|用好|促进|加快|深化|引导|督促|规范|组织|建立|确保|做好|落实|提供|支持|鼓励|不得|应当|必须|可以|避免|防止|注重|接受|报送|提交|办理|填写|履行|配合|审核|严格|采取|保存|公示|公开|出具|依照|给予|退还|禁止|责令|处以?|没收|吊销)")
ACTOR_START = re.compile(r"^[\u4e00-\u9fff、()]{0,30}?(?:部门?|委员会|总?局|署|厅|行|院|机关|机构|企业|公司|单位|组织|个人|经营者|人|者|银行|政府|海关|当事人|国家|系统|国库|会|办)(?=[\u4e00-\u9fff])")
"""A sentence that begins with somebody who acts."""
SANCTION = dict(CLASSES)["sanction"]

DEEMING = re.compile(r"视(?:为|同)|属于|认定为|推定为|不属于|不视为")
"""A rule that says what something counts as."""

LISTED = re.compile(r"下列|以下|之一")
"""A head that only its list completes."""

AGENT_SANCTION = re.compile(r"由[^,。;由]{2,40}(?:责令|没收|处|给予|吊销|予以|追究|依法)")
"""Somebody who imposes a sanction."""

HEARSAY = re.compile(r"记者|报道|据悉|透露|日电")
"""What shows that a page of unknown role is a report."""
