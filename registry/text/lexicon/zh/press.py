"""Chinese as the press writes it, in simplified or traditional characters: by what a report is known, and who acts in it."""


from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.forms import Exchange
from registry.text.lexicon.words import NO_HAN, up_to
from registry.text.lexicon.zh.variants import SIMPLIFIED_OF

simplified = Exchange({**SIMPLIFIED_OF, "華": "华", "攝": "摄"})
"""Puts simplified characters for traditional ones, one for one, so that places stay."""

MARKS = (
    deferred(
        r"本报讯|本报[\u4e00-\u9fff]{0,8}电|(?:新华社|中新社|中新网|人民网|央视网|财联社)[\u4e00-\u9fff]{0,6}\s?\d{1,2}月\d{1,2}日(?:电|消息|讯)"
    ),
    deferred(r"记者[^\n。,]{2,24}?(?:报道|获悉|了解到|采访|摄影)|(?:\(|^|\s)记者\s?[\u4e00-\u9fff]{2,3}[)/ ]", re.MULTILINE),
)
CREDITS = deferred(
    r"^[\[【][^\n\[\]【】]{8,60}[\]】](?=[^\n]{20})"
    r"|(?:报|网|社|新浪[\u4e00-\u9fff]{0,4}|财经|科技|教育)(?:快|专|综合)?[讯电](?=[\s(,:\])】》]|\d)"
    r"|[\[【][\u4e00-\u9fff]{2,10}(?:网|讯|社|报|电)[\]】]"
    r"|\d日(?:专电|电\s|讯[\s,:])"
    r"|据(?:新华社|中新[社网]|央视|外媒|媒体|法新社|路透社?|共同社|彭博社?|[\u4e00-\u9fff]{2,6}(?:网|报|日报|时报))[^。;]{0,8}(?:报道|报导|消息|\s)"
    r"|据新华社"
    r"|(?:官媒|央视|新华社|路透社|彭博社)[^。;]{0,6}报[道导]"
    r"|(?:^|\s)原标题"
    r"|(?:日报|商报|时报|晚报|晨报|都市报|周刊|财经|报道|证券报|新闻|电视台|新京报|本报|本网)记者"
    r"|(?:^|[\s。])记者\s[\u4e00-\u9fff]{2,4}\s"
    r"|(?:对|向|告诉|接受)(?!者)[\u4e00-\u9fff《》]{0,10}(?:记者|日报|时报)"
    r"|记者(?:了解到|注意到|获悉|发现|采访|报道|查阅)|笔者|摘自\s{0,4}《[^》\n]{2,16}[报刊网]》"
    r"|来源:\s{0,4}[\u4e00-\u9fff]{1,8}报(?=\s|$)"
    r"|(?:^|\s)文/[\u4e00-\u9fff]|voachinese\.com|自由亚洲电台",
    re.MULTILINE,
)
"""Whose report it is, or to whom somebody spoke."""
DIGEST = deferred(r"(?:^|[>*\s])NO\.\d{1,2}[\s<*]", re.MULTILINE)
"""The number of one story of a digest of several."""
STORIES = 3
"""Stories that make a digest."""
_SAID = "(?:说|称|表示|认为|指出|坦言|透露|告诉|补充|强调|谈到|解释|介绍)"
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
    "石廖贾夏韦付白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤洪翁易习温張劉陳楊黃趙吳孫馬謝韓馮鄧許蔣葉蘇"
    "魏呂盧鐘譚陸範賈韋鄒龔萬錢嚴賀顧龍閻"
)
PERSON_SAID = deferred(
        rf"(?:^"
        rf"|(?<=[。;,:\"\s人长員员席任事裁理记者授家官师士表]))(?!周[一二三四五六日末年]"
        rf"|何(?:单位|个人|机构|组织))[{SURNAMES}](?![管要])[\u4e00-\u9fff]{{1,2}}(?<![部委局署厅办院行会案件税法标])(?:还"
        rf"|也|并|则|分析|同时"
        rf"|进一步)?{_SAID}(?=[,:\"\u4e00-\u9fff])"
)
"""A person, known by a surname, who speaks."""
ATTRIBUTED = deferred(
        rf"(?:他们?|她|其|负责人|发言人|官员|[部司局处署会院校]长|主席|主任|教授|研究员|分析师|分析人士|业内人士|专家|律师|学者|经济学家|人士|董事|总裁|总经理|记者|议员|代表|院士)[^,。;:]{{0,12}}?{_SAID}"
        rf"|(?:通知|办法|规定|意见|会议|报告|公告|声明|方案|条例|规则|新规|草案|修正案|《[^》]{{2,40}}》)(?:还|并|也)?(?:指出|强调|明确|要求|提到|提出|规定)[,:]"
        rf"|据(?:悉|了解),"
)
"""Somebody or something else than the text is said to speak."""
SEVERAL = 2
"""... in a report more than once."""
_LATELY = r"(?:近日|日前|近期|昨[日天]|今[日天](?!起)|\d{1,2}月\d{1,2}日|\d{1,2}日|[上本这]?周[一二三四五六日])"
# No other day stands between the day and the deed: it is the last one that counts, and each place is passed over but once.
ISSUED = deferred(
    rf"{_LATELY}(?:(?!{_LATELY})[^。;《:]){{0,120}}?(?<!公开)(?:发布|印发|公布|出台|下发|宣布|颁布|通过|披露|通报|召开)"
)
"""A deed of somebody else on a day told as the press tells it."""
MARKETS = deferred(
    r"收盘|报收|收报|涨幅|跌幅|成交|同比|环比|\d(?:批次|家次|人次)|(?:抽查|检查|督查|巡查)发现|经(?:查|检验),?"
    r"|涨停|跌停|市值|股指|沪指|深成指|[升跌涨]\d{1,5}(?:\.\d{1,3})?(?:点|%|个)"
)
ARGUED = deferred(
        r"其实|固然|很多人|不少人|有些人|有人|正因为|之所以|令人|毕竟|或许|恐怕|显然|当然,|难道|何况|换言之|换句话说|说到底|事实上|不得不说|可以说|在我看来|我认为"
        r"|我们看到|由此可见|[吗呢][??]|女士们|朋友们|各位(?:来宾|嘉宾|代表|同志|同事)|我(?:宣布|相信|希望|谨|强调|说过|曾)"
)
"""How a comment, a column or a speech goes on, and no instrument."""
MANY = 3
"""Words of markets and findings, or of an argument, that such a text uses at least."""
OF_ITSELF = deferred(
    r"(?<!根)[本此](?:通知|办法|规定|公告|通告|条例|意见|方案|细则|决定|规则|法(?!院)|批复|解释|函|指引|准则)"
    r"|特制定|答记者问|有记者问|现(?:就|将|予)(?=[^如你公发。;]{0,80}+[如你公发])[^。;]{2,80}(?:如下|你们|公布|发布)"
)
"""A text that speaks of itself as an instrument."""
ACTED = deferred(
    r"^[^\n。;]{0,60}?(?:部|委|委员会|局|署|厅|办|央行|银行)(?:网站)?(?:昨[日天]?|今[日天]|日前|近日|\d{1,2}日)(?:联合)?(?:宣布|通报|发布|预告|表示|印发|公布|要求|称)",
    re.MULTILINE,
)
"""A body that did something on a day told as the press tells it."""
NO_REPORT = deferred(
    r"特此(?:通知|公告|通告|通报|函)|(?:通知|公告|通告|规定|决定|函复|批复)如下|^[*#\s]{0,6}第一条|现予(?:公布|发布)|^各[\u4e00-\u9fff、,]{4,60}:$",
    re.MULTILINE,
)
"""What a notice says and no report."""
RULES_TITLE = deferred(r"[\u4e00-\u9fff、()]{4,40}(?:规则|办法|规定|条例|细则|章程|规范|准则)")
"""A title that names rules and tells nothing."""
TITLED = deferred(
    (
        r"^(?![^\n]{0,40}(?<!关于)(?:发布|出台|公布|下发|明确|要求|解读))[^\n。]{0,90}(?:法"
        r"|条例|规定|办法|细则|规则|通知|公告|通告|通报|决定|决议|命令|令|意见|批复|复函|函|解释|公约|协定|方案|规划|计划|纲要|要点|章程|标准|规范|规程|守则"
        r"|准则|指引|指南|制度|目录|清单|预案|公示|意见书|答复)(?:\([^()\n]{1,24}\)){0,2}\s?$"
    ),
    re.MULTILINE,
)
"""A line of the head that ends in a kind of instrument, and tells of no deed."""
_BODIES = "[部局厅委会署府院室行]"
NOTICE_TITLE = deferred(
    rf"{_BODIES}关于(?:(?!{_BODIES}关于)[^。,:;]){{4,120}}?(?:通知|意见|公告|通告|决定|批复|通报|复函|规定|办法)(?!》)"
)
"""A title that names who issues a notice, and about what: no headline is so formal."""
SPEAKS_AS_BODY = deferred(
        r"(?<!自)我(?:部|委|局|会|省|市|区|县|院|行|厅|署|办|校|所)(?![门])"
        r"|(?:^|[,。;])(?:你|贵)(?:省|市|局|厅|部|委|会|公司|单位|院|校)"
        r"|各(?:省|市|县|区|有关)(?=[^,。;\n:]{0,70}+:)[^,。;\n]{0,24}(?:局|厅|委|单位|部门|政府)[^,。;\n]{0,40}:"
        r"|第[一二三四五六七八九十]{1,3}条\s"
)
"""A body that speaks of itself, or to those below it; an article."""
SIGNED = deferred(
    r"\n\s{0,8}[\u4e00-\u9fff ]{2,40}\s{1,8}(?:二[〇○零]\S{2,3}年|\d{4}年)[^\n。,;]{2,10}日\s{0,8}$"
    r"|\([\u4e00-\u9fff]{2,20}[部委局办厅署府]\)"
)
"""A name and a day under the text, or the name of an office in brackets."""
ITEMS = deferred(r"(?:^|[。;:])\s{0,4}(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d))", re.MULTILINE)
BINDS = deferred(r"应当|不得|必须|严禁|可以|(?<![响供相对适反效])应(?![用急对])|须|[,。;\n]要(?!求)")
STOPS = deferred("[。;]")
"""Numbered items, sentences and words that bind: an instrument without a title is made of them."""
ITEMIZED = 3
"""Items that carry a text."""
BINDING_SHARE = 4
"""One sentence in so many binds, in an instrument without a title."""
SHORT = 300
"""Characters of a text of which it is not told who speaks, so that it stays open."""

