"""Classes of those whom notices bind, free or serve: a stable id, and the nouns that name them in either language.

A row is `id, English nouns, Chinese nouns`, divided by `|`; English ones in the singular, the last noun of a phrase telling its class.
A longer noun outranks a shorter one within it: `外商投资企业` is no plain 企业. Ids are permanent.
"""

# ruff: noqa: E501 - a row is read more easily whole

from __future__ import annotations

from collections.abc import Iterable

from registry.text.lexicon.institutions import ROWS
from registry.text.lexicon.words import any_of

PartyRow = tuple[str, str, str]

AUTHORITIES: tuple[PartyRow, ...] = (
    ("class:state", "state|republic", "国家"),
    ("class:central-government", "central government|government of india|union government", "中央政府|中央人民政府"),
    ("class:local-government", "local government|provincial government|municipal government|people's government|local people's government|state government", "人民政府|地方政府|地方人民政府|各级政府|政府"),
    ("class:government", "government", "政府部门"),
    ("class:locality", "locality|local authority", "各地|各地区|地方|各地方|各省|各省市|各单位"),
    ("class:competent-department", "competent department|relevant department|competent authority|relevant authority|administrative department|department|department concerned|government agency|government department", "主管部门|行政主管部门|有关部门|相关部门|行政部门|主管机关|有关主管部门|监督管理部门|管理部门|行政机关|部门|有关机关|主管机构|执法机构|执法部门"),
    ("class:regulator", "regulator|supervisory authority|regulatory authority|banking regulator|securities regulator|authority|watchdog|regulatory body", "监管机构|监管部门|监管当局|监督管理机构|派出机构"),
    ("class:commerce-department", "department of commerce|competent department of commerce|commerce department|commerce authority", "商务主管部门|商务部门|商务厅|商务委"),
    ("class:tax-authority", "tax authority|tax department|tax office|tax administration", "税务机关|税务部门|主管税务机关|税务主管部门"),
    ("class:finance-department", "finance department|financial department|department of finance", "财政部门|财政厅|财政局"),
    ("class:customs", "customs|customs office|customs authority", "海关|海关机构"),
    ("class:market-regulator", "market regulation department|market supervision department|market regulator", "市场监督管理部门|市场监管部门|工商行政管理部门|工商行政管理机关|价格主管部门|反垄断执法机构"),
    ("class:financial-regulator", "financial regulator", "金融监管部门|金融管理部门|银行业监督管理机构|证券监督管理机构|保险监督管理机构"),
    ("class:foreign-exchange-office", "foreign exchange bureau|foreign exchange authority", "外汇局|外汇管理机关|外汇管理部门"),
    ("class:labour-department", "labour department|labor department|human resources department", "劳动行政部门|人力资源社会保障行政部门|人力资源社会保障部门|劳动保障行政部门|人社部门"),
    ("class:development-department", "development and reform department", "发展改革部门|发展和改革部门"),
    ("class:industry-department", "industry and information technology department", "工业和信息化主管部门|工业和信息化部门|电信主管部门"),
    ("class:environment-department", "ecology and environment department|environmental protection department", "生态环境主管部门|生态环境部门|环境保护主管部门|环境保护行政主管部门"),
    ("class:transport-department", "transport department|transportation department", "交通运输主管部门|交通主管部门|道路运输管理机构|海事管理机构"),
    ("class:agriculture-department", "agriculture department|agricultural department", "农业农村主管部门|农业主管部门|农业行政主管部门|农业农村部门"),
    ("class:health-department", "health department|health authority", "卫生健康主管部门|卫生健康部门|卫生行政部门|卫生主管部门|疾病预防控制机构"),
    ("class:education-department", "education department|education authority", "教育行政部门|教育部门"),
    ("class:civil-affairs-department", "civil affairs department", "民政部门"),
    ("class:natural-resources-department", "natural resources department", "自然资源主管部门|国土资源主管部门|自然资源部门"),
    ("class:emergency-department", "emergency management department", "应急管理部门|安全生产监督管理部门"),
    ("class:cryptography-department", "", "密码管理部门"),
    ("class:public-security", "public security organ|police|public security department|police officer", "公安机关|公安部门|公安机关交通管理部门"),
    ("class:procuratorate", "people's procuratorate|procuratorate|public prosecutor|prosecutor", "人民检察院|检察院|检察机关"),
    ("class:court", "people's court|court|consumer court|high court", "人民法院|法院|审判机关"),
    ("class:tribunal", "tribunal", "仲裁机构|仲裁委员会|仲裁庭"),
    ("class:supervisory-organ", "supervisory organ|supervisory commission", "监察机关|监察委员会|监察机构|地方各级监察委员会|各级监察委员会"),
    ("class:audit-organ", "audit office|audit authority", "审计机关|审计部门"),
    ("class:people's-congress", "people's congress", "人民代表大会|人民代表大会及其常务委员会|人民代表大会常务委员会"),
    ("class:state-organ", "state organ|organ of state|public body|government body", "国家机关|机关"),
    ("class:minister", "minister|responsible minister", "部长"),
    ("class:inspection-body", "inspection body|inspection institution|inspector|investigator", "检验机构|检测机构|检验检疫机构|检疫机构|认证机构|检查人员|执法人员"),
    ("class:official", "official|public servant|civil servant|public officer", "公务员|公职人员|国家工作人员|工作人员|国家机关工作人员|监察人员|监察官|负责人|直接负责的主管人员|责任人员"),
)
"""Those who govern."""

