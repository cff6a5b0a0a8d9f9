"""English drafting: which verb governs, what only describes, how statutes, digests and reports put a duty; all sentences are our own."""

import pytest

from registry.text.measures import Measure
from registry.text.metadata import Metadata
from registry.text.reading import read as read_bytes
from tests.text.test_measures import REPORT, judged, one, read

NOTICE = Metadata()
DIGEST = Metadata(role="summary")
NEWS = "SAMPLETOWN (Sample Wire) - The Sample Office published new rules on samples on Monday.\n"


def notice(sentence: str) -> tuple[Measure, ...]:
    return read(sentence, "en", NOTICE)


def news(sentence: str) -> list[str]:
    """The measures of a report beyond its lead."""
    return [found.modality for found in read(NEWS + sentence, "en", REPORT) if found.span[0] >= len(NEWS)]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("A person who keeps samples outdoors must register with the Office.", "obligation"),
        ("Depots whose stock exceeds 400 samples must keep a register.", "obligation"),
        ("If a sample can reasonably be replaced, the depot must replace it.", "obligation"),
        ("Where the owner may be absent, the keeper shall open the door.", "obligation"),
        ("Depots that are licensed may lend samples.", "permission"),
        ("Anyone who holds samples on behalf of a depot is exempt from registration.", "permission"),
        ("Samples are to be stored below 8 degrees.", "obligation"),
        ("The keeper is responsible for the register.", "obligation"),
        ("The fee for a sample may be submitted by electronic funds transfer.", "permission"),
        ("A list of samples may be submitted by 10 March 2031.", "obligation"),
        ("Steps shall be taken to prevent the loss of samples.", "obligation"),
        ("Depots will have to count their samples every month.", "obligation"),
        ("Carriers will keep the register for five years.", "obligation"),
        ("The fee will be paid at the counter.", "obligation"),
        ("The Office will publish a list of depots.", "commitment"),
        ("A committee will be established.", "commitment"),
        ("No refund will be granted after the sample has been opened.", "prohibition"),
        ("Applications will not be accepted after 1 May 2031.", "prohibition"),
        ("The Office will not accept a sample without a label.", "prohibition"),
        ("The Office will not accept any liability for lost samples.", "commitment"),
        ("Under no circumstances are samples to leave the depot.", "prohibition"),
        ("Do not open a sample without the keeper.", "prohibition"),
        ("Depots have the right to inspect the register.", "permission"),
        ("Lending requires prior written approval from the Office.", "obligation"),
        ("Support depots that exchange samples with each other.", "encouragement"),
        ("Carriers at all levels to organize a count before the end of June.", "obligation"),
        ("We hereby undertake to return every sample in good order.", "commitment"),
        ("Keepers are also being encouraged to use labels instead of tags.", "encouragement"),
        ("A copy of the list may be placed before the board of the depot.", "obligation"),
        ("Lending samples between depots will not be construed as a violation of this notice.", "permission"),
        ("The Office will help keepers to fill in the form.", "commitment"),
        ("The Office will enforce the following rules in the yard: All use of vehicles is prohibited.", "prohibition"),
        ("If the fee is not paid, the application will lapse and the keeper will need to apply again.", "obligation"),
        ("If the certificate is older than five years, please submit a report of inspection.", "obligation"),
        ("These questions are being examined by the Office and will be clarified by means of a leaflet.", "commitment"),
        ("The duty shall be levied by means of a stamp.", "obligation"),
        ("Depots shall have the option of returning their samples before May 1, 2031.", "permission"),
        ("Depots will no longer be required to count small samples.", "permission"),
        ("Nobody may enter the depot at night.", "prohibition"),
        ("No sample which has been opened may be returned.", "prohibition"),
        ("We recommend that depots check their locks.", "encouragement"),
        ("A depot may hold no more than 400 samples.", "prohibition"),
        ("Keepers are asked not to open the samples.", "prohibition"),
        ("Records shall be deleted after five years.", "obligation"),
        ("Depots may ensure compliance with the new instructions by December 15, 2030.", "obligation"),
        ("Keepers are reminded to notify the Office before they move a sample.", "obligation"),
        ("Keepers are mandated not to accept a deposit for small samples.", "prohibition"),
        ("It is illegal for any person to sell a sample.", "prohibition"),
        ("A depot will only be permitted to hold as much as 33 per cent of the stock.", "prohibition"),
        ("Both offices are now prepared to allow keepers to lend samples.", "permission"),
        ("The Office reserves the right to waive a condition of the permit.", "permission"),
        ("Depots will still be able to return samples.", "permission"),
        ("Until such time as these rules enter into force, a depot shall not lend samples.", "prohibition"),
        ("Depots shall take effective measures against the loss of samples.", "obligation"),
        ("Where a licence is cancelled, the holder shall return it within 10 days.", "obligation"),
        ("A depot which is fined shall publish the decision.", "obligation"),
    ],
)
def test_the_verb_that_governs_gives_the_modality(sentence: str, modality: str) -> None:
    assert [found.modality for found in notice(sentence)] == [modality]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fee for a sample is 40 crowns.",
        "The rate of interest shall be 3 per cent for depots in the hills.",
        "A permit is valid for five years.",
        "The relief shall be available until 31 March 2031.",
        "This Act applies to every depot within the Republic.",
        "This Part does not apply to samples of water.",
        "These directions shall be applicable to all depots and branches.",
        "The Office hereby designates the northern depot as a reference depot.",
        "It has been decided to raise the ceiling on new samples as under:",
        "A sample that is sent by post shall be deemed to have been received on the third day.",
        "Water shall be treated as a sample of the second class.",
        "Loans of samples between depots will not be treated as sales.",
        "The exemption for small depots will cease on 1 July 2031.",
        "The duty on glass samples will be extended for five years.",
        "Processing of an application will take a minimum of two weeks.",
        "This closure applies to all use of the yard, including use by pedestrians.",
        "The period of closure is June 15 through June 18, 2031.",
        "The Office has decided not to extend the relief.",
        "The relief for small depots is therefore being extended until 1 January 2031.",
    ],
)
def test_a_value_a_scope_and_a_decision_oblige_nobody_but_are_rules(sentence: str) -> None:
    assert [found.modality for found in notice(sentence)] == ["other"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The purposes of this Act are to promote the exchange of samples.",
        "This notice sets out how samples are to be carried.",
        "Requests for further information should be directed to the Office.",
        "Readers are invited to send their comments by 10 March 2031.",
        "The data may be revised when all depots have reported.",
        "The next release will be published on 30 December 2031.",
        "“Keeper” includes a person who must hold a licence.",
        "In terms of the extant instructions, depots are required to count samples.",
        "In terms of the instructions issued under Circular No. 16 dated May 7, 2030, depots are permitted to lend samples.",
        "Under the Samples Act (44 U.S.C. 3501), a depot may not lend samples.",
        "The register can be downloaded from the website.",
        "Temporary Storage Permit (TSP) from the Building Authority.",
        "A rationale for this requirement is to allow the Office to see the register.",
        "Timely provision of the data will assist the Office in its new policy.",
        "This transition will help the Office protect its samples.",
        "Please submit any comments to the Office.",
        "The Office has been told of cases in which depots should have acted.",
        "Depots are advised as under:",
    ],
)
def test_what_informs_recalls_or_defines_is_no_measure(sentence: str) -> None:
    assert notice(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    ["Data may not be sent abroad.", "Data controllers must keep a log.", "Users must register."],
)
def test_service_information_is_told_from_duties_about_data_and_users(sentence: str) -> None:
    assert len(notice(sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Effective 1 January 2031.", "commencement"),
        ("This order goes into effect on 1 May 2031.", "commencement"),
        ("Nothing in this Act affects any right of a keeper.", "saving"),
        ("In case of conflict, this circular shall prevail.", "saving"),
        ("A person who opens a sample commits an offence and is liable to a fine.", "sanction"),
        ("Unauthorised lending is an offence.", "sanction"),
        ("Failure to comply with these provisions will result in restrictions on new samples.", "sanction"),
        ("A keeper who breaks a seal may be tried before a court and fined under the Act.", "sanction"),
        ("The Minister may make regulations prescribing the form of the register.", "delegation"),
        ("Section 4 is revised to read as follows:", "amending_instruction"),
        ("In § 12, paragraph (b) is removed and reserved.", "amending_instruction"),
        ("Note: Clause 7.3 of the conditions of loan has been removed.", "amending_instruction"),
        ("Paragraph 6 shall stand deleted.", "amending_instruction"),
        ("In paragraph 5.3 the existing words shall be substituted, and its foot note no. 5 shall be omitted.", "amending_instruction"),
        ("Any person who forges a label could be jailed for up to five years.", "sanction"),
    ],
)
def test_classes_are_told_in_the_words_of_several_drafting_offices(sentence: str, kind: str) -> None:
    assert one(sentence, "en", NOTICE).kind == kind


