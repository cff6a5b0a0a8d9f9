"""Commands that watch: sources, a round by hand, and what was held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from registry.cli.console import Json, err, opened, out, print_json, print_table, say
from registry.cli.root import app, source_app

if TYPE_CHECKING:
    from registry.answers import Looked, Round


Jitter = Annotated[int | None, typer.Option(help="Seconds by which a look may come later, so that not all come at once.")]


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
    language: Annotated[str | None, typer.Option(help="ISO 639-1 code, where it cannot be told; measures are read in en and zh.")] = None,
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
    with opened() as registry:
        hints = Hints(encoding=encoding, selector=content, language=language, role=role)
        how: dict[str, Any] = {"fetcher": fetcher, "options": options, "hints": hints}
        card = registry.add_source(name, url, **how, zone=zone, schedule=schedule, jitter=jitter)
    if as_json:
        print_json(card)
    else:
        say(f"Source {card.name} is watched with fetcher {card.fetcher}, {card.schedule}. Next: `registry track {card.name}`.")


@source_app.command("list")
def source_list(as_json: Json = False) -> None:
    """List the sources with their last look. Example: `registry source list --json`."""
    from registry.views.terminal import counted, minute

    with opened() as registry:
        cards = registry.sources()
    if as_json:
        print_json(cards)
        return
    rows: list[tuple[object, ...]] = [
        (one.name, one.fetcher, one.url, "paused" if one.paused else "watched", one.notices, minute(one.last_look), one.last_outcome)
        for one in cards
    ]
    print_table(counted(len(cards), "source"), ("name", "fetcher", "address*", "state", "notices#", "last look", "outcome"), rows)


@source_app.command("schedule")
def source_schedule(
    name: Annotated[str, typer.Argument(help="The source.")],
    rule: Annotated[str, typer.Argument(help='"every 6h", "daily 09:30", "weekly mon 09:30" or "cron 0 9 * * 1-5", in its time zone.')],
    jitter: Jitter = None,
) -> None:
    """Look at a source at other times. Example: `registry source schedule mofcom "cron 30 9,17 * * 1-5"`."""
    with opened() as registry:
        card = registry.reschedule(name, rule, jitter=jitter)
    say(f"Source {card.name} is looked at by {card.schedule!r}, up to {card.jitter} s later.")


@source_app.command("pause")
def source_pause(
    name: Annotated[str, typer.Argument(help="The source.")],
    reason: Annotated[str, typer.Option(help="Why; recorded in the ledger.")],
    resume: Annotated[bool, typer.Option("--resume", help="Look at it again.")] = False,
) -> None:
    """Stop looking at a source, or resume. Example: `registry source pause mofcom --reason "site is rebuilt"`."""
    with opened() as registry:
        card = registry.pause(name, paused=not resume, reason=reason)
    say(f"Source {card.name} is {'paused' if card.paused else 'watched again'}.")


@app.command(rich_help_panel="Watch")
def track(
    source: Annotated[str | None, typer.Argument(help="One source; all that are not paused by default.")] = None,
    as_json: Json = False,
) -> None:
    """Look at every page of the sources once, now. Exit code 6 where a source could not be read. Example: `registry track`."""
    from rich.progress import Progress

    from registry.views.terminal import markup

    with opened() as registry, Progress(console=err, transient=True, disable=as_json) as bar:
        job = bar.add_task("looking", total=None)

        def tell(looked: Looked, done: int, of: int) -> None:
            bar.update(job, description=f"{looked.outcome}: {markup(looked.url[-60:])}", completed=done, total=of)

        rounds = registry.track(source, tell=tell)
    if as_json:
        print_json([{"source": one.source, "outcomes": dict(one.outcomes), "looked": one.looked} for one in rounds])
    else:
        _say_rounds(rounds)
    if any({"failed", "blocked", "unreadable"} & set(one.outcomes) or one.looked[0].outcome == "gone" for one in rounds):
        raise typer.Exit(6)


def _say_rounds(rounds: tuple[Round, ...]) -> None:
    for one in rounds:
        counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(one.outcomes.items()))
        say(f"{one.source}: {len(one.looked)} looks: {counts}")
        for looked in one.looked:
            if looked.outcome not in ("unchanged",) and looked.sentence:
                say(f"  {looked.outcome}: {looked.url}\n    {looked.sentence}")
    if not rounds:
        say("No source is watched: add one with `registry source add NAME FOLDER-OR-URL`, or resume one with `source pause NAME --resume`.")
    else:
        say("Next: `registry notices`, `registry flags`, `registry deliver`.", style="dim")


@app.command(rich_help_panel="Watch")
def held(as_json: Json = False) -> None:
    """List bodies that were kept aside because they did not look like the notice. Example: `registry held`."""
    from registry.views.terminal import minute

    with opened() as registry:
        lines = registry.held()
    if as_json:
        print_json(lines)
        return
    rows: list[tuple[object, ...]] = [(one.observation_id, one.source, one.url, minute(one.at), one.sentence) for one in lines]
    if not lines:
        out.print("Nothing is held.")
        return
    print_table(f"{len(lines)} held", ("no.#", "source", "address*", "seen (UTC)", "why*"), rows)


@app.command(rich_help_panel="Watch")
def release(
    number: Annotated[int, typer.Argument(help="A number of `registry held`.")],
    by: Annotated[str, typer.Option(help="Who decides.")],
    reason: Annotated[str, typer.Option(help="Why it is the notice after all; recorded in the ledger.")],
) -> None:
    """Make a held body the current text after all. Example: `registry release 12 --by mei --reason "short by design"`."""
    with opened() as registry:
        looked = registry.release(number, by=by, reason=reason)
    say(f"Released: {looked.url} is {looked.outcome}.")
