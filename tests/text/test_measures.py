"""Measures, on notices of our own writing in both languages."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.text import reading
from registry.text.extract import Block, Extract
from registry.text.lexicon import LEXICONS
from registry.text.measures import Measure, measures
from registry.text.metadata import Dated, Mention, Metadata
from registry.text.operative import Refusal
from registry.text.runs import views
from registry.text.structure import lines, structure

DATED = Metadata(document_date=Dated(date(2030, 3, 1), None))
REPORT = Metadata(role="news_report", document_date=Dated(date(2030, 3, 1), None))


def judged(text: str, language: str, metadata: Metadata = DATED) -> tuple[tuple[Measure, ...], tuple[Refusal, ...]]:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block((at, at + len(line)), "paragraph"))
        at += len(line) + 1
    extract = Extract(text, tuple(blocks), (), "utf-8", "text/plain")
    every = lines(extract)
    own = sorted(LEXICONS, key=lambda each: each.code != language)
    found, refused = measures(views(extract, every, structure(every, metadata, language), own), metadata)
    return tuple(found), refused


def read(text: str, language: str, metadata: Metadata = DATED) -> tuple[Measure, ...]:
    return judged(text, language, metadata)[0]


def one(text: str, language: str, metadata: Metadata = DATED) -> Measure:
    (found,) = read(text, language, metadata)
    return found


@pytest.mark.parametrize(
    ("sentence", "modality", "detail"),
    [
        ("第一条 样品库应当登记样品。", "obligation", "obligation"),
        ("第一条 样品库必须登记样品。", "obligation", "obligation"),
        ("第一条 样品库不得不登记样品。", "obligation", "obligation"),
        ("第一条 样品的数量不得少于三件。", "obligation", "obligation"),
        ("第一条 样品的数量不得超过三件。", "prohibition", "limit"),
        ("第一条 未经登记，不得借出样品。", "prohibition", "prohibition"),
        ("第一条 禁止借出样品。", "prohibition", "ban"),
        ("第一条 样品库可以借出样品。", "permission", "permission"),
        ("第一条 样品库可以不登记样品。", "permission", "release"),
        ("第一条 样品库无需登记样品。", "permission", "release"),
        ("第一条 鼓励样品库交换样品。", "encouragement", "encouragement"),
        ("第一条 样品库要认真登记样品。", "obligation", "strong_directive"),
        ("第一条 需要借出的，样品库应当登记。", "obligation", "obligation"),
        ("第一条 取得许可的供应商应当登记。", "obligation", "obligation"),
        ("第一条 可能损坏的样品不予借出。", "prohibition", "ban"),
        ("第一条 样品按照前款规定执行。", "other", "procedure"),
    ],
)
def test_a_chinese_cue_gives_its_modality(sentence: str, modality: str, detail: str) -> None:
    found = one(sentence, "zh")
    assert (found.modality, found.modality_detail) == (modality, detail)


@pytest.mark.parametrize(
    ("sentence", "modality", "detail"),
    [
        ("Banks shall keep samples.", "obligation", "obligation"),
        ("Banks shall not be required to keep samples.", "permission", "release"),
        ("Banks need not keep samples.", "permission", "release"),
        ("Banks may not lend samples.", "prohibition", "prohibition"),
        ("The stock may not be less than ten samples.", "obligation", "obligation"),
        ("Banks shall not only keep but also count samples.", "obligation", "obligation"),
        ("Banks may lend samples.", "permission", "permission"),
        ("Banks are advised to keep samples.", "obligation", "obligation"),
        ("All banks are, therefore, advised to keep samples.", "obligation", "obligation"),
        ("Loss of a sample may be reported to the Sample Office.", "obligation", "obligation"),
        ("Banks are encouraged to swap samples.", "encouragement", "encouragement"),
        ("Banks will be encouraged to swap samples.", "encouragement", "encouragement"),
        ("Banks will be provided with samples.", "commitment", "commitment"),
        ("It has been decided to reduce the stock of samples by 5 per cent.", "other", "statement"),
        ("Make good use of the existing samples in all branches.", "obligation", "directive"),
    ],
)
def test_an_english_cue_gives_its_modality(sentence: str, modality: str, detail: str) -> None:
    found = one(sentence, "en")
    assert (found.modality, found.modality_detail) == (modality, detail)


@pytest.mark.parametrize(
    ("sentence", "language", "kind"),
    [
        ("第九条 本办法自2031年1月1日起施行。", "zh", "commencement"),
        ("第九条 本办法自公布之日起施行，《样品旧办法》同时废止。", "zh", "commencement+repeal"),
        ("第九条 《样品旧办法》同时废止。", "zh", "repeal"),
        ("第九条 法律、行政法规另有规定的，从其规定。", "zh", "saving"),
        ("第九条 具体办法由样品局另行制定。", "zh", "delegation"),
        ("第九条 违反本办法的，由样品局责令改正，处一万元以下罚款。", "zh", "sanction"),
        ("第九条 将第三条修改为：“样品应当登记。”", "zh", "amending_instruction"),
        ("This circular takes immediate effect.", "en", "commencement"),
        ("Circulars on old samples stand withdrawn.", "en", "repeal"),
        ("All other provisions shall remain unchanged.", "en", "saving"),
        ("Non-compliance will attract supervisory action.", "en", "sanction"),
    ],
)
def test_a_sentence_is_put_into_its_class(sentence: str, language: str, kind: str) -> None:
    assert one(sentence, language).kind == kind


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("第一条 为了加强样品管理，根据有关法律，制定本办法。", "zh"),
        ("第二条 本办法所称样品，是指用于检验的物品。", "zh"),
        ("“样品”是指用于检验、不得出售的物品。", "zh"),
        ("Please refer to our circular dated March 1, 2029 on samples.", "en"),
        ("A sample means any article that shall be tested.", "en"),
        ("The Office has recently carried out a review of the samples that banks should keep.", "en"),
        ("A copy of the list that banks must keep is enclosed.", "en"),
        ("Must banks keep samples?", "en"),
        ("3. Further, the Office has advised the following modifications:", "en"),
    ],
)
def test_purpose_definition_reference_and_history_are_no_measures(text: str, language: str) -> None:
    assert read(text, language) == ()


def test_a_list_head_and_its_list_are_one_measure() -> None:
    text = "第三条 样品库应当提交下列文件：\n（一）申请表；\n（二）样品清单。\n样品局应当审查。"
    found = read(text, "zh")
    assert [measure.text for measure in found] == [text[: text.index("\n样品局")], "样品局应当审查。"]


def test_a_numbered_item_of_two_sentences_is_two_measures() -> None:
    found = read("一、样品库应当登记样品。样品局可以检查。\n二、样品可以借出。", "zh")
    assert [measure.text for measure in found] == ["一、样品库应当登记样品。", "样品局可以检查。", "二、样品可以借出。"]
    assert [measure.address for measure in found] == ["sec_1~m1", "sec_1~m2", "sec_2~m1"]


def test_a_western_number_is_no_part_of_the_quote() -> None:
    found = read("Banks shall keep samples.\n2. Banks shall count samples.", "en")
    assert [measure.text for measure in found] == ["Banks shall keep samples.", "Banks shall count samples."]


def test_a_head_that_lost_its_list_does_not_take_the_next_numbers() -> None:
    found = read("2. The Office has allowed a longer loan, with the following changes:\n3. Other terms shall remain unchanged.", "en")
    assert [measure.kind for measure in found] == ["substantive", "saving"]


def test_items_that_speak_for_themselves_are_measures_of_their_own() -> None:
    text = "现就样品问题规定以下措施：\n（一）加强登记。样品库应当登记。不得遗漏。\n（二）放宽借出。样品库可以借出。样品库不收取任何费用。"
    assert [measure.modality for measure in read(text, "zh")] == ["obligation", "prohibition", "permission", "prohibition"]


def test_a_bare_heading_over_bullets_leaves_the_norms_among_them_to_speak() -> None:
    found = read("Duties of a bank:\n- Banks must keep samples\n- Good order at all times", "en")
    assert [measure.text for measure in found] == ["Banks must keep samples"]


def test_coordinated_verbs_are_actions_of_one_measure() -> None:
    found = one("Banks should keep samples, count them with care, support the Sample Office, and minimize their loss.", "en")
    assert [(action.modality, action.actor and action.actor.text) for action in found.actions] == [("obligation", "Banks")] * 4


def test_an_actor_is_named_inherited_or_taken_from_the_addressees() -> None:
    addressed = Metadata(addressees=(Mention("All banks", (0, 9)),))
    text = (
        "All banks\nKeep the samples of all branches in good order.\nThe Sample Office shall count them.\n"
        "It should also be ensured that samples are dry."
    )
    found = read(text, "en", addressed)
    assert [(measure.actor.text, measure.actor.source) for measure in found if measure.actor] == [
        ("All banks", "inherited"),
        ("The Sample Office", "explicit"),
        ("The Sample Office", "inherited"),
    ]


def test_a_chinese_actor_stands_before_its_cue_or_after_by() -> None:
    found = read("第一条 经营者发现样品损坏的，应当登记。\n第二条 样品由样品局统一负责保管。\n第三条 任何单位和个人不得出售样品。", "zh")
    assert [measure.actor and measure.actor.text for measure in found][1:] == ["样品局", "任何单位和个人"]


def test_immediate_effect_takes_the_day_of_the_notice() -> None:
    found = one("This circular takes immediate effect.", "en")
    assert [(deadline.kind, deadline.day) for deadline in found.deadlines] == [("effective", date(2030, 3, 1))]


def test_what_is_repealed_at_the_same_time_ends_with_the_commencement() -> None:
    begun = Metadata(effective_date=Dated(date(2031, 1, 1), None))
    found = one("第九条 《样品旧办法》同时废止。", "zh", begun)
    assert [(deadline.kind, deadline.day) for deadline in found.deadlines] == [("effective", date(2031, 1, 1))]


def test_a_report_keeps_norms_and_leaves_remarks_plans_and_figures() -> None:
    text = (
        "SAMPLETOWN (Sample Wire) - The Sample Office issued a notice on Monday, requiring banks to keep samples.\n"
        'Samples worth 3 billion yuan were lost last year. "Banks should be glad," said an analyst. '
        "Analysts expect that banks may lend less. "
        "The government will maintain its crackdown on loss. Lost samples must be reported by the end of 2031, the Office said."
    )
    found = read(text, "en", REPORT)
    assert [measure.text for measure in found] == [
        "requiring banks to keep samples.",
        "Lost samples must be reported by the end of 2031, the Office said.",
    ]
    assert found[0].actor is not None
    assert found[0].actor.text == "banks"
    assert found[1].deadlines[0].day == date(2031, 12, 31)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The Sample Commission said that banks must keep samples, which means that lending could slow.", "obligation"),
        ("The new rules require that institutions that want to lend samples must register them.", "obligation"),
        ("The central bank said it would increase the stock of samples to 30 percent.", "commitment"),
        ("The ministry announced that a new sample office will coordinate all branches.", "commitment"),
        ("Fees for samples are capped at 3 percent under the new rules.", "prohibition"),
        ("The rules cap fees for samples and bar banks from lending them.", "prohibition"),
        ("The regulator has told banks to count their samples.", "obligation"),
        ("The Sample Commission has ordered banks to count their samples, two sources said.", "obligation"),
    ],
)
def test_a_report_of_an_act_is_a_measure(sentence: str, modality: str) -> None:
    text = f"SAMPLETOWN (Sample Wire) - The Sample Office published a report.\n{sentence}"
    assert one(text, "en", REPORT).modality == modality


@pytest.mark.parametrize(
    "sentence",
    [
        "Banks should keep more samples, said Jane Doe, head of research at a sample institute.",
        "Doe also said that banks must keep samples.",
        "The governor of the central bank told a forum that banks must keep samples.",
        "Sources told the Sample Wire that banks must keep samples.",
        "Last year, sample regulators told banks to count their samples.",
        "Analysts said the rules would require banks to keep samples.",
        "The ministry is considering rules that would require banks to keep samples.",
        "The numbers cannot be verified.",
        "The central bank said the sample trade would grow by 3 percent.",
        "A fund told its clients to buy samples.",
    ],
)
def test_remarks_rumours_history_and_outlooks_are_no_measures(sentence: str) -> None:
    text = f"SAMPLETOWN (Sample Wire) - The Sample Office published a report.\n{sentence}"
    assert read(text, "en", REPORT) == ()


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("In terms of the extant directions, sample accounts are subject to a ceiling of 5 percent.", 0),
        ("In terms of the extant directions, sample accounts shall be subject to a ceiling of 5 percent.", 1),
        ("Banks shall submit the form, a copy of which is enclosed.", 1),
        ("The limit for lending samples is raised to 50 pieces.", 1),
    ],
)
def test_a_letter_that_recalls_a_rule_lays_down_none(sentence: str, count: int) -> None:
    assert len(read(sentence, "en")) == count


@pytest.mark.parametrize(
    ("sentence", "modality", "kind"),
    [
        ("第一条 样品委员会不设秘书处。", "prohibition", "substantive"),
        ("第一条 样品不宜露天存放。", "prohibition", "substantive"),
        ("第一条 样品只能在样品库内使用。", "obligation", "substantive"),
        ("第一条 样品的裁定由样品委员会作出。", "obligation", "substantive"),
        ("第一条 样品的数量不得低于三件。", "obligation", "substantive"),
        ("第一条 样品损坏的，依照样品章程的有关规定处理。", "other", "substantive"),
        ("第一条 样品库应当登记样品；法律另有规定的，从其规定。", "obligation", "substantive"),
        ("第一条 样品费按照样品的件数计算。", "other", "calculation_rule"),
        ("第一条 样品局承担样品管理的主体责任。", "obligation", "substantive"),
    ],
)
def test_a_chinese_rule_is_told_by_its_main_verb(sentence: str, modality: str, kind: str) -> None:
    found = one(sentence, "zh")
    assert (found.modality, found.kind) == (modality, kind)


def test_an_order_to_stop_is_a_prohibition() -> None:
    text = "SAMPLETOWN (Sample Wire) - The Sample Office published a report.\nThe Sample Commission ordered banks to stop lending samples."
    assert one(text, "en", REPORT).modality == "prohibition"


def test_sections_under_a_head_speak_for_themselves() -> None:
    text = "现决定将甲公司列入样品名单，并采取以下措施：\n一、禁止向甲公司出售样品。\n二、确需出售的，样品库应当向样品局申请。"
    assert [measure.modality for measure in read(text, "zh")] == ["other", "prohibition", "obligation"]


def test_unlabelled_lines_after_a_semicolon_belong_to_one_sentence() -> None:
    text = "样品库应当做到：\n登记样品；\n保管样品；\n不得出售样品。\n样品局可以检查样品库。"
    assert [measure.text for measure in read(text, "zh")] == [text[: text.index("\n样品局")], "样品局可以检查样品库。"]


def test_a_comma_in_a_date_makes_no_clause_of_a_head_that_lost_its_list() -> None:
    assert read("Depots shall keep the stock of samples from March 1, 2030 in:", "en") == ()


def test_doubt_about_a_thing_is_no_doubt_about_the_norm() -> None:
    lead = "样品城3月1日电 - 样品局周五发布通知。\n"
    assert len(read(lead + "样品局通知要求，对可能损坏的样品，样品库应当登记材料。", "zh", REPORT)) == 1
    assert len(read(lead + "业内人士认为，样品库应当登记样品。", "zh", REPORT)) == 0


def test_will_in_a_report_of_a_requirement_renders_a_duty_and_we_a_promise() -> None:
    text = 'The "Notice" requires banks to keep samples.\nLosses will be made good in full.\nIn good faith, we will help the customers.'
    assert [measure.modality for measure in read(text, "en", REPORT)] == ["obligation", "obligation", "commitment"]


def test_a_lead_that_a_later_sentence_states_in_full_is_left_out() -> None:
    text = "样品城3月1日电 - 样品库应登记样品并保管样品。\n样品局通知要求，样品库应登记样品并保管样品，不得借出。"
    assert len(read(text, "zh", REPORT)) == 1


def test_a_digest_speaks_for_itself_under_its_own_headings() -> None:
    text = (
        "# Samples\n\n## Summary\n\nBanks must keep samples.\n\n## Key Provisions\n\nBanks must keep samples.\n\n"
        "## Impact Assessment\n\nBanks should review their samples."
    )
    found = read(text, "en")
    assert [(measure.address, measure.text) for measure in found] == [("dvs_2~m1", "Banks must keep samples.")]


def test_a_language_without_a_lexicon_claims_no_measures() -> None:
    assert read("Les banques doivent garder les échantillons.", "und") == ()


PIECES = st.lists(
    st.sampled_from(
        [
            "第一条 甲方单位应当登记。",
            "样品不得借出；",
            "（一）申请表；",
            "下列文件：",
            "为了样品，制定本办法。",
            "“不得”",
            "一、加强登记。各行要登记。",
            "自2030年1月1日起施行。",
            "处一万元以下罚款",
            "Banks shall keep samples:",
            "- of gold",
            "2. Banks may, if they wish, lend them.",
            "Make use of it. , then stop.",
            '"We must," he said.',
            "Annex",
            "## Notes",
            "",
        ]
    ),
    max_size=14,
)


@given(PIECES, st.sampled_from(["en", "zh"]), st.sampled_from([DATED, REPORT]))
def test_every_quote_is_its_slice_and_every_address_unique(pieces: list[str], language: str, metadata: Metadata) -> None:
    text = "\n".join(pieces)
    found = read(text, language, metadata)
    assert found == read(text, language, metadata)
    assert len({measure.address for measure in found}) == len(found)
    for measure in found:
        assert measure.text == text[slice(*measure.span)]
        assert measure.text.strip()
        spans = [action.span for action in measure.actions] + [amount.span for amount in measure.amounts]
        assert all(measure.span[0] <= start < end <= measure.span[1] for start, end in spans)
        assert measure.actions


@given(st.text(max_size=300), st.sampled_from(["en", "zh"]))
def test_any_text_at_all_can_be_read(text: str, language: str) -> None:
    assert all(text[slice(*measure.span)] == measure.text for measure in read(text, language))


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("A carrier that has paid twice may claim a refund.", "A carrier that has paid twice"),
        ("A store that holds the samples must report them.", "A store that holds the samples"),
        ("The office said that stores must report their samples.", "stores"),
    ],
)
def test_a_clause_about_the_subject_belongs_to_it_and_a_speech_does_not(sentence: str, actor: str) -> None:
    text = f"Notice of the Sample Office on Samples\n\n1. {sentence}\n\n2. Stores shall keep samples dry.\n"
    read = reading.read(text.encode(), media_type="text/plain")
    assert read.measures[0].actor is not None
    assert read.measures[0].actor.text == actor


@pytest.mark.parametrize(
    ("sentence", "language", "reason"),
    [
        ("1. Sample houses have grown in number.", "en", "no cue"),
        ('1. In this notice, "house" means a house that keeps samples.', "en", "definition"),
        ("1. In terms of the extant directions, houses are required to keep books.", "en", "recalls the rule in force"),
        ("1. The books shall contain the following:", "en", "head of a list, without the list"),
        ("第一条 为了保护样品，制定本办法。", "zh", "purpose"),
        ("第一条 本办法所称样品，是指存放在样品库的物品。", "zh", "definition"),
    ],
)
def test_a_sentence_that_is_no_measure_says_why(sentence: str, language: str, reason: str) -> None:
    found, (refused,) = judged(sentence, language)
    assert found == ()
    assert refused.reason == reason
    assert sentence[slice(*refused.span)] in sentence


@pytest.mark.parametrize(
    ("sentence", "language", "reason", "cue"),
    [
        ("Analysts said on Monday that banks must hold more capital.", "en", "remark", "must"),
        ("Banks must wait in the rain on Monday.", "en", "no authority or instrument", "must"),
        ("The weather was fine on Monday.", "en", "no cue", None),
        ("分析人士预计样品库应当登记样品。", "zh", "doubt or outlook", "应当"),
    ],
)
def test_a_report_says_why_it_tells_no_norm_and_on_which_words_it_was_refused(
    sentence: str, language: str, reason: str, cue: str | None
) -> None:
    found, (refused,) = judged(sentence, language, REPORT)
    assert found == ()
    assert refused.reason == f"{reason}, in a report"
    assert (sentence[slice(*refused.cue)] if refused.cue else None) == cue


def test_every_sentence_is_a_measure_or_says_why_not() -> None:
    text = '1. Houses shall register. The number of houses has grown.\n2. In this notice, "house" means a house.\n3. No house may burn it.'
    found, refused = judged(text, "en")
    spans = sorted([one.span for one in found] + [one.span for one in refused])
    assert len(spans) == 4
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_a_text_amended_since_keeps_the_first_day_of_its_clause_and_a_repeal_of_the_same_day_takes_it() -> None:
    amended = (
        "样品管理办法\n\n2019年5月1日 样品部令第3号发布\n\n2030年2月1日 《国务院关于修改部分行政法规的决定》第一次修订\n\n"
        "第一条 样品企业应当登记样品。\n\n第二条 本办法自发布之日起施行。\n"
    )
    begins = reading.read(amended.encode(), media_type="text/plain").measures[-1]
    assert [one.day and one.day.isoformat() for one in begins.deadlines] == ["2019-05-01"]
    notice = "关于样品清单的公告\n\n现公布《样品清单》，自2030年3月1日起实施。同日，《旧样品清单》废止。\n\n商务部\n2030年2月1日\n"
    ends = reading.read(notice.encode(), media_type="text/plain").measures[-1]
    assert (ends.kind, [one.day and one.day.isoformat() for one in ends.deadlines]) == ("repeal", ["2030-03-01"])


def test_a_commencement_may_print_its_day_in_brackets() -> None:
    (found,) = reading.read(b"This Notice takes effect upon publication (May 3, 2030).", media_type="text/plain").measures
    assert [one.day and one.day.isoformat() for one in found.deadlines] == ["2030-05-03"]


def test_a_repeal_with_immediate_effect_ends_what_it_names_on_the_day_of_the_notice() -> None:
    notice = b"Circular\n\nMay 3, 2030\n\n1. Banks keep samples.\n\n2. The above circulars stand withdrawn with immediate effect.\n"
    found = reading.read(notice, media_type="text/plain").measures[-1]
    assert (found.kind, [one.day and one.day.isoformat() for one in found.deadlines]) == ("repeal", ["2030-05-03"])


def test_a_sentence_goes_on_through_a_link_of_markdown_and_is_not_read_in_its_address() -> None:
    text = (
        "# Order on samples\n\nThe [Sample Office](https://office.example/must-not-sell/a.html) orders as follows.\n\n"
        "Keepers of [rare samples](https://office.example/may/b.html) shall register them by June 1, 2031.\n"
    )
    last = reading.read(text.encode(), media_type="text/markdown").measures[-1]
    assert last.text == "Keepers of [rare samples](https://office.example/may/b.html) shall register them by June 1, 2031."
    assert last.modality == "obligation"
