"""When a measure holds and when not: conditions, exceptions, hedges, what goes on; in both languages."""

import pytest

from registry.text.conditions import Terms, terms
from registry.text.lexicon import LEXICONS, lexicon
from registry.text.modality import clauses, cues
from registry.text.normalise import fold

KINDS = ("conditions", "exceptions", "qualifiers")


def read(text: str, language: str) -> tuple[str, Terms]:
    folded = fold(text).text
    words = lexicon(language, LEXICONS)
    assert words is not None
    head = (0, len(folded))
    found = cues(folded, head, words)
    return folded, terms(folded, head, clauses(folded, head), cue=found[0].span[0] if found else None, words=words.traits.terms)


def said(text: str, language: str, kind: str) -> list[str]:
    folded, found = read(text, language)
    return [folded[slice(*one.span)] for one in getattr(found, kind)]


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("未经海关批准，样品不得出境。", "zh", "未经海关批准"),
        ("经主管部门批准后，方可出售样品。", "zh", "经主管部门批准后"),
        ("有下列情形之一的，应当停止样品试验：", "zh", "有下列情形之一的"),
        ("销售者不出具样品清单的，应当补交。", "zh", "销售者不出具样品清单的"),
        ("样品入库时，应当登记。", "zh", "样品入库时"),
        ("如发现样品破损，应当报告。", "zh", "如发现样品破损"),
        ("对不符合规定条件的，应当退回样品。", "zh", "不符合规定条件的"),
        ("经海关审核认可后，方可出售样品。", "zh", "经海关审核认可后"),
        ("藏匿样品凭证，或者使用他人凭证的，应当改正。", "zh", "藏匿样品凭证,或者使用他人凭证的"),
        ("私自制造样品柜，伪造样品凭证的，由海关没收样品。", "zh", "私自制造样品柜,伪造样品凭证的"),
        ("经审查准予许可的，由海关颁发样品证。", "zh", "经审查准予许可的"),
        ("出口者未经许可出口、超出许可范围出口的，由海关给予行政处罚。", "zh", "出口者未经许可出口、超出许可范围出口的"),
        ("持有人违反规定，但主动改正，没有造成危害后果的，依法不予处罚。", "zh", "没有造成危害后果的"),
        ("其中保管贵重样品的，应当登记。", "zh", "其中保管贵重样品的"),
        ("在风险可控的前提下，可以扩大样品范围。", "zh", "在风险可控的前提下"),
        (
            "Where a bank, in the course of a sale, loses a sample, it shall report.",
            "en",
            "Where a bank, in the course of a sale, loses a sample",
        ),
        ("If the sample is lost, banks shall report.", "en", "If the sample is lost"),
        (
            "Banks shall not lend without the prior written approval of the Bureau.",
            "en",
            "without the prior written approval of the Bureau",
        ),
        ("Banks may lend subject to a review of the sample.", "en", "subject to a review of the sample"),
        ("In special circumstances where a loan is needed, banks may apply.", "en", "In special circumstances where a loan is needed"),
        ("Banks may lend provided that the sample is held.", "en", "provided that the sample is held"),
    ],
)
def test_a_condition_is_found_with_its_clause(text: str, language: str, want: str) -> None:
    assert said(text, language, "conditions") == [want]


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("除法律另有规定外，样品应当保存。", "zh", "除法律另有规定外"),
        ("样品应当保存，法律另有规定的，从其规定。", "zh", "法律另有规定的,从其规定"),
        ("样品应当保存，教学用样品除外。", "zh", "教学用样品除外"),
        ("应当登记；但数量不足十件的，可以不登记。", "zh", "但数量不足十件的,可以不登记"),
        ("Samples shall be kept, except for those listed in Annex 2.", "en", "except for those listed in Annex 2"),
        ("Samples of all banks (excluding rural banks), if kept, shall be listed.", "en", "excluding rural banks"),
        ("Samples shall be kept unless the Bureau agrees.", "en", "unless the Bureau agrees"),
        ("Notwithstanding section 3, banks may lend.", "en", "Notwithstanding section 3"),
    ],
)
def test_an_exception_is_found_with_its_clause(text: str, language: str, want: str) -> None:
    assert said(text, language, "exceptions") == [want]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("样品应当保存。", "zh"),
        ("例如样品、记录等应当保存。", "zh"),
        ("经营者应当保存样品，其目的是便于查询的。", "zh"),
        ("开具样品凭证应当按照规定的时限、顺序开具。", "zh"),
        ("任何人不得有下列行为：", "zh"),
        ("经批准的样品目录应当公布。", "zh"),
        ("经国务院批准，决定对样品实施管制。", "zh"),
        ("不得作出含有下列内容的规定：", "zh"),
        ("Foreign samples may be subject to reviews.", "en"),
        ("国外样品的扣除数额应当公布。", "zh"),
        ("Banks shall keep samples as if new.", "en"),
        ("Banks shall keep the approvals, if any, that they hold.", "en"),
        ("A bank is subject to a fine of 10 yuan.", "en"),
        ("Banks shall say where samples come from.", "en"),
    ],
)
def test_what_only_looks_like_a_term_is_none(text: str, language: str) -> None:
    _, found = read(text, language)
    assert (found.conditions, found.exceptions) == ((), ())


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [("样品原则上应当登记。", "zh", "原则上"), ("Banks should, in principle, keep samples.", "en", "in principle")],
)
def test_a_hedge_is_kept_as_a_qualifier(text: str, language: str, want: str) -> None:
    assert said(text, language, "qualifiers") == [want]


def test_what_goes_on_with_what_was_so_says_so() -> None:
    assert read("继续实施样品补贴。", "zh")[1].continues is not None
    assert read("The scheme will continue to apply.", "en")[1].continues is not None
    assert read("参加继续教育。", "zh")[1].continues is None
