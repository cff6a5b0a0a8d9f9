"""Webhooks at a real receiver, which checks the signature as any user of the specification would."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytest_httpserver import HTTPServer
from standardwebhooks import Webhook, WebhookVerificationError
from werkzeug import Request, Response

from fetchers.http import Client
from registry.alerts import webhook
from registry.alerts.channel import DeliveryError, Parcel
from registry.errors import UsageError
from tests.alerts.samples import HOSTILE, hostile, parcel, revision
from tests.fetchers.servers import Internet, answer, drips, near, says, wire

SECRET = webhook.new_secret()


@pytest.fixture
def client() -> Iterator[Client]:
    with near(deadline=0.6) as opened:
        yield opened


def to(url: str, told: dict[str, object] | None = None) -> Parcel:
    return parcel(told, address=url, secret=SECRET, at=datetime.now(UTC))


def failing(url: str, client: Client) -> DeliveryError:
    with pytest.raises(DeliveryError) as failure:
        webhook.send(to(url), client)
    error = failure.value
    assert "127.0.0.1" not in error.recorded
    assert "/secret-path" not in str(error) + error.recorded
    assert str(error).endswith(".")
    return error


@pytest.mark.parametrize("told", [revision(), *(hostile("revision", harm) for harm in HOSTILE)])
def test_a_receiver_can_check_the_signature_and_reads_what_the_ledger_commits_to(
    httpserver: HTTPServer, client: Client, told: dict[str, object]
) -> None:
    taken: list[tuple[bytes, dict[str, str]]] = []

    def take(request: Request) -> Response:
        taken.append((request.get_data(), dict(request.headers)))
        return Response(status=204)

    httpserver.expect_request("/hook", method="POST").respond_with_handler(take)
    sent = to(httpserver.url_for("/hook"), told)
    webhook.send(sent, client)
    ((body, headers),) = taken
    assert Webhook(SECRET).verify(body, headers) == told
    assert body == sent.body
    assert headers["Content-Type"] == "application/json"
    assert headers["Webhook-Id"] == sent.id
    with pytest.raises(WebhookVerificationError):
        Webhook(webhook.new_secret()).verify(body, headers)


def test_a_retry_has_the_same_id_and_a_new_time(httpserver: HTTPServer, client: Client) -> None:
    seen: list[tuple[str, str]] = []

    def take(request: Request) -> Response:
        seen.append((request.headers["webhook-id"], request.headers["webhook-timestamp"]))
        return Response(status=500 if len(seen) == 1 else 200)

    httpserver.expect_request("/").respond_with_handler(take)
    first = to(httpserver.url_for("/"))
    with pytest.raises(DeliveryError):
        webhook.send(first, client)
    webhook.send(replace(first, at=datetime(2026, 1, 1, tzinfo=UTC)), client)
    assert seen[0][0] == seen[1][0] == first.id
    assert (seen[0][1], seen[1][1]) == (str(int(first.at.timestamp())), "1767225600")


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_any_success_is_a_delivery(client: Client, status: int) -> None:
    with wire(says(answer(b"", status=f"{status} Taken"))) as server:
        webhook.send(to(server.url()), client)
    assert server.connections == 1


@pytest.mark.parametrize("status", [301, 302, 308, 400, 401, 403, 404, 409, 413, 422])
def test_a_refusal_counts_for_this_message_only(client: Client, status: int) -> None:
    with wire(says(answer(b"", f"Location: http://127.0.0.1:{1}/", status=f"{status} No"))) as server:
        error = failing(server.url("/secret-path"), client)
    assert (error.permanent, error.destination, error.closed, error.retry_after) == (False, False, False, None)
    assert str(status) in error.recorded


def test_gone_closes_the_destination(client: Client) -> None:
    with wire(says(answer(b"", status="410 Gone"))) as server:
        error = failing(server.url("/secret-path"), client)
    assert (error.closed, error.destination, error.permanent) == (True, True, False)
    assert "end the subscription" in str(error)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 599])
def test_a_receiver_that_cannot_now_rests_and_is_asked_when_it_says(client: Client, status: int) -> None:
    with wire(says(answer(b"", "Retry-After: 90", status=f"{status} Later"))) as server:
        error = failing(server.url("/secret-path"), client)
    assert (error.destination, error.closed, error.permanent, error.retry_after) == (True, False, False, 90)
    with wire(says(answer(b"", status=f"{status} Later"))) as server:
        assert failing(server.url("/secret-path"), client).retry_after is None


def test_a_slow_receiver_rests(client: Client) -> None:
    with wire(drips(b"HTTP/1.1 200 OK\r\nX: ", lambda number: b"x")) as server:
        began = time.monotonic()
        error = failing(server.url("/secret-path"), client)
    assert error.destination
    assert "took too long" in error.recorded
    assert time.monotonic() - began < 1.5


def test_a_receiver_that_hangs_up_or_speaks_no_http_rests(client: Client) -> None:
    with wire(says()) as server:
        assert failing(server.url("/secret-path"), client).destination
    with wire(says(b"220 mail.example ESMTP\r\n\r\n")) as server:
        assert "not HTTP" in failing(server.url("/secret-path"), client).recorded


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/secret-path", "http://10.0.0.8/secret-path", "http://[::1]/secret-path", "http://169.254.169.254/secret-path"]
)
def test_a_webhook_into_a_private_network_is_refused(url: str) -> None:
    internet = Internet({}, {})
    with internet.client(resolve=lambda host, port: [host]) as guarded:
        error = failing(url, guarded)
    assert error.destination
    assert "not one of the public web" in error.recorded
    assert internet.dialled == []


@pytest.mark.parametrize("url", ["ftp://hook.example/secret-path", "hook.example/secret-path", "https://me:word@hook.example/secret-path"])
def test_what_is_said_of_an_address_holds_no_token_of_it(url: str) -> None:
    with Internet({"hook.example": ["93.184.216.34"]}, {}).client() as guarded:
        error = failing(url, guarded)
    assert "word" not in str(error)


@pytest.mark.parametrize("secret", [None, "", "whsec_", "whsec_!", "nonsense", "whsec_YWJj"])
def test_without_a_good_secret_nothing_is_sent(client: Client, secret: str | None) -> None:
    with wire(says(answer(b""))) as server:
        with pytest.raises(DeliveryError) as failure:
            webhook.send(parcel(address=server.url(), secret=secret), client)
        assert server.connections == 0
    assert failure.value.destination


def test_secrets_are_fresh_and_of_the_specification() -> None:
    made = {webhook.new_secret() for _ in range(50)}
    assert len(made) == 50
    assert all(webhook.check_secret(secret) == secret for secret in made)


@pytest.mark.parametrize(
    "text", ["", "whsec_", "whsec_" + "A" * 28, "whsec_" + "A" * 92, "A" * 44, "whsec_ä" + "A" * 43, "whsec_" + "A" * 43]
)
def test_a_secret_that_is_none_is_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(UsageError, match="leave it out to have one made"):
        webhook.check_secret(text)


def test_an_address_of_the_web_is_given_back() -> None:
    assert webhook.check_url("https://hook.example:8443/a?b=c") == "https://hook.example:8443/a?b=c"


@pytest.mark.parametrize(
    "text",
    [
        *("", "hook", "ftp://hook.example/", "https://", "https:///path", "https://me:word@hook.example/", "https://me@hook.example/"),
        *("https://[::1/", "https://hook.example/a b", "https://hook.example/\r\nX: 1", "https://hook.example/\x00", "javascript:alert(1)"),
    ],
)
def test_what_is_no_address_of_a_webhook_is_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(UsageError, match="https://HOST/PATH"):
        webhook.check_url(text)


def test_neither_address_nor_secret_stands_in_what_a_log_would_show() -> None:
    shown = repr(to("https://hook.example/secret-path"))
    assert SECRET not in shown
    assert "secret-path" not in shown
    assert json.loads(to("x").body)["alert"] in shown


@pytest.mark.parametrize("rest", ["/secret-path/" + "x" * 300, "#secret", "?secret"])
def test_what_follows_the_host_is_never_told_even_where_it_is_cut(rest: str) -> None:
    with Internet({}, {}).client(resolve=lambda host, port: ["203.0.113.1"]) as guarded:
        error = failing("http://hook.example:0" + rest, guarded)
    assert "hook.example" in str(error)
    assert "secret" not in str(error)
