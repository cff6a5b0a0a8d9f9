"""Languages: told apart, read where a lexicon is there, and left without measures, in words, where none is."""

from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from registry.text.compare import compare
from registry.text.extract import Hints
from registry.text.languages import language, name_of
from registry.text.lexicon import LANGUAGES, LEXICONS, Lexicon, lexicon, tongues
from registry.text.reading import Reading, read
from registry.views.terminal import reading as shown
from tests.text.german import GERMAN

GERMAN_NOTICE = """Bekanntmachung über die Lagerung von Tee

1. Teehäuser müssen den Vorrat bis zum 31. März 2031 bei der Teeaufsicht melden. Die Meldung ist frei.

2. Teehändler dürfen den Tee nicht in offenen Kisten lagern.

3. Ein Händler kann binnen drei Monaten eine Gebühr von höchstens 1.250,50 Euro zahlen, wenn er mehr als 5 Prozent des Vorrats verkauft.

4. Diese Bekanntmachung tritt am 1. Juli 2031 in Kraft.
"""
FRENCH = """Avis sur le dépôt des échantillons

Article 1. Les dépositaires doivent tenir un registre des échantillons qui leur sont confiés dans les dix jours.

Article 2. Il est interdit de prêter un échantillon sans une autorisation de l'autorité; l'amende est de 500 euros.
"""
RUSSIAN = """Извещение о хранении образцов

1. Хранители должны вести журнал образцов и представлять его в надзорный орган не позднее пятого числа.

2. Запрещается передавать образцы третьим лицам без разрешения органа, если иное не указано в договоре.
"""
JAPANESE = """見本の保管に関する通知

第一条 保管者は、見本の台帳を備え、毎月当局に報告しなければならない。

第二条 この通知は、公布の日から施行する。
"""


def reading(text: str, *, lexicons: tuple[Lexicon, ...] = LEXICONS) -> Reading:
    return read(text.encode(), media_type="text/plain", lexicons=lexicons)


def printed(made: Reading) -> str:
    console = Console(width=120, record=True, file=StringIO())
    for line in shown(made):
        console.print(line)
    return console.export_text()


# A language of one's own.


def test_a_lexicon_handed_over_gives_a_language_measures_without_a_change_to_the_registry() -> None:
    made = reading(GERMAN_NOTICE, lexicons=(*LEXICONS, GERMAN))
    assert (made.language, made.supported) == ("de", True)
    told = [(one.modality, one.kind, one.actor.text if one.actor else None) for one in made.measures]
    assert told == [
        ("obligation", "substantive", "Teehäuser"),
        ("prohibition", "substantive", "Teehändler"),
        ("permission", "substantive", "Ein Händler"),
        ("other", "commencement", None),
    ]


def test_dates_periods_and_amounts_are_read_as_that_language_prints_them() -> None:
    first, _, third, last = reading(GERMAN_NOTICE, lexicons=(*LEXICONS, GERMAN)).measures
    assert [(one.kind, one.day) for one in first.deadlines] == [("fixed", date(2031, 3, 31))]
    assert first.text.endswith("melden.")
    assert [(one.kind, one.count, one.unit) for one in third.deadlines] == [("relative", 3, "month")]
    assert [(one.value, one.unit, one.comparator) for one in third.amounts] == [
        (Decimal("1250.50"), "EUR", "le"),
        (Decimal(5), "percent", "eq"),
    ]
    assert [(one.kind, one.day) for one in last.deadlines] == [("effective", date(2031, 7, 1))]


def test_the_same_text_claims_nothing_without_that_lexicon() -> None:
    made = reading(GERMAN_NOTICE)
    assert (made.language, made.supported, made.measures) == ("de", False, ())
    assert len(made.provisions) >= 4


def test_a_further_lexicon_changes_nothing_of_other_languages() -> None:
    text = "Notice on tea\n\n1. Tea houses must report the stock by 31 March 2031 to the Tea Office.\n\n2. The fee is not due in May.\n"
    assert reading(text, lexicons=(*LEXICONS, GERMAN)) == reading(text)


def test_a_passage_of_another_language_is_read_by_its_own_lexicon() -> None:
    text = GERMAN_NOTICE + "\n5. 茶庄应当于2031年3月31日前报送库存。\n"
    made = reading(text, lexicons=(*LEXICONS, GERMAN))
    assert [one.deadlines[0].day for one in made.measures if "茶庄" in one.text] == [date(2031, 3, 31)]


