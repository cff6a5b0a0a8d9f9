"""Norms that the press tells in its own words: by whose voice a sentence stands in, and by what is done to what rules are about."""

import pytest

from registry.text.reading import read

EN = """Harbour regulator issues rules on cargo lending

PORT ELSEN, May 12 (Kontor News) - The Harbour Finance Commission published new rules on cargo lending, it said on Tuesday.

The rules require lenders to inspect pledged cargo every quarter. {sentence}
"""
ZH = """样品委员会印发若干措施

样社样京4月9日电（记者 张乙）样品委员会9日印发《样品流通管理办法》。

《办法》要求，样品企业应当登记库存。{sentence}
"""


def modality(frame: str, sentence: str) -> str | None:
    """The modality of `sentence` at the end of a report; None where it is no measure."""
    found = read(frame.format(sentence=sentence).encode(), media_type="text/plain").measures
    return next((measure.modality for measure in found if measure.text.strip() == sentence), None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In a report about last year's harvest, the commission also asked lenders to keep records.", "obligation"),
        ("The new rules, which take effect from April 10, also stipulate that lenders must use their own funds.", "obligation"),
        ("Under the new rules, which take effect from June 1, brokers would not be allowed to grant new loans.", "prohibition"),
        ("The commission said that no new terminals would be allowed to issue receipts.", "prohibition"),
        ("The commission says it is illegal for any person to sell receipts.", "prohibition"),
        ("Terminals can't issue receipts for grain in transit.", "prohibition"),
        ("The measure won't apply to loans against livestock.", "other"),
        ("The ban will affect the sale and marketing of warehouse receipts.", "prohibition"),
        ("The measures, which will affect loans against grain, will come into force on 6 January 2031.", "other"),
        ("The caps for large lenders are the highest at 40 percent for grain loans.", "other"),
        ("Mid-sized lenders will see their ceilings set at 27.5 percent.", "other"),
        ("The quota will be extended until June 30, 2031.", "other"),
        ("The commission told lenders not to accept receipts for spoiled grain.", "prohibition"),
        ("The commission said it would ban brokers from borrowing receipts.", "prohibition"),
        ("The commission said the rules did not apply to state farms.", "permission"),
        ("The commission said any person who sold receipts below their value could face a fine.", "other"),
        ("Anyone who forges a receipt could face up to five years in prison, the commission said.", "other"),
        ("Those who fail to register by May 1 will have their accounts frozen, the commission said.", "other"),
        ("Old receipts will be phased out by June 2031.", "commitment"),
        ("The ceiling for small lenders is 12.5 percent.", "other"),
        ("The waiver for small lenders will not be extended.", "other"),
        ("The commission will require lenders to limit the share of grain loans.", "obligation"),
        ("Under the rules, copying a receipt would not be considered a violation.", "permission"),
        ("Roughly 60,000 borrowers will be targeted by the new regulation, which applies to card loans.", None),
        ("President Tal is to discuss the cargo market with regulators.", None),
        ("The rules prohibit selling receipts on the day of purchase, but some traders get around this.", None),
        ("It gives terminals seven days to name an inspector.", "obligation"),
        ("It also calls for an inspector to be on duty at night.", "obligation"),
        ("The commission also intends to ban loans against livestock.", "commitment"),
        ("The commission recommended that smaller lenders also adopt the rules, although that is voluntary.", "encouragement"),
        ("The rules also ban schools and hospitals from buying the receipts.", "prohibition"),
        ('"The commission intends to extend the rules to grain," HFC said in its statement.', "commitment"),
        ("The new rules need to be issued at once, the commission said.", None),
        ("It rejected an exemption for old contracts.", "other"),
        ("Lenders that miss the deadline face a fine of 2 percent of turnover.", "other"),
        ("The rules define which cargo must be inspected, a question that divided courts.", None),
        ("The final rules must still be approved by the senate.", None),
        ("Critics say lenders should not have to inspect grain.", None),
        ("The trade group Quay said lenders must pay more for inspections.", None),
        ("The flaw allows attackers to change the receipts.", None),
        ("They make it mandatory for terminals to weigh each container.", "obligation"),
        ("The commission proposed to ban loans against spoiled cargo.", "prohibition"),
        ("The commission on Tuesday suspended trading in warehouse receipts, effective immediately.", "prohibition"),
        ("It has lifted the limit on foreign lenders' holdings.", "permission"),
        ("The minimum margin has been raised to 30 percent from 20 percent, the commission said.", "other"),
        ("New loans against grain would be frozen until December.", "prohibition"),
        ("Interest will be calculated on the daily balance.", "obligation"),
        ("Lenders can no longer accept copies of receipts.", "prohibition"),
        ("It added that brokers would not recommend such loans to their clients.", "prohibition"),
        ('Lenders "must keep records for five years," the commission said.', "obligation"),
        ("The commission adopted a regulation setting the levy on stored grain at 12 crowns a tonne.", "other"),
        ("The commission said it was cutting the minimum margin to 20 percent from tomorrow.", "other"),
        ("The levy on stored grain will rise to 15 crowns a tonne from July 1.", "other"),
        ("The regulator has given lenders until June to comply.", "obligation"),
        ("The quota for 2031 was set at 2.1 million tonnes, the commission said.", "other"),
        ("Lenders that breach the rules face fines of up to 2 million crowns.", "other"),
        ("Lenders will have a three-year deadline to comply.", "obligation"),
        ("Brokers will file a list of receipts every month.", "obligation"),
        ("The rules empower the commission to inspect terminals that take deposits.", "permission"),
        ("The draft also seeks to rename the guarantee fund.", "other"),
        ("Under Tuesday's agreement, a commission official said, lenders must put aside 3 percent of their loans.", "obligation"),
        ("Lenders would have 60 days to file the new forms.", "obligation"),
        ("Loans against spoiled cargo would be subject to a levy of 3 percent.", "obligation"),
        ("The rules prevent lenders from holding receipts for more than a year.", "prohibition"),
        ("Loans to harbour cooperatives would not be counted.", "prohibition"),
        ("The commission could suspend lenders that fail to report.", "permission"),
        ("Other proposals include monthly stress tests and a register of receipts.", "obligation"),
        ("Small lenders, which store little, would be exempted.", "permission"),
        ("The commission said on Tuesday it would raise the minimum margin to 30 percent, its head Ada Kort said.", "obligation"),
        ("The commission also issued a directive instructing lenders to close dormant accounts.", "obligation"),
        ("Lenders have been asked to hold at least a fifth of their receipts in grain.", "obligation"),
        ("The commission announced a ban on loans against livestock.", "prohibition"),
        ("It has imposed a levy on receipts that change hands twice.", "other"),
        ("The commission expects all lenders to keep copies of the receipts.", "obligation"),
        ("Lenders are expected to enforce the limit at night.", "obligation"),
        (
            '"The list of free goods (grain, whether milled or not)...is amended from free to prohibited," HFC said in a notification.',
            "prohibition",
        ),
        ('"Loans will also be allowed where the cargo has left the port," it added.', "permission"),
        ("Lenders banned from taking part in standstill pacts.", "prohibition"),
        ("The standard bans terminals from forcing traders to share costs.", "prohibition"),
        ("The commission has announced a full margin on loans against hides.", "other"),
        ("Lenders can then sell the receipts until March, HFC noted.", "permission"),
        ("The exemption remains in force until the applications are decided.", "other"),
        ("In a circular the commission said it was withdrawing the margin requirement.", "permission"),
        ("Cash sales: a refund to be made at once by the terminal.", "obligation"),
        ("Lenders must also not use the receipts to buy livestock.", "prohibition"),
        ('"Lenders are to refrain from paying out profits of 2030," the commission said.', "prohibition"),
        ('"Terminals must weigh each crate every quarter," HFC added.', "obligation"),
        ("Trade Minister Ada Kort on Friday announced the lifting of a ban on grain receipts.", "permission"),
        ("The commission also prolonged the validity of old receipts until the end of the year.", "other"),
        ("The commission issued a notice on imposing limits on the receipts of brokers.", "obligation"),
        ("The commission said that lenders would need to fulfil six requirements to help fight fraud.", None),
        ("The law prevents lenders from selling receipts and requires them to keep copies.", "prohibition"),
        ("The rules also mean that lenders should name an inspector.", "obligation"),
        ("The commission issued new rules at the weekend that will prohibit lenders from holding hides.", "prohibition"),
        ("The order will restrict all brokers that have no licence from the port.", "prohibition"),
        ("Lenders will only be able to trade receipts from eight to nine.", "permission"),
        ("The ban on hides would immediately come into force.", "other"),
        ("The new rules will have a three-month transition period.", "other"),
        ("The margin for large lenders rises to 10.5 percent.", "other"),
        ("The commission has also tweaked the limits, with the exposure to one terminal reduced from 25 to 20 percent.", "other"),
        ("The regulator, HFC, also told Kontor it would increase its inspections of terminals.", "obligation"),
        ("The commission approved a rule that makes it easier for small lenders to issue receipts.", "permission"),
        ("Under the order, Harbour Planning firms must file a list of loans.", "obligation"),
        ("Lenders will have two years or more to lower their holdings, the statement said.", "obligation"),
        (
            "To keep grain dry, the commission has issued a regulation on stores, which stipulates that terminals weigh it daily.",
            "obligation",
        ),
        ("The cap on foreign lenders was revoked on April 1, the commission announced.", "permission"),
        ("Sebi also said its draft rules will forbid brokers to hold hides.", "prohibition"),
    ],
)
def test_a_report_tells_rules_without_a_modal_verb(sentence: str, expected: str) -> None:
    assert modality(EN, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The boom let terminals carry loans that weaker lenders under the rules cannot repay.",
        "The commission barred two former managers from the trade.",
        "Cargo loans were cut to 4 billion crowns last year.",
        "Shares in lenders fell after the commission raised the margin.",
        "Analysts said the commission has lifted limits too early.",
        "The commission has raised the margin four times since June.",
        "Traders said new loans would be frozen out of the market.",
        'Lenders "must adapt quickly," said Jorn Felde, an analyst at Kade Securities.',
        "The commission is considering a limit on foreign holdings.",
        "The company said it will cut its loans by 10 percent.",
        "The union said its members will strike on Friday.",
        "The crown fell after the commission cut its rate.",
        "The bank raised its prime rate to 7 percent from 6 percent.",
        "Lenders cut their holdings after the ban on imports.",
        "The risk may become larger where lenders hold spoiled cargo.",
        "Currently lenders are allowed to hold receipts for three years.",
        "Under existing rules, lenders must inspect cargo once a year.",
        "The public can submit comments until June 30.",
        "The levy is a share of the money lenders have to put aside.",
        "The commission is due to publish a further draft on how lenders must report.",
        "The move will help lenders that must find new cargo.",
        "The idea is to force lenders to look at what they finance.",
        "They would facilitate loans across the bay, the commission said.",
        "The commission will continue to implement a prudent policy.",
        "Before the ban in May, hides would attract a levy of 20 percent.",
        "Small and middle-sized lenders said that although the rules do not take effect until autumn, they could lose money.",
        "The commission has approved a request from the port for the use of two sheds.",
        "The commission said that the rules hold measures to limit potential harm.",
        "The Harbour Act (Prevention and Prohibition), long in force, knows such receipts.",
        "The commission set up a platform for complaints.",
        "The move is to keep lenders from using cheap cargo.",
        '"That could lead to losses and must not be neglected," it added.',
        "The Harbour Finance Commission had in March allowed lenders to hold hides.",
        "The decision to end the ban has been laid down in a decree.",
        "As a reader, you can give five articles a month to friends.",
        "The rules came six days after a court ruled that lenders must pay.",
        "While it binds nobody, major lenders like Kade said they would adopt the list.",
        "The commission released a recommended list that outlines rules for lenders.",
        "The commission spoke of multi cap funds and their many owners.",
        "The rules may appear to be hard on lenders.",
    ],
)
def test_what_markets_persons_and_the_past_tell_is_no_rule(sentence: str) -> None:
    assert modality(EN, sentence) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("样品登记费标准由每件30元下调至20元。", "other"),
        ("自9月1日起，样品保管期限延长至五年。", "other"),
        ("各仓库要在年底前完成系统改造。", "obligation"),
        ("对符合条件的企业，给予最高50万元奖励。", "permission"),
        ("其中，登记试点范围扩大至全部城市。", "other"),
        ("此外，建立样品流通信用档案。", "obligation"),
        ("取消样品跨区流通备案。", "permission"),
        ("同时，要加快样品仓库建设。", "obligation"),
        ("平台每季度对样品经营者开展一次核验。", "obligation"),
        ("年底前将样品检验时间压缩至3个工作日以内。", "obligation"),
        ("样品中心根据各仓库的报数，计算得出当天的库存。", "other"),
        ("每个交易日上午9:00至9:45，仓库提供库存数。", "other"),
        ("如果仓库连续三年没有登记，则该仓库将无法参加交易。", "other"),
    ],
)
def test_a_chinese_report_goes_on_in_the_voice_of_the_instrument(sentence: str, expected: str) -> None:
    assert modality(ZH, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "去年样品登记费由每件40元下调至30元。",
        "分析人士认为，样品企业将加快仓库建设。",
        "样品企业负责人表示，建立信用档案有助于行业发展。",
        "《办法》细化了登记标准和工作流程。",
        "王女士告诉记者，以前要跑三趟。",
        "样品商行净利润下降至3亿元。",
        "截至6月底，样品仓库增加至1200座。",
        "交易员指出，在政策鼓励放贷的背景下，仓库必须留意库存。",
        "刊登在网站的新闻稿称，此举意在推动样品市场提高效率。",
    ],
)
def test_what_a_chinese_report_tells_of_figures_and_persons_is_no_rule(sentence: str) -> None:
    assert modality(ZH, sentence) is None