OTHERS: tuple[PartyRow, ...] = (
    # finance
    ("class:bank", "bank|savings association|credit union|savings bank|thrift|banking institution|commercial bank|lender|banking financial institution|scheduled commercial bank|small finance bank|local area bank|cooperative bank|primary dealer|authorised dealer|authorized dealer|ad bank", "商业银行|银行|银行机构|银行业金融机构|银行业机构|外资银行|开发性金融机构|政策性银行|农村信用社|外汇指定银行|发卡银行|经办银行"),
    ("class:financial-institution", "financial institution|financial firm|institution|regulated entity|supervised entity|se|re|aifi|all india financial institution", "金融机构|非银行金融机构|金融企业|金融控股公司|地方金融组织"),
    ("class:nbfc", "nbfc|non-banking financial company|housing finance company|hfc|finance company|microfinance institution", "小额贷款公司|消费金融公司|汽车金融公司|财务公司|金融租赁公司|金融资产管理公司"),
    ("class:insurer", "insurer|insurance company|insurance institution|insurance firm|reinsurer", "保险公司|保险机构|保险人|保险业金融机构|保险资产管理公司|再保险公司"),
    ("class:insurance-fund", "insurance fund", "保险资金"),
    ("class:securities-firm", "securities firm|securities company|brokerage|broker|brokerage firm|securities house|underwriter|sponsor", "证券公司|证券经营机构|期货公司|保荐机构|主承销商|券商|证券期货经营机构"),
    ("class:fund-manager", "fund manager|fund management company|asset manager|fund house|private equity firm|private equity fund|general partner", "基金管理人|基金管理公司|资产管理人|私募基金管理人|基金托管人|托管人|资产管理机构|理财公司"),
    ("class:trust-company", "trust company|trust firm|trust", "信托公司"),
    ("class:payment-institution", "payment institution|payment system operator|payment system participant|card network|authorised payment system operator|authorized payment system operator|payment aggregator", "支付机构|非银行支付机构|清算机构|银行卡清算机构"),
    ("class:card-issuer", "card issuer|credit card issuer|card-issuer|issuer", "发卡机构|发卡行"),
    ("class:qfii", "qfii|rqfii|qualified foreign institutional investor|foreign institutional investor|foreign portfolio investor", "合格境外投资者|合格境外机构投资者|境外机构投资者"),
    ("class:exchange", "stock exchange|exchange", "证券交易所|交易所|交易场所|交易场所提供者|登记结算机构|证券登记结算机构"),
    ("class:listed-company", "listed company|listed firm|bond issuer", "上市公司|发行人|债券发行人|挂牌公司"),
    ("class:borrower", "borrower", "借款人|贷款人|借款企业"),
    ("class:depositor", "depositor", "存款人|储户"),
    ("class:customer", "customer|client|account holder|cardholder|card holder", "客户|持卡人|账户持有人"),
    ("class:investor", "investor|foreign investor|shareholder|unit holder", "投资者|投资人|外国投资者|境外投资者|股东|持有人"),
    ("class:policyholder", "policyholder|insured person", "投保人|被保险人|受益人"),
    # trade
    ("class:exporter", "exporter|merchant exporter|manufacturer exporter|domestic exporter|foreign exporter", "出口经营者|出口商|出口企业|出口单位|出口货物发货人|出口货物的发货人"),
    ("class:importer", "importer|foreign importer", "进口经营者|进口商|进口企业|进口单位|收货人|进口货物收货人"),
    ("class:foreign-trade-operator", "foreign trade operator|foreign trade enterprise|foreign trade dealer|trader", "对外贸易经营者|外贸企业|外贸经营者|货物进出口经营者"),
    ("class:end-user", "end-user|end user|military end-user", "最终用户|进口商和最终用户"),
    ("class:foreign-entity", "foreign entity|overseas entity|foreign organization|foreign organisation|foreign individual", "境外组织|外国组织|境外组织和个人|任何国家和地区的组织和个人|外国的组织和个人|境外主体"),
    ("class:carrier", "carrier|airline|shipping company|operator of ships", "承运人|航空公司|运输企业|道路运输经营者|运输经营者|船公司"),
    # business
    ("class:business-operator", "business operator|undertaking|business|trader|operator|merchant|vendor", "经营者|商户|商家|市场主体|经营主体|经营单位|个体工商户"),
    ("class:foreign-enterprise", "foreign-invested enterprise|foreign invested enterprise|foreign company|foreign firm|multinational|wholly foreign-owned enterprise", "外商投资企业|外资企业|中外合资经营企业|中外合作经营企业|外国企业|外商"),
    ("class:state-owned-enterprise", "state-owned enterprise|state-owned company|soe|central enterprise", "国有企业|中央企业|国有独资公司|国家出资企业|央企"),
    ("class:sme", "small and medium-sized enterprise|small and medium enterprise|small and micro enterprise|small and medium sized enterprise|sme|msme|small business|small firm", "中小企业|小微企业|中小微企业|小型微利企业|民营企业"),
    ("class:manufacturer", "manufacturer|manufacturing enterprise|producer|automaker|carmaker|maker", "生产企业|生产者|制造商|制造企业|生产单位|生产经营单位|农药生产企业|食品生产者"),
    ("class:seller", "seller|retailer|supplier|distributor|dealer|wholesaler|provider|service provider|third-party service provider", "销售者|零售商|供应商|销售企业|批发企业|农药经营者|服务提供者|提供者|销售单位"),
    ("class:platform", "platform|platform operator|e-commerce operator|online platform|internet company|app operator", "平台|平台经营者|网络交易平台|电子商务平台经营者|平台企业|网络运营者|网络平台|互联网企业|网络产品和服务提供者"),
    ("class:data-processor", "data processor|personal information handler|data handler", "个人信息处理者|数据处理者|重要数据处理者"),
    ("class:critical-infrastructure-operator", "critical information infrastructure operator", "关键信息基础设施运营者|关键信息基础设施的运营者"),
    ("class:developer", "developer|property developer|real estate developer", "房地产开发企业|开发企业|房地产企业|开发商|建设单位|施工单位"),
    ("class:franchisor", "franchisor", "特许人"),
    ("class:franchisee", "franchisee", "被特许人"),
    ("class:licensee", "licensee|licence holder|license holder|permit holder|applicant|registrant", "被许可人|持证人|申请人|许可证持有人|登记证持有人|申请企业|报考人|申报人|申请单位"),
    ("class:agent", "agent|representative|intermediary|agency", "代理人|代理机构|中介机构|委托人|受托人|代理商"),
    ("class:accounting-firm", "accounting firm|accountant|auditor|audit firm|statutory auditor", "会计师事务所|注册会计师|审计机构"),
    ("class:law-firm", "law firm|lawyer|attorney", "律师事务所|律师"),
    ("class:employer", "employer", "用人单位|雇主|劳务派遣单位|用工单位"),
    ("class:hospital", "hospital|medical institution|healthcare provider", "医疗机构|医院|医疗卫生机构"),
    ("class:school", "school|university|college|educational institution", "学校|高等学校|教育机构|幼儿园|托育机构|校外培训机构"),
    ("class:public-institution", "public institution", "事业单位"),
    ("class:association", "association|industry association|trade association|consumer protection group|chamber of commerce", "行业协会|商会|社会团体|协会|消费者组织|工会|居民委员会|村民委员会|基金会|慈善组织"),
    ("class:farm", "farmer|rural household|peasant", "农民|农户|农民专业合作社|农村集体经济组织|农产品出售者|承包方|发包方"),
    ("class:shipowner", "shipowner", "船舶所有人|船员用人单位|船员管理机构|船员服务机构|船舶经营人"),
    ("class:crew", "crew member|seafarer|driver", "船员|驾驶员|驾驶人|从业人员|船长|驾驶人员"),
    ("class:enterprise", "enterprise|company|firm|corporation|business entity|entity|legal person|conglomerate", "企业|公司|法人|企业法人|集团|单位|法人单位|总公司"),
    # persons
    ("class:taxpayer", "taxpayer|resident taxpayer", "纳税人|纳税义务人|小规模纳税人|一般纳税人|居民个人|非居民个人"),
    ("class:withholding-agent", "withholding agent", "扣缴义务人"),
    ("class:employee", "employee|worker|staff|staff member", "职工|劳动者|员工|雇员|被派遣劳动者|劳务派遣单位的职工|农民工"),
    ("class:consumer", "consumer|ordinary consumer", "消费者"),
    ("class:user", "user|subscriber", "用户|使用者|使用人|使用单位"),
    ("class:minor", "minor|child|juvenile", "未成年人|儿童"),
    ("class:guardian", "guardian|parent", "监护人|父母|家长"),
    ("class:student", "student", "学生"),
    ("class:resident", "resident|citizen|household|permanent resident", "居民|公民|家庭|城乡居民|被收养人|收养人|送养人"),
    ("class:party", "party|other party|related party|party concerned|parties to a transaction|participant|member", "当事人|双方当事人|一方当事人|行政相对人|利害关系人|参与者|成员|会员|被申请人|被执行人|债权人|债务人|原告|被告|上诉人|被告人|被害人|犯罪嫌疑人|辩护人|诉讼代理人|被调查人|监察对象"),
    ("class:director", "director|chief executive officer|board of directors|board|managing director|senior management|company secretary|chairman|executive|manager", "董事|监事|高级管理人员|董事会|监事会|股东会|股东大会|法定代表人|经理|实际控制人|控股股东"),
    ("class:owner", "owner|holder|landlord|lessor|creditor|beneficiary", "所有人|所有权人|出租人|权利人|业主|承租人|保管人"),
    ("class:organisation", "organisation|organization|group|partnership|joint venture", "组织|机构|社会组织|合伙企业|境外非政府组织"),
    ("class:individual", "individual|natural person|person|anyone|citizen", "个人|自然人|任何人|任何组织和个人|任何单位和个人|组织和个人|单位和个人|任何个人|人员"),
)
"""All others."""

