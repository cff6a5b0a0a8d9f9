"""Names that succeeded one another: old, new, since when, how, and on whose authority (domain.md 4.4).

Only `renamed`, `merged_into` and `codified` may make a change of words editorial, and only where every other word stays. A function that
moved to another body (`function_transferred`) changes who is bound: it never does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Rename:
    """One succession."""

    old: str
    new: str
    since: date
    kind: str
    """`renamed`, `merged_into`, `codified` or `function_transferred`."""
    source: str


_REFORM_2018 = date(2018, 3, 17)
_PLAN_2018 = "Institutional reform plan of the State Council, first session of the 13th National People's Congress"
_REFORM_2023 = date(2023, 3, 10)
_PLAN_2023 = "Institutional reform plan of the State Council, first session of the 14th National People's Congress"
_REFORM_2013 = date(2013, 3, 14)
_PLAN_2013 = "Institutional reform and function transformation plan of the State Council, 2013"
_CODE = date(2021, 1, 1)
_CODE_1260 = "Civil Code, article 1260"

RENAMES = (
    Rename("中国银行业监督管理委员会", "中国银行保险监督管理委员会", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("中国保险监督管理委员会", "中国银行保险监督管理委员会", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("中国银行保险监督管理委员会", "国家金融监督管理总局", _REFORM_2023, "merged_into", _PLAN_2023),
    Rename("中国银监会", "银保监会", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("中国保监会", "银保监会", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("中国银保监会", "金融监管总局", _REFORM_2023, "merged_into", _PLAN_2023),
    Rename("银监会", "银保监会", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("保监会", "银保监会", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("银保监会", "金融监管总局", _REFORM_2023, "merged_into", _PLAN_2023),
    Rename("环境保护部", "生态环境部", _REFORM_2018, "renamed", _PLAN_2018),
    Rename("环境保护主管部门", "生态环境主管部门", _REFORM_2018, "renamed", _PLAN_2018),
    Rename("环境保护行政主管部门", "生态环境主管部门", _REFORM_2018, "renamed", _PLAN_2018),
    Rename("国家工商行政管理总局", "国家市场监督管理总局", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("国家质量监督检验检疫总局", "国家市场监督管理总局", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("工商行政管理部门", "市场监督管理部门", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("工商行政管理机关", "市场监督管理部门", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("质量技术监督部门", "市场监督管理部门", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("农业部", "农业农村部", _REFORM_2018, "renamed", _PLAN_2018),
    Rename("国土资源部", "自然资源部", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("国土资源主管部门", "自然资源主管部门", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("安全生产监督管理部门", "应急管理部门", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("国家卫生和计划生育委员会", "国家卫生健康委员会", _REFORM_2018, "renamed", _PLAN_2018),
    Rename("新闻出版广电总局", "广播电视总局", _REFORM_2018, "renamed", _PLAN_2018),
    Rename("铁道部", "国家铁路局", _REFORM_2013, "merged_into", _PLAN_2013),
    Rename("收养法", "民法典", _CODE, "codified", _CODE_1260),
    Rename("合同法", "民法典", _CODE, "codified", _CODE_1260),
    Rename("物权法", "民法典", _CODE, "codified", _CODE_1260),
    Rename("担保法", "民法典", _CODE, "codified", _CODE_1260),
    Rename("继承法", "民法典", _CODE, "codified", _CODE_1260),
    Rename("婚姻法", "民法典", _CODE, "codified", _CODE_1260),
    Rename("侵权责任法", "民法典", _CODE, "codified", _CODE_1260),
    Rename("民法通则", "民法典", _CODE, "codified", _CODE_1260),
    Rename("民法总则", "民法典", _CODE, "codified", _CODE_1260),
    Rename(
        "China Banking Regulatory Commission", "China Banking and Insurance Regulatory Commission", _REFORM_2018, "merged_into", _PLAN_2018
    ),
    Rename(
        "China Insurance Regulatory Commission",
        "China Banking and Insurance Regulatory Commission",
        _REFORM_2018,
        "merged_into",
        _PLAN_2018,
    ),
    Rename(
        "China Banking and Insurance Regulatory Commission",
        "National Financial Regulatory Administration",
        _REFORM_2023,
        "merged_into",
        _PLAN_2023,
    ),
    Rename("CBRC", "CBIRC", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("CIRC", "CBIRC", _REFORM_2018, "merged_into", _PLAN_2018),
    Rename("CBIRC", "NFRA", _REFORM_2023, "merged_into", _PLAN_2023),
    Rename("Ministry of Environmental Protection", "Ministry of Ecology and Environment", _REFORM_2018, "renamed", _PLAN_2018),
    Rename(
        "State Administration for Industry and Commerce",
        "State Administration for Market Regulation",
        _REFORM_2018,
        "merged_into",
        _PLAN_2018,
    ),
)
"""Successions, for comparing only: the text of record is never rewritten."""

NOT_RENAMED = ("劳动合同法", "农村土地承包合同法", "涉外经济合同法", "技术合同法", "海商法")
"""Names that contain an old one and are another."""


def current(name: str) -> str:
    """The name that `name` bears today after every succession that keeps the body or the rule the same."""
    table = {row.old: row.new for row in RENAMES if row.kind != "function_transferred"}
    seen = {name}
    while name in table and table[name] not in seen:
        name = table[name]
        seen.add(name)
    return name


CURRENT = {row.old: current(row.old) for row in sorted(RENAMES, key=lambda row: -len(row.old)) if row.kind != "function_transferred"}
"""Old name -> name of today, longer names first."""
