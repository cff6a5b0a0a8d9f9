"""XML -> text of record: the Federal Register's by what its elements mean, any other without loss, hostile ones refused."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.errors import UnreadableError
from registry.text.extract import Extract, extract
from registry.text.extract.vocabulary import missing_space
from registry.text.metadata import Metadata
from registry.text.reading import read

RAW = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "raw"

RULE = """<?xml version="1.0" encoding="UTF-8"?>
<RULE>
  <PREAMB>
    <PRTPAGE P="101"/>
    <AGENCY TYPE="F">MARITIME SAFETY BOARD</AGENCY>
    <CFR>90 CFR Part 12</CFR>
    <DEPDOC>[Docket No. MSB-2024-0007]</DEPDOC>
    <SUBJECT>Lights on Small Boats</SUBJECT>
    <AGY><HD SOURCE="HED">AGENCY:</HD><P>Maritime Safety Board (MSB), DOT; and Inland Waters Administration (IWA), Interior.</P></AGY>
    <ACT><HD SOURCE="HED">ACTION:</HD><P>Final rule.</P></ACT>
    <EFFDATE><HD SOURCE="HED">DATES:</HD>
      <P>Comments are taken until May 2, 2024. This rule is effective June 3, 2024.</P></EFFDATE>
  </PREAMB>
  <SUPLINF>
    <HD SOURCE="HED">SUPPLEMENTARY INFORMATION:</HD>
    <P>The Act (<E T="03">i.e.,</E>the law of 1990) binds owners<PRTPAGE P="102"/>of boats; see<E T="04">Board v. Owner</E>. A
      mast carries 10<E T="51">2</E> candela.<SU>1</SU><FTREF/></P>
    <FTNT><P><SU>1</SU>See part 13.</P></FTNT>
    <GPOTABLE COLS="2"><TTITLE>Table 1<E T="15">&#x2014;Lights</E></TTITLE>
      <BOXHD><CHED H="1">Boat</CHED><CHED H="1">Light</CHED></BOXHD>
      <ROW><ENT I="01">Canoe</ENT><ENT>white</ENT></ROW><ROW><ENT I="01">Raft</ENT><ENT/></ROW>
      <TNOTE>Rafts need none.</TNOTE></GPOTABLE>
    <REGTEXT PART="12" TITLE="90">
      <AMDPAR>2. Section 12.3 is amended by revising paragraph<E T="03">(a)</E>to read as follows:</AMDPAR>
      <SECTION><SECTNO>&#xA7; 12.3</SECTNO><SUBJECT>Lights.</SUBJECT><P>(a) Owners must show a light.</P><STARS/></SECTION>
    </REGTEXT>
    <GPH><GID>ER03JN24.000</GID></GPH>
    <SIG><DATED>Dated: May 20, 2024.</DATED><NAME>Ann Mast,</NAME><TITLE>Chair.</TITLE></SIG>
  </SUPLINF>
  <FRDOC>[FR Doc. 2024-10007 Filed 5-22-24; 8:45 am]</FRDOC>
  <BILCOD>BILLING CODE 9999-01-P</BILCOD>
