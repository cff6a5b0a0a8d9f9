"""Chinese: noise, pages that are no notice, and what shows that a text is cut."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

_CONTROL = r"(?:打印(?:本页|页面|文章|正文)?|关闭(?:窗口|本页|页面)?|收藏(?:本页)?|分享(?:到|至)?|复制链接|返回(?:顶部|首页|列表|上页)?|我要纠错|纠错|字号|字体|大|中|小|微信|微博|首页|繁体|简体|无障碍|QQ空间|朋友圈|English)"

NOISE_LINES: tuple[tuple[str, str], ...] = (
    ("login or terms line", r"请先?(?:同意|阅读并同意|登录|登陆|注册|勾选)[^。]{0,100}[。.]?"),
    ("login or terms line", r"我已(?:阅读|授权|同意|知晓|了解)"),
    ("login or terms line", r"(?:我|您|本人)?已?(?:阅读|授权)并?同意[^。]{0,60}(?:协议|条款|政策)[^。]{0,20}"),
    ("login or terms line", r"(?:您|你)?(?:尚未|还没有|未)登录[^。]{0,60}|(?:立即|点击)?(?:登录|注册|购买|开通会员|订阅)(?:后|即)?(?:可|可以|以)?(?:查看|阅读|浏览|下载|继续)[^。]{0,30}"),
    ("truncation mark", r"[.…·。\s]{3,40}"),
    ("truncation mark", r"[\[(<]?(?:点击)?(?:阅读|查看|展开|显示|余下|剩余|下载)(?:阅读)?(?:全文|更多|原文|剩余[^。]{0,8})[\])>》»…. ]{0,4}|未完待续[^。]{0,10}"),
    ("truncation mark", r"[\[(【]?(?:正文|内容|原文|全文|篇幅|以下)(?:内容|部分)?(?:过长|所限)?,?(?:已|已被|被|此处|从)?(?:截断|截取|省略|略去|从略|略)[^。]{0,16}"),
    ("source line", r"(?:信息|文章|稿件|内容|文件|新闻)?(?:来源|转自)\s{0,2}:.{0,60}"),
    ("source line", r"\(?(?:(?:责任|网络|本文|值班)?编辑|作者|记者|撰稿|发稿|审校|审核|校对|监制|责编|供稿|摄影|编译)\s{0,2}[: ][^。]{0,60}"),
    ("page control", r"[\[(\s|]{0,4}" + _CONTROL + r"(?:[\s|/·\[\]:-]{1,6}" + _CONTROL + r"){0,12}[\s|\]]{0,4}"),
    ("page control", r"扫一扫[^。]{0,30}|扫码[^。]{0,30}|分享(?:到|至)\s{0,2}:?[^。]{0,40}|上一[篇页条]\s{0,2}:?.{0,80}|下一[篇页条]\s{0,2}:?.{0,80}|添加收藏夹[^。]{0,40}|设为首页[^。]{0,40}"),
    ("page header", r"(?:(?:发布|更新)?(?:时间|日期)\s{0,2}:?\s{0,2})?\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s{0,3}\d{1,2}:\d{2}(?::\d{2})?[^。:]{0,30}|(?:\s{0,3}\d{1,2}:\d{2}(?::\d{2})?)?[\s|]{0,6}(?:信息|文章|稿件)?(?:来源|作者|编辑|记者|浏览|阅读|点击|访问|人气|字号|字体|\[)[^。]{0,120})"),
    ("page header", r"\[(?:发布|公布|颁布|成文|发文|印发|生效|实施|施行)(?:日期|时间)\].{0,60}|\[(?:来源|文\s?号|发文字号|发布单位|发布机构|发文机关|颁布单位|时效性|效力级别|法规类别|所属类别|类别|索引号|作者|有效性)\].{0,120}"),
    ("view counter", r"(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s{0,2}:\s{0,2}\d{0,9}[^。]{0,10}"),
    ("page header", r"(?:发布|更新|公开|生成|成文|发文|印发|公布|上传)(?:日期|时间)\s{0,2}[:|].{0,160}"),
    ("page header", r"(?:索\s?引\s?号|信息索引|主题分类|主\s?题\s?词|发文机关|发布机构|发布单位|发文机构|发文单位|制定机关|颁布单位|发文字号|发文号|文\s?号|文件编号|标\s{0,4}题|公开方式|信息分类|体裁分类|有效性|效力级别|效力状态|时效性|公文种类|组配分类|服务对象|信息名称)\s{0,2}[:|].{0,300}"),
    ("breadcrumb", r"(?:您?(?:现在|当前)?(?:所在)?(?:的)?位置)\s{0,2}:.{0,160}|首页\s{0,3}[>»/].{0,160}|[\u4e00-\u9fff]{2,12}(?:\s?[>»›]\s?[\u4e00-\u9fff]{2,14}){1,6}"),
    ("recipients line", r"(?:抄送|抄报|分送|抄致)\s{0,2}:.{0,600}"),
    ("printing line", r"\S{2,40}\s{1,20}[\d〇零○一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日印发"),
    ("printing line", r"\((?:此件|本件)?(?:公开发布|主动公开|依申请公开|不予公开|删减后公开)\)"),
    ("site disclaimer", r"(?:本站|本网|本网站|本公众号)[^。]{0,30}(?:转载|编译|摘编|来源|稿件).{0,400}"),
    ("site disclaimer", r"[\[(【]?(?:免责声明|版权声明|特别声明|郑重声明)[\])】]?\s{0,2}:?.{0,400}|本站郑重声明.{0,300}"),
    ("site disclaimer", r"(?:版权所有|主办单位|主办|承办单位|技术支持|网站标识码|联系我们|地址)\s{0,2}:.{0,200}|(?:[\u4e00-\u9fff]ICP备|版权所有|违法和不良信息举报|[\u4e00-\u9fff]公网安备).{0,120}"),
    ("related links", r"(?:相关(?:链接|新闻|阅读|文档|信息|报道|推荐|事件|稿件|解读)|延伸阅读|推荐阅读|热门推荐|媒体报道)\s{0,2}:?.{0,60}"),
    ("link line", r"原文(?:链接|地址)\s{0,2}:.{0,400}|(?:参看|查看)详情.{0,30}|(?:点击)?(?:此处|这里|here)"),
    ("site disclaimer", r"我们的标准\s{0,2}:?|[\u4e00-\u9fff]{2,8}\"信任原则\""),
    ("follow line", r"(?:更多|获取更多)[^。]{0,30}(?:请|关注|点击)[^。]{0,40}|(?:请|欢迎)?关注[^。]{0,20}(?:公众号|微信|微博)[^。]{0,30}"),
    ("end mark", r"\(完\)|\[完\]|-{0,2}完-{0,2}"),
)  # fmt: skip
"""Reason and pattern of lines that are never the notice speaking; matched against a whole folded line."""

FIELD_LABELS = (
    r"(?:索\s?引\s?号|信息索引|主题分类|主\s?题\s?词|发文机关|发布机构|发布单位|发文机构|发文单位|制定机关|颁布单位|发文字号|发文号|文\s?号|文件编号|标\s{0,4}题|名\s{0,4}称|信息名称"
    r"|公开方式|信息分类|体裁分类|有效性|效力级别|效力状态|时效性|公文种类|组配分类|服务对象|(?:成文|发文|印发|发布|公布|公开|生成|颁布|实施|施行|生效)(?:日期|时间))"
)
"""The label of a field above a notice, alone on its line where the value stands on the next."""
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

COMMENTARY = r"(?:政策)?(?:解读|评论|点评|影响分析|影响评估|免责声明|编者按|小编[^。]{0,6})"
"""Headings of sections in which somebody other than the issuer speaks."""

RELATED = (
    r"相关(?:链接|阅读|新闻|报道)|(?:你|您)可能(?:会|还|也|还会|也会)?(?:喜欢|感兴趣|想看)|猜(?:你|您)喜欢|为(?:你|您)推荐"
    r"|(?:热门|热点|点击|阅读)?(?:新闻|文章|资讯|点击|阅读)(?:排行|热度)榜?|热门(?:推荐|文章|资讯|阅读|新闻)"
)
"""Headings of lists that lead to other pages."""

PAYWALL = r"请先?(?:登录|登陆|注册|订阅|购买|开通)|(?:登录|注册|付费|购买|开通会员|订阅)(?:后|即)?(?:可|可以|才能|方可)?(?:查看|阅读|浏览|继续|下载)|请先同意《|付费(?:阅读|内容)|试读(?:结束|部分)"
"""Words that say the rest is for those who pay, log in or agree."""

CUT_ENDINGS = r"[,、;:和或与及的对在将由]$"
"""A last line ending so has lost what follows."""
BREAKS_OFF = r"。[\u4e00-\u9fff]{2,60},[\u4e00-\u9fff、《》\",]{4,300}$"
"""Behind a sentence that ends another begins, and does not end."""

LIST_HEAD = r"(?:下列|下述|以下|如下)[^。;]{0,120}:$"
"""The end of a line that announces a list."""

CLOSED_BY_SIGNATURE = ("公告", "通告", "通知", "通报", "批复", "函", "命令")
"""Kinds of instrument that end with the issuer's name and the day (GB/T 9704-2012)."""

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
