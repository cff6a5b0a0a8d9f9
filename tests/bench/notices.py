"""Sample notices of about 3 kB, any number of them and no two alike: our own writing, drawn by a seed, the same on every machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from html import escape
from random import Random

ACTORS_EN = (
    "Banks",
    "Insurers",
    "Licensed platforms",
    "Exporters",
    "Local customs offices",
    "Fund managers",
    "Payment institutions",
    "Employers",
)
ACTORS_ZH = ("银行", "保险机构", "出口经营者", "各地海关", "支付机构", "基金管理人", "用人单位", "县级以上地方人民政府")
THEMES_EN = (
    "Short-Term Trade Credit",
    "the Handling of Complaints",
    "Reserves for Doubtful Loans",
    "the Safe Storage of Chemicals",
    "Electronic Invoices",
)
THEMES_ZH = ("短期贸易融资", "投诉处理", "贷款损失准备", "危险化学品储存", "电子发票")
SENTENCES_EN = (
    "{actor} shall submit to the Office, no later than {day}, a list of the accounts that have been dormant for more than {n} months.",
    "{actor} may not charge a fee of more than {p} percent of the amount transferred.",
    "Where the amount exceeds {m} million dollars, {low} should obtain the approval of the Commission before the contract is signed.",
    "{actor} may extend the term by {n} months if the borrower has met its obligations in the year before.",
    "The Office published figures for the year in its last report, and the number of complaints fell by {p} percent.",
    'In this Notice, "qualified lender" means a lender that has held a licence for at least {n} years.',
    "{actor} are encouraged to publish the results of their tests once a year.",
    "Records of each transaction must be kept for {n} years and be shown to an inspector within {n} working days of a request.",
    "The Commission will set up a joint desk with the ministries concerned, and publish its address by {day}.",
    "Except as provided in paragraph {n}, {low} need not file a separate report for transactions below {m}00,000 dollars.",
    "This arrangement was first described in a consultation paper, to which {n} associations replied.",
    "{actor} that fail to comply are liable to a fine of not less than {m}0,000 and not more than {m}00,000 dollars.",
)
SENTENCES_ZH = (
    "{actor}应当于{day}前将超过{n}个月未动用的账户清单报送主管部门。",
    "{actor}收取的费用不得超过交易金额的{p}%。",
    "金额在{m}00万元以上的，{actor}应当在签订合同前报经委员会批准。",
    "借款人上一年度按期履行义务的，{actor}可以将期限延长{n}个月。",
    "上一年度报告显示，投诉数量同比下降{p}%，总体形势平稳向好。",
    "本办法所称合格贷款人，是指持有许可证{n}年以上的贷款人。",
    "鼓励{actor}每年公布测试结果，提高透明度。",
    "交易记录应当保存{n}年，并在接到要求之日起{n}个工作日内提供给检查人员。",
    "委员会会同有关部门建立联合工作机制，并于{day}前公布联系方式。",
    "除第{n}条另有规定外，金额不足{m}万元的交易无需单独报告。",
    "为了规范市场秩序，保护当事人合法权益，根据有关法律，结合工作实际，制定相关措施。",
    "违反前款规定的，由主管部门责令改正，处{m}万元以上{m}0万元以下的罚款；情节严重的，吊销许可证。",
)
SIZE = 3000
"""Bytes of UTF-8 that a sample has at least, and not many more."""


def english(seed: int) -> str:
    """A circular in English with numbered paragraphs."""
    draw = Random(seed)
    theme = draw.choice(THEMES_EN)
    lines = [
        f"Circular of the Ministry of Commerce of Samplia on {theme}",
        "",
        f"No. {seed % 90 + 1} [2026]",
        "",
        "To: all licensed institutions",
        "",
    ]
    return "\n".join([*lines, *_paragraphs(draw, f"This Circular takes effect on {_day_en(draw)}."), ""])


def chinese(seed: int) -> str:
    """A notice in Chinese with articles."""
    draw = Random(seed)
    title, number = f"样例国金融监督管理总局关于{draw.choice(THEMES_ZH)}管理的通知", f"样金发〔2026〕{seed % 90 + 1}号"
    lines = [title, "", number, "", "各银行、各保险公司：", ""]
    return "\n".join([*lines, *_articles(draw, f"本通知自{_day_zh(draw)}起施行。"), ""])


def _paragraphs(draw: Random, last: str) -> Iterator[str]:
    """Numbered paragraphs until the sample is long enough."""
    for number, words in enumerate(_filled(draw, " ", _sentence_en, last), 1):
        yield f"{number}. {words}"


def _articles(draw: Random, last: str) -> Iterator[str]:
    """Articles until the sample is long enough."""
    for number, words in enumerate(_filled(draw, "", _sentence_zh, last), 1):
        yield f"第{_numeral(number)}条　{words}"


def _filled(draw: Random, space: str, sentence: Callable[[Random], str], last: str) -> Iterator[str]:
    size = 0
    while size < SIZE:
        words = space.join(sentence(draw) for _ in range(draw.randint(1, 3)))
        size += len(words.encode())
        yield words
    yield last


def _sentence_en(draw: Random) -> str:
    actor = draw.choice(ACTORS_EN)
    return draw.choice(SENTENCES_EN).format(actor=actor, low=actor.lower(), day=_day_en(draw), **_numbers(draw))


def _sentence_zh(draw: Random) -> str:
    return draw.choice(SENTENCES_ZH).format(actor=draw.choice(ACTORS_ZH), day=_day_zh(draw), **_numbers(draw))


def _numbers(draw: Random) -> dict[str, int]:
    return {"n": draw.randint(2, 24), "m": draw.randint(2, 9), "p": draw.randint(2, 30)}


def _day(draw: Random) -> date:
    return date(2026, 1, 1) + timedelta(days=draw.randrange(700))


def _day_en(draw: Random) -> str:
    day = _day(draw)
    return f"{day.day} {day:%B} {day.year}"


def _day_zh(draw: Random) -> str:
    day = _day(draw)
    return f"{day.year}年{day.month}月{day.day}日"


def _numeral(number: int) -> str:
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return (("" if tens == 1 else digits[tens]) + "十" if tens else "") + (digits[ones] if ones or not tens else "")


def page(words: str, seed: int) -> str:
    """The text on a page as a ministry's site serves it: menus, a side column with news, a footer; the notice in `div.article`."""
    draw = Random(seed)
    links = "".join(f'<li><a href="/c/{n}.html">Section {n} of the site, {draw.choice(THEMES_EN)}</a></li>' for n in range(60))
    news = "".join(
        f'<div class="card"><h4><a href="/n/{n}.html">{draw.choice(THEMES_EN)}: what was said in week {n}</a></h4>'
        f"<p>{escape(_sentence_en(draw))}</p></div>"
        for n in range(20)
    )
    title, *rest = [line for line in words.splitlines() if line]
    body = "".join(f"<p>{escape(line)}</p>\n" for line in rest)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{escape(title)}</title>"
        f"<style>{'p {margin: 0} ' * 200}</style></head><body>"
        f"<header><nav><ul>{links}</ul></nav></header><main><div class='article'><h1>{escape(title)}</h1>{body}</div>"
        f"<aside class='side'>{news}</aside></main><footer><ul>{links}</ul><p>Contact the site's editors.</p></footer></body></html>"
    )
