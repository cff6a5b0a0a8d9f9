"""Provinces and their like: ISO 3166-2:CN code, number of GB/T 2260, and the names that notices print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the first level of the People's Republic of China."""

    code: str
    """ISO 3166-2:CN."""
    number: str
    """The first two digits of GB/T 2260."""
    zh: str
    full_zh: str
    en: str
    full_en: str


_ROWS = (
    ("BJ", "11", "北京", "北京市", "Beijing", "Beijing Municipality"),
    ("TJ", "12", "天津", "天津市", "Tianjin", "Tianjin Municipality"),
    ("HE", "13", "河北", "河北省", "Hebei", "Hebei Province"),
    ("SX", "14", "山西", "山西省", "Shanxi", "Shanxi Province"),
    ("NM", "15", "内蒙古", "内蒙古自治区", "Inner Mongolia", "Inner Mongolia Autonomous Region"),
    ("LN", "21", "辽宁", "辽宁省", "Liaoning", "Liaoning Province"),
    ("JL", "22", "吉林", "吉林省", "Jilin", "Jilin Province"),
    ("HL", "23", "黑龙江", "黑龙江省", "Heilongjiang", "Heilongjiang Province"),
    ("SH", "31", "上海", "上海市", "Shanghai", "Shanghai Municipality"),
    ("JS", "32", "江苏", "江苏省", "Jiangsu", "Jiangsu Province"),
    ("ZJ", "33", "浙江", "浙江省", "Zhejiang", "Zhejiang Province"),
    ("AH", "34", "安徽", "安徽省", "Anhui", "Anhui Province"),
    ("FJ", "35", "福建", "福建省", "Fujian", "Fujian Province"),
    ("JX", "36", "江西", "江西省", "Jiangxi", "Jiangxi Province"),
    ("SD", "37", "山东", "山东省", "Shandong", "Shandong Province"),
    ("HA", "41", "河南", "河南省", "Henan", "Henan Province"),
    ("HB", "42", "湖北", "湖北省", "Hubei", "Hubei Province"),
    ("HN", "43", "湖南", "湖南省", "Hunan", "Hunan Province"),
    ("GD", "44", "广东", "广东省", "Guangdong", "Guangdong Province"),
    ("GX", "45", "广西", "广西壮族自治区", "Guangxi", "Guangxi Zhuang Autonomous Region"),
    ("HI", "46", "海南", "海南省", "Hainan", "Hainan Province"),
    ("CQ", "50", "重庆", "重庆市", "Chongqing", "Chongqing Municipality"),
    ("SC", "51", "四川", "四川省", "Sichuan", "Sichuan Province"),
    ("GZ", "52", "贵州", "贵州省", "Guizhou", "Guizhou Province"),
    ("YN", "53", "云南", "云南省", "Yunnan", "Yunnan Province"),
    ("XZ", "54", "西藏", "西藏自治区", "Tibet", "Tibet Autonomous Region"),
    ("SN", "61", "陕西", "陕西省", "Shaanxi", "Shaanxi Province"),
    ("GS", "62", "甘肃", "甘肃省", "Gansu", "Gansu Province"),
    ("QH", "63", "青海", "青海省", "Qinghai", "Qinghai Province"),
    ("NX", "64", "宁夏", "宁夏回族自治区", "Ningxia", "Ningxia Hui Autonomous Region"),
    ("XJ", "65", "新疆", "新疆维吾尔自治区", "Xinjiang", "Xinjiang Uygur Autonomous Region"),
    ("TW", "71", "台湾", "台湾省", "Taiwan", "Taiwan Province"),
    ("HK", "81", "香港", "香港特别行政区", "Hong Kong", "Hong Kong Special Administrative Region"),
    ("MO", "82", "澳门", "澳门特别行政区", "Macao", "Macao Special Administrative Region"),
)

REGIONS = tuple(Region(f"CN-{code}", *rest) for code, *rest in _ROWS)
BY_NAME = {name: region for region in REGIONS for name in (region.zh, region.full_zh, region.en, region.full_en)} | {
    "Xizang": next(region for region in REGIONS if region.code == "CN-XZ"),
    "Macau": next(region for region in REGIONS if region.code == "CN-MO"),
}
"""A region by any of its names."""
