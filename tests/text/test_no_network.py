"""Reading asks nothing of anybody: documents that point elsewhere are read as if what they point to were not there.

A listener that every document points to hears nothing; a file that every document names is not in any text; and in a process that
watches itself, no reader so much as looks up a name. The native parsers' own processes are heard by the listener too.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from registry import parsers
from registry.errors import UnreadableError
from registry.text.extract.media import DOCX, PDF, XLSX
from registry.views.explain.page import page
from tests.parsers import samples

SECRET = "the words of a file that no reader may open"
WORDS = "Banks shall report their fees every month."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def documents(at: str, file: str) -> Iterator[tuple[str, str, bytes]]:
    """Name, media type and bytes of documents that point to the address `at` and to the file `file`."""
    yield "page", "text/html", _page(at, file).encode()
    yield "xhtml", "application/xhtml+xml", f'<?xml-stylesheet href="{at}"?>{_page(at, file)}'.encode()
    yield "markdown", "text/markdown", f"# A\n\n{WORDS}\n\n![]({at}/a.png) <img src={at}/b.png> [file]({file})\n".encode()
    for name, prologue, inside in _markup(at, file):
        yield f"xml {name}", "application/xml", f"<?xml version='1.0'?>{prologue}<a><p>{WORDS}</p>{inside}</a>".encode()
    for name, extra in _of_word(at, file).items():
        yield f"docx {name}", DOCX, samples.docx(samples.paragraph(WORDS) + _FIELDS.format(at=at, file=file), extra=extra)
    for name, extra in _of_excel(at, file).items():
        yield f"xlsx {name}", XLSX, samples.xlsx((WORDS, f'=WEBSERVICE("{at}/x")'), extra=extra)
    yield "pdf", PDF, _pdf(at, file)


def _page(at: str, file: str) -> str:
    return (
        f'<!DOCTYPE html SYSTEM "{at}/dtd"><html><head><base href="{at}/"><meta http-equiv="refresh" content="0;url={at}/r">'
        f'<link rel="stylesheet" href="{at}/css"><link rel="preload" as="image" href="{at}/p"><link rel="dns-prefetch" href="{at}">'
        f'<style>@import "{at}/i"; p {{background: url({at}/u)}}</style><script src="{at}/js"></script></head><body background="{at}/bg">'
        f'<article><p>{WORDS}</p><img src="{at}/img" srcset="{at}/2x 2x"><img src="{file}"><picture><source srcset="{at}/s"></picture>'
        f'<iframe src="{at}/f"></iframe><object data="{file}"></object><embed src="{at}/e"><video src="{at}/v" poster="{at}/po"></video>'
        f'<svg><image href="{at}/svg"/><use href="{at}/use#a"/></svg><input type="image" src="{at}/in"><form action="{at}/form"></form>'
        f'<p style="background:url({at}/bg2)">The end.</p></article></body></html>'
    )


def _markup(at: str, file: str) -> Iterator[tuple[str, str, str]]:
    """A name, what stands before an XML document, and what stands in it."""
    yield "dtd", f'<!DOCTYPE a SYSTEM "{at}/a.dtd">', ""
    yield "public dtd", f'<!DOCTYPE a PUBLIC "-//X//Y" "{at}/a.dtd">', ""
    yield "dtd of a file", f'<!DOCTYPE a SYSTEM "file://{file}">', ""
    yield "entity", f'<!DOCTYPE a [<!ENTITY e SYSTEM "{at}/e">]>', "&e;"
    yield "entity of a file", f'<!DOCTYPE a [<!ENTITY e SYSTEM "file://{file}">]>', "<p>&e;</p>"
    yield "parameter entity", f'<!DOCTYPE a [<!ENTITY % e SYSTEM "{at}/e"> %e;]>', ""
    yield "notation", f'<!DOCTYPE a [<!NOTATION n SYSTEM "{at}/n">]>', ""
    yield "inclusion", "", f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{file}" parse="text"/>'
    yield "inclusion from elsewhere", "", f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{at}/x"/>'
    yield "schema", "", f'<b xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x {at}/x.xsd"/>'
    yield "style sheet", f'<?xml-stylesheet type="text/xsl" href="{at}/x.xsl"?>', ""


_FIELDS = (
    '<w:p><w:r><w:instrText>INCLUDETEXT "{file}"</w:instrText></w:r><w:r><w:instrText>INCLUDEPICTURE "{at}/p"</w:instrText></w:r></w:p>'
    '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:r="{RELATION}" r:link="image" r:embed="image"/></w:drawing></w:r></w:p><w:altChunk xmlns:r="{RELATION}" r:id="aFChunk"/>'
)


def _of_word(at: str, file: str) -> dict[str, dict[str, bytes]]:
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{RELATION}/{kind}" Target="{target}" TargetMode="External"/>'
        for kind, target in (
            ("image", f"{at}/i"), ("attachedTemplate", f"{at}/t"), ("oleObject", f"file://{file}"), ("hyperlink", at),
            ("aFChunk", f"{at}/c"),
        )
    )  # fmt: skip
    outside = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{file}">]><w:styles xmlns:w="x">&e;</w:styles>'
    return {
        "relations": {"word/_rels/document.xml.rels": outside.encode(), "word/_rels/settings.xml.rels": outside.encode()},
        "entity": {"word/styles.xml": entity.encode()},
    }


def _of_excel(at: str, file: str) -> dict[str, dict[str, bytes]]:
    link = f'<Relationships><Relationship Id="r" Type="{RELATION}/externalLink" Target="{at}" TargetMode="External"/></Relationships>'
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{file}">]><sst xmlns="x"><si><t>&e;</t></si></sst>'
    return {"links": {"xl/_rels/sheet.xml.rels": link.encode()}, "entity": {"xl/sharedStrings.xml": entity.encode()}}


def _pdf(at: str, file: str) -> bytes:
    """A PDF that wants to open addresses, files and programs as soon as it is opened."""
    letters = b"BT /F 12 Tf 72 700 Td (Banks shall report their fees every month.) Tj ET"
    objects = (
        f"<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R/URI<</Base({at})>>/AA<</WC 7 0 R>>/AcroForm<</Fields[]/XFA({at})>>>>".encode(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 6 8]/Contents 4 0 R/AA<</O 6 0 R>>/Resources<</Font<</F 5 0 R>>/XObject<</I 8 0 R>>>>>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(letters), letters),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</S/URI/URI({at}/open)/Next<</S/JavaScript/JS(app.launchURL\\('{at}'\\))>>>>".encode(),
        f"<</S/Launch/F({file})/Next<</S/GoToR/F<</FS/URL/F({at}/g)>>/D[0/Fit]>>>>".encode(),
        f"<</Type/XObject/Subtype/Image/Width 1/Height 1/F<</FS/URL/F({at}/image)>>/Length 0>>stream\n\nendstream".encode(),
    )
    body = b"%PDF-1.7\n"
    for number, each in enumerate(objects, start=1):
        body += b"%d 0 obj%b\nendobj\n" % (number, each)
    return body + b"trailer<</Root 1 0 R/Size 9>>\n%%EOF\n"


_REACHING = "script, link, iframe, object, embed, img, image, form, base, meta[http-equiv=refresh]"
_ADDRESSES = frozenset(["src", "srcset", "data", "action", "background", "poster"])


def _reaching(html: str) -> Iterator[str]:
    """What in a page points anywhere but into itself."""
    tree = LexborHTMLParser(html)
    yield from (node.tag or "" for node in tree.css(_REACHING))
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            outside = name in _ADDRESSES or (name == "href" and not (value or "").startswith("#"))
            if outside or name.startswith("on") or (name == "style" and "url" in (value or "")):
                yield f"{node.tag} {name}={value}"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(SECRET, encoding="utf-8")
    return path


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A socket that hears whoever connects."""
    with socket.create_server(("127.0.0.1", 0)) as heard:
        heard.setblocking(False)
        yield heard


