"""The `registry` command. Rich tables for people, `--json` for programs; heavy imports wait until a command needs them.

Exit codes: 0 done; 1 something unforeseen; 2 wrong arguments or settings; 3 a file cannot be read as a notice; 4 not found;
5 the database cannot be used; 6 a source could not be read in this round; 130 interrupted.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console, RenderableType
from rich.progress import Progress

from registry.errors import RegistryError, StoreError, UsageError

if TYPE_CHECKING:
    from registry.answers import Looked, NoticeLine, RevisionLine, Round, SchemaReport
    from registry.app import Registry

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode="markdown",
    help="""Track regulatory notices: every revision kept, every measure compared, every alert provable.

New here? `registry demo` shows fourteen days of a small publisher. Then, with your own folder of notices:

`registry init` · `registry source add mine ./notices` · `registry track` · `registry notices`

Exit codes: 0 done, 2 wrong arguments or settings, 3 unreadable file, 4 not found, 5 database, 6 source failed, 130 interrupted.""",
)
source_app = typer.Typer(no_args_is_help=True, help="Publishers that are watched: add, list, pause.")
db_app = typer.Typer(no_args_is_help=True, help="The database: bring its schema up to date, check it.")
app.add_typer(source_app, name="source")
app.add_typer(db_app, name="db")

out = Console(highlight=False, soft_wrap=False)
err = Console(stderr=True, highlight=False)

Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
Jitter = Annotated[int | None, typer.Option(help="Seconds by which a look may come later, so that not all come at once.")]
Notice = Annotated[str, typer.Argument(metavar="NOTICE", help="A number of `registry notices`, or words of its title.")]


def main() -> None:
    """Run the command line; every error that a person can mend ends in one sentence and its exit code."""
    try:
        sys.exit(app(standalone_mode=False))
    except RegistryError as error:
        _complain(str(error))
        sys.exit(error.exit_code)
    except (typer.Abort, KeyboardInterrupt):
        err.print("registry: interrupted; what was recorded until now is safe, and the same command goes on from there.")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        _complain(f"{error.format_message()} Try `registry --help`.")
        sys.exit(2)


def _complain(sentence: str) -> None:
    _say(f"registry: {sentence}", err, style="red", soft_wrap=True)


def _say(words: str, where: Console = out, **how: Any) -> None:
    """Print words that may be a publisher's: nothing in them is markup, and no control character reaches the terminal."""
    from registry.views.terminal import safe

    where.print(safe(words), markup=False, **how)


@contextmanager
def _registry(*, create: bool = False) -> Iterator[Registry]:
    from registry.app import Registry
    from registry.settings import load

    with Registry.open(load(), create=create) as opened:
        yield opened


def _print_json(value: Any) -> None:
    sys.stdout.write(json.dumps(_plain(value), ensure_ascii=False, indent=1) + "\n")


def _plain(value: Any) -> Any:
    from registry.views.report import plain

    return plain(value)


def _print(*parts: RenderableType) -> None:
    for part in parts:
        out.print(part)


