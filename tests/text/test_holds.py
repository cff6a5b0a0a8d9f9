"""What is not the notice is held, and a real amendment never is."""

from __future__ import annotations

import pytest

from registry.text.holds import hold
from registry.text.reading import Reading, read

ENGLISH = """Notice of the Ministry of Finance on Reporting Fees

March 3, 2021

All banks,

1. Banks shall report all fees to the Ministry every month.

2. Banks must not charge a customer twice for one service.

3. Banks shall keep the records of fees for five years.

4. Banks may charge reasonable fees for paper statements.

5. Branches shall publish their list of fees at the counter.

6. This Notice shall come into force as of May 1, 2021.
"""
CHINESE = """财政部关于报送收费数据的通知

各商业银行：

一、各银行应当按月报送全部收费数据。

二、各银行不得就同一服务重复收费。

三、各银行应当保存收费记录五年以上。

四、各银行可以就纸质账单收取合理费用。

五、各分支机构应当在柜台公布收费目录。

六、本通知自2021年5月1日起施行。

财政部
2021年3月3日
"""
SMALL = (
    "Notice of the Ministry of Finance on Fees\n\nMarch 3, 2021\n\nBanks shall report fees every month.\n\nBanks must not charge twice.\n"
)


def made(text: str) -> Reading:
    return read(text.encode(), media_type="text/plain")


def page(body: str) -> Reading:
    return read(f"<html><body>{body}</body></html>".encode(), media_type="text/html")


OTHER_PAGES = [
    ("<h1>Sign in</h1><p>User name</p><p>Password</p><p>Forgot your password?</p>", "login page"),
    ("<h1>用户登录</h1><p>用户名</p><p>密码</p><p>忘记密码</p>", "login page"),
    ("<p>Checking your browser before you access the site.</p><p>Complete the CAPTCHA, please.</p>", "captcha"),
    ("<p>您的访问过于频繁，请完成验证码后继续。</p>", "captcha"),
    ("<h1>404</h1><p>The page you requested was not found.</p>", "error page"),
    ("<h1>HTTP Error 403.14 - Forbidden</h1><p>The server is set up so.</p>", "error page"),
    ("<h1>HTTP 404.8 - 禁止访问</h1><p>已隐藏命名空间</p>", "error page"),
    ("<h1>系统维护</h1><p>网站维护中，请稍后再试。</p>", "error page"),
    ("<p>您访问的页面不存在或已被删除！</p>", "error page"),
    ("<p>We value your privacy.</p><p>This site asks your consent to cookies.</p><p>Accept all</p><p>Privacy policy</p>", "consent page"),
    ("<p>请阅读《用户协议》和《隐私政策》</p><p>同意并继续</p>", "consent page"),
    ("<p>Please enable JavaScript to use this site.</p>", "empty"),
    ("<p>正在加载，请稍候</p>", "empty"),
    ("<p>Home</p>", "empty"),
]


@pytest.mark.parametrize(("body", "reason"), OTHER_PAGES)
@pytest.mark.parametrize("before", [None, ENGLISH, CHINESE], ids=["first", "english", "chinese"])
def test_pages_of_another_kind_are_held_by_their_kind(body: str, reason: str, before: str | None) -> None:
    held = hold(page(body), before=made(before) if before else None)
    assert held is not None
    assert held.reason == reason
    assert held.sentence.endswith(".")


@pytest.mark.parametrize("text", [ENGLISH, CHINESE, SMALL])
def test_a_first_look_at_a_notice_is_not_held(text: str) -> None:
    assert hold(made(text), before=None) is None


def test_a_first_look_at_a_paywalled_notice_is_not_held() -> None:
    cut = ENGLISH.split("3.")[0] + "......\nSign in to continue reading.\n"
    assert made(cut).metadata.completeness == "paywalled"
    assert hold(made(cut), before=None) is None


@pytest.mark.parametrize(
    "text",
    [
        "关于收费系统维护期间登录事项的通知\n\n各商业银行：\n\n系统维护期间，银行不得登录收费系统，应当更换密码。\n\n财政部\n2021年3月3日\n",
        "Notice of the Ministry of Finance on Passwords\n\nMarch 3, 2021\n\nBanks shall require a password and user name to log in.\n",
        "Guidance on cookies and consent\n\nNo. 7 [2024]\n\nSites must obtain consent to cookies; privacy policy required.\n",
    ],
)
def test_notices_about_logins_errors_and_cookies_are_not_held(text: str) -> None:
    assert hold(made(text), before=None) is None


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (ENGLISH, "3. Banks shall keep the rec......\nSign in to continue reading.\n"),
        (CHINESE, "三、各银行应当保存收……\n请先登录后查看全文\n"),
    ],
)
def test_a_whole_text_cut_short_is_held_while_nothing_in_it_is_new(text: str, cut: str) -> None:
    shorter = text.split(cut[:2])[0] + cut
    held = hold(made(shorter), before=made(text))
    assert held is not None
    assert held.reason == "cut"