def test_no_address_is_asked_and_no_file_opened_whatever_a_document_points_to(listener: socket.socket, secret: Path) -> None:
    read = []
    for name, media_type, body in documents(f"http://127.0.0.1:{listener.getsockname()[1]}", str(secret)):
        try:
            reading = parsers.read(body, media_type=media_type)
        except UnreadableError:
            continue
        read.append(name)
        assert WORDS in reading.text, name
        assert SECRET not in reading.text, name
        explained = page(reading, name="x")
        assert SECRET not in explained
        assert [*_reaching(explained)] == [], name
    assert {"page", "markdown", "xml dtd", "docx relations", "xlsx links", "pdf"} <= {*read}
    with pytest.raises(BlockingIOError):
        listener.accept()


WATCHED = """
import sys
from importlib import import_module

asked, where = [], ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "subprocess.", "os.system", "os.exec")

def watch(event, told):
    if event.startswith(where) and watch.on:
        asked.append(f"{watch.on}: {event} {told}")
    if event == "open" and watch.on and str(told[0]) == sys.argv[1]:
        asked.append(f"{watch.on}: open {told}")

watch.on = ""
sys.addaudithook(watch)

from registry.errors import UnreadableError
from registry.text.extract.media import DOCX, NATIVE, PDF, XLSX
from registry.text.reading import read
from tests.text.test_no_network import documents

NATIVELY = {PDF: "pdf:pages", DOCX: "docx:page", XLSX: "xlsx:tables"}

for name, kind, body in documents("http://example.invalid", sys.argv[1]):
    module, _, function = NATIVELY.get(kind, ":").partition(":")
    parse = getattr(import_module(f"registry.parsers.{module}"), function) if module else None
    watch.on = name
    try:
        list(parse(body)) if parse else read(body, media_type=kind)
    except UnreadableError:
        pass
    except Exception as error:
        if not parse:
            raise
    watch.on = ""
print("\\n".join(asked))
"""


def _watched(program: str, secret: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", program, str(secret)]
    return subprocess.run(words, cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=300, check=False)


def test_a_process_that_watches_itself_sees_no_reader_reach_out(secret: Path) -> None:
    done = _watched(WATCHED, secret)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""


def test_the_watch_sees_who_reaches_out(secret: Path) -> None:
    """The watch itself is no use if it sees nothing."""
    reaching = WATCHED.replace(
        "list(parse(body)) if parse else read(body, media_type=kind)", "import socket; socket.socket().close(); open(sys.argv[1]).close()"
    )
    done = _watched(reaching, secret)
    assert "socket.__new__" in done.stdout
    assert "open" in done.stdout
