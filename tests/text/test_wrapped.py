"""Chinese that was printed in lines of a fixed width is read in the paragraphs that it was."""

from registry.text.reading import read

PRINTED = """样品寄存规定
发布日期: 2031-04-09  来源：样品报
　　近日，样山省样品厅印发《样品寄存措施》，要求规范样品寄存服务，加强寄
存点的日常管理，提高寄存质量。
　　通知要求，各寄存点要逐件登记样品的名称、数量、寄存期限和寄存人的联系
方式，并按月向样品主管部门报送寄存情况。未登记的样品不得入库，也不得转交他
人保管。样品主管部门应当定期检查寄存点，对检查发现的问题督促整改，并将结果
向社会公示，接受社会监督。
摘自　《样品报》　2031.04.09
"""


def _texts(text: str) -> list[str]:
    return [measure.text for measure in read(text.encode(), media_type="text/plain").measures]


def test_a_sentence_goes_on_over_the_end_of_a_full_line() -> None:
    found = _texts(PRINTED)
    assert "未登记的样品不得入库，也不得转交他\n人保管。" in found
    assert all(text.endswith("。") for text in found)


def test_a_cue_that_the_end_of_a_line_cuts_is_read_where_it_is_printed() -> None:
    cut = PRINTED.replace("也不得转交他\n人保管", "转交他人也不\n得")
    reading = read(cut.encode(), media_type="text/plain")
    assert all(reading.text[slice(*one.span)] == one.text for one in reading.measures)
    last = next(one for one in reading.measures if "转交" in one.text)
    assert last.modality == "prohibition"
    assert last.cue is not None
    assert reading.text[slice(*last.cue)].replace("\n", "") == "不得"


def test_lines_that_are_paragraphs_stay_apart() -> None:
    lines = [f"（{number}）登记样品的名称、数量和期限，报送第{number}类样品的情况并公示登记的结果。" for number in "一二三四五六七八"]
    found = _texts("样品登记要求\n寄存点应当做好下列工作。\n" + "\n".join(lines) + "\n")
    assert not any("\n" in text for text in found)


def test_an_issuer_whose_name_the_end_of_a_line_cuts_is_named_whole() -> None:
    cut = PRINTED.replace(
        "近日，样山省样品厅印发《样品寄存措施》，要求规范样品寄存服务，加强寄\n存点",
        "为规范样品寄存服务、维护寄存人的权益，近日，住房和城乡\n建设部印发《样品寄存措施》，要求加强寄存点",
    )
    reading = read(cut.encode(), media_type="text/plain")
    assert [one.text for one in reading.metadata.issuers] == ["住房和城乡建设部"]
    assert reading.metadata.issuers[0].span is not None
    assert reading.text[slice(*reading.metadata.issuers[0].span)] == "住房和城乡\n建设部"


LETTER = """OFF/2031-32/29 OFF.KEEP. Cir. 02/09.161/2031-32
July 9, 2031
The keepers of
all depots of samples
Dear Sir,
Count of samples
Please refer to our circular OFF
No. 17/13.01/2029-30 dated September 18, 2029 on the count of samples, which every
depot was to follow.
2. In this connection, we
have seen that some lists are late and that the rooms of many depots were counted only
once in the year. The Office has decided that the keeper of every depot should draw up
a plan by which all rooms are counted, and that he should send it to the Office before
the end of June. While closed
rooms could be kept out of this count, a closed room should be counted as and when any
sample is brought to it.
"""


def test_a_letter_with_many_short_lines_goes_on_in_lower_case_over_the_end_of_a_line() -> None:
    found = [text.replace("\n", " ") for text in _texts(LETTER)]
    assert [(text[:18], text[-18:]) for text in found] == [
        ("The Office has dec", "e the end of June."),
        ("While closed rooms", " is brought to it."),
    ]