OUTSIDE = """样品市场观察

样社样京4月9日电（记者 张乙）样品流通近来活跃。

{sentence}
"""
"""A report that tells of no instrument."""


@pytest.mark.parametrize(
    "sentence",
    [
        "由于没有标准，这类样品无须登记，交管部门也无法可依。",
        "样品仓库的规模必须与市场相匹配。",
        "样品企业应当珍惜来之不易的合作局面。",
        "一天不可能卖出10万件样品，通过页面可以进入店铺。",
        "目前，样品局正在组织有关机构对规定进行修订完善。",
        "样品集团（证券代码：000000）发布停牌公告，将启动审核流程。",
        "据样品大学研究院院长钱丁介绍，回收的样品还可以用于储能。",
        "为整治收取不合理费用等行为。",
        "样品局官网通报了督查情况，指出督查发现了登记必须补办等问题。",
    ],
)
def test_a_modal_verb_of_the_reporter_lays_nothing_down(sentence: str) -> None:
    assert modality(OUTSIDE, sentence) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("根据流传的《样品贷款办法（征求意见稿）》版本，单笔贷款不得低于三成。", "obligation"),
        ("样品局已下发通知，禁止仓库补贴。", "prohibition"),
        ("记者从样品省公安厅获悉，持证人可以在全省办理登记。", "permission"),
        ("样交所宣布，自4月9日起暂停实施熔断机制。", None),
        ("上交所宣布，自4月9日起暂停实施熔断机制。", "prohibition"),
        ("根据委员会的一项提案，联盟将对样品平台征收3%的营业税。", "other"),
        ("《样品管理办法》5月1日起施行。", "other"),
        ("这项规则将在公报发表60天后生效。", "other"),
        ("会议决定，以此案为切入点，立即开展安全专项检查。", "obligation"),
        ("该《办法》（草案）还禁止直播登记过程。", "prohibition"),
    ],
)
def test_what_an_instrument_or_authority_is_said_to_lay_down_is_a_rule_anywhere(sentence: str, expected: str | None) -> None:
    assert modality(OUTSIDE, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "王乙称，仓库应当登记。",
        "欧洲议会议员里某在发言中强调，各国必须改变生产方式。",
        "集团董事长刘丙提出三点建议：一是减免样品税费。",
        "样品局发言人邓丁说，应进一步深化改革。",
        "去年底，《样品业务通知》规定仓库不得将核心业务外包。",
        "2016年10月13日，样品局网站发布的答复提到，仓库要升级一批。",
        "会议研究部署加强样品安全工作。",
        "总理主持召开会议，确定进一步促进流通的措施。",
        "根据《样品广告法》第三条规定，广告不得欺骗消费者。",
    ],
)
def test_persons_history_and_law_long_in_force_are_no_rules_of_the_news(sentence: str) -> None:
    assert modality(ZH, f"市场反应热烈，商户说法不一。{'样品运到各地。' * 80}\n\n{sentence}") is None


