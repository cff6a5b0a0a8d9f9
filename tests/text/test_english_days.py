"""English notices: days on which something ends or stays open, and where a federal rule explains itself; all sentences are our own."""

import pytest

from registry.text.metadata import Metadata
from tests.text.test_measures import one, read

NOTICE = Metadata()


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("By Friday, June 17, 2031, depots must notify the office of any delay.", "2031-06-17"),
        ("By June 17, 2031, depots must report any trouble in meeting the final deadline of Friday, July 1, 2031.", "2031-06-17"),
        ("Comment Date: 5:00 p.m. Eastern Time on February 21, 2031.", "2031-02-21"),
        ("Depots shall answer by 12:00 p.m. prevailing local time on Monday, May 5, 2031.", "2031-05-05"),
        ("Depots must apply no later than close of business Friday, June 20, 2031.", "2031-06-20"),
        ("The relief for small depots will cease on 1 July 2031.", "2031-07-01"),
        ("All depots shall remain open on March 31, 2031.", "2031-03-31"),
        ("Depots shall keep their counters open for the public up to 8 pm on March 31, 2031.", "2031-03-31"),
    ],
)
def test_a_day_on_which_something_ends_or_stays_open_is_a_deadline(sentence: str, day: str) -> None:
    assert [str(found.day) for found in one(sentence, "en", NOTICE).deadlines] == [day]


def test_a_decision_that_only_announces_changes_is_none_of_them() -> None:
    text = (
        "2. It has been decided to modify the above instructions as under:\n"
        "1. Depots are allowed to lend up to 40 samples.\n2. Depots are allowed to lend samples of glass to schools only."
    )
    assert [found.modality for found in read(text, "en", NOTICE)] == ["permission", "permission"]


def test_a_table_of_contents_does_not_open_the_explanation_of_a_federal_rule() -> None:
    text = (
        "DATES:\nSUPPLEMENTARY INFORMATION:\nBackground\n"
        "DATES: Back to Top\nEffective date: May 30, 2031.\n"
        "SUPPLEMENTARY INFORMATION: Back to Top\nOwners must pay on time.\n"
        "For the reasons stated in the preamble, the Bureau amends part 9 as follows:\nOwners must pay at the counter."
    )
    assert [found.text for found in read(text, "en", NOTICE)] == ["Effective date: May 30, 2031.", "Owners must pay at the counter."]