def test_a_text_cut_short_that_says_something_new_is_not_held() -> None:
    shorter = ENGLISH.split("3.")[0].replace("every month", "every week") + "......\nSign in to continue reading.\n"
    assert hold(made(shorter), before=made(ENGLISH)) is None


def test_a_cut_text_before_a_cut_text_is_not_held_as_cut() -> None:
    first = ENGLISH.split("4.")[0] + "......\n"
    assert hold(made(ENGLISH.split("3.")[0] + "......\n"), before=made(first)) is None


@pytest.mark.parametrize("text", [ENGLISH, CHINESE])
def test_a_text_of_which_most_is_gone_without_a_word_is_held_as_wiped(text: str) -> None:
    head = text.split("2." if text is ENGLISH else "二、")[0]
    held = hold(made(head), before=made(text))
    assert held is not None
    assert held.reason == "wiped"


@pytest.mark.parametrize(
    ("text", "statement"),
    [(ENGLISH, "\nThis Notice was repealed on June 1, 2022.\n"), (CHINESE, "\n本通知已于2022年6月1日废止。\n")],
)
def test_a_text_that_says_it_was_repealed_is_not_held(text: str, statement: str) -> None:
    head = text.split("1." if text is ENGLISH else "一、")[0]
    assert hold(made(head + statement), before=made(text)) is None


def test_of_a_small_notice_every_measure_may_go() -> None:
    assert hold(made(SMALL.replace("Banks must not charge twice.\n", "")), before=made(SMALL)) is None
    assert hold(made("Notice of the Ministry of Finance on Fees\n\nMarch 3, 2021\n\nThe scheme has ended.\n"), before=made(SMALL)) is None


AMENDMENTS = [
    (ENGLISH, ENGLISH.replace("every month", "every week")),
    (ENGLISH, ENGLISH.replace("4. Banks may charge reasonable fees for paper statements.\n\n", "")),
    (ENGLISH, ENGLISH.replace("must not", "may")),
    (ENGLISH, ENGLISH + "\n7. Banks shall sign in to the reporting system by password.\n"),
    (ENGLISH, "\n".join(line.replace("Banks", "Lenders") + " New wording throughout." * bool(line) for line in ENGLISH.splitlines())),
    (CHINESE, CHINESE.replace("五年", "十年")),
    (CHINESE, CHINESE.replace("四、各银行可以就纸质账单收取合理费用。\n\n", "")),
    (CHINESE, CHINESE.replace("各银行", "各金融机构")),
    (CHINESE, CHINESE.replace("财政部\n2021年3月3日", "财政部\n2022年3月3日")),
]


@pytest.mark.parametrize(("old", "new"), AMENDMENTS)
def test_a_real_amendment_is_never_held(old: str, new: str) -> None:
    assert hold(made(new), before=made(old)) is None


def test_the_same_words_are_never_held() -> None:
    assert hold(made(ENGLISH + "\nPrint this page\n"), before=made(ENGLISH)) is None


def test_a_text_wholly_rewritten_at_its_old_size_is_not_held() -> None:
    numbers = ("collect", "audit", "notify", "publish", "review", "correct")
    new = "Notice on something else\n\n" + "\n\n".join(
        f"{n}. Insurers shall {verb} every policy and its premium." for n, verb in enumerate(numbers, 1)
    )
    assert hold(made(new), before=made(ENGLISH)) is None


def test_a_short_new_text_under_the_old_title_is_not_held() -> None:
    title = ENGLISH.splitlines()[0]
    new = f"{title}\n\nMay 3, 2022\n\n1. Insurers shall file.\n\n2. Insurers must not wait.\n\n3. Insurers may appeal.\n"
    long = ENGLISH.replace(
        "6. This", "\n\n".join(f"{n}. Branches shall publish list {n} of their fees at the counter." for n in range(6, 30)) + "\n\n30. This"
    )
    assert hold(made(new), before=made(long)) is None