def test_background_only_interrupts_the_instrument() -> None:
    told = "这被业内认为是重要准备。开展集中采购试点，降低样品价格。"
    found = read(ZH.format(sentence=told).encode(), media_type="text/plain").measures
    assert [measure.text for measure in found][1:] == ["开展集中采购试点，降低样品价格。"]


def test_a_report_that_prints_the_instrument_is_read_as_it_from_there_on() -> None:
    text = ZH.format(sentence="样品流通要点如下，市场反应热烈。") + "\n全文如下：\n\n样品局适时组织抽查。\n\n样品仓库由县级机构负责登记。\n"
    found = read(text.encode(), media_type="text/plain").measures
    assert [measure.text for measure in found][-2:] == ["样品局适时组织抽查。", "样品仓库由县级机构负责登记。"]


def test_a_resolution_tells_what_the_meeting_heard_before_it_decides() -> None:
    text = (
        "样品大会关于批准发行样品债券的决议\n\n"
        "样品大会第八次会议，听取了样品局局长代表样品院对议案作的说明，并对议案进行了审议。会议同意样品院提出的议案。"
        "会议决定：批准发行155亿元样品债券。\n"
    )
    found = read(text.encode(), media_type="text/plain").measures
    assert [measure.text for measure in found] == ["会议决定：批准发行155亿元样品债券。"]