def _table(title: str, columns: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    from registry.views.terminal import table

    _print(table(title, columns, rows))


def _day(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{option} {text!r} is not a day: write it as 2026-07-01.") from error


def _moment(text: str | None, option: str) -> datetime | date | None:
    """A day, or a time (UTC where it names no zone)."""
    if text is None or len(text) <= 10:
        return _day(text, option)
    try:
        at = datetime.fromisoformat(text)
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{option} {text!r} is not a time: write it as 2026-07-01 or 2026-07-01T12:00:00+08:00.") from error


# reading and comparing files: no database


@app.command()
def read(
    file: Annotated[Path, typer.Argument(help="A notice as .txt, .md or .html.")],
    as_json: Json = False,
    with_text: Annotated[bool, typer.Option("--with-text", help="With --json: add the text of record.")] = False,
    encoding: Annotated[str | None, typer.Option(help="Its character set, where the file does not say.")] = None,
    selector: Annotated[str | None, typer.Option("--content", help="CSS selector of the main block of an HTML page.")] = None,
) -> None:
    """Read one notice into provisions and measures. Example: `registry read circular.txt`."""
    from registry.files import read_file
    from registry.text.extract import Hints
    from registry.views import report, terminal

    result = read_file(file, Hints(encoding=encoding, selector=selector))
    if as_json:
        _print_json(report.reading_form(result, with_text=with_text))
    else:
        _print(*terminal.reading(result))


@app.command()
def compare(
    old: Annotated[Path, typer.Argument(help="The earlier text.")],
    new: Annotated[Path, typer.Argument(help="The later text.")],
    as_json: Json = False,
    everything: Annotated[bool, typer.Option("--all", help="Also show changes without substance.")] = False,
) -> None:
    """Compare two texts of one notice, measure by measure. Example: `registry compare 2018.md 2024.md`."""
    from registry.files import read_file
    from registry.text.compare import compare as compare_readings
    from registry.views import report, terminal

    compared = compare_readings(read_file(old), read_file(new))
    if as_json:
        _print_json(report.comparison_form(compared))
    else:
        _print(*terminal.comparison(compared, quiet=everything))


# the store and its sources


@app.command()
def init() -> None:
    """Make a new registry: `registry.db` here, or what REGISTRY_DATABASE names."""
    with _registry(create=True) as registry:
        place = registry.store.place
    _say(f"A new registry is at {place}.\nNext: `registry source add NAME FOLDER-OR-URL`, then `registry track`.")


@source_app.command("add")
def source_add(
    name: Annotated[str, typer.Argument(help="Your name for it.")],
    url: Annotated[str, typer.Argument(help="A drop folder, or the address of an index page.")],
    links: Annotated[str | None, typer.Option(help="CSS selector of the links to notices on an index page.")] = None,
    pattern: Annotated[
        str | None, typer.Option(help="Regular expression that a notice's address matches (a folder: a file name pattern).")
    ] = None,
    content: Annotated[str | None, typer.Option(help="CSS selector of a notice's main block.")] = None,
    encoding: Annotated[str | None, typer.Option(help="Character set, where pages do not say or lie.")] = None,
    language: Annotated[str | None, typer.Option(help="en or zh, where it cannot be told.")] = None,
    role: Annotated[str | None, typer.Option(help="official, third_party, news_report or summary.")] = None,
    zone: Annotated[str, typer.Option("--time-zone", help="Where its days begin, e.g. Asia/Shanghai.")] = "UTC",
    fetcher: Annotated[str | None, typer.Option(help="page or folder; told from the address by default.")] = None,
    schedule: Annotated[
        str, typer.Option(help='When `serve` looks: "every 6h", "daily 09:30", "weekly mon 09:30" or "cron 0 9 * * 1-5".')
    ] = "every 6h",
    jitter: Jitter = None,
    as_json: Json = False,
) -> None:
    """Watch a publisher. Example: `registry source add mofcom https://example.org/list.html --links "ul.list a"`."""
    from registry.text.extract import Hints

    options = {key: value for key, value in (("links", links), ("pattern", pattern)) if value is not None}
    with _registry() as registry:
        hints = Hints(encoding=encoding, selector=content, language=language, role=role)
        how: dict[str, Any] = {"fetcher": fetcher, "options": options, "hints": hints}
        card = registry.add_source(name, url, **how, zone=zone, schedule=schedule, jitter=jitter)
    if as_json:
        _print_json(card)
    else:
        _say(f"Source {card.name} is watched with fetcher {card.fetcher}, {card.schedule}. Next: `registry track {card.name}`.")


@source_app.command("list")
def source_list(as_json: Json = False) -> None:
    """List the sources with their last look. Example: `registry source list --json`."""
    from registry.views.terminal import counted, minute

    with _registry() as registry:
        cards = registry.sources()
    if as_json:
        _print_json(cards)
        return
    rows: list[tuple[object, ...]] = [
        (one.name, one.fetcher, one.url, "paused" if one.paused else "watched", one.notices, minute(one.last_look), one.last_outcome)
        for one in cards
    ]
    _table(counted(len(cards), "source"), ("name", "fetcher", "address*", "state", "notices#", "last look", "outcome"), rows)


@source_app.command("schedule")
def source_schedule(
    name: Annotated[str, typer.Argument(help="The source.")],
    rule: Annotated[str, typer.Argument(help='"every 6h", "daily 09:30", "weekly mon 09:30" or "cron 0 9 * * 1-5", in its time zone.')],
    jitter: Jitter = None,
) -> None:
    """Look at a source at other times. Example: `registry source schedule mofcom "cron 30 9,17 * * 1-5"`."""
    with _registry() as registry:
        card = registry.reschedule(name, rule, jitter=jitter)
    _say(f"Source {card.name} is looked at by {card.schedule!r}, up to {card.jitter} s later.")


@source_app.command("pause")
def source_pause(
    name: Annotated[str, typer.Argument(help="The source.")],
    reason: Annotated[str, typer.Option(help="Why; recorded in the ledger.")],
    resume: Annotated[bool, typer.Option("--resume", help="Look at it again.")] = False,
) -> None:
    """Stop looking at a source, or resume. Example: `registry source pause mofcom --reason "site is rebuilt"`."""
    with _registry() as registry:
        card = registry.pause(name, paused=not resume, reason=reason)
    _say(f"Source {card.name} is {'paused' if card.paused else 'watched again'}.")


@app.command()
def track(
    source: Annotated[str | None, typer.Argument(help="One source; all that are not paused by default.")] = None,
    as_json: Json = False,
) -> None:
    """Look at every page of the sources once, now. Exit code 6 where a source could not be read. Example: `registry track`."""
    from registry.views.terminal import markup

    with _registry() as registry, Progress(console=err, transient=True, disable=as_json) as bar:
        job = bar.add_task("looking", total=None)

        def tell(looked: Looked, done: int, of: int) -> None:
            bar.update(job, description=f"{looked.outcome}: {markup(looked.url[-60:])}", completed=done, total=of)

        rounds = registry.track(source, tell=tell)
    if as_json:
        _print_json([{"source": one.source, "outcomes": dict(one.outcomes), "looked": one.looked} for one in rounds])
    else:
        _say_rounds(rounds)
    if any({"failed", "blocked", "unreadable"} & set(one.outcomes) or one.looked[0].outcome == "gone" for one in rounds):
        raise typer.Exit(6)


def _say_rounds(rounds: tuple[Round, ...]) -> None:
    for one in rounds:
        counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(one.outcomes.items()))
        _say(f"{one.source}: {len(one.looked)} looks: {counts}")
        for looked in one.looked:
            if looked.outcome not in ("unchanged",) and looked.sentence:
                _say(f"  {looked.outcome}: {looked.url}\n    {looked.sentence}")
    if not rounds:
        _say(
            "No source is watched: add one with `registry source add NAME FOLDER-OR-URL`, or resume one with `source pause NAME --resume`."
        )
    else:
        _say("Next: `registry notices`, `registry flags`, `registry deliver`.", style="dim")


# the history


@app.command()
def notices(as_json: Json = False) -> None:
    """List the notices, newest change first. Example: `registry notices`."""
    from registry.views import terminal

    with _registry() as registry:
        lines = registry.notices()
    if as_json:
        _print_json(lines)
        return
    out.print(terminal.counted(len(lines), "notice"), style="bold")
    for one in lines:
        _print(*terminal.notice_lines(one.id, one.title, *_facts(one)))


def _facts(notice: NoticeLine) -> list[str]:
    """What a list tells of a notice besides its title."""
    from registry.views.terminal import counted

    dated = [f"dated {notice.document_date}"] if notice.document_date else []
    odd = [told for told in (notice.completeness, notice.state) if told not in ("complete", "current")]
    counts = [counted(notice.revisions, "revision"), counted(notice.measures, "measure")]
    return [notice.source, *dated, *counts, *odd, f"changed {notice.last_changed.date()}"]


@app.command()
def timeline(notice: Notice, as_json: Json = False, looks: Annotated[bool, typer.Option(help="Also every look.")] = False) -> None:
    """Tell the life of a notice: its revisions, those of reports of it, and with --looks every look. Example: `registry timeline 1`."""
    from registry.views.terminal import counted, minute

    with _registry() as registry:
        line = registry.notice(notice)
        revisions, seen = registry.timeline(line)
    if as_json:
        _print_json({"notice": line, "revisions": revisions, "looks": seen})
        return
    columns = ("rev.", "of a", "observed (UTC)", "valid from", "changes*", "measures#")
    _table(f"{line.id}. {line.title}", columns, [_revision(one) for one in revisions])
    if looks:
        _table(
            counted(len(seen), "look"),
            ("at (UTC)", "outcome", "status#", "why*"),
            [(minute(one.at), one.outcome, one.status, one.sentence) for one in seen],
        )


def _revision(one: RevisionLine) -> tuple[object, ...]:
    """A row of a timeline, narrow enough for eighty columns."""
    from rich.text import Text

    from registry.views.terminal import minute, safe, severity

    text = {"news_report": "report", "summary": "summary"}.get(one.role, "text")
    kinds = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in one.changes.items())
    again = f" (returned to r{one.returned_to})" if one.returned_to else ""
    changes = Text.assemble(severity(one.severity), "  " if one.severity else "", safe(kinds + again))
    told = text if one.completeness == "complete" else f"{text}\n{one.completeness}"
    observed = minute(one.observed).replace(" ", "\n")
    return f"r{one.number}", told, observed, f"{one.valid_from}\n{one.valid_basis}", changes, one.measures


