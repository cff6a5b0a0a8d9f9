"""Chinese: conditions, exceptions and hedges of a measure, and what else it carries (domain.md 3.2, 3.5, 3.6)."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.parties import SERVED_ZH
from registry.text.lexicon.places import PLACE_ZH
from registry.text.lexicon.tables.traits import Marks, Pointers, Reporting, Terms, Traits
from registry.text.lexicon.words import han_but, near_end, up_to

CLAUSE_MARKS = Marks.of(
    (
        ("exception: except", "除(?!了|非|夕|名|权|湿|尘|草|害|去)" + up_to("以外|之外|外", ",。;", 80, least=1) + "(?![商国资汇贸界])"),
        ("condition: unless", "除非[^,。;]{1,60}"),
        ("exception: otherwise provided<", "另有(?:规定|约定|说明|要求)的?(?:,?\\s?(?:从其规定|从其约定|依照其规定|按照其规定|适用其规定))?(?:除外|外)?"),
        ("exception: excepted<", "除外"),
        ("exception: proviso", f"但是?,?(?={up_to('不适用|不受|可以不|免|除外|不在此限|不予|不再|无需|无须|不计|不得', '。;但', 120, least=2)})[^。;]{{2,120}}"),
        ("condition: without leave", "(?:未经|非经)" + up_to("批准|同意|许可|授权|核准|备案|审批|审查|审核|登记|检验|检疫|认证|公示|验收|通知", ",。;", 40, least=1) + "的?"),
        ("condition: by leave", "经(?<![已曾未非报]经)(?![营济理办销过常费纪贸验历络典])" + up_to("批准|同意|核准|审核|许可|审查|认定|审批|鉴定|检验合格|验收合格", ",。;", 30) + "(?:并?(?:同意|认可|批准|合格|通过|确认))?(?:后|的(?![\u4e00-\u9fff]))?(?!的(?!除外|不受)[\u4e00-\u9fff]|,?(?:现|决定|兹|特此))"),
        ("condition: listed cases", "有(?<![得当以可应含具]有)(?:下列|以下)(?:[^,。;:]{0,10})(?:之一)?的?(?=[,:。])"),
        ("condition: premise", "(?:在|以(?![上下外内及]))" + up_to("前提下|为前提|条件下|为条件|(?<!特殊)情况下", ",。;", 40, least=1)),
        ("condition: if", "(?:如果|倘若|假如|若(?!干)|如(?<![例比诸假譬正犹]如)(?=有|需|遇|发[生现]|未|在|无|因|确|果|该|其|拟|不))[^,。;]{1,60}"),
        ("condition: when", "当(?<![应适相充正恰妥]当)(?![事地局年日月前时天场中选代])" + up_to("时", ",。;", 50, least=2) + "(?![间限效段候点刻代任价期])"),
        ("condition: meets", "(?:不|未)?符合" + up_to("条件的|要求的|规定的|标准的|情形的", ",。;", 40, least=1) + "(?=[,\u4e00-\u9fff])"),
        ("condition: only if", "只有[^,。;]{1,50}"),
        ("qualifier", "原则上|一般(?=[应不可要]|情况下)|适当|合理|稳妥|根据实际(?:情况)?|结合实际|风险可控|依法合规|市场化原则|商业可持续|自愿|酌情|尽量|尽可能|视情(?:况)?|必要时|确有必要"),
        ("continues", "继续(?!教育|性|再)(?=[\u4e00-\u9fff])|延续(?=[\u4e00-\u9fff]{0,4}(?:执行|实施|享受|适用|政策))|(?:有效期)?延长(?=至|到|[〇零一二三四五六七八九十\\d])"),
    ),
    spaced=False,
)
"""Rows are named `class: rule`; of those without a rule the class is the rule."""

CONDITION_TAIL = deferred(r"的$|(?<!同)(?<!及)(?<!按)(?<!届)(?<!随)(?<!临)时$|情形(?:之一)?的?$|之前提下$")
"""A clause of a sentence that ends so states a condition."""

NO_CONDITION = deferred(r"^(?:同时|届时|及时|此时|平时|随时|按时|暂时|有时)$|^(?:目的|是|为(?!了)|因此)|是[^,]{0,40}的$|目的$")
"""A clause that ends like one and is none."""

CASE_OPENING = deferred(r"\s{0,2}(?:(?:第[〇零一二三四五六七八九十百千\d]{1,6}条|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))\s{0,4})?(?:对于?|其中|如果?|但是?)?")
"""What a clause of a case opens with that is not of the case: its label, `对于`."""

CASE_GOES_ON = deferred(r"\s?(?:以及|或者|或|并且?|且|但|仍|又|还|也|导致|造成|致使|情节|拒不|不听|逾期)")
"""How the last clause of a condition begins that goes on from the clauses before it."""

CASE_ANSWERED = deferred(
    r"\s?(?:由[^,。;由]{2,40}(?:责令|没收|处|给予|吊销|予以|撤销|取缔|收缴)"
    r"|责令|没收|处(?![理置所分])|给予[^,。;]{0,12}(?:处[罚分]|警告)|吊销|依照[^,。;]{2,40}处[罚分]|依法(?:追究|给予|予以)"
    rf"|{near_end(63)}[^,。;]{{0,60}}罚款$)"
)
"""How a clause begins that answers with a sanction whatever its sentence has told."""

BASIS = deferred(
    r"\s{0,2}(?:(?:第[〇零一二三四五六七八九十百千\d]{1,6}条|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))\s{0,4})?(?:根据"
    r"|依据)(?P<what>(?:[^,。;《》]{0,60}+《[^《》]{2,100}》(?:\s?\([^()]{2,40}\))?(?:[^,。;《》]{0,24})[、和及与]?){1,8})"
)
"""What a rule is based on: group `what`."""

REFERENCES = deferred(
    r"第(?P<article>[〇零一二三四五六七八九十百千\d]{1,6})条(?:之(?P<sub>[一二三四五六七八九十]{1,3}))?"
    r"(?:第(?P<para>[一二三四五六七八九十百\d]{1,4})款)?(?:第?\s?\(?(?P<item>[一二三四五六七八九十\d]{1,4})\)?项)?(?:第(?P<subitem>[一二三四五六七八九十\d]{1,3})目)?"
    r"|第(?P<near>[一二三四五六七八九十]{1,3})章"
    r"|本(?P<near2>(?:条|款|项)(?=规定|所称|第|前|中)|章)"
    r"|前(?P<near3>[一二两三]?[款条项]|章)"
    r"|附(?P<near4>(?:件|表|录)\s?[〇一二三四五六七八九十\d]{0,3})"
)
"""References to a numbered part, of this notice or of the one whose title stands before it."""

OF_BEFORE = deferred(r"(?:本(?:法|条例|办法|规定|通知|细则|解释|意见|公告|决定|规则|指引|守则|章程|标准|方案|通告|批复|令)|《[^《》]{2,100}》(?:\s?\([^()]{2,40}\))?的?|前述?|上述)\s?$")
"""The instrument that a numbered part belongs to, right before it."""

ITSELF = deferred("^(?:本|前|上述)")
"""How the name of an instrument begins that is this one."""

ALIASED = deferred(r"(?:[^本此该]法|条例|办法|规定|细则|意见|通知|准则|章程|公约|协定)$")
"""A name that stands before a numbered part without marks, and makes it the part of another instrument."""

REPORTING = deferred(
    r"向(?P<to>[^,。;:向]{2,30}?)(?:书面|如实|及时|定期|立即){0,3}(?:报告(?!书|期)|报送|上报|提交[^,。;]{0,16}?报告|备案|通报|报备)"
    r"|报(?<![通填上申海]报)(?!告|送|备|请|价|酬|表|废|刊|道|考|名|关|检|税|账|复)(?P<to2>[^,。;:报]{2,24}?)备案"
    r"|(?:报送|抄送|抄报|上报|抄告)(?:至|给)?(?P<to3>(?:(?![的,。;:、\(]|有关|相关|材料|数据|情况|资料|信息|以下|报送|上报|抄[报告送])[\u4e00-\u9fff]){2,24}?(?:部门?|委|委员会|局|署|行|会|院|机构|机关"
    r"|政府|总局|厅|办))"
)
"""A duty to tell an authority something, and to whom."""

FREQUENCIES = {"每年": "year", "按年": "year", "年度": "year", "每季度": "quarter", "按季": "quarter", "每季": "quarter", "季度": "quarter", "每半年": "half-year", "半年": "half-year", "每月": "month", "按月": "month", "月度": "month", "每周": "week", "每日": "day", "定期": "regular"}
FREQUENCY = deferred("每年|按年|年度(?=报告|结束|终了)|每季度?|按季|季度(?=报告|结束|终了)|每半年|每月|按月|月度(?=报告|结束|终了)|每周|每日|定期")

REPORTED = deferred(
    r"(?:通知|公告|意见|意见稿|规定|办法|细则|条例|指引|方案|修正案|(?<!方)法|决定|文件)》?\"?(?:还|并|亦|也|同时|中|明确)?(?P<verb>要求|规定|明确|提出|指出|强调|称)(?![的之外])"
    r"|(?:央行|证监会|银保监会|总局|局|部|委|署|人民银行|发言人|负责人)[^,。;]{0,12}?(?P<verb2>要求|表示|称|指出|强调|宣布|公布)(?=[,:]|[^,。;]{0,4}将)"
    r"|(?P<verb3>据[^,。;]{2,20}?(?:消息|公告|通知|规定))"
)
"""A verb by which a report tells what an instrument or an authority says: groups `verb`."""

_SERVED = han_but("对为向的是有在不()")
_NO_GIFT = "危害|影响|限制|造成|声明|处[罚分]|警告|进行|实施|采取|作出|做出|负责|出具的|提出|征收|收取"
_GIFTS = "给予|支持|帮助|保障|扶持|支付|告知|允许|便利(?!店)|有利于"
BENEFICIARY = deferred(
    rf"(?:向"
    rf"|对(?!{up_to(_NO_GIFT, ',。;', 24, least=2)})"
    rf"|为(?!防止|避免|打击|惩治|查处|[^,。;办提出给]{{1,12}}的(?:[,。;]|$))"
    rf"|{_GIFTS}|赔偿|给)(?!{_GIFTS})(?P<who>{_SERVED}{{0,14}}?(?:{SERVED_ZH}))(?![的和与者票款税卡费债法权]?(?:所得|账户|存款|登记|信息收集|行为|办公|主管))"
)
"""Those for whom something is done."""

INSTRUMENTS = Marks.of(
    (
        ("export_credit insurance_cover", "出口信用保险"),
        ("export_credit", "出口信贷|出口卖方信贷|买方信贷|福费廷|出口信用"),
        ("loan_deferral", "延期还本付息|延期还款|展期|延期付息|还本付息[^,。;]{0,8}(?:延期|顺延)|宽限期"),
        ("loan_renewal", "无还本续贷|续贷|借新还旧"),
        ("no_loan_withdrawal", "(?:抽|断|压|惜)贷|收回贷款"),
        ("refinancing_tool", "再贷款|再贴现|结构性货币政策工具|货币政策工具|普惠小微贷款支持工具"),
        ("subsidy", "贴息|补贴|补助|奖补|以奖代补|资助|财政支持|奖励资金|专项资金"),
        ("interest_rate_cut", "(?:下调|降低|调低|引导)[^,。;]{0,16}利率|利率[^,。;]{0,8}(?:下调|降低|下行|下降)|降息|让利"),
        ("fee_reduction", "(?:减免|降低|免收|下调|减收|免除|取消)[^,。;]{0,14}(?:收费|费用|手续费|费率|服务费|佣金)|降费|免(?:收|缴)[^,。;]{0,10}费"),
        ("social_security_relief", "(?:缓缴|减免|降低|返还|阶段性)[^,。;]{0,20}(?:社会保险费?|社保费?|养老保险|失业保险|工伤保险)|稳岗返还"),
        ("rent_relief", "(?:减免|免收|缓缴|减收)[^,。;]{0,10}(?:租金|房租)"),
        ("tax_deferral", "(?:延期|延缓|缓缴|递延|暂缓|缓征)[^,。;]{0,8}(?:税|纳税)"),
        ("tax_relief", "免征|减征|减按|免税|退税|(?:退还|抵扣|抵免|减免|免缴|返还)[^,。;]{0,10}税|即征即退|先征后[退返]|加计(?:扣除|抵减)|税收优惠|进项税额|专项扣除|税前扣除|减除费用"),
        ("guarantee", "(?:融资|贷款|信用|连带责任)?担保|保函|增信"),
        ("insurance_cover", "承保|险种|保险(?:保障|补偿|服务|覆盖|赔付|责任|产品)|风险保障|参加[^,。;]{0,8}保险"),
        ("credit_support", "信贷(?:支持|投放|供给|资金)|贷款投放|授信|融资支持|金融支持|首贷|信用贷款|中长期贷款|加大[^,。;]{0,10}(?:信贷|贷款)|资金支持"),
        ("differentiated_supervision", "差[异别]化(?:的)?监管"),
        ("risk_tolerance", "不良[^,。;]{0,8}容忍度|尽职免责|风险容忍"),
        ("procurement", "政府采购|招标|投标|采购(?=人|项目|合同|预算|活动|文件|需求)"),
        ("trade_facilitation", "通关便利|贸易便利|便利化|优先[^,。;]{0,6}(?:通关|验放|报关)|无纸化|快速通关"),
        ("approval_cancelled", "(?:取消|不再|停止)[^,。;]{0,12}(?:审批|许可|核准|审核|备案|认证)"),
        ("market_access", "市场准入|负面清单|准入(?:条件|门槛|限制|管理)|放宽[^,。;]{0,12}(?:限制|比例|准入)|外资(?:持股)?比例|持股比例"),
        ("licensing", "许可证?(?!使用费)|资质|特许|执业(?:证|资格)|营业执照|(?:申请|取得|办理|经)[^,。;]{0,14}(?:许可|批准|核准|审批)"),
        ("filing_registration", "备案|登记(?!表格?)|注册(?!地|资本|会计师|商标)|申报(?!人)"),
        ("disclosure", "公示|公开|披露|公布(?!之日)|明码标价|标[明示]|信息告知|如实告知"),
        ("reporting", "报告(?!书|期)|报送|上报|报备|填报|统计报表"),
        ("data_protection", "个人信息|数据安全|数据出境|重要数据|隐私|保密|泄露"),
        ("aml_cdd", "反洗钱|客户身份|尽职调查|可疑交易|大额交易|恐怖(?:主义)?融资|受益所有人"),
        ("capital_liquidity", "资本充足率|存款准备金|流动性(?:覆盖|比例|风险|管理)|净资本|杠杆率|偿付能力|拨备|资本(?:要求|缓冲)"),
        ("investment_limit", "投资[^,。;]{0,12}(?:比例|限额|上限|范围)|不得投资|持有[^,。;]{0,16}不得超过"),
        ("price_control", "政府定价|政府指导价|限价|价格干预|最高(?:零售)?价|哄抬|价格监[管测]|价格欺诈"),
        ("quota", "配额|限额|总量控制|额度(?:管理|控制|内)"),
        ("ban", "禁止|严禁|取缔|不予许可|不得(?:从事|经营|进口|出口|销售|生产|使用|转让|提供|设立|投资|参与|发布|买卖|开展|向)|(?:停止|暂停)(?:进口|出口|销售|生产|受理|实施|办理|发放)|实施出口管制"),
        ("inspection", "检查(?!院)|抽查|检验(?!合格证)|检测|审计|核查|监测|现场检查|查验"),
        ("penalty", "罚款|处罚|没收|吊销|处分|法律责任|刑事责任|责令|罚金|滞纳金|加付赔偿金|追究"),
        ("pilot", "试点|先行先试|示范区"),
        ("coordination_mechanism", "协调机制|联动|工作机制|会商|联席会议|信息共享|协同|互相配合|统筹协调|会同"),
        ("publicity_training", "宣传|培训|政策解读|普及|廉政教育"),
        ("personnel", "任命|任免|编制|人员配备|录用|招聘|任期|任职|选举"),
        ("evaluation_accountability", "考核|评估|问责|督查|绩效|考评"),
        ("definition", "是指|视为|视同"),
        ("procedure", "申请|受理|审查|程序|送达|提交[^,。;]{0,10}(?:材料|文件|资料)|出具|填写"),
    ),
    spaced=False,
)
"""Instrument types of domain.md 3.6, those that are told by more words first; a row may name two."""

TRAITS = Traits(
    terms=Terms(marks=CLAUSE_MARKS, tail=CONDITION_TAIL, no_tail=NO_CONDITION, opening=CASE_OPENING, goes_on=CASE_GOES_ON, answers=CASE_ANSWERED),
    instruments=INSTRUMENTS,
    pointers=Pointers(pattern=REFERENCES, of_before=OF_BEFORE, of_ends=frozenset(" 》)的前述上法例定知则释见告引程准案复令"), itself=ITSELF, aliased=ALIASED, basis=BASIS),
    reporting=Reporting(pattern=REPORTING, frequency=FREQUENCY, frequencies=FREQUENCIES),
    reported=REPORTED,
    places=PLACE_ZH,
    beneficiary=BENEFICIARY,
    enjoys=deferred("(?<!不)享受|享有|有权|不再扣回|准予退还"),
)