def test_what_an_instrument_is_to_keep_or_guard_against_is_to_be_done() -> None:
    told = "《办法》提出，加强样品保管。维护样品流通秩序，防范保管风险。样品局正会同各库加强调度，确保供应。"
    found = read(ZH.format(sentence=told).encode(), media_type="text/plain").measures
    assert [measure.text for measure in found][-1] == "维护样品流通秩序，防范保管风险。"


def test_a_speaker_ends_the_voice_of_the_instrument() -> None:
    said = "样品商会会长周庚说，政策来得及时。完善仓储设施还要几年。"
    found = read(ZH.format(sentence=said).encode(), media_type="text/plain").measures
    assert [measure.text for measure in found] == ["《办法》要求，样品企业应当登记库存。"]


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    text = "樣品管理辦法\n\n第一條 樣品企業應當登記庫存。\n\n第二條 任何單位不得隱瞞庫存。\n"
    found = read(text.encode(), media_type="text/plain").measures
    assert [(measure.text, measure.modality) for measure in found] == [
        ("第一條 樣品企業應當登記庫存。", "obligation"),
        ("第二條 任何單位不得隱瞞庫存。", "prohibition"),
    ]


WRAPPED = """HARBOUR REGULATOR LIMITS CARGO LOANS

    PORT ELSEN, May 12 - The Harbour Finance Commission said
Banks lending against cargo must verify every receipt by June
2031 and report it to the Register of Receipts within two days.
    The commission said loans against a single cargo must not
exceed 70 pct of its value.
    Analysts said the limit would force traders to look abroad
for funds, as many of them had done in the years before the
crisis of lenders.
"""