@app.command()
def show(
    notice: Notice,
    as_of: Annotated[str | None, typer.Option(help="What it said on this day (2026-07-01).")] = None,
    known_at: Annotated[str | None, typer.Option(help="As we knew on this day, or at this time.")] = None,
    as_json: Json = False,
) -> None:
    """Show what a notice said on day D as known on day K. Example: `registry show 1 --as-of 2026-09-03 --known-at 2026-09-10`."""
    with _registry() as registry:
        line = registry.notice(notice)
        shown = registry.show(line, as_of=_day(as_of, "--as-of"), known_at=_moment(known_at, "--known-at"))
    if as_json:
        _print_json(shown)
        return
    from registry.views.terminal import minute

    told = f"as of {shown.as_of}, known at {minute(shown.known_at)} UTC (ledger size {shown.ledger_size})"
    one = shown.revision
    if one is None:
        _say(f"{line.title}\nNothing was {'in force' if shown.pending else 'known'} {told}.")
    else:
        basis = f"valid from {one.valid_from} ({one.valid_basis}), observed {minute(one.observed)}, recorded {minute(one.recorded)}"
        _say(
            f"{line.title}\nrevision {one.number} {told}\n{basis}\ntext sha256 {one.text_sha256}, {one.completeness}\n",
            style="bold",
        )
        _say(shown.text or "", soft_wrap=True)
    for later in shown.pending:
        _say(f"Not yet in force: revision {later.number}, from {later.valid_from} ({later.valid_basis}).")


