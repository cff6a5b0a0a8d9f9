"""Commands that tell the history: notices, revisions, differences, measures, flags, days."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from registry.cli.console import Json, day_of, moment_of, opened, out, print_json, print_table, say, show_all, start_of, write_file
from registry.cli.root import app

if TYPE_CHECKING:
    from registry.answers import NoticeLine, RevisionLine


Notice = Annotated[str, typer.Argument(metavar="NOTICE", help="A number of `registry notices`, or words of its title.")]


@app.command(rich_help_panel="Ask")
def notices(as_json: Json = False) -> None:
    """List the notices, newest change first. Example: `registry notices`."""
    from registry.views import terminal

    with opened() as registry:
        lines = registry.notices()
    if as_json:
        print_json(lines)
        return
    out.print(terminal.counted(len(lines), "notice"), style="bold")
    for one in lines:
        show_all(*terminal.notice_lines(one.id, one.title, *_facts(one)))


def _facts(notice: NoticeLine) -> list[str]:
    """What a list tells of a notice besides its title."""
    from registry.views.terminal import counted

    dated = [f"dated {notice.document_date}"] if notice.document_date else []
    odd = [told for told in (notice.completeness, notice.state) if told not in ("complete", "current")]
    counts = [counted(notice.revisions, "revision"), counted(notice.measures, "measure")]
    return [notice.source, *dated, *counts, *odd, f"changed {notice.last_changed.date()}"]


@app.command(rich_help_panel="Ask")
def timeline(notice: Notice, as_json: Json = False, looks: Annotated[bool, typer.Option(help="Also every look.")] = False) -> None:
    """Tell the life of a notice: its revisions, those of reports of it, and with --looks every look. Example: `registry timeline 1`."""
    from registry.views.terminal import counted, minute

    with opened() as registry:
        line = registry.notice(notice)
        revisions, seen = registry.timeline(line)
    if as_json:
        print_json({"notice": line, "revisions": revisions, "looks": seen})
        return
    columns = ("rev.", "of a", "observed (UTC)", "valid from", "changes*", "measures#")
    print_table(f"{line.id}. {line.title}", columns, [_revision(one) for one in revisions])
    if looks:
        print_table(
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


@app.command(rich_help_panel="Ask")
def show(
    notice: Notice,
    as_of: Annotated[str | None, typer.Option(help="What it said on this day (2026-07-01).")] = None,
    known_at: Annotated[str | None, typer.Option(help="As we knew on this day, or at this time.")] = None,
    as_json: Json = False,
) -> None:
    """Show what a notice said on day D as known on day K. Example: `registry show 1 --as-of 2026-09-03 --known-at 2026-09-10`."""
    with opened() as registry:
        line = registry.notice(notice)
        shown = registry.show(line, as_of=day_of(as_of, "--as-of"), known_at=moment_of(known_at, "--known-at"))
    if as_json:
        print_json(shown)
        return
    from registry.views.terminal import minute

    told = f"as of {shown.as_of}, known at {minute(shown.known_at)} UTC (ledger size {shown.ledger_size})"
    one = shown.revision
    if one is None:
        say(f"{line.title}\nNothing was {'in force' if shown.pending else 'known'} {told}.")
    else:
        basis = f"valid from {one.valid_from} ({one.valid_basis}), observed {minute(one.observed)}, recorded {minute(one.recorded)}"
        say(
            f"{line.title}\nrevision {one.number} {told}\n{basis}\ntext sha256 {one.text_sha256}, {one.completeness}\n",
            style="bold",
        )
        say(shown.text or "", soft_wrap=True)
    for later in shown.pending:
        say(f"Not yet in force: revision {later.number}, from {later.valid_from} ({later.valid_basis}).")


@app.command(rich_help_panel="Ask")
def diff(
    notice: Notice,
    old: Annotated[int | None, typer.Argument(help="Revision number; the one before by default.")] = None,
    new: Annotated[int | None, typer.Argument(help="Revision number; the newest by default.")] = None,
    as_json: Json = False,
    whole: Annotated[bool, typer.Option("--whole", help="The whole text, not only what surrounds the changes.")] = False,
) -> None:
    """Show which words and measures changed between two revisions. Example: `registry diff 1 1 2`."""
    with opened() as registry:
        line = registry.notice(notice)
        difference = registry.difference(line, old, new)
    if as_json:
        print_json(difference)
        return
    from rich.text import Text

    from registry.views.terminal import redline, safe, severity

    say(f"{line.title}: revision {difference.old.number} to {difference.new.number}", style="bold")
    for change in difference.changes:
        kept = f"  (quiet: {change.quiet})" if change.quiet else ""
        show_all(Text.assemble("  ", severity(change.severity), f"  {change.kind}: {safe(change.reason)}{kept}"))
    show_all(Text(""), redline(difference.old_text, difference.new_text, difference.operations, context=None if whole else 60))


@app.command(rich_help_panel="Ask")
def measures(
    notice: Notice,
    revision: Annotated[int | None, typer.Option(help="Revision number; the newest by default.")] = None,
    as_json: Json = False,
) -> None:
    """List the measures of a notice: who must, may or must not do what, until when. Example: `registry measures 1`."""
    from registry.views import terminal

    with opened() as registry:
        line = registry.notice(notice)
        lines = registry.measures(line, revision)
    if as_json:
        print_json(lines)
        return
    say(f"{terminal.counted(len(lines), 'measure')} of {line.title}", style="bold")
    for one in lines:
        dates = [str(deadline["date"]) for deadline in one.deadlines if deadline.get("date")]
        actor = (one.actor, one.actor_source) if one.actor else None
        show_all(*terminal.measure_lines(one.address, one.modality, actor, dates=dates, words=one.text))


@app.command(rich_help_panel="Ask")
def flags(
    notice: Annotated[str | None, typer.Argument(help="Of one notice only.")] = None,
    severity: Annotated[str, typer.Option(help="At least: info, low, medium, high or critical.")] = "low",
    since: Annotated[str | None, typer.Option(help="Recorded since this day or time.")] = None,
    as_json: Json = False,
) -> None:
    """List the changes that matter, newest first. Example: `registry flags --severity high --since 2026-09-01`."""
    from registry.views import terminal

    with opened() as registry:
        about = registry.notice(notice) if notice else None
        lines = registry.flags(notice=about, since=start_of(since, "--since"), severity=severity)
    if as_json:
        print_json(lines)
        return
    out.print(terminal.counted(len(lines), "flag"), style="bold")
    for one in lines:
        where = f"{one.notice_id}. {terminal.short(one.notice, 60)} r{one.number}"
        show_all(*terminal.flag_lines(one.severity, one.recorded, where, reason=one.reason))


@app.command(rich_help_panel="Ask")
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
    with opened() as registry:
        now = registry.store.now()
        first = day_of(since, "--from") or (None if everything else now.date())
        lines = registry.milestones(states=states, since=first, until=day_of(until, "--until"))
        name = registry.identity()
    if csv:
        write_file(csv, shaped.to_csv(lines))
    if ics:
        write_file(ics, shaped.to_ics(lines, stamp=now, name=name, title="Days of regulatory notices"))
    if as_json:
        print_json(lines)
    elif not csv and not ics:
        out.print(counted(len(lines), "day"), style="bold")
        for line in lines:
            show_all(*shaped.listed(line, now=now))