def test_lines_of_a_fixed_column_are_one_paragraph() -> None:
    found = read(WRAPPED.encode(), media_type="text/plain").measures
    assert [measure.text.split()[-1] for measure in found] == ["days.", "value."]


def test_a_text_that_shows_no_mark_of_an_instrument_and_tells_of_deeds_is_a_report() -> None:
    text = """Depots told to lock their gates

The Depot Safety Agency has ordered all depots to lock their gates at night.

Its directive says depots must check the gates every evening. Guards can earn more in other towns.
"""
    reading = read(text.encode(), media_type="text/plain")
    assert reading.metadata.role == "news_report"
    assert all("Guards" not in measure.text for measure in reading.measures)


def test_a_text_that_speaks_as_an_instrument_is_no_report() -> None:
    text = """Depot Safety Rules

1. Depots have to lock their gates. The agency has issued forms for this purpose.

2. Depots shall check the gates every evening.
"""
    assert read(text.encode(), media_type="text/plain").metadata.role == "unknown"


LEAD = """Port bans exports of raw hides

PORT ELSEN, May 12 (Kontor News) - {lead}

The Harbour Finance Commission said in a notice that exports of raw hides are prohibited until autumn. Exporters must return their licences.
"""


@pytest.mark.parametrize(
    ("lead", "counts"),
    [
        ("The port on Tuesday banned exports of raw hides, according to a notification of the Harbour Finance Commission.", False),
        ("The Harbour Finance Commission has tightened the norms for traders in hides and skins after a row with tanners.", False),
        ("The Harbour Finance Commission on Tuesday banned exports of raw hides and told 40 traders to leave.", True),
    ],
)
def test_a_lead_counts_where_what_follows_does_not_say_it_again(lead: str, counts: bool) -> None:
    found = read(LEAD.format(lead=lead).encode(), media_type="text/plain").measures
    assert any(measure.text.strip() == lead for measure in found) is counts
    assert len(found) == 2 + counts