_VERBS = "组织|研究|制定|修订|宣布|通报|预告|发布|印发|公布|出台|起草|提出|要求|表示|决定|明确|下发|召开|拟"
_BODY_ENDS = (
    "部|委员会|总局|局|署|厅|网信办|金管局|证监会|央行|国务院|办公室|办公厅|人民政府|省政府|市政府|县政府|区政府|管委会|高级人民法院|交易所"
)
_NO_NAME = "应与由向对将把被经的"
BODY = deferred(
    r"(?:^|(?<=[,。;:、\s日])|(?<=日前)|(?<=记者从))"
    rf"(?P<by>(?![^{NO_HAN}{_NO_NAME}]{{0,10}}+[{_NO_NAME}]){up_to(_BODY_ENDS, NO_HAN, 30, least=2)}|网信办)"
    rf"(?:昨[日天]?|今[日天]|日前|近日|\d{{1,2}}日)?(?:会同[\u4e00-\u9fff]{{2,8}}|联合)?(?:{_VERBS})",
    re.MULTILINE,
)
"""A body by the form of its name, before what it does."""
MEETING = deferred(r"(?P<by>国务院常务会议)(?:从[^。,]{2,12})?(?:,|进行|部署|决定|确定|审议|通过|指出|要求|\d{1,2}日)")
