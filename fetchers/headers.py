"""What the headers of an answer say, read with the distrust that a stranger's words deserve."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from fetchers.base import Validators
from fetchers.errors import BadEncodingError, shown

_CHARSET = re.compile(r"charset\s{0,8}=\s{0,8}[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_MEDIA_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,127}/[a-z0-9!#$&^_.+-]{1,127}")
_PRINTABLE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]{0,998}[\x21-\x7e])?")
_LONGEST_WAIT = 7 * 86_400


def layer(header: str) -> str | None:
    """The one encoding that a Content-Encoding header names; None for plain bytes. Raises BadEncodingError."""
    named = [word for word in (part.strip().lower() for part in header.split(",")) if word not in ("", "identity")]
    if not named:
        return None
    if len(named) > 1:
        raise BadEncodingError(f"the body is packed {len(named)} times over ({shown(header)})")
    if named[0] not in ("gzip", "x-gzip", "deflate"):
        raise BadEncodingError(f"the body is packed as {shown(named[0])}, which was not asked for")
    return named[0].removeprefix("x-")


def media_type(header: str) -> tuple[str, str | None]:
    """Split a Content-Type header into its type, in lower case, and the charset that it declares; what is no type is empty."""
    name, _, rest = header.partition(";")
    found = _CHARSET.search(rest)
    kind = name.partition(",")[0].strip().lower()  # a header sent twice arrives joined by a comma
    return kind if _MEDIA_TYPE.fullmatch(kind) else "", found.group(1) if found else None


def usable(validator: str | None) -> str | None:
    """What can be sent back in a header; a publisher's oddity must not break our next request."""
    return validator if validator is not None and _PRINTABLE.fullmatch(validator) else None


def sendable(validators: Validators) -> Validators:
    """Without what cannot be sent."""
    return Validators(usable(validators.etag), usable(validators.last_modified))


def conditions(validators: Validators) -> dict[str, str]:
    """The request headers that ask whether it has changed since (RFC 9110, 13.1)."""
    asked = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in asked.items() if value is not None}


def retry_after(headers: Mapping[str, str]) -> int | None:
    """Seconds that Retry-After asks for (RFC 9110, 10.2.3); its date form counts from the answer's own Date."""
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdecimal():
        return min(int(asked[:9]), _LONGEST_WAIT)
    try:
        wait = parsedate_to_datetime(asked) - parsedate_to_datetime(headers.get("date", ""))
    except (TypeError, ValueError, OverflowError):
        return None
    return min(max(0, round(wait.total_seconds())), _LONGEST_WAIT)
