"""Feeds in a file: Atom 1.0 (RFC 4287) and JSON Feed 1.1, for whoever reads them or serves them on.

The whole file is written anew and takes the old one's place in one step: a reader never sees half a feed.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from registry.alerts.channel import Parcel, refuse_foreign, settle, unwritable
from registry.alerts.message import outline, rendered, subject, text
from registry.alerts.page import fragment
from registry.errors import UsageError
from registry.views.terminal import short

FORMS = ("atom", "jsonfeed")
_ATOM = "http://www.w3.org/2005/Atom"
_JSON_FEED = "https://jsonfeed.org/version/1.1"


def write(path: Path, parcels: Sequence[Parcel], *, form: str, title: str, at: datetime) -> None:
    """Write a feed of `parcels`, newest first, each with the time at which its alert was made as its `at`.

    `at` is now. The feed's id comes from where it lies, so it stays while titles change. Returns when the disk has it. Raises
    DeliveryError where the file cannot be written, or holds something else.
    """
    if form not in FORMS:
        raise UsageError(f"{form!r} is no form of a feed: use one of {', '.join(FORMS)}.")
    try:
        there = path.resolve()
        about = _About(uuid5(NAMESPACE_URL, there.as_uri()).urn, short(title), _moment(at))
        refuse_foreign(there, form)
        _replaced(there, (_atom if form == "atom" else _json_feed)(parcels, about))
    except OSError as error:
        raise unwritable(str(path), error) from error


@dataclass(frozen=True, slots=True)
class _About:
    """The feed itself."""

    id: str
    title: str
    updated: str


def _atom(parcels: Sequence[Parcel], about: _About) -> bytes:
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    for field in fields(about):
        _put(feed, field.name, getattr(about, field.name))
    _put(ET.SubElement(feed, "author"), "name", "registry")
    for parcel in parcels:
        feed.append(_entry(parcel))
    ET.indent(feed)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode").encode() + b"\n"


def _json_feed(parcels: Sequence[Parcel], about: _About) -> bytes:
    """As JSON Feed; what is ours alone stands under `_registry`: of an item, the message itself."""
    ours = {"id": about.id, "updated": about.updated}
    return rendered({"version": _JSON_FEED, "title": about.title, "_registry": ours, "items": [_item(parcel) for parcel in parcels]})


def _entry(parcel: Parcel) -> ET.Element:
    entry = ET.Element("entry")
    _put(entry, "id", _entry_id(parcel))
    _put(entry, "title", subject(parcel.message))
    _put(entry, "updated", _moment(parcel.at))
    if url := _page_of(parcel.message):
        ET.SubElement(entry, "link", {"rel": "alternate", "href": url})
    ET.SubElement(entry, "category", {"term": outline(parcel.message).severity})
    _put(entry, "content", fragment(parcel.message), type="html")
    return entry


def _item(parcel: Parcel) -> dict[str, Any]:
    url = _page_of(parcel.message)
    return {
        "id": _entry_id(parcel),
        "title": subject(parcel.message),
        "content_html": fragment(parcel.message),
        "content_text": text(parcel.message),
        "date_published": _moment(parcel.at),
        "tags": [outline(parcel.message).severity, parcel.message["kind"]],
        "_registry": parcel.message,
        **({"url": url} if url else {}),
    }


def _put(parent: ET.Element, name: str, words: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = words


def _entry_id(parcel: Parcel) -> str:
    return f"urn:registry:alert:{parcel.id}"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _page_of(message: Mapping[str, Any]) -> str | None:
    """The address of the notice that it is about, where it is one of the web and can stand in a link."""
    url = str((message.get("notice") or {}).get("url", ""))
    return url if url.startswith(("http://", "https://")) and url.isprintable() and " " not in url else None


def _replaced(path: Path, content: bytes) -> None:
    """Put `content` in the place of the file; the rights of an older file stay."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with fresh.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            shutil.copymode(path, fresh)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    settle(path.parent)