def test_a_statute_leads_its_lists_with_a_dash() -> None:
    text = "(1) A keeper shall—\n(a) count the samples;\n(b) lock the door; and\n(c) report losses.\n(2) A keeper may lend samples."
    first, second = read(text, "en", NOTICE)
    assert (first.modality, second.modality) == ("obligation", "permission")
    assert first.text.endswith("report losses.")


def test_the_verb_of_a_list_may_stand_in_its_items() -> None:
    text = "(1) In any case before the Office—\n(a) the keeper must appear; and\n(b) the owner may be heard.\n(2) Samples are kept."
    assert [found.modality for found in read(text, "en", NOTICE)] == ["obligation"]


def test_items_that_are_sentences_speak_for_themselves_after_a_head_that_only_announces() -> None:
    text = "1. Depots are advised as under:\n(a) Depots shall count samples.\n(b) Depots may lend samples."
    assert [found.modality for found in read(text, "en", NOTICE)] == ["obligation", "permission"]


def test_items_of_a_definition_bind_nobody() -> None:
    text = '"keeper" means—\n(a) a person who must hold a licence;\n(b) a person who may open the depot.'
    assert read(text, "en", NOTICE) == ()


def test_a_decision_that_lost_its_list_has_still_decided_something() -> None:
    assert (
        one("It has been decided to raise the stock of samples with effect from March 1, 2030 as under:", "en", NOTICE).modality == "other"
    )