@app.command()
def diff(
    notice: Notice,
    old: Annotated[int | None, typer.Argument(help="Revision number; the one before by default.")] = None,
    new: Annotated[int | None, typer.Argument(help="Revision number; the newest by default.")] = None,
    as_json: Json = False,
    whole: Annotated[bool, typer.Option("--whole", help="The whole text, not only what surrounds the changes.")] = False,
) -> None:
    """Show which words and measures changed between two revisions. Example: `registry diff 1 1 2`."""
    with _registry() as registry:
        line = registry.notice(notice)
        difference = registry.difference(line, old, new)
    if as_json:
        _print_json(difference)
        return
    from rich.text import Text

    from registry.views.terminal import redline, safe, severity

    _say(f"{line.title}: revision {difference.old.number} to {difference.new.number}", style="bold")
    for change in difference.changes:
        kept = f"  (quiet: {change.quiet})" if change.quiet else ""
        _print(Text.assemble("  ", severity(change.severity), f"  {change.kind}: {safe(change.reason)}{kept}"))
    _print(Text(""), redline(difference.old_text, difference.new_text, difference.operations, context=None if whole else 60))


@app.command()
def measures(
    notice: Notice,
    revision: Annotated[int | None, typer.Option(help="Revision number; the newest by default.")] = None,
    as_json: Json = False,
) -> None:
    """List the measures of a notice: who must, may or must not do what, until when. Example: `registry measures 1`."""
    from registry.views import terminal

    with _registry() as registry:
        line = registry.notice(notice)
        lines = registry.measures(line, revision)
    if as_json:
        _print_json(lines)
        return
    _say(f"{terminal.counted(len(lines), 'measure')} of {line.title}", style="bold")
    for one in lines:
        dates = [str(deadline["date"]) for deadline in one.deadlines if deadline.get("date")]
        actor = (one.actor, one.actor_source) if one.actor else None
        _print(*terminal.measure_lines(one.address, one.modality, actor, dates=dates, words=one.text))


