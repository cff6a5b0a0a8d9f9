"""The provision tree, on short samples of our own writing."""

from hypothesis import given
from hypothesis import strategies as st

from registry.text.extract import Block, Extract, Noise, extract
from registry.text.metadata import Mention, Metadata
from registry.text.structure import Provision, lines, structure


def extract_of(text: str, *noise: tuple[int, int]) -> Extract:
    """`text` as plain text, one block a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block((at, at + len(line)), "paragraph"))
        at += len(line) + 1
    return Extract(text, tuple(blocks), tuple(Noise(span, "sample") for span in noise), "utf-8", "text/plain")


def tree(text: str, metadata: Metadata | None = None) -> dict[str, Provision]:
    found = structure(lines(extract_of(text)), metadata or Metadata(), "en")
    assert len({part.eid for part in found}) == len(found)
    return {part.eid: part for part in found}


def test_articles_keep_their_number_across_chapters_and_count_their_paragraphs() -> None:
    text = (
        "第一章 总则\n第一条 样品由本局保管。\n第二条 样品应当登记：\n（一）名称；\n（二）数量。\n登记不收费。\n"
        "第二章 附则\n第二条之一 样品可以借出。\n第三条 本办法自2030年1月1日起施行。"
    )
    parts = tree(text)
    assert {"chp_1", "art_1", "art_2__para_1__item_2", "art_2__para_2", "chp_2", "art_2-1", "art_3"} <= set(parts)
    assert text[slice(*parts["art_2__para_2"].span)] == "登记不收费。"
    assert parts["chp_1"].span[1] < parts["chp_2"].span[0]


def test_an_article_number_glued_to_a_reference_is_no_label() -> None:
    parts = tree("第一条 样品应当登记。\n第三条规定的样品除外。\n第二条 样品可以借出。")
    assert [eid for eid in parts if eid.startswith("art_") and "__" not in eid] == ["art_1", "art_2"]


def test_dates_and_amounts_at_a_line_start_are_no_labels() -> None:
    text = "1. The first is kept.\n1. January is a month of rest.\n2022.12 was such a month.\n1.5亿 is a number.\n2. The second is lent."
    parts = tree(text)
    assert [part.label for part in parts.values() if part.label] == ["1.", "2."]


def test_levels_follow_the_sequence_and_not_the_shape_of_one_label() -> None:
    text = "1. First.\n(a) one;\n(b) two;\n(i) small one;\n(ii) small two;\n(c) three.\n2. Second."
    parts = tree(text)
    assert parts["para_1__subpara_2__point_2"].label == "(ii)"
    assert parts["para_1__subpara_3"].label == "(c)"
    assert parts["para_2"].label == "2."


def test_the_letters_h_i_j_in_a_row_are_letters_and_no_roman_number() -> None:
    parts = tree("1. All of these:\n" + "\n".join(f"({char}) sample {char};" for char in "abcdefghij"))
    assert [part.label for part in parts.values() if part.eid.startswith("para_1__")] == [f"({char})" for char in "abcdefghij"]


def test_a_list_that_lost_lines_keeps_its_printed_numbers() -> None:
    parts = tree("一、提交下列样品：\n（一）甲；\n（五）乙。\n二、样品应当归还。")
    assert "sec_1__subsec_5" in parts
    assert "sec_2" in parts


def test_numbered_paragraphs_that_begin_with_two_leave_the_first_one_counted() -> None:
    parts = tree("Reference is made to our letter of last year.\n2. Banks shall keep samples.\n3. Banks shall count them.")
    assert list(parts) == ["para_1", "para_2", "para_3"]
    assert parts["para_1"].label is None


def test_headings_stand_apart_on_their_own_line_or_run_in() -> None:
    text = "一、关于样品保管问题\n样品应当保管。\n二、加大支持力度。各行应当支持样品。"
    parts = tree(text)
    headings = {eid: text[slice(*part.heading)] for eid, part in parts.items() if part.heading}
    assert headings == {"sec_1": "关于样品保管问题", "sec_2": "加大支持力度。"}


def test_the_first_sentence_of_one_item_alone_is_no_heading() -> None:
    text = "（一）样品委员会设秘书一人。秘书保管样品。\n（二）样品委员会应当每年清点样品。清点时秘书在场。"
    assert [part.heading for part in tree(text).values()] == [None, None]


def test_markdown_headings_make_divisions_and_may_hold_numbered_sections() -> None:
    parts = tree("# Sample\n\n## Key Provisions\n\n一、样品应当登记。\n\n二、样品可以借出。\n\n## Notes\n\nNothing.")
    assert {"dvs_1__sec_1", "dvs_1__sec_2", "dvs_2"} <= set(parts)


def test_a_preamble_a_signature_and_an_attachment_are_told_apart() -> None:
    text = (
        "Keeping of Samples\n\nTo keep samples well, the following is notified as follows:\n\n1. Banks shall keep samples.\n\n"
        "2. Banks shall count samples.\n\nYours faithfully,\n\n(A. Sample)\n\nAnnex 1\n\n1. Form of a sample."
    )
    title = Mention("Keeping of Samples", (0, 18))
    parts = tree(text, Metadata(title=title))
    assert [part.kind for part in parts.values()] == ["preamble", "paragraph", "paragraph", "signature", "attachment", "paragraph"]


def test_the_title_and_noise_are_no_provisions() -> None:
    text = "Samples\nBuy now!\nBanks shall keep samples."
    found = structure(lines(extract_of(text, (8, 16))), Metadata(title=Mention("Samples", (0, 7))), "en")
    assert [text[slice(*part.span)] for part in found] == ["Banks shall keep samples."]


def test_a_table_of_contents_makes_no_second_tree() -> None:
    parts = tree("目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 样品应当登记。\n第二章 附则\n第二条 样品可以借出。")
    assert list(parts) == ["chp_1", "art_1", "chp_2", "art_2"]


LINES = st.lists(
    st.sampled_from(
        [
            "第一条 甲应当乙。",
            "第二条 丙：",
            "（一）丁；",
            "（二）戊。",
            "己。",
            "一、庚",
            "1. Ash shall stay.",
            "(a) birch;",
            "(b) cedar.",
            "## Oak",
            "- elm",
            "Yours faithfully,",
            "Annex",
            "第一章 总则",
            "",
            "   ",
            "(i) fir;",
            "附件：1.样品",
            "I. Roots",
            "2022年1月1日",
        ]
    ),
    max_size=30,
)


@given(LINES)
def test_spans_lie_in_the_text_nest_and_have_unique_addresses(drawn: list[str]) -> None:
    text = "\n".join(drawn)
    found = structure(lines(extract_of(text)), Metadata(), "zh")
    assert structure(lines(extract_of(text)), Metadata(), "zh") == found
    assert len({part.eid for part in found}) == len(found)
    for one in found:
        assert 0 <= one.span[0] < one.span[1] <= len(text)
        if one.heading:
            assert one.span[0] <= one.heading[0] <= one.heading[1] <= one.span[1]
        for other in found:
            start, end = max(one.span[0], other.span[0]), min(one.span[1], other.span[1])
            assert start >= end or (start, end) in (one.span, other.span)


@given(st.text(max_size=400))
def test_any_text_at_all_can_be_structured(text: str) -> None:
    for part in structure(lines(extract_of(text)), Metadata(), "und"):
        assert text[slice(*part.span)].strip()


def test_labels_in_bold_are_labels_and_a_bold_reference_is_none() -> None:
    drawn = extract(
        "**第一章** 总则\n\n**第一条** 样品由本局保管。\n\n**第二条**\n\n样品应当登记。\n\n**第三条**规定的样品除外。\n\n"
        "**Article 3** Banks must pay.\n\n**Article 4.** Nobody pays twice.".encode(),
        media_type="text/markdown",
    )
    made = structure(lines(drawn), Metadata(), "zh")
    labels = [one.label for one in made if one.label]
    assert labels == ["第一章", "第一条", "第二条", "Article 3", "Article 4."]
    assert [drawn.text[slice(*one.heading)] for one in made if one.heading] == ["总则"]
    second = [drawn.text[slice(*one.span)] for one in made if one.eid.startswith("art_2__")]
    assert second == ["样品应当登记。", "第三条**规定的样品除外。"]


def test_letters_behind_the_number_of_a_section_may_be_small() -> None:
    made = tree("Section 3AA. Ferries.\n\nFerries must be safe.\n\nSection 4No. Boats.\n\nBoats must be safe.")
    assert [one.label for one in made.values() if one.kind == "section"] == ["Section 3AA.", "Section 4No."]


def test_lines_broken_at_a_column_go_on_where_an_editor_joined_two_paragraphs() -> None:
    printed = (
        "The harbour regulator said that it had received eight new",
        "applications from lenders for local registration, which it",
        "would begin to process on Monday.  It issued rules on their trade in May",
        "16 months ago, to open the trade in stored grain to foreign",
        "lenders.  The rules state that foreign lenders must have paid",
        "up capital of 1 billion crowns, a drop in the bucket for the",
        "largest of them.",
    )
    drawn = extract("\n".join(("Harbour News", "", *printed)).encode(), media_type="text/plain")
    found = structure(lines(drawn), Metadata(), "en")
    assert [drawn.text[slice(*one.span)].count("\n") for one in found if one.kind == "paragraph"] == [len(printed) - 1]


def test_rows_of_a_markdown_table_head_nothing_and_its_rule_says_nothing() -> None:
    text = "# Order\n\nBanks must keep:\n\n| # | Name |\n|---|------|\n| 1 | Sample House |\n| 2 | Sample Yard |\n\nThat is all of it."
    drawn = extract(text.encode(), media_type="text/markdown")
    assert "|---|------|" in [drawn.text[slice(*noise.span)] for noise in drawn.noise]
    assert [one.kind for one in structure(lines(drawn), Metadata(), "en") if "|" in drawn.text[slice(*one.span)]] == ["paragraph"] * 3


def test_a_bold_line_that_leads_to_others_ends_the_list_before_it() -> None:
    text = "# Digest\n\n## Provisions\n\n1. **Glass:**\n   - Lenses\n\n2. **Paper:**\n   - Cards\n\n**Process:**\n- Exporters must apply.\n"
    drawn = extract(text.encode(), media_type="text/markdown")
    made = {drawn.text[slice(*one.span)].split("\n")[0]: one.eid for one in structure(lines(drawn), Metadata(), "en")}
    assert made["Cards"].startswith("dvs_1__para_2__")
    assert not made["Exporters must apply."].startswith("dvs_1__para_2__")
