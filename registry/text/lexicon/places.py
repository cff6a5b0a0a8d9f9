"""Places beside the provinces: states by their ISO 3166-1 code, special zones and groups of provinces, and what only looks like a place."""

# ruff: noqa: E501 - a row is read more easily whole

from __future__ import annotations

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.regions import BY_NAME
from registry.text.lexicon.words import any_of

PlaceRow = tuple[str, str, str]
"""Code, English names, Chinese names, divided by `|`."""

STATES: tuple[PlaceRow, ...] = (
    ("US", "United States|the U.S.|the US|USA|United States of America", "美国"),
    ("CN", "mainland China|People's Republic of China", "中国境内|中华人民共和国境内|我国境内|中国大陆"),
    ("IN", "India", "印度"), ("ZA", "South Africa", "南非"), ("JP", "Japan", "日本"), ("KR", "South Korea|Republic of Korea", "韩国"),
    ("KP", "North Korea|DPRK|Democratic People's Republic of Korea", "朝鲜"), ("GB", "United Kingdom|the UK", "英国"), ("DE", "Germany", "德国"),
    ("FR", "France", "法国"), ("IT", "Italy", "意大利"), ("ES", "Spain", "西班牙"), ("NL", "Netherlands", "荷兰"), ("BE", "Belgium", "比利时"),
    ("RU", "Russia|Russian Federation", "俄罗斯"), ("UA", "Ukraine", "乌克兰"), ("CA", "Canada", "加拿大"), ("AU", "Australia", "澳大利亚"),
    ("NZ", "New Zealand", "新西兰"), ("BR", "Brazil", "巴西"), ("MX", "Mexico", "墨西哥"), ("AR", "Argentina", "阿根廷"), ("CL", "Chile", "智利"),
    ("SG", "Singapore", "新加坡"), ("MY", "Malaysia", "马来西亚"), ("TH", "Thailand", "泰国"), ("VN", "Vietnam|Viet Nam", "越南"),
    ("ID", "Indonesia", "印度尼西亚|印尼"), ("PH", "Philippines", "菲律宾"), ("MM", "Myanmar", "缅甸"), ("KH", "Cambodia", "柬埔寨"), ("LA", "Laos", "老挝"),
    ("PK", "Pakistan", "巴基斯坦"), ("BD", "Bangladesh", "孟加拉国"), ("NP", "Nepal", "尼泊尔"), ("LK", "Sri Lanka", "斯里兰卡"), ("MN", "Mongolia", "蒙古国"),
    ("KZ", "Kazakhstan", "哈萨克斯坦"), ("IR", "Iran", "伊朗"), ("IQ", "Iraq", "伊拉克"), ("IL", "Israel", "以色列"), ("SA", "Saudi Arabia", "沙特阿拉伯|沙特"),
    ("AE", "United Arab Emirates|UAE", "阿联酋"), ("TR", "Turkey|Türkiye", "土耳其"), ("EG", "Egypt", "埃及"), ("NG", "Nigeria", "尼日利亚"),
    ("KE", "Kenya", "肯尼亚"), ("CH", "Switzerland", "瑞士"), ("SE", "Sweden", "瑞典"), ("NO", "Norway", "挪威"), ("DK", "Denmark", "丹麦"), ("FI", "Finland", "芬兰"),
    ("PL", "Poland", "波兰"), ("CZ", "Czech Republic|Czechia", "捷克"), ("AT", "Austria", "奥地利"), ("PT", "Portugal", "葡萄牙"), ("GR", "Greece", "希腊"), ("IE", "Ireland", "爱尔兰"),
    ("EU", "European Union|the EU", "欧盟"),
)  # fmt: skip

