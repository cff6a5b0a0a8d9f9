"""Any printed name of an institution leads to one id, and a name that is nobody's to none."""

from __future__ import annotations

from datetime import date

import pytest

from registry.text import institutions, issuers
from registry.text.institutions import canonical, known_name, successor
from registry.text.lexicon.institutions import ROWS
from registry.text.lexicon.regions import REGIONS
from registry.text.lexicon.renames import RENAMES


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("中国人民银行", "cn.pbc"),
        ("央行", "cn.pbc"),
        ("People's Bank of China", "cn.pbc"),
        ("the People\u2019s Bank of China (PBOC)", "cn.pbc"),
        ("商务部", "cn.mofcom"),
        ("中华人民共和国商务部", "cn.mofcom"),
        ("Ministry of Commerce of the People's Republic of China", "cn.mofcom"),
        ("国家金融监督管理总局", "cn.nfra"),
        ("GACC", "cn.gacc"),
        ("中国银行保险监督管理委员会办公厅", "cn.cbirc.general_office"),
        ("General Office of the State Council", "cn.state_council.general_office"),
        ("State Council of the PRC", "cn.state_council"),
        ("原国家工商行政管理总局", "cn.saic"),
        ("Reserve Bank of India", "in.rbi"),
        ("BUREAU OF CONSUMER FINANCIAL PROTECTION", "us.cfpb"),
        ("Bureau of Industry and Security, Commerce", "us.bis"),
        ("广东省商务厅", "cn.gd.commerce"),
        ("国家税务总局上海市税务局", "cn.sh.tax"),
        ("People's Government of Yunnan Province", "cn.yn.government"),
    ],
)
def test_every_form_of_a_name_leads_to_one_id(name: str, identity: str) -> None:
    assert canonical(name) == identity


@pytest.mark.parametrize("name", ["", "Bank of Ruritania", "某某公司", "pboc", "the Commission", "德清县发改局", "x" * 5000])
def test_an_unknown_institution_gets_no_id(name: str) -> None:
    assert canonical(name) is None


def test_a_name_that_several_countries_bodies_bear_needs_its_place() -> None:
    assert canonical("Ministry of Finance") is None
    assert canonical("Ministry of Finance", place="cn") == "cn.mof"
    assert canonical("General Office of the Ministry of Finance", place="cn") == "cn.mof.general_office"
    assert canonical("Ministry of Finance", place="in") == "in.mof"


def test_a_body_is_known_by_a_name_in_each_language() -> None:
    assert (known_name("cn.pbc", "zh"), known_name("cn.pbc", "en")) == ("中国人民银行", "People's Bank of China")
    assert known_name("cn.mofcom.general_office", "zh") == "商务部办公厅"
    assert known_name("in.dgft", "zh") is None


def test_successions_are_those_of_the_renames_on_their_days() -> None:
    assert successor("cn.cbrc") == "cn.nfra"
    assert successor("cn.cbrc", date(2020, 1, 1)) == "cn.cbirc"
    assert successor("cn.cbrc", date(2017, 1, 1)) == "cn.cbrc"
    assert successor("cn.pbc") == "cn.pbc"


def test_a_central_body_that_was_renamed_is_in_the_table() -> None:
    whole = {row.old for row in RENAMES if row.kind in ("renamed", "merged_into") and row.old.startswith(("中国", "国家"))}
    assert [name for name in whole if canonical(name) is None] == []


def test_ids_and_names_are_no_two_bodies() -> None:
    ids = [identity for identity, _, _ in ROWS]
    assert len(set(ids)) == len(ids)
    owned = [
        name for _, en, zh in ROWS for names in (en, zh) for name in map(str.strip, names.split("|")) if name and not name.startswith("*")
    ]
    assert len(set(owned)) == len(owned)
    assert all(canonical(name.lstrip("~")) for name in owned)


def test_regions_are_those_of_the_standards() -> None:
    assert len(REGIONS) == 34
    assert len({one.code for one in REGIONS}) == len({one.number for one in REGIONS}) == 34


def test_institutions_are_found_in_a_sentence_as_whole_names() -> None:
    text = "The General Office of the State Council and the PBOC, but no SAFEGUARD; 中国人民银行、国家外汇管理局发布公告"
    assert [text[slice(*span)] for span in issuers.found(text)] == [
        "General Office of the State Council",
        "PBOC",
        "中国人民银行",
        "国家外汇管理局",
    ]


def test_a_nickname_stands_for_the_name_that_a_body_signs_by() -> None:
    assert issuers.known_as("央行") == ("中国人民银行", False)
    assert issuers.known_as("税务总局") == ("税务总局", True)
    assert issuers.known_as("CSRC") == ("China Securities Regulatory Commission", False)
    assert institutions.said_of("CSRC")