def test_an_item_of_a_digest_tells_from_when_it_holds() -> None:
    text = """Harbour roundup: recent actions

RECEIPTS: The Harbour Finance Commission said lenders must register receipts. To be published shortly. Effective Jan. 4.

CLERKS' EXAMS: In a memorandum, HFC said small lenders may use a clerk's exam instead. Effective immediately, the fee has been abolished.
"""
    found = read(text.encode(), media_type="text/plain").measures
    kinds = [(measure.text.strip()[:12], measure.kind, measure.modality) for measure in found]
    assert ("Effective Ja", "commencement", "other") in kinds
    assert ("CLERKS' EXAM", "substantive", "permission") in kinds
    assert ("Effective im", "substantive", "permission") in kinds


def test_a_paragraph_of_a_quotation_closes_with_the_mark_that_opens_the_next() -> None:
    text = """Port plans rules on hides

PORT ELSEN, May 12 (Kontor News) - The Harbour Finance Commission published rules on Tuesday. The rules require traders to report stocks.

Ada Kort, a director at the commission, says: \u201cTraders have a duty to look after the goods of others. They must not lose sight of it.

\u201cWe urge the public to be vigilant.\u201d
"""
    found = read(text.encode(), media_type="text/plain").measures
    assert [measure.text.strip()[:9] for measure in found] == ["The rules"]