ZONES: tuple[PlaceRow, ...] = (
    ("zone:free-trade-zone", "pilot free trade zone|free trade zone|free-trade zone|free trade pilot zone", "自由贸易试验区|自贸试验区|自贸区"),
    ("zone:hainan-free-trade-port", "Hainan Free Trade Port", "海南自由贸易港|海南自贸港"),
    ("zone:greater-bay-area", "Guangdong-Hong Kong-Macao Greater Bay Area|Greater Bay Area", "粤港澳大湾区"),
    ("zone:beijing-tianjin-hebei", "Beijing-Tianjin-Hebei region|Beijing-Tianjin-Hebei", "京津冀"),
    ("zone:yangtze-river-delta", "Yangtze River Delta", "长三角|长江三角洲"),
    ("zone:border", "border areas|border trade zone|border area", "边境地区|沿边地区|边境口岸"),
    ("zone:special-economic-zone", "special economic zone", "经济特区"),
    ("zone:bonded", "bonded zone|bonded area|comprehensive bonded zone", "综合保税区|保税区|海关特殊监管区域"),
    ("zone:minority", "ethnic autonomous area|autonomous areas", "民族自治地方|民族地区"),
    ("zone:west", "western regions", "西部地区"), ("zone:central", "central regions", "中部地区"), ("zone:northeast", "northeastern regions", "东北地区"),
)  # fmt: skip

WHOLE_EN = ("nationwide", "across the country", "throughout the country", "throughout India", "throughout the Republic", "within the Republic", "in the Republic", "across China", "throughout China", "within the territory of", "all over the country", "in the territory of", "within the country", "within the United States")
WHOLE_ZH = ("全国范围内", "全国各地", "全国", "境内")
"""What speaks of the whole country of the notice."""

NOT_AFTER_ZH = "(?!人大|人民代表|政协|总工会|性|银行|证券|商会|工商联|市场监管|税务|人民政府|证券交易所|海关|高级人民|仲裁|金融法院|期货|公司|农商|信托|保险|分行|监管局|外汇|黄金|以外|外(?!国)|工业|中小企业股份|统一|标准|组织|汇率|元|币|货币|国债|签证|[\u4e00-\u9fff]{1,6}(?:厅|局|委员会|法院|检察院)|法(?!律)|英文|文字|航空|电信|电力)"
"""What makes the name of a place part of another name."""
NOT_AFTER_EN = (
    r"(?!['’]s (?:Congress|Court|Bank|Government|Procuratorate)"
    r"|\s(?:Stock|Exchange|Bank|Securities|Commission|Ltd|Limited|Inc|Act|Government|dollars?|Dollars?|Court|Code|Rules|Office|Gazette"
    r"|Customs|Department|Treasury|Financial Institutions?|Banks?)\b"
    r"|[A-Za-z])"
)
NOT_BEFORE = deferred(
    r"(?:Bank|Government|Republic|State|Secretary|University|Commission|Laws|Constitution|Ministry|Court|Board|Institute|Association"
    r"|Council|Corporation|Union|Gazette)\sof\s(?:the\s)?$"
    r"|[\w-]$"
)
"""What makes the name of a place part of the name of a body or currency."""

CODES = {
    **{name: region.code for name, region in BY_NAME.items()},
    **{name: code for code, english, chinese in (*STATES, *ZONES) for name in (*english.split("|"), *chinese.split("|")) if name},
}
"""The code of a place by any of its names."""
_LATIN = deferred("[A-Za-z]")
_NAMES_EN = (*(name for name in CODES if _LATIN.match(name)), *WHOLE_EN)
_NAMES_ZH = (*(name for name in CODES if not _LATIN.match(name)), *WHOLE_ZH)
_TAIL_EN = r"(?:\s(?:Province|Municipality|Autonomous Region))?"
PLACE_EN = deferred(rf"(?:{any_of(_NAMES_EN)}){_TAIL_EN}{NOT_AFTER_EN}")
PLACE_ZH = deferred(f"(?:{any_of(_NAMES_ZH)}){NOT_AFTER_ZH}")
"""The name of a place that nothing after it makes part of another name."""
