"""Chinese: labels of provisions, headings, attachments, signatures."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred

CN = "〇零○一二三四五六七八九十百千万两"
"""Characters of a Chinese number in a label."""

HARD_MARKERS: dict[str, re.Pattern[str]] = {
    "book": deferred(rf"第([{CN}\d]{{1,6}})编(?:\s{{1,4}}|$)"),
    "subbook": deferred(rf"第([{CN}\d]{{1,6}})分编(?:\s{{1,4}}|$)"),
    "chapter": deferred(rf"第([{CN}\d]{{1,6}})章(?:\s{{1,4}}|$)"),
    "section": deferred(rf"第([{CN}\d]{{1,6}})节(?:\s{{1,4}}|$)"),
    "article": deferred(rf"第([{CN}\d]{{1,9}})条(?:之([{CN}]{{1,3}}))?(?:\s{{1,4}}|$|(?=[\u4e00-\u9fff(《]))"),
}
"""Labels of laws, matched at the start of a folded line without its Markdown marks; group 1 is the number."""

SOFT_MARKERS: dict[str, re.Pattern[str]] = {
    "cn1": deferred(rf"([{CN}]{{1,4}})、"),
    "cn2": deferred(rf"\(([{CN}]{{1,4}})\)\s{{0,4}}"),
    "circle": deferred(r"([\u2460-\u2473])\s{0,4}"),
}
"""Labels of lists."""

ARTICLE_REFERENCE = deferred(r"(?:第[^。]{1,12}?[款项]|规定|所列|所称|的|中|和|、|至|,|及)")
"""What follows 第X条 where it is a reference and not a label."""

HISTORY = deferred(r"\(?\d{4}年\d{1,2}月\d{1,2}日[^。]{0,120}(?:公布|发布|修订|修正|通过|施行|批准|颁布|印发)\s{0,4}\)?$")
"""A line of the list of amendments under the title."""

CONTENTS = deferred(r"目\s{0,4}[录次]$")

ATTACHMENT = deferred(r"(?:附件|附表|附录|附)\s{0,4}\d{0,2}\s{0,4}(?:[:.]|$)")

STEM_FORMULA = deferred(
    r"(?:作(?:出|了)?(?:以下|如下|下列)(?:修改|修订|决定|规定|解释|补充)"
    r"|提出(?:以下|如下)(?:意见|要求|措施)"
    r"|(?:通知|公告|通告|决定|规定|批复|意见|解释|函告|办法|提出)如下"
    r"|(?:有关|相关)(?:事项|事宜|问题)[^。]{0,12}如下)[^。]{0,12}[::]?$"
)
"""How a preamble ends."""

CLOSING = deferred(r"(?:本|此)(?:通知|公告|通告|决定|意见|办法|规定|批复|文件)[^,。;]{0,12}(?:自|从|由|有效期)|特此(?:通知|公告|通告|批复|函)|同日,")
"""A closing line, which belongs to the whole notice and not to the list above it."""

DATE_LINE = deferred(rf"[\d{CN}]{{4}}\s{{0,4}}年\s{{0,4}}[\d{CN}]{{1,3}}\s{{0,4}}月\s{{0,4}}[\d{CN}]{{1,3}}\s{{0,4}}日$")

HEADING_STOP = deferred(
    r"同意|批准(?!文)|应当|(?<![供相适反响顺感效])应(?![用急对变收付聘])|必须|须|(?<![需主重首紧必纲概])要(?![素点件闻]|求。?$)|后即|即[可为]"
    r"|视为|可以|(?<![许认])可(?![持靠追控行再])|不得|不(?!断)|禁止|严禁|鼓励|(?<![自理])由|自.{1,12}起|执行|施行|废止|处(?![理置罚分])"
    r"|,|;|[::]"
)
"""What a heading run into its paragraph does not contain."""

HEADING_END = deferred(
    r"(?:问题|事项|范围|原则|要求|内容|程序|期限|条件|标准|措施|责任|工作|力度|机制|制度|体系|管理|监督|监管|服务|建设|保障|水平|能力|作用|环境|安排|办法"
    r"|规定|目标|对象|职责|总则|附则|责任制|领导|支持|审查|登记|备案|发展|改革|开放|行为|秩序|质量|效率|应用|宣传|培训|情况|进展|经验"
    r"|[A-Za-z.:)-])。?\s{0,2}$"
)
"""How a Chinese heading that runs into its paragraph ends; an English one is told by its own marks."""

ADDRESSEE = deferred(r"^(?:各|中央|国务院|全国|有关|省|市|[^,。;]{2,30}(?:局|部|委|厅|行|会|公司|人民政府|法院|检察院|办公室|办公厅)(?:[,、:(]|$))")
"""How a line of addressees begins."""
ANSWERS = deferred(
    r"^(?=[^。;]{0,160}(?:\d{2,6}号|人大|政协))(?![^。;]{0,60}(?:做好|办理|开展|推进|加强))[^。;]{0,200}(?:提案"
    r"|建议|议案)(?:\([^()]{1,30}\))?的?(?:答复"
    r"|复函)(?:意见)?(?:的?函)?(?:\([^()]{1,30}\))?$"
)
"""The title of an answer to a member of parliament: it tells what is done already."""
PROMISES = deferred(
    r"^\W{0,4}(?:下一步|今后|接下来|下步|同意)"
    r"|^(?![^。]{0,300}(?:了|已经?))[^。;,]{0,16}(?:我[部局委院行办署会厅省市]|国务院|财政部|人民银行|[部局委署厅]|办公厅)[^,。;的]{0,20}(?<!即)将(?!要求)"
)
"""What an answer promises or grants."""