def test_a_federal_rule_speaks_only_after_its_words_of_issuance() -> None:
    text = (
        "SUMMARY: Owners must pay a new fee.\n"
        "DATES: This rule is effective January 1, 2031.\n"
        "SUPPLEMENTARY INFORMATION: The Act requires the Bureau to adjust fees. Owners must pay on time.\n"
        "For the reasons stated in the preamble, the Bureau amends part 9 as follows:\n"
        "Owners must pay the fee at the counter."
    )
    found, refused = judged(text, "en", NOTICE)
    assert [measure.kind for measure in found] == ["commencement", "substantive"]
    assert found[1].text == "Owners must pay the fee at the counter."
    assert any(each.reason == "explains" for each in refused)


def test_an_act_speaks_only_after_its_enacting_formula() -> None:
    text = "To provide for samples, which must be kept.\nBE IT ENACTED by the Assembly as follows:\nA keeper must lock the door."
    assert [measure.text for measure in read(text, "en", NOTICE)] == ["A keeper must lock the door."]


@pytest.mark.parametrize(
    ("item", "modality"),
    [
        ("- Prior approval required for loans above 500 samples", "obligation"),
        ("- No permit required for samples below 5 g", "permission"),
        ("- Exempt from registration", "permission"),
        ("- Lending abroad prohibited until 30 June 2031", "prohibition"),
        ("- Report losses to the Office within 3 days", "obligation"),
        ("- Customs verifies the seals of all samples", "obligation"),
    ],
)
def test_a_digest_leaves_out_the_verb(item: str, modality: str) -> None:
    (found,) = judged_digest(item)
    assert found.modality == modality


def judged_digest(item: str) -> tuple[Measure, ...]:
    head = "# Digest of the samples order\n\n- **Source**: Samples Bulletin\n\n## Summary\nThe office lists samples.\n\n"
    body = f"{head}## Key Provisions\n\n### Rules\n{item}\n- Samples of soil\n"
    return tuple(read_bytes(body.encode(), media_type="text/markdown").measures)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Depots will be required to report losses within two days, the office said.", "obligation"),
        ("Depots received a circular, which requires them to count their samples.", "obligation"),
        ("Loans are capped at 70 percent of the value of a sample.", "prohibition"),
        ('"Depots must lock the door at night," the office said in the circular.', "obligation"),
        ("Keepers must register before they sell, the rules say. They can do so online.", "obligation"),
        ("A register will also be put in place, said Ada Vogt, a spokeswoman for the Sample Office.", "commitment"),
        ("The notice requires depots to stop sales, notify customers and report to the office.", "obligation"),
        ("The rules take effect on July 1.", "other"),
    ],
)
def test_a_report_may_tell_a_norm_in_passing(sentence: str, modality: str) -> None:
    assert news(sentence)[:1] == [modality]


