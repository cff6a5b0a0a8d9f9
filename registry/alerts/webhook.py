"""A webhook: the message itself, posted and signed after the Standard Webhooks specification.

The body is the canonical JSON that the ledger commits to. A receiver checks `webhook-signature` with the secret that it
was given, drops what it has seen under the same `webhook-id` before, and answers 2xx.
"""

from __future__ import annotations

import base64
import binascii
import re
import secrets
from datetime import UTC
from urllib.parse import urlsplit

from standardwebhooks import Webhook

from fetchers.errors import (
    AddressRefusedError,
    DeadlineExceededError,
    FetchError,
    HostBusyError,
    NameNotResolvedError,
    NotHttpError,
    TlsFailedError,
    shown,
)
from fetchers.http import Client, Receipt
from registry.alerts.channel import DeliveryError, Parcel
from registry.errors import UsageError

_PREFIX = "whsec_"
_KEY_BYTES = range(24, 65)
"""Of a secret, after the specification."""
_GONE = 410
_RESTING = frozenset({408, 429, *range(500, 600)})
"""Statuses that speak of the receiver as it is now, and not of this message."""
_UNREACHED: tuple[tuple[type[FetchError], str, str], ...] = (
    (AddressRefusedError, "its address is not one of the public web", "correct the subscription's address"),
    (NameNotResolvedError, "its name has no address", "check the spelling and this machine's name server"),
    (TlsFailedError, "it could not prove who it is", "its certificate has to be mended"),
    (DeadlineExceededError, "it took too long", "see what delays it"),
    (HostBusyError, "another request to the same host was still under way", "nothing needs to be done"),
    (NotHttpError, "its answer is not HTTP", "correct the subscription's address"),
    (FetchError, "nobody answered", "see whether it is up and reachable from here"),
)
"""The first kind that fits: what happened, and what to do."""


def new_secret() -> str:
    """A fresh secret, to be shown once to whoever runs the receiver."""
    return _PREFIX + base64.b64encode(secrets.token_bytes(32)).decode("ascii")


def check_secret(text: str) -> str:
    """`text`, where it is a secret of the specification: `whsec_` and 24 to 64 bytes in base64. Raises UsageError."""
    try:
        key = base64.b64decode(text.removeprefix(_PREFIX).encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        key = b""
    if not text.startswith(_PREFIX) or len(key) not in _KEY_BYTES:
        raise UsageError(f"A webhook secret is {_PREFIX} and 24 to 64 bytes in base64: leave it out to have one made.")
    return text


def check_url(text: str) -> str:
    """`text`, where it is an address of the web without a user name. Raises UsageError."""
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None and text.isprintable()
    except ValueError:
        usable = False
    if not usable or " " in text:
        raise UsageError(f"{shown(text)!r} is no address of a webhook: write it as https://HOST/PATH.")
    return text


def send(parcel: Parcel, client: Client) -> None:
    """Post the alert. Raises DeliveryError unless the receiver answered 2xx."""
    headers = _signed(parcel)
    try:
        receipt = client.post(parcel.address, parcel.body, headers)
    except FetchError as error:
        raise _unreached(parcel, error) from error
    if not 200 <= receipt.status < 300:
        raise _refused(parcel, receipt)


def _signed(parcel: Parcel) -> dict[str, str]:
    try:
        signer = Webhook(check_secret(parcel.secret or ""))
    except UsageError as error:
        sentence = "The subscription has no secret that can sign: end it and subscribe again."
        raise DeliveryError(sentence, recorded=sentence, destination=True) from error
    at = parcel.at.astimezone(UTC)
    signature = signer.sign(parcel.id, at, parcel.body.decode("utf-8", "backslashreplace"))
    return {
        "Content-Type": "application/json",
        "webhook-id": parcel.id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": signature,
    }


def _unreached(parcel: Parcel, error: FetchError) -> DeliveryError:
    what, advice = next((what, advice) for kind, what, advice in _UNREACHED if isinstance(error, kind))
    said = error.what
    for address in (parcel.address, shown(parcel.address)):  # the client cuts long ones
        said = said.replace(address, "the address")
    said = shown(said)
    return DeliveryError(
        f"{_host(parcel)} did not take the alert, for {what} ({said}): {advice}; it is tried again.",
        recorded=f"The receiver did not take the alert, for {what}: {advice}; it is tried again.",
        destination=True,
        retry_after=error.retry_after,
    )


def _refused(parcel: Parcel, receipt: Receipt) -> DeliveryError:
    status = receipt.status
    if status == _GONE:
        fault = f"answered that it is gone for good (status {status}): end the subscription, or subscribe with another address."
    elif status in _RESTING:
        fault = f"cannot take alerts now (status {status}): it is tried again; if it lasts, look at the receiver."
    elif 300 <= status < 400:
        fault = f"answered with a redirect (status {status}), which is not followed: subscribe with the address that it leads to."
    else:
        fault = f"refused the alert (status {status}): look at the receiver; it is tried again."
    resting = status in _RESTING
    return DeliveryError(
        f"{_host(parcel)} {fault}",
        recorded=f"The receiver {fault}",
        destination=resting,
        closed=status == _GONE,
        retry_after=receipt.retry_after if resting else None,
    )


def _host(parcel: Parcel) -> str:
    """Who it is, without the path: that of many receivers holds a token."""
    return shown(re.split(r"[/?#]", parcel.address.partition("://")[2], maxsplit=1)[0].rpartition("@")[2] or "the address")
