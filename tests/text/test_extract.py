"""Bytes -> text of record: characters for certain, pages without loss, noise with its reason."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.errors import UnreadableError, UsageError
from registry.text.extract import NO_HINTS, Extract, Hints, extract

CHINESE = "关于加强贷款管理的通知\n各商业银行：\n一、应当按月报送贷款数据。\n二、不得发放无指定用途的贷款。\n"


def plain(text: str) -> Extract:
    return extract(text.encode(), media_type="text/plain")


def page(html: str, hints: Hints = NO_HINTS) -> Extract:
    return extract(html.encode(), media_type="text/html", hints=hints)


def reasons(drawn: Extract) -> dict[str, str]:
    return {drawn.text[slice(*noise.span)]: noise.reason for noise in drawn.noise}


def refusal(body: bytes, media_type: str = "text/plain", hints: Hints = NO_HINTS) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        extract(body, media_type=media_type, hints=hints)
    return caught.value


def test_plain_text_is_the_decoded_characters_unchanged() -> None:
    text = "\ufeffNotice　on fees\r\n\r\n  Banks shall report.\u200b  \n"
    drawn = plain(text)
    assert drawn.text == text
    assert [drawn.text[slice(*block.span)] for block in drawn.blocks] == ["Notice　on fees", "Banks shall report."]
    assert reasons(drawn)["\ufeff"] == "byte order mark"


@pytest.mark.parametrize("encoding", ["gb2312", "gbk", "gb18030"])
def test_undeclared_chinese_bytes_read_as_gb18030(encoding: str) -> None:
    drawn = extract(CHINESE.encode(encoding), media_type="text/plain")
    assert (drawn.text, drawn.encoding) == (CHINESE, "gb18030")


def test_a_page_that_declares_gb2312_keeps_characters_beyond_it() -> None:
    html = "<meta charset=gb2312><body><p>由朱镕基签署的通知，应当遵照执行。</p>"
    assert "朱镕基" in extract(html.encode("gb18030"), media_type="text/html").text


def test_valid_utf8_wins_over_a_label_that_says_otherwise() -> None:
    html = "<meta charset=gb2312><body><p>商业银行应当按月报送数据。</p>"
    assert page(html).text == "商业银行应当按月报送数据。"
    assert extract(CHINESE.encode(), media_type="text/plain", charset="iso-8859-1").text == CHINESE


def test_the_header_charset_decides_where_the_bytes_leave_a_choice() -> None:
    text = "Société anonyme : les banques doivent déclarer."
    assert extract(text.encode("cp1252"), media_type="text/plain; charset=iso-8859-1").text == text
    assert extract(text.encode("cp1252"), media_type="text/plain", charset="windows-1252").text == text


def test_the_hint_wins_over_everything_and_a_wrong_hint_is_told() -> None:
    assert extract("應當".encode("big5"), media_type="text/plain", hints=Hints(encoding="big5")).text == "應當"
    assert "correct" in str(refusal(CHINESE.encode(), hints=Hints(encoding="gb18030")))
    assert refusal(b"abc", hints=Hints(encoding="no-such")).reason == "encoding"
    assert refusal(b"abcd", hints=Hints(encoding="utf-16")).reason == "encoding"
    assert refusal("\ufeffabc".encode(), hints=Hints(encoding="latin-1")).reason == "encoding"
    for hint, body in (("utf-16", CHINESE.encode("utf-16")), ("utf-16-le", CHINESE.encode("utf-16-le")), ("utf-8", CHINESE.encode())):
        assert extract(body, media_type="text/plain", hints=Hints(encoding=hint)).text.endswith(CHINESE)


@pytest.mark.parametrize(
    "text",
    [
        "关于锟斤拷锟斤拷的通知",
        "The caf\u00c3\u00a9 shall close.",
        "Banks shall \ufffd report.",
        "\u0093quoted\u0094 text",
        "ÖÐ»ªÈËÃñ¹²ºÍ¹ú",
    ],
)
def test_garbled_text_is_refused_never_passed_on(text: str) -> None:
    assert refusal(text.encode()).reason == "encoding"


def test_bytes_of_no_known_encoding_are_refused() -> None:
    assert refusal(bytes(range(0x80, 0x100)) * 3).reason == "encoding"


@pytest.mark.parametrize(
    ("body", "reason", "word"),
    [
        (b"%PDF-1.4 ...", "format", "PDF"),
        (b"PK\x03\x04....", "format", "ZIP"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary", "PNG"),
        (b"text with \0 inside", "binary", "NUL"),
        (b" \r\n\t ", "empty", "nothing"),
        (b"", "empty", "nothing"),
    ],
)
def test_what_is_no_text_is_named_in_one_sentence(body: bytes, reason: str, word: str) -> None:
    error = refusal(body)
    assert error.reason == reason
    assert word in str(error)


def test_an_unknown_type_names_the_types_that_can_be_read() -> None:
    error = refusal(b"a/b", media_type="application/x-unheard-of")
    assert error.reason == "format"
    assert ".html" in str(error)


def test_utf16_with_a_byte_order_mark_is_text() -> None:
    assert extract("应当报送".encode("utf-16"), media_type="text/plain").text.endswith("应当报送")


ARTICLE = """<html><head><title>Notice on fees - Example Authority</title><style>p{}</style></head><body>
<nav><ul><li><a href=/>Home</a></li><li><a href=/n>News, laws, and more</a></li></ul></nav>
<div class=side><a href=/1>One, two, three related links, all of them long enough</a></div>
<div id=main><h1>Notice on fees</h1><div class=info>No. 7 [2024]</div><div class=text>
<p>The Authority hereby notifies as follows, for all licensed banks:</p>
<ol type=i start=3><li>Banks shall report fees,<br>every month;</li><li>Banks shall not charge twice.</li></ol>
<ol style="list-style:none"><li>（一） own number, kept.</li></ol>
<table><tr><th>Kind</th><th>Limit</th></tr><tr><td>small</td><td>10<sup>2</sup> yuan, at most</td></tr></table>
<p><a href=/annex>Annex: form of report</a></p>
<p style="display: none">hidden, and never shown to anybody</p><script>var x = "p, q, r";</script>
<p>This Notice shall come into force on March 1, 2024.</p></div></div>
<footer>Copyright, all rights reserved.</footer></body></html>"""


def test_a_page_becomes_its_main_block_one_block_a_line() -> None:
    assert page(ARTICLE).text.splitlines() == [
        "Notice on fees",
        "No. 7 [2024]",
        "The Authority hereby notifies as follows, for all licensed banks:",
        "iii. Banks shall report fees,",
        "every month;",
        "iv. Banks shall not charge twice.",
        "（一） own number, kept.",
        "Kind | Limit",
        "small | 10² yuan, at most",
        "Annex: form of report",
        "This Notice shall come into force on March 1, 2024.",
    ]


def test_blocks_of_a_page_know_what_they_are() -> None:
    drawn = page(ARTICLE)
    kinds = {drawn.text[slice(*block.span)]: block.kind for block in drawn.blocks}
    assert kinds["Notice on fees"] == "heading"
    assert kinds["Kind | Limit"] == "row"
    assert kinds["iv. Banks shall not charge twice."] == "item"
    assert kinds["Annex: form of report"] == "paragraph"


def test_a_selector_names_the_block_and_one_that_finds_nothing_is_told() -> None:
    assert page(ARTICLE, Hints(selector=".info")).text == "No. 7 [2024]"
    with pytest.raises(UnreadableError, match="matches nothing"):
        page(ARTICLE, Hints(selector="#gone"))
    with pytest.raises(UsageError, match="not valid CSS"):
        page(ARTICLE, Hints(selector="p[["))


@pytest.mark.parametrize(
    ("html", "selector", "words"),
    [
        ("<div hidden><div class=a>Banks shall report.</div></div>", ".a", "Banks shall report."),
        ("<html hidden><p>Banks shall report.", "p", "Banks shall report."),
        ("<div class=a>Banks <i hidden>must not</i>shall<div class=a hidden> never</div> report.</div>", ".a", "Banks shall report."),
    ],
)
def test_what_a_selector_names_is_read_though_it_is_hidden_and_what_hides_in_it_is_not(html: str, selector: str, words: str) -> None:
    assert page(html, Hints(selector=selector)).text == words


def test_a_layout_table_is_walked_into_not_joined() -> None:
    inner = "<table><tr><td><p>First, a paragraph.</p><p>Second, a paragraph.</p></td></tr></table>"
    html = f"<table><tr><td>{inner}</td><td>x</td></tr></table>"
    assert "First, a paragraph.\nSecond, a paragraph." in page(html).text


def test_depth_does_not_overflow_the_walk() -> None:
    assert page("<div>" * 1400 + "<p>Banks shall report, always.</p>").text == "Banks shall report, always."


def test_a_page_without_words_is_empty() -> None:
    assert refusal(b"<html><body><script>x()</script></body></html>", media_type="text/html").reason == "empty"


def test_login_lines_and_cuts_are_noise_with_their_reason() -> None:
    found = reasons(plain("Circular on fees\n\nCircular on fees\n\nBanks shall report.\n  ......\n请先同意《服务条款》和《隐私政策》\n"))
    assert found == {
        "Circular on fees": "repeated title",
        "......": "truncation mark",
        "请先同意《服务条款》和《隐私政策》": "login or terms line",
    }


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("China News Service, May 3. ", "dateline"),
        ("BEIJING, Nov. 18 (Xinhua) -- ", "dateline"),
        ("HONG KONG  (Reuters) - ", "dateline"),
        ("新华社北京7月11日电 ", "dateline"),
    ],
)
def test_a_dateline_is_noise_and_what_follows_is_not(line: str, reason: str) -> None:
    drawn = plain(f"Heading\n\n{line}Banks shall report 每月报送.")
    assert reasons(drawn) == {line: reason}


@pytest.mark.parametrize(
    "line",
    [
        "(Example Finance)",
        "来源：示例网",
        "责任编辑：张三",
        "打印本页 | 关闭窗口",
        "浏览次数：1234",
        "抄送：各分行。",
        "办公厅秘书处　2024年3月1日印发",
        "当前位置：首页 > 政策 > 通知",
        "我们的标准：",
        "点击这里",
        "样品网 > 股票 > 正文",
        "我已授权",
        "Print this page",
        "Last updated: 3 March 2024",
        "https://example.org/notice/7",
        "Read more...",
        "Sign in to continue reading this article.",
    ],
)
def test_lines_of_the_site_are_noise(line: str) -> None:
    drawn = plain(f"Notice\n\nBanks shall report.\n{line}\n")
    assert line in reasons(drawn)


@pytest.mark.parametrize(
    "line",
    [
        "Banks shall share data on request and print the notice.",
        "登录系统的用户应当妥善保管密码。",
        "主办单位应当在演出前报批。",
        "Source banks shall report the source of funds to the Authority.",
        "《服务条款》应当以显著方式提示消费者。",
        "第三条 网站应当注明信息来源。",
        "Users must log in with two factors.",
    ],
)
def test_provisions_that_use_such_words_are_not_noise(line: str) -> None:
    assert reasons(plain(f"Notice on data\n\n{line}\n")) == {}


def test_markdown_keeps_its_characters_and_tells_tags_and_comments() -> None:
    text = "# 通知\n\n<!-- INFO END -->\n\n<p>\n 银行**应当**报送。\n</p>\n"
    drawn = extract(text.encode(), media_type="text/markdown")
    assert drawn.text == text
    found = [(block.kind, drawn.text[slice(*block.span)]) for block in drawn.blocks]
    assert found == [("heading", "# 通知"), ("paragraph", "银行**应当**报送。")]
    assert set(reasons(drawn)) == {"<!-- INFO END -->", "<p>", "</p>"}


def test_commentary_of_a_digest_is_noise_up_to_the_next_heading() -> None:
    text = "# Notice\n\n## Provisions\n\nBanks shall report.\n\n## Impact Assessment\n\nBanks may suffer.\n\n## Annex\n\nForm.\n"
    found = reasons(extract(text.encode(), media_type="text/markdown"))
    assert found == {"## Impact Assessment": "commentary", "Banks may suffer.": "commentary"}


def test_a_passage_cut_short_that_the_text_repeats_is_noise() -> None:
    whole = "根据有关法律规定，为维护国家安全和利益，决定对下列物项实施管制，未经许可不得出口，有关事项公告如下。"
    text = f"关于物项的公告\n\n{whole[:45]}...\n\n正文\n\n{whole}\n"
    assert reasons(plain(text)) == {f"{whole[:45]}...": "repeats what follows"}


def test_a_whole_page_on_one_line_keeps_its_title_and_its_words() -> None:
    menu = " Home World Business Society Sports Travel Photo Video" * 4
    words = "Banks will be encouraged to lend to small firms. " * 40
    title = "China adopts new steps to lend"
    text = f"{title} - Example Online{menu} >> {title} BEIJING, Nov. 18 (Xinhua) -- {words}(Web editor: A. B.) Related reading{menu}"
    drawn = plain(text)
    spans = [noise.span for noise in drawn.noise]
    assert "".join(char for at, char in enumerate(text) if not any(start <= at < end for start, end in spans)) == title + words


@settings(max_examples=150)
@given(
    st.one_of(st.binary(max_size=400), st.text(max_size=300).map(str.encode)),
    st.sampled_from(["text/plain", "text/markdown", "text/html", "x/y"]),
)
def test_any_bytes_give_an_extract_or_a_refusal_twice_the_same(body: bytes, media_type: str) -> None:
    def attempt() -> Extract | str:
        try:
            return extract(body, media_type=media_type)
        except UnreadableError as error:
            return error.reason

    first = attempt()
    assert attempt() == first
    if isinstance(first, Extract):
        assert all(0 <= start < end <= len(first.text) for start, end in [block.span for block in first.blocks])
        edges = [edge for noise in first.noise for edge in noise.span]
        assert edges == sorted(edges)


@pytest.mark.parametrize(
    "page",
    [
        "".join(f"<p><b id={n}></p>" for n in range(2000)),
        "<div>" * 300_000,
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">",
        "<table><tr><td>" * 3000,
    ],
    ids=["formatting copied", "deep", "crowded", "nested tables"],
)
def test_markup_that_would_eat_the_parser_is_refused_before_it_is_parsed(page: str) -> None:
    with pytest.raises(UnreadableError, match="tangled"):
        extract(f"{page}words".encode(), media_type="text/html")


@pytest.mark.parametrize(
    "line",
    [
        "三、样品库应当在网页底部标明“版权所有”字样，不得遮盖。标明后应当报告样品局。",
        "样品库可以在网页上使用“版权所有”字样，样品局每年检查一次。",
        "相关信息应当于每月十日前报送。",
        "Published samples shall be counted on March 1, 2031.",
        "Copyright holders shall register their samples.",
    ],
)
def test_a_provision_is_no_noise_whatever_words_it_holds(line: str) -> None:
    assert reasons(plain(f"样品通知\n{line}\n" + "样品库登记样品。\n" * 9)) == {}


def test_the_mark_of_a_site_is_noise_at_the_end_of_a_page() -> None:
    drawn = plain("样品通知\n样品库应当登记样品。\n样品网 版权所有 样品网络中心\n")
    assert reasons(drawn) == {"样品网 版权所有 样品网络中心": "site disclaimer"}


def test_characters_lost_before_are_marked_where_few_and_refused_where_many() -> None:
    kept = extract(("Banks shall keep records – always.\n" * 20 + "\ufffd footer of another script\n").encode(), media_type="text/plain")
    assert [noise.reason for noise in kept.noise if kept.text[slice(*noise.span)] == "\ufffd"] == ["damaged character"]
    with pytest.raises(UnreadableError):
        extract(("B\ufffdnks sh\ufffdll keep – rec\ufffdrds\n" * 20).encode(), media_type="text/plain")