@pytest.mark.parametrize(
    "sentence",
    [
        "Depots still require approval from the office, said traders.",
        "Sample Bank reckons depots need to pay back 5 million crowns this year.",
        "The office could require depots to count samples, analysts said.",
        "Depots were required to count samples under rules issued in 2019.",
        "Owners may not be able to find another depot.",
        '"Depots must change," said Ada Vogt, a lawyer.',
        "The market for samples will grow, and prices should rise.",
        "Many depots have to borrow to stay open.",
    ],
)
def test_outlook_history_and_remarks_in_a_report_are_no_norms(sentence: str) -> None:
    assert news(sentence) == []


def test_a_text_in_which_persons_speak_and_that_is_no_instrument_is_read_as_a_report() -> None:
    text = "Mr Vogt told a conference that depots must change.\nThey should invest more, he said.\nThe hall was full."
    assert read(text, "en", NOTICE) == ()


def test_a_circular_that_mentions_what_somebody_said_stays_a_notice() -> None:
    said = "As the Office said in its last circular, samples matter. As the board said, so do keepers."
    text = f"{said}\nUnder this circular depots must count samples."
    assert [found.modality for found in read(text, "en", NOTICE)] == ["obligation"]


@pytest.mark.parametrize(
    "sentence",
    [
        "3. Section 4.245 is amended by revising paragraph (a) introductory text and paragraph (a)(1) to read as follows:",
        "In Supplement I to Part 40, under Section 40.2 - Samples, paragraph 9.vi is added to read as follows:",
        "Revise some clauses of three sample rules.",
    ],
)
def test_an_amending_instruction_is_one_whatever_it_numbers(sentence: str) -> None:
    assert [found.kind for found in notice(sentence)] == ["amending_instruction"]


def test_new_text_is_no_list_of_the_instruction_before_it() -> None:
    head = "Section 4.24 is amended by revising paragraph (a) to read as follows:"
    assert notice(f"1. {head}\n\n(a) A keeper must label samples.\n\n(b) A keeper must count samples.")[0].text == head


def test_instructions_that_a_preamble_announces_each_speak() -> None:
    text = (
        "For these reasons the Office amends the rule as set forth below:\n\n1. The authority for part 40 is revised to read as follows:\n"
    )
    assert [found.kind for found in notice(text)] == ["amending_instruction"]


def test_a_labelled_day_of_effect_in_a_sentence_commences() -> None:
    assert [found.kind for found in notice("Effective Date: November 15, 2031.")] == ["commencement"]
    assert notice("Effective Date: November 15, 2031") == ()


def test_a_line_that_ends_with_a_preposition_goes_on_below() -> None:
    lines = "The Office shall not accept any samples that were sent prior to the deadline of\n\nApril 01, 2029 and were rejected."
    assert [found.text for found in notice(f"1. {lines}")] == [lines]


@pytest.mark.parametrize(
    "sentence",
    [
        "Subsequently, it was clarified that samples may be sent again.",
        "The Panel recommended that one more chance may be granted to depots.",
        "It has been represented to the Office that a count of every room may not be achieved at all times.",
        "However, it has been observed that some depots may not be counting in time.",
        "It has come to our notice that keepers must wait for long.",
        "In this connection, we invite your attention to the letter wherein you were advised that depots should count samples.",
        "If you are a member please log in, alternatively you need to purchase a subscription to read the list.",
    ],
)
def test_what_was_clarified_or_recommended_before_is_history(sentence: str) -> None:
    assert notice(sentence) == ()


