"""Words by which two wordings of one provision are told apart, or told to say the same (domain.md 3.3, 3.5, 4.3)."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred

HISTORY = deferred(
        r"^\(?(?:根据)?\d{4}年 ?\d{1,2}月 ?\d{1,2}日[^。]{0,160}(?:公布|发布|修订|修正|通过|施行|批准|颁布|印发)[^。]{0,12}$"
        r"|^\d{4}年\d{1,2}月\d{1,2}日[^。]{0,80}会议[^。]{0,20}通过了?[^。]{0,120}。?$"
        r"|^[^。]{0,60}第[\d一二三四五六七八九十百]{1,5}号[^。]{0,20}(?:公布|修订|发布)[^。]{0,8}$"
)
"""A line of the list of amendments under a title."""

DEFINES = deferred(
    r"(?:是指|所称|系指|的含义(?:是|为|:)|(?:以下|下)(?:简称|统称)[^()]{1,30}\))|\b(?:means|refers? to|is defined as|shall mean|has the meaning)\b",
    re.IGNORECASE,
)
"""What a definition says."""

SAME_WORDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (deferred("帐"), "账"),
    (deferred(r"其它"), "其他"),
    (deferred(r"做出"), "作出"),
    (deferred(r"制订"), "制定"),
    (deferred(r"(?<=[身股成部])份"), "分"),
    (deferred(r"惟一"), "唯一"),
    (deferred(r"图象"), "图像"),
    (deferred(r"(?<=[a-z][a-z][a-z])is(?=(?:e|es|ed|ing|ation|ations|er|ers)\b)"), "iz"),
    (deferred(r"\blicence(?=s?\b)"), "license"),
    (deferred(r"\b(?:whilst)\b"), "while"),
    (deferred(r"(?<=\b(?:col|fav|lab|hon))our|(?<=\bbehavi)our|(?<=\b(?:neighb|endeav))our"), "or"),
)
"""Variants in writing that never change what is said; matched on lower-cased folded text."""

SAME_FORCE: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        deferred(
            r"必须|(?<![必无毋])须(?![知臾])|(?<![适相对反供响感回效呼顺])应(?![当该用急对付答变邀力聘征届予承允诺激运接收诉])|应该"
        ),
        "应当",
    ),
    (deferred(r"(?<![许认宁不尚])可(?![以能是行靠见否观比操持谓变分逆接追预量])"), "可以"),
    (deferred(r"\b(?:must|(?:is|are) required to|(?:is|are) obliged to|has to|have to)\b"), "shall"),
)
"""Modal words of one strength: drafting style and no change of force (domain.md 3.3, ties)."""

SAME_SENSE: tuple[tuple[re.Pattern[str], str], ...] = (
    (deferred(r"还应当|并应当"), "应当"),
    (deferred(r"依照|按照"), "依照"),
    (deferred(r"但是"), "但"),
    (deferred(r"如果|若(?=[^干])"), "如"),
    (deferred(r"或者"), "或"),
    (deferred(r"以及|及其|及"), "和"),
    (deferred(r"之日起"), "日起"),
    (deferred(r"中华人民共和国(?=[\u4e00-\u9fff]{1,20}(?:法|条例|法典))"), ""),
    (deferred(r"中华人民共和国(?=境)"), "中国"),
    (deferred(r"\b(?:the|an?|said|such)\b"), " "),
    (deferred(r"\b(?:in accordance with|pursuant to|according to)\b"), "under"),
    (deferred(r"\b(?:that|which)\b"), "that"),
)
"""Words of one sense in drafting; replaced in this order before two wordings are called equal."""

CONJUNCTIONS = deferred(r"[和与、]")
"""Chinese conjunctions of one sense; `或` is another."""

EXCEPTIONS = deferred(
    r"除外|除[^,。;]{1,40}外|另有规定|\b(?:except(?:ing)?|unless|other than|notwithstanding|save (?:for|as)|excluding)\b", re.IGNORECASE
)
"""Words that take something out of a rule."""

CONDITIONS = deferred(
    (
        r"未经|非经|经[^,。;]{1,24}(?:批准|同意|许可|核准|审核)"
        r"|(?:在|以)[^,。;]{1,24}(?:前提下|为前提|条件下)"
        r"|符合[^,。;]{1,24}(?:条件|要求|规定)的?"
        r"|\b(?:if|provided that|subject to|on condition that|only where|only if|with the (?:prior )?(?:approval|consent) of)\b"
    ),
    re.IGNORECASE,
)
"""Words that make a rule depend on something."""

QUALIFIERS = deferred(
    (
        r"原则上|一般(?=[应不可要]|情况下)|适当|合理|稳妥|根据实际|结合实际|风险可控|依法合规|市场化原则|商业可持续|自愿|酌情|尽量|尽可能"
        r"|\b(?:in principle|as appropriate|appropriately|where appropriate|reasonabl[ey]|according to (?:the )?actual"
        r"|controllable risks?|voluntar(?:y|ily)|as far as (?:possible|practicable)|generally|normally)\b"
    ),
    re.IGNORECASE,
)
"""Words that hedge a rule."""

MINIMUM_BEFORE = deferred(
    r"(?:不低于|不少于|不得低于|不得少于|不小于|至少|不得小于|最低|at least|not (?:be )?less than|no less than|not (?:be )?lower than|minimum of)[^,。;]{0,8}$",
    re.IGNORECASE,
)
"""A number that must be reached; any other lower bound is a threshold from which a rule applies."""

CEILING_BEFORE = deferred(r"(?:限值|限额|上限|额度|封顶|最高)[^,。;]{0,8}$|\b(?:limit|ceiling|cap|maximum)\b[^,;.]{0,12}$", re.IGNORECASE)
"""A number that must not be passed though no comparator says so."""

PUNISHES = deferred(r"罚款|处罚|没收|吊销|处分|罚金|暂扣|\b(?:fine|penalt)", re.IGNORECASE)
"""What makes a permission in the same clause a power to punish, which frees nobody."""

AGENCY_END = deferred(r"[\u4e00-\u9fff]{0,8}?(?:主管部门|行政部门|管理部门|部门|机关|机构|委员会|总局|局|厅)")
"""What makes changed words before it the name of an authority."""

AGENCY_EN = deferred(
        r"\b(?:[A-Z][\w&'-]{0,30}\s){0,6}?(?:Ministry"
        r"|Commission|Bureau|Administration|Department|Office|Authority|Bank|Council|Committee|Board"
        r"|Agency)(?:\s+(?:of|for|and|the|[A-Z][\w&'-]{0,30})){0,8}"
)

RESIDUAL = deferred(
    (
        r"(?:其他|其余)[^。;]{0,20}(?:不变|继续(?:执行|有效|适用)|仍按|维持)"
        r"|\b(?:all )?other (?:terms|provisions|conditions|instructions)[^.;]{0,120}(?:remain|continue|unchanged)\b"
    ),
    re.IGNORECASE,
)
"""A clause by which what a renewal does not repeat stays in force."""

REFERENCE = deferred(
    (
        r"(?:前款|前条|前项|本条)?第[〇零一二三四五六七八九十百千两\d]{1,8}(?:条(?:之[一二三四五六七八九十]{1,3})?|款|项|章|节|编)"
        r"|第?\([一二三四五六七八九十\d]{1,4}\)项"
        r"|\b(?:articles?|sections?|paragraphs?|paras?|clauses?|rules?|regulations?) \(?\d[\w().-]{0,12}"
    ),
    re.IGNORECASE,
)
"""A reference to a numbered provision."""

_NUMBER_EN = r"nos?\.?\s?(?=[\w./()-]{0,60}\d)[a-z0-9][\w./()-]{0,60}(?:\s?dated [a-z]+ \d{1,2}, ?\d{4})?"

DOCUMENT_REFERENCE = deferred(
    r"[\u4e00-\u9fff]{0,12}[\[(]\d{4}[\])]\s?\d{1,5}号|(?:令|公告|通告)(?:\d{4}年)?第?\s?\d{1,5}号"
    rf"|\b(?:vide )?(?:(?:trade notice|notice|circular|notification|order|letter)s? )?{_NUMBER_EN}(?:,? (?:and"
    rf"|read with) (?:trade notice |notice |circular )?(?:{_NUMBER_EN}"
    rf"|[a-z]{{2,6}}\.[\w./()-]{{4,60}}(?:\s?dated [a-z]+ \d{{1,2}}, ?\d{{4}})?))?"
    r"|\bdated [a-z]+ \d{1,2}, ?\d{4}",
    re.IGNORECASE,
)
"""A reference to another document by its number and date."""

PLAIN = deferred(
        r"^(?:[的地得了着之其该各均都也还并所已本即则且为在对于]|等|进行|予以|加以|有关|相关|上述|以上|of|to|in|on|for|by|with|its|their"
        r"|his|and|is|are|be|been|was|were|has|have|this|these|those|as|at|hereby|thereof|therein"
        r"|also|further)$"
)
"""A token that alone never changes what a rule demands."""