# Languages without a lexicon.


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [(GERMAN_NOTICE, "de", "German"), (FRENCH, "fr", "French"), (RUSSIAN, "ru", "Russian"), (JAPANESE, "ja", "Japanese")],
)
def test_a_language_without_a_lexicon_has_provisions_claims_no_measures_and_says_so(text: str, code: str, name: str) -> None:
    made = reading(text)
    assert (made.language, made.supported, made.measures) == (code, False, ())
    assert len(made.provisions) >= 2
    assert made.metadata.translation == "unknown"
    assert f"No measures claimed: {name} is not supported yet." in printed(made)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (GERMAN_NOTICE, "31. März", "30. April"),
        (FRENCH, "dix jours", "cinq jours"),
        (RUSSIAN, "пятого", "десятого"),
        (JAPANESE, "毎月", "毎年"),
    ],
)
def test_a_quiet_edit_of_a_language_without_a_lexicon_is_a_change_that_may_matter(text: str, old: str, new: str) -> None:
    (change,) = compare(reading(text), reading(text.replace(old, new))).changes
    assert (change.kind, change.substantive) == ("amended", True)
    assert change.severity in ("medium", "high")


def test_a_text_with_too_few_words_to_tell_claims_nothing_and_says_so() -> None:
    made = reading("Annex 3\n\nTea houses 2031\n")
    assert (made.language, made.supported, made.measures) == ("und", False, ())
    assert "No measures claimed: the text does not tell its language" in printed(made)


def test_a_hint_outranks_what_the_words_tell() -> None:
    made = read(b"Annex 3\n\nTea houses shall report.\n", media_type="text/plain", hints=Hints(language="en"))
    assert (made.language, len(made.measures)) == ("en", 1)


# Told apart.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各银行应当按月报送数据。", "zh"),
        ("Banks shall report the data to the Authority.\n请先同意《服务条款》", "en"),
        ("Les banques doivent déclarer chaque mois leurs données.", "fr"),
        ("銀行は毎月データを報告しなければならない。", "ja"),
        ("은행은 매월 자료를 보고하여야 한다.", "ko"),
        ("Las entidades deberán comunicar los datos de sus clientes a la autoridad en el plazo de un mes.", "es"),
        ("Les banques", "und"),
        ("通知", "und"),
        ("12345", "und"),
        ("", "und"),
    ],
)
def test_a_language_is_told_by_its_script_and_its_small_words(text: str, expected: str) -> None:
    assert language(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Dutch and German of words that are English words too: in, is, of, was, will, on, an, am, so, not, must, hand, order, by
        "Is in deze zaak of in een andere zaak water in of op het land, dan is er in de regel of plan of order op last.",
        "De bank is in dit land of op de markt van het bestuur, en was in april of mei in het register by name.",
        "Wer Ware in Hand hat und am Ort an Personen abgibt, will so in Not nicht gehen; in Art 5 war das am Tag an alle.",
        "Die bank is in hierdie land of in 'n ander land en is nie by die raad of op die register nie.",
        "Bankerne skal give det til registret for at det er i orden, og det er for hver af de to banker i land.",
        "Fan de bank is it in plan of in oarder om yn it lân te wêzen, en it is no in saak of in wurd.",
    ],
)
def test_what_shares_short_words_with_english_is_not_english(text: str) -> None:
    made = reading(text)
    assert made.language != "en"
    assert made.measures == ()


def test_a_foreign_passage_of_an_english_notice_claims_nothing() -> None:
    text = (
        "Notice on tea\n\n1. Tea houses shall report the stock to the Office by the end of the month.\n\n"
        "2. Wer den Tee nicht melden will, der ist mit dem Amt und mit der Aufsicht in Verzug.\n"
    )
    made = reading(text)
    assert [one.text[:9] for one in made.measures] == ["Tea house"]
    assert [made.text[slice(*one.span)][:3] for one in made.refused if one.reason == "in another language"] == ["Wer"]


def test_every_lexicon_is_found_by_its_code_and_has_a_name() -> None:
    assert sorted(LANGUAGES) == sorted(each.code for each in LEXICONS)
    assert all(lexicon(each.code) is each for each in LEXICONS)
    assert lexicon("de") is None
    assert lexicon("de", (*LEXICONS, GERMAN)) is GERMAN
    assert (name_of("en"), name_of("de"), name_of("xx")) == ("English", "German", None)
    assert len(tongues.NAMES) == len(tongues.TONGUES)


@given(st.text(max_size=300))
def test_any_text_has_one_language_and_twice_the_same(text: str) -> None:
    assert language(text) == language(text)
    assert language(text) == "und" or name_of(language(text)) is not None
