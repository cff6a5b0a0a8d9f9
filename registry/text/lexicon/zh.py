"""Chinese: words and patterns as data."""

from __future__ import annotations

import re

# --- head of a notice: title, issuers, dates, addressees, noise ---

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