def test_who_holds_an_office_announces_by_name_or_surname() -> None:
    text = """Isle to stop hide exports

PORT ELSEN, May 12 (Kontor News) - The isle will ban exports of raw hides until tanneries are full, trade minister Ada Kort said on Tuesday.

Exporters of hides will be banned from the port as well, Kort said. Prices will be discussed by many, said Jorn Felde, a trader.
"""
    found = read(text.encode(), media_type="text/plain").measures
    assert [measure.text.split()[0] for measure in found] == ["The", "Exporters"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Isle abolishes hide levy\n\nAll hides shall now be weighed at the port.", "news_report"),
        ("HFC bans loans on hides\n\nLoans on hides shall end in May.", "news_report"),
        ("Hides\n\nKARACHI: The Harbour Bank has set a margin. Lenders shall hold it.", "news_report"),
        ("Hides\n\nThe bank on Friday abolished the margin. To ease trade, lenders shall report.", "news_report"),
        ("Export Bans on Hides\n\nTraders shall not export hides.", "unknown"),
        ("Rules for Loans on Hides\n\nLenders shall hold a margin.", "unknown"),
        ("This part sets out what lenders do\n\nLenders shall hold a margin.", "unknown"),
        ("Measures to Promote Hides\n\nLenders shall hold a margin.", "unknown"),
    ],
)
def test_a_headline_that_is_a_sentence_and_a_dateline_are_of_the_press(text: str, role: str) -> None:
    assert read(text.encode(), media_type="text/plain").metadata.role == role


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("State Bank of Port Elsen (SBPE) has announced a margin on hides.", "State Bank of Port Elsen"),
        ("The Harbour Revenue Authority has set new guidelines on crates.", "Harbour Revenue Authority"),
        ("Bank Negara Malaysia is carrying out talks on hides.", "Bank Negara Malaysia"),
    ],
)
def test_who_acts_in_a_lead_issued_what_it_tells(sentence: str, issuer: str) -> None:
    text = f"Bank tightens rules on hides\n\n{sentence} Lenders must keep it for a year."
    assert [one.text for one in read(text.encode(), media_type="text/plain").metadata.issuers] == [issuer]


@pytest.mark.parametrize(
    "text",
    [
        "Bank asks lenders to wait\n\nThe Bank of the Isle has asked lenders to wait with profits, the bank said in a statement.",
        "Bank eases rules\n\nThe Bank of the Isle has now allowed lenders to pay out profits if they keep a tenth.",
    ],
)
def test_what_a_body_said_in_a_statement_or_has_now_done_is_of_the_press(text: str) -> None:
    assert read(text.encode(), media_type="text/plain").metadata.role == "news_report"


def test_the_day_of_a_body_that_is_only_described_is_that_of_the_weekday_it_acts_on() -> None:
    text = """Isle bans hides

PORT ELSEN, May 12, 2033 (Kontor) - The isle's market regulator on Tuesday approved a ban on hides.

Traders must sell what they hold.
"""
    about = read(text.encode(), media_type="text/plain").metadata
    assert about.document_date is not None
    assert about.document_date.day.isoformat() == "2033-05-10"


def test_a_headline_below_a_menu_is_the_title() -> None:
    menu = "Log in\nMarkets\n1. Homepage\nForgot password ?\n\nIsle unveils new rules on raw hides\n\n"
    about = read(
        (menu + "PORT ELSEN - Traders must sell what they hold, the port said on Tuesday.").encode(), media_type="text/plain"
    ).metadata
    assert about.title is not None
    assert about.title.text == "Isle unveils new rules on raw hides"


POINTS = """Quay smoking ban set out

First Minister Ada Kort has outlined what the harbour cabinet means to do.

She told the Harbour Parliament on Tuesday that a "general ban" on smoking on quays would be introduced by spring. {sentence}

Main points of the plan:

 - A general ban on smoking on all quays and piers
 - The law will be enforced by harbour wardens
 - Skippers who allow smoking will face fines of up to 300 crowns
 - Skippers who do so again will face the ultimate sanction of losing their berth

Traders said the ban would cost jobs.
"""


def test_a_list_of_the_points_of_a_plan_speaks_in_its_voice_and_who_tells_a_parliament_speaks_for_the_government() -> None:
    found = read(POINTS.format(sentence="").encode(), media_type="text/plain").measures
    assert [(one.kind, one.modality) for one in found] == [
        ("substantive", "prohibition"),
        ("substantive", "prohibition"),
        ("substantive", "obligation"),
        ("sanction", "other"),
        ("sanction", "other"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Related story: why we need to guard the quays.",
        "From around the web Terminals must weigh each crate.",
        "Smoke can reveal a lot about a quay, and that's why its timber needs to be protected.",
        "Law enforcement officers have already started asking skippers for their papers.",
        "Skippers are responsible for 13% of the smoke.",
        "The cabinet launched a campaign last week to clean the quays and encourage good habits.",
    ],
)
def test_lines_that_lead_elsewhere_and_what_was_done_before_are_no_rules(sentence: str) -> None:
    assert modality(POINTS, sentence) is None