</RULE>"""


def drawn(xml: str, media_type: str = "application/xml") -> Extract:
    return extract(xml.encode(), media_type=media_type)


def about(xml: str) -> Metadata:
    return read(xml.encode(), media_type="text/xml").metadata


def refusal(xml: bytes) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        extract(xml, media_type="application/xml")
    return caught.value


def test_a_rule_reads_as_its_print_does() -> None:
    assert drawn(RULE).text.splitlines() == [
        "MARITIME SAFETY BOARD",
        "90 CFR Part 12",
        "[Docket No. MSB-2024-0007]",
        "Lights on Small Boats",
        "AGENCY:",
        "Maritime Safety Board (MSB), DOT; and Inland Waters Administration (IWA), Interior.",
        "ACTION:",
        "Final rule.",
        "DATES:",
        "Comments are taken until May 2, 2024. This rule is effective June 3, 2024.",
        "SUPPLEMENTARY INFORMATION:",
        "The Act (i.e., the law of 1990) binds owners of boats; see Board v. Owner. A mast carries 10² candela.¹",
        "¹ See part 13.",
        "Table 1—Lights",
        "Boat | Light",
        "Canoe | white",
        "Raft |",
        "Rafts need none.",
        "2. Section 12.3 is amended by revising paragraph (a) to read as follows:",
        "§ 12.3 Lights.",
        "(a) Owners must show a light.",
        "* * * * *",
        "ER03JN24.000",
        "Dated: May 20, 2024.",
        "Ann Mast,",
        "Chair.",
        "[FR Doc. 2024-10007 Filed 5-22-24; 8:45 am]",
        "BILLING CODE 9999-01-P",
    ]


def test_what_is_not_the_rule_speaking_is_told_with_its_reason() -> None:
    rule = drawn(RULE)
    assert {rule.text[slice(*noise.span)]: noise.reason for noise in rule.noise} == {
        "* * * * *": "omission mark",
        "ER03JN24.000": "picture",
        "[FR Doc. 2024-10007 Filed 5-22-24; 8:45 am]": "filing line",
        "BILLING CODE 9999-01-P": "billing code",
    }


def test_headings_and_rows_are_told_apart() -> None:
    rule = drawn(RULE)
    kinds = {rule.text[slice(*block.span)]: block.kind for block in rule.blocks}
    assert kinds["DATES:"] == kinds["§ 12.3 Lights."] == kinds["Lights on Small Boats"] == "heading"
    assert kinds["Canoe | white"] == "row"
    assert kinds["(a) Owners must show a light."] == "paragraph"


def test_printed_pages_are_known_by_where_they_begin() -> None:
    rule = drawn(RULE)
    assert [(sheet.label, rule.text[sheet.span[0] :].lstrip()[:9]) for sheet in rule.sheets] == [("101", "MARITIME "), ("102", "of boats;")]


def test_what_the_elements_say_is_taken_over_by_the_metadata() -> None:
    rule = about(RULE)
    assert rule.title is not None
    assert rule.title.text == "Lights on Small Boats"
    assert [name.text for name in rule.issuers] == ["Maritime Safety Board", "Inland Waters Administration"]
    assert rule.document_number is not None
    assert rule.document_number.text == "2024-10007"
    assert (rule.document_date and rule.document_date.day, rule.effective_date and rule.effective_date.day) == (
        date(2024, 5, 20),
        date(2024, 6, 3),
    )
    assert rule.document_type == "rule"


def test_a_department_issues_together_with_the_agency_below_it() -> None:
    below = RULE.replace("MARITIME SAFETY BOARD</AGENCY>", "DEPARTMENT OF BOATS</AGENCY><SUBAGY>Maritime Safety Board</SUBAGY>")
    assert [one.text for one in about(below).issuers] == ["DEPARTMENT OF BOATS", "Maritime Safety Board", "Inland Waters Administration"]


@pytest.mark.parametrize(("element", "kind"), [("PRORULE", "proposed rule"), ("NOTICE", "notice")])
def test_the_root_names_the_kind_of_instrument(element: str, kind: str) -> None:
    assert about(RULE.replace("RULE>", f"{element}>")).document_type == kind


def test_a_day_until_which_comments_are_taken_is_no_day_of_effect() -> None:
    assert about(RULE.replace("This rule is effective June 3, 2024.", "")).effective_date is None


def test_a_presidential_document_has_its_number_and_title() -> None:
    order = about(
        "<PRESDOCU><EXECORD><TITLE3>Title 3—</TITLE3><PRES>The President</PRES><EXECORDR>Executive Order 14999 of May 2, 2024</EXECORDR>"
        "<HD SOURCE='HED'>Care of Lighthouses</HD><FP>By the authority vested in me, it is ordered:</FP>"
        "<FP><E T='04'>Section 1</E>. Agencies shall care for lighthouses.</FP></EXECORD></PRESDOCU>"
    )
    assert (order.title and order.title.text, order.document_type) == ("Care of Lighthouses", "presidential document")
    assert order.document_number is not None
    assert order.document_number.text == "Executive Order 14999"


def test_a_file_of_several_documents_claims_the_facts_of_none() -> None:
    assert drawn(f"<RULES>{RULE.partition('?>')[2] * 2}</RULES>").facts == ()


@pytest.mark.parametrize(
    ("before", "after", "missing"),
    [
        ("of the", "Federal", True),
        ("i.e.,", "banks", True),
        ("2.", "Adjustment", True),
        ("paragraph", "(a)", True),
        ("owners.”", "The", True),
        ("(", "i.e.", False),
        ("“", "Financial", False),
        ("Register", ". See", False),
        ("1026.", "3", False),
        ("12.3", "(a)", False),
        ("non", "-bank", False),
        ("Bureau", "'s", False),
        ("Section 3—", "Definitions", False),
        ("ends ", "here", False),
        ("light.¹", "The", True),
        ("CO₂", "emissions", True),
        ("H₂", "O", False),
    ],
)
def test_a_space_that_was_lost_is_put_where_a_reader_sees_it(before: str, after: str, missing: bool) -> None:
    assert missing_space(before, after) is missing


def test_any_other_xml_is_read_by_where_its_words_stand() -> None:
    act = drawn(
        "<n:act xmlns:n='urn:x'><n:title>Boats Act</n:title><n:part><n:num>1.</n:num><n:heading>Lights</n:heading>"
        "<n:p>Owners <n:b>shall</n:b> show H<n:sub>2</n:sub>O&nbsp;&unheard;.</n:p></n:part>"
        "<n:table><n:row><n:c>a</n:c><n:c>b</n:c></n:row></n:table><n:p><n:b>Repealed.</n:b></n:p></n:act>"
    )
    assert act.text.splitlines() == ["Boats Act", "1. Lights", "Owners shall show H₂O\u00a0&unheard;.", "a | b", "Repealed."]
    assert [block.kind for block in act.blocks] == ["heading", "heading", "paragraph", "row", "paragraph"]


def test_xhtml_is_a_page_whatever_it_is_called() -> None:
    page = drawn(
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'http://x/xhtml.dtd'><html xmlns='x'><body><ol><li>Pay.</li></ol></body></html>"
    )
    assert page.text == "1. Pay."


def test_the_declared_character_set_is_followed() -> None:
    xml = "<?xml version='1.0' encoding='gb2312'?><法规><标题>渔船灯光管理办法</标题><条>渔船应当显示灯光。</条></法规>"
    assert extract(xml.encode("gb18030"), media_type="text/xml").text == "渔船灯光管理办法\n渔船应当显示灯光。"


@pytest.mark.parametrize(
    ("xml", "word"),
    [
        (b"<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;'>]><a>&c;</a>", "entities"),
        (b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "entities"),
        (b"<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://x/y'> %b;]><a>x</a>", "entities"),
        (b"<a><p>Owners shall</p><p>show a", "broken at line 1"),
        (b"<a><p>Owners shall</a>", "broken at line 1"),
        (b"<a>" * 5_000, "nests deeper"),
    ],
)
def test_hostile_and_broken_documents_are_refused_in_one_sentence(xml: bytes, word: str) -> None:
    error = refusal(xml)
    assert error.reason == "format"
    assert word in str(error)


def test_a_dtd_elsewhere_is_never_asked_for() -> None:
    assert drawn("<!DOCTYPE a SYSTEM 'file:///nowhere.dtd'><a><p>Owners shall show a light.</p></a>").text == "Owners shall show a light."


def test_a_document_without_words_is_empty() -> None:
    assert refusal(b"<a><b/></a>").reason == "empty"


names = st.sampled_from(["P", "E", "HD", "ROW", "SECTNO", "PRTPAGE", "STARS", "x", "y"])
trees = st.recursive(
    st.text("ab c.\u4e00\n", max_size=6),
    lambda inner: st.builds(lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", names, st.lists(inner, max_size=4)),
    max_leaves=30,
)


@settings(max_examples=150)
@given(st.sampled_from(["RULE", "doc"]), trees)
def test_no_word_is_lost_whatever_stands_in_whatever(root: str, inside: str) -> None:
    xml = f"<{root}><FRDOC>begin</FRDOC>{inside}</{root}>"
    found = drawn(xml)
    printed = re.sub(r"<[^<>]*>|\s", "", f"begin{inside}")
    assert re.sub(r"[\s|*]", "", found.text) == printed
    assert "".join(found.text[slice(*block.span)] for block in found.blocks) == found.text.replace("\n", "")


@pytest.mark.parametrize("number", ["096", "097", "098", "099", "100"])
def test_rules_of_the_register_read_without_gaps(number: str) -> None:
    found = next(RAW.glob(f"{number}_*.xml"), None)
    if found is None:
        pytest.skip("the corpus is not beside this checkout")
    rule = extract(found.read_bytes(), media_type="application/xml")
    assert not re.search(r"[a-z]{3}(?:Federal Register|SUPPLEMENTARY)|\.[A-Z][a-z]{3}|[a-z],[a-z]|[ ]{2}", rule.text)
    assert {fact.name for fact in rule.facts} >= {"title", "issuer", "document_number", "document_type", "document_date", "dates"}