def test_a_council_that_has_decided_to_do_what_it_lists_decides() -> None:
    text = "The Council has decided to:\n\nI. Revise some clauses of seven orders.\n\nII. Repeal ten orders.\n"
    assert notice(text)[0].text.startswith("The Council has decided to:")


def test_a_list_of_bullets_on_a_page_belongs_to_the_sentence_that_leads_it() -> None:
    page = (
        "<html><body><main><h1>Keeping of samples</h1><p>Any person who keeps samples has to apply to the Office for the following:</p>"
        "<ul><li>a certificate of storage; and</li><li>a permit to lend</li></ul>"
        "<p>The keeper:</p><ul><li>must be a resident; and</li><li>must hold a diploma.</li></ul></main></body></html>"
    )
    found = read_bytes(page.encode(), media_type="text/html").measures
    assert [(measure.modality, measure.text.split("\n")[-1]) for measure in found] == [
        ("obligation", "a permit to lend"),
        ("obligation", "must hold a diploma."),
    ]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("By 2:00 pm, Monday, July 20, 2031, submit a report on every sample.", "obligation"),
        ("In response to this letter, provide a list of the samples that were lost.", "obligation"),
        ("The filing of the yearly count is extended until 30 June 2031.", "other"),
        ("The Office recommends agencies focus on damp depots first.", "encouragement"),
        ("Failure to address the losses may result in closure without further notice.", "other"),
        ("The use of a consultant does not relieve your depot of its duty to keep the register.", "other"),
        ("The provisions of Memorandum No. 7 of 2030 are hereby further amended to read, as follows:", "other"),
        ("It is hereby clarified that the count of samples is solely the task of depots.", "other"),
        ("It is further clarified that loans to agents are part of the limit.", "other"),
        ("It has now been clarified that loans of societies are part of it.", "other"),
        ("Loans for samples that are sent abroad remain outside this limit.", "other"),
        (
            (
                "The depot shall submit one report on all rooms that were closed for a time to that department of the Office "
                "in accordance with the following dates:"
            ),
            "obligation",
        ),
    ],
)
def test_what_a_notice_clarifies_puts_off_or_threatens_and_duties_behind_a_day(sentence: str, modality: str) -> None:
    assert [found.modality for found in notice(sentence)] == [modality]


@pytest.mark.parametrize(
    "sentence",
    [
        "Under certain conditions, the varnish can degrade to a harmful dust.",
        "If exploited, the fault could allow an attacker to open the depot.",
        "A change of the lock can help protect a depot for a while.",
        "In your response, you commit to close two depots and to count what is left.",
        "You may find the forms through links on the website of the Office.",
        "Take notice that on January 31, 2031, the keeper filed a request.",
        "The workaround will cause some doors to stay open.",
        "Even a closed depot can reveal how many samples it holds.",
        "Moving a large depot can be difficult and may involve much work.",
        "The cost of the move will vary with the size of the depot.",
    ],
)
def test_what_may_come_about_and_what_the_addressee_said_is_no_rule(sentence: str) -> None:
    assert notice(sentence) == ()


def test_an_overview_of_a_digest_ends_before_the_articles_that_stand_beside_it() -> None:
    text = (
        "# Sample Decision No. 7\n\n## Overview\n\n- Issued: 2 May 2031\n\n## Article 1 - Duties\n\nDepots must:\n\n"
        "1. Count samples\n2. Report losses\n\n## Relevance\n\n- Damp depots\n"
    )
    assert [found.modality for found in read_bytes(text.encode(), media_type="text/markdown").measures] == ["obligation"]


@pytest.mark.parametrize(("plain", "printed"), [("i", "\u0131"), ("I", "\u0130"), ("s", "\u017f"), ("K", "\u212a")])
def test_letters_of_other_scripts_that_a_pattern_takes_for_plain_ones_are_read_as_these(plain: str, printed: str) -> None:
    text = (
        NEWS
        + "On Tuesday, 5 August 2025 it raised the fee. The rules were set on Friday and are effective. BANKS MUST KEEP RECORDS OF SAMPLES."
    )
    odd = text.replace(plain, printed)
    made, expected = (read_bytes(words.encode(), media_type="text/plain") for words in (odd, text))
    assert made.text == odd
    assert [found.span for found in made.measures] == [found.span for found in expected.measures]
    assert made.metadata.role == expected.metadata.role