@app.command()
def flags(
    notice: Annotated[str | None, typer.Argument(help="Of one notice only.")] = None,
    severity: Annotated[str, typer.Option(help="At least: info, low, medium, high or critical.")] = "low",
    since: Annotated[str | None, typer.Option(help="Recorded since this day or time.")] = None,
    as_json: Json = False,
) -> None:
    """List the changes that matter, newest first. Example: `registry flags --severity high --since 2026-09-01`."""
    from registry.views import terminal

    with _registry() as registry:
        about = registry.notice(notice) if notice else None
        lines = registry.flags(notice=about, since=_start(since, "--since"), severity=severity)
    if as_json:
        _print_json(lines)
        return
    out.print(terminal.counted(len(lines), "flag"), style="bold")
    for one in lines:
        where = f"{one.notice_id}. {terminal.short(one.notice, 60)} r{one.number}"
        _print(*terminal.flag_lines(one.severity, one.recorded, where, reason=one.reason))


@app.command()
def held(as_json: Json = False) -> None:
    """List bodies that were kept aside because they did not look like the notice. Example: `registry held`."""
    from registry.views.terminal import minute

    with _registry() as registry:
        lines = registry.held()
    if as_json:
        _print_json(lines)
        return
    rows: list[tuple[object, ...]] = [(one.observation_id, one.source, one.url, minute(one.at), one.sentence) for one in lines]
    if not lines:
        out.print("Nothing is held.")
        return
    _table(f"{len(lines)} held", ("no.#", "source", "address*", "seen (UTC)", "why*"), rows)


@app.command()
def release(
    number: Annotated[int, typer.Argument(help="A number of `registry held`.")],
    by: Annotated[str, typer.Option(help="Who decides.")],
    reason: Annotated[str, typer.Option(help="Why it is the notice after all; recorded in the ledger.")],
) -> None:
    """Make a held body the current text after all. Example: `registry release 12 --by mei --reason "short by design"`."""
    with _registry() as registry:
        looked = registry.release(number, by=by, reason=reason)
    _say(f"Released: {looked.url} is {looked.outcome}.")


# telling