BRIEF = """Crate labels mandatory from July

Port Elsen, June 4 - New labels for crates were to begin in January, it was said on Tuesday.

However, the implementation date has been subsequently postponed to 1 July 2031.

Key changes at a glance

Weight must be stated in tonnes

Owner must be clearly shown

1. What the label says

Under the new regulations, every crate must carry a label.

The label must include:

Weight of the crate

Name of the owner

Day of loading (local time)

Port of origin

Additional requirements:

Maximum length: 40 letters

All weights must be given in tonnes

2. Further details (optional)

Owners may add further details such as:

Colour of the crate

Number of the voyage

Name of the ship

Such a label remains valid for the next voyage of the crate.
"""


def test_lines_without_bullets_complete_their_head_and_a_summary_at_a_glance_says_nothing_twice() -> None:
    found = read(BRIEF.encode(), media_type="text/markdown").measures
    assert [(one.text.split(chr(10))[0], one.text.split(chr(10))[-1]) for one in found] == [
        (
            "However, the implementation date has been subsequently postponed to 1 July 2031.",
            "However, the implementation date has been subsequently postponed to 1 July 2031.",
        ),
        ("Under the new regulations, every crate must carry a label.", "Under the new regulations, every crate must carry a label."),
        ("The label must include:", "Port of origin"),
        ("Additional requirements:", "Maximum length: 40 letters"),
        ("All weights must be given in tonnes", "All weights must be given in tonnes"),
        ("Owners may add further details such as:", "Name of the ship"),
        (
            "Such a label remains valid for the next voyage of the crate.",
            "Such a label remains valid for the next voyage of the crate.",
        ),
    ]


def test_a_report_tells_to_which_day_a_beginning_is_put_off() -> None:
    effective = read(BRIEF.encode(), media_type="text/markdown").metadata.effective_date
    assert effective
    assert str(effective.day) == "2031-07-01"


def test_what_gives_a_right_gives_leave() -> None:
    assert modality(EN, "It also gives owners the right to see the receipts.") == "permission"


RELEASE = """
#### Stiffer fines on the quays from 12 April 2031

1 Skippers without a lamp will be refused entry to the docks. **First offenders face a fine of $300. Repeat offenders will face fines.**

2 Our wardens said that they were out in force. This is to ensure the safety of all.

3 Crews are strongly reminded that they must not light fires. To prevent crowds, all piers in the bay have been closed off as of today.

4 Do stay aboard, and avoid the quays. Do not embark on outings at night.

**MINISTRY OF HARBOURS AND QUAYS**
**11 APRIL 2031**
"""


def test_a_press_release_that_a_ministry_signs_is_no_report_and_tells_what_offenders_face() -> None:
    found = read(RELEASE.strip().encode(), media_type="text/markdown")
    assert (found.metadata.role, [one.text for one in found.metadata.issuers]) == ("unknown", ["MINISTRY OF HARBOURS AND QUAYS"])
    assert found.metadata.document_date
    assert str(found.metadata.document_date.day) == "2031-04-11"
    assert [(one.kind, one.modality) for one in found.measures] == [
        ("substantive", "prohibition"),
        ("sanction", "other"),
        ("sanction", "other"),
        ("substantive", "prohibition"),
        ("substantive", "prohibition"),
        ("substantive", "obligation"),
        ("substantive", "prohibition"),
    ]


MEETING = """Cabinet to keep stores in order
The Cabinet of Elsen will see to its stores, officials were told.
Progress was found after inspections of stores, according to a statement following an executive meeting of the cabinet.
The counting of spoiled grain will be continued, it said.
The government will further reduce the costs of keepers by a review of fees.
A register of stores will be improved.
"""


def test_what_a_government_will_do_is_told_in_the_voice_of_the_meeting_that_decides_it() -> None:
    assert [one.text[:12] for one in read(MEETING.encode(), media_type="text/plain").measures] == [
        "The counting",
        "The governme",
        "A register o",
    ]