PARTIES = (*AUTHORITIES, *OTHERS)

NOUNS_EN = {noun: identity for identity, nouns, _ in PARTIES for noun in nouns.split("|") if noun}
NOUNS_ZH = {noun: identity for identity, _, nouns in PARTIES for noun in nouns.split("|") if noun}
GOVERN = frozenset(identity for identity, _, _ in AUTHORITIES)
"""Classes of those who govern, and are not served by a measure."""

_SERVED = {"enterprise", "company", "firm", "exporter", "importer", "taxpayer", "consumer", "resident", "farmer", "borrower", "customer", "depositor", "investor", "sme", "msme", "manufacturer", "household", "citizen", "individual", "employee", "worker", "student", "minor", "franchisee", "user", "client", "applicant", "shareholder", "policyholder", "minority shareholder", "cardholder"}


def _plural(noun: str) -> tuple[str, ...]:
    return (noun, f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s")


def _any_zh(nouns: Iterable[str]) -> str:
    """A pattern of any of `nouns`; a look at its first character spares most places the tree."""
    kept = tuple(nouns)
    return f"(?=[{''.join(sorted({noun[0] for noun in kept}))}])(?:{any_of(kept)})"


SERVED_EN = any_of(form for noun in sorted(_SERVED) for form in _plural(noun))
_TOO_WIDE = frozenset(["平台", "组织", "机构", "单位", "成员", "人员", "集团", "银行", "家庭", "法人", "经理"])
SERVED_ZH = _any_zh(noun for noun, identity in NOUNS_ZH.items() if identity not in GOVERN and noun not in _TOO_WIDE)
"""Nouns of those whom a measure may serve, as patterns."""
_BODIES_ZH = tuple(name.strip().lstrip("*~") for row in ROWS for name in row[2].split("|") if len(name.strip()) > 2)
NOUN_ZH = _any_zh((*(noun for noun in NOUNS_ZH if noun != "国家"), *_BODIES_ZH, "央行"))
"""Any Chinese noun of the table that names nobody else where more follows, and any institution by its name, as a pattern."""