@app.command()
def subscribe(
    name: Annotated[str | None, typer.Argument(help="Your name for it; none lists the subscriptions.")] = None,
    source: Annotated[str | None, typer.Option(help="Of one source only.")] = None,
    severity: Annotated[str, typer.Option(help="At least: info, low, medium, high or critical.")] = "medium",
    keyword: Annotated[str | None, typer.Option(help="Only where title, reason or words hold this.")] = None,
    channel: Annotated[str, typer.Option(help="console, jsonl, email, webhook, atom or jsonfeed.")] = "console",
    to: Annotated[str, typer.Option(help="The file, e-mail address or URL to deliver to.")] = "-",
    secret: Annotated[str | None, typer.Option(help="Of a webhook: the secret that signs it; made and shown once by default.")] = None,
    digest: Annotated[str, typer.Option(help="immediate, daily or weekly.")] = "immediate",
    alarms: Annotated[bool, typer.Option("--alarms", help="Also tell of messages that die or are stuck on other channels.")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="End this subscription.")] = False,
    as_json: Json = False,
) -> None:
    """Ask to be told. Example: `registry subscribe desk --severity high --channel email --to desk@example.org --digest daily`."""
    from registry.views.terminal import counted

    made = None
    with _registry() as registry:
        if name and remove:
            registry.unsubscribe(name)
        elif name:
            made = _secret(channel, secret, known=registry.knows_destination(channel, to))
            how: dict[str, Any] = {"source": source, "severity": severity, "keyword": keyword, "channel": channel, "address": to}
            registry.subscribe(name, **how, secret=made or secret, digest=digest, alarms=alarms)
        cards = registry.subscriptions()
    if as_json:
        _print_json(cards)
    else:
        rows: list[tuple[object, ...]] = [
            (one.name, one.source or "all", one.severity, one.keyword, one.digest, one.channel, one.address) for one in cards
        ]
        _table(counted(len(cards), "subscription"), ("name", "source", "at least", "keyword", "when", "channel", "to*"), rows)
    if made:
        _say(f"The webhook is signed with this secret, which is not shown again:\n{made}", err if as_json else out, soft_wrap=True)


def _secret(channel: str, given: str | None, *, known: bool) -> str | None:
    """A new secret for a new webhook that was given none; None where none has to be made."""
    if channel != "webhook":
        if given is not None:
            raise UsageError("Only a webhook is signed: leave --secret out.")
        return None
    from registry.alerts.webhook import check_secret, new_secret

    if given is not None:
        check_secret(given)
        return None
    return None if known else new_secret()


@app.command()
def deliver(
    replay: Annotated[bool, typer.Option("--replay", help="First let what died be sent again, or with --since all that was sent.")] = False,
    since: Annotated[str | None, typer.Option(help="With --replay: also what was delivered since this day or time.")] = None,
    subscription: Annotated[str | None, typer.Option(help="With --replay: of one subscription only.")] = None,
    as_json: Json = False,
) -> None:
    """Deliver every alert that waits. Exit code 6 where a destination failed; it is tried again. Example: `registry deliver --replay`."""
    moment = _start(since, "--since")
    if not replay and (since or subscription):
        raise UsageError("--since and --subscription say what to send again: add --replay.")
    with _registry() as registry:
        if replay:
            again = registry.replay(since=moment, subscription=subscription)
            _say(f"{again} messages are sent again.", err)
        attempts = registry.deliver(say=lambda words: _say(words, err if as_json else out))
    failed = [one for one in attempts if not one.delivered]
    if as_json:
        _print_json(attempts)
    else:
        _say(f"{len(attempts) - len(failed)} alerts delivered, {len(failed)} failed.")
        for one in failed:
            _say(f"  {one.subscription}: {one.sentence}")
    if failed:
        raise typer.Exit(6)


def _start(text: str | None, option: str) -> datetime | None:
    """A time, or the beginning of a day, in UTC."""
    moment = _moment(text, option)
    if moment is None or isinstance(moment, datetime):
        return moment
    return datetime(moment.year, moment.month, moment.day, tzinfo=UTC)


