"""Chinese: the voices of a news report: who says, who doubts."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.zh.press import PERSON_SAID

NEWS_VOICE = deferred(r"(?:□(?=[》”\"])|通知|公告|意见|意见稿|规定|办法|细则|条例|指引|方案|修正案|草案|法|决定|文件|征求意见稿|新规|新政|政策|标准|规则|计划|纲要|批复)[》”\"]?(?:还|并|亦|也|同时|中|明确|特别|着重|进一步){0,2}(?:要求|规定|明确|提出|指出|提到|强调|称|表示|鼓励|禁止|允许|部署|支持|取消|放宽|限制)(?!的)|(?:会议|央行|证监会|银保监会|总局|部|委|局|署)[^,。;]{0,12}(?:要求|明确|规定|强调|决定(?!性))|,(?:并|还)?明确(?!的)")
_PERSONS = r"交易员|分析师|分析人士|业内|专家|学者|议员|代表(?!大会)|委员(?!会)|院士|研究员|教授|律师|董事长?|总裁|总经理|经理|发言人|负责人|官员|人士|先生|女士|部长|司长|局长|处长|署长|会长(?!期)|院长|校长|行长|主席|主任|书记|市长|省长|首席执行官|CEO"
NEWS_REMARK = deferred(
    rf"(?<!被)(?:{_PERSONS})[^,。;]{{0,24}}(?:说|称|表示|认为|指出|透露|强调|介绍|坦言|建议|呼吁|预测|解读|解释|补充|提出|告诉|看来)|(?:他|她)(?:们|还|也|同时|进一步|则|并)?(?:说|称|表示|认为|指出|透露|强调|介绍|坦言|建议|补充)|{PERSON_SAID.pattern}"
)
"""A person who speaks, known by his office, by a pronoun or by a surname."""
NEWS_DOUBT = deferred(r"未来|有望|预计|可能(?!性)|或将|料(?=将|会|于)|据(?:悉|称|了解)|分析(?:师|人士)|业内|专家|记者会|发布会|近年来|希望|举例|此前|曾|今年以来|下一步|草案(?![》)\"]{0,2}(?:还|并|也)?(?:$|规定|明确|提出|要求|禁止|允许|新增|增加|扩大))|透露|随着|或许|也许|拟(?=将|于|对|在)|或(?=将|会)")
NEWS_SPEAKER = deferred(r"据(?:悉|称|了解)|分析(?:师|人士)|业内|专家|记者会|发布会|举例|透露|预计|有望|近年来|今年以来")
"""Words of doubt that govern the whole of what follows them, or that tell at the end whose view it was."""
ATTRIBUTE = deferred(r"(?:可能|未来|预计|有望|希望|此前|曾)[^,;。]{0,40}?的|^为[^,;。]{0,60}$")
"""Doubt that only describes a thing, or a purpose."""
INTERVIEW = deferred(r"答记者问|有记者问|新闻发布会")
NEWS_OFFICIAL = deferred(r"(?:^|,|答[::])(?:中方|我方|我们|双方)[^。]{0,40}(?:希望|将|愿|同意|注意到|已|始终|一贯|敦促|坚决)|(?:他|她|发言人|部长|副部长|主席|副主席|司长|行长|局长|负责人|官员|先生|女士)[^,。;]{0,12}(?:说|称|表示|指出|透露|强调|介绍)|[》”\"][^,。;]{0,12}(?:称|说|表示|指出)。?$|日前表示|周[一二三四五六日天]表示")
NEWS_PERSON = deferred(r"他|她|发言人|[部司行局处署会]长|主任|主席|副?总裁|总经理|负责人|官员|先生|女士|人士|专家|分析师")
"""A person or office-holder, whose words are no instrument's."""
NEWS_PAST = deferred(r"(?:\d{1,2}月(?:\d{1,2}日|中旬|上旬|下旬|初|底)?|去年|上月|上周|日前)(?:发布|印发|出台|公布|提请)[^,。;]{0,30}(?:通知|公告|意见|办法|规定|草案)")
NEWS_LEAD = deferred(r"^(?P<issues>[^。;]{0,200}?(?:印发|发布|出台|公布|下发|发出|制定|颁布|召开)了?[^。;,]{0,80},(?:要求|明确|提出|规定|部署|强调))|^(?:[^-。]{0,20}(?:电|日)\s?-{1,2}\s{0,4}|[^。]{0,12}社[^。]{0,16}电\s{0,4})")

NEWS_PROMISE = deferred(
    r"(?:^|[-,])[^,。;]{0,20}(?:证监会|银保监会|央行|人民银行|总局|总署|国务院|政府|交易所|外汇局|[\u4e00-\u9fff]{2,8}(?:[部委局署厅办会行]|中心))(?:发文[^,。;]{2,30},|(?:印发|出台|发布)[^,。;]{2,40},|[^,。;发负]{0,8})(?:表示|称|宣布|透露|明确|发布[^,。;]{0,12}称)?,?(?:并|还)?将"
)
"""An institution that says what it will do, and no spokesman."""
HEARSAY = deferred(r"日电|本[报网台]讯|记者[^,。;]{0,12}(?:报道|获悉|了解|从|在)|据(?:悉|[^,。;]{2,12}(?:报道|消息))|[^,。;]{1,8}透露")
"""What shows that a page of unknown role is a report."""