@app.command()
def calendar(
    since: Annotated[str | None, typer.Option("--from", help="From this day on; today by default.")] = None,
    until: Annotated[str | None, typer.Option(help="Until this day.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Also what has passed or was superseded, from any day on.")] = False,
    csv: Annotated[Path | None, typer.Option(help="Write a CSV file.")] = None,
    ics: Annotated[Path | None, typer.Option(help="Write an iCalendar file.")] = None,
    as_json: Json = False,
) -> None:
    """List the days on which something begins, ends or is due. Example: `registry calendar --until 2027-12-31 --ics days.ics`."""
    from registry.views import calendar as shaped
    from registry.views.terminal import counted

    states = ("open", "fired", "passed", "superseded") if everything else ("open", "fired")
    with _registry() as registry:
        now = registry.store.now()
        first = _day(since, "--from") or (None if everything else now.date())
        lines = registry.milestones(states=states, since=first, until=_day(until, "--until"))
        name = registry.identity()
    if csv:
        _write(csv, shaped.to_csv(lines))
    if ics:
        _write(ics, shaped.to_ics(lines, stamp=now, name=name))
    if as_json:
        _print_json(lines)
    elif not csv and not ics:
        _table(counted(len(lines), "day"), shaped.COLUMNS, shaped.rows(lines, now=now))


def _write(path: Path, words: str) -> None:
    try:
        path.write_bytes(words.encode("utf-8", "surrogatepass"))
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}): choose another file.") from error
    _say(f"Written: {path}", err)


# serving


@app.command()
def serve(
    pretty: Annotated[bool, typer.Option("--pretty", help="Log for a person instead of in JSON.")] = False,
) -> None:
    """Run by itself: look when it is due, deliver, tell of days that come near; until SIGTERM or Ctrl-C. Example: `registry serve`."""
    from registry.scheduler import Service, logger

    with _registry() as registry:
        Service(registry, log=logger(pretty=pretty or sys.stderr.isatty()), say=_say).run()


@app.command()
def status(as_json: Json = False) -> None:
    """Tell at a glance what is late, broken, held or stuck, and what to do. Exit code 6 where something is. Example: `registry status`."""
    from registry.views import status as shaped

    with _registry() as registry:
        state = registry.state()
        patience = 60 + 10 * registry.settings.tick
    troubles = shaped.troubles(state, patience=patience)
    if as_json:
        _print_json({**_plain(shaped.public(state)), "troubles": troubles})
    else:
        _print(*shaped.tables(state))
        for trouble in troubles:
            _say(trouble, style="yellow", soft_wrap=True)
        if not troubles:
            _say("All is well.", style="green")
    if troubles:
        raise typer.Exit(6)


# the database


@db_app.command("upgrade")
def db_upgrade() -> None:
    """Bring the schema up to date; nothing recorded is altered. Example: `registry db upgrade`."""
    from registry.settings import load
    from registry.store.engine import upgrade

    _say(f"{upgrade(load().database)} is up to date.")


@db_app.command("check")
def db_check(as_json: Json = False) -> None:
    """Check schema and append-only guards without changing anything. Example: `registry db check`."""
    from registry.settings import load
    from registry.store.engine import check

    report = check(load().database)
    if as_json:
        _print_json({**_plain(report), "ok": report.ok})
    elif report.ok:
        _say(f"{report.url} is sound: schema {report.found}, every append-only guard in place.")
    if not report.ok:
        raise StoreError(_unsound(report))


def _unsound(report: SchemaReport) -> str:
    """What is wrong with a schema, and what to do."""
    if report.found != report.head:
        return f"{report.url} has schema {report.found}, this program works with {report.head}: run `registry db upgrade`."
    if report.missing_guards:
        return f"{report.url} lacks the guards {', '.join(report.missing_guards)}: restore a backup, its evidence may have been altered."
    return f"{report.url} differs from its schema ({'; '.join(report.drift)}): restore a backup, or mend what was changed by hand."


@app.command()
def demo(
    folder: Annotated[Path | None, typer.Option(help="Where to leave the demo's registry; a new folder here by default.")] = None,
    as_json: Json = False,
) -> None:
    """Watch fourteen days of a small sample publisher in a few seconds, offline. Example: `registry demo`."""
    from registry.demo.runner import run

    summary = run(folder, say=None if as_json else lambda part: out.print(part))
    if as_json:
        _print_json(summary)
