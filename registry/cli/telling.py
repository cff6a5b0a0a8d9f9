"""Commands that tell: who is told, and telling them."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from registry.cli.console import Json, err, opened, out, print_json, print_table, say, start_of
from registry.cli.root import app
from registry.errors import UsageError


@app.command(rich_help_panel="Tell")
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
    with opened() as registry:
        if name and remove:
            registry.unsubscribe(name)
        elif name:
            made = _secret(channel, secret, known=registry.knows_destination(channel, to))
            how: dict[str, Any] = {"source": source, "severity": severity, "keyword": keyword, "channel": channel, "address": to}
            registry.subscribe(name, **how, secret=made or secret, digest=digest, alarms=alarms)
        cards = registry.subscriptions()
        reachable = registry.settings.smtp_host and registry.settings.mail_from
    if as_json:
        print_json(cards)
    else:
        rows: list[tuple[object, ...]] = [
            (one.name, one.source or "all", one.severity, one.keyword, one.digest, one.channel, one.address) for one in cards
        ]
        print_table(counted(len(cards), "subscription"), ("name", "source", "at least", "keyword", "when", "channel", "to*"), rows)
    if name and not remove and channel == "email" and not reachable:
        say("No mail server is set yet: set REGISTRY_SMTP_HOST and REGISTRY_MAIL_FROM before anything is to arrive.", err)
    if made:
        say(f"The webhook is signed with this secret, which is not shown again:\n{made}", err if as_json else out, soft_wrap=True)


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


@app.command(rich_help_panel="Tell")
def deliver(
    replay: Annotated[bool, typer.Option("--replay", help="First let what died be sent again, or with --since all that was sent.")] = False,
    since: Annotated[str | None, typer.Option(help="With --replay: also what was delivered since this day or time.")] = None,
    subscription: Annotated[str | None, typer.Option(help="With --replay: of one subscription only.")] = None,
    as_json: Json = False,
) -> None:
    """Deliver every alert that waits. Exit code 6 where a destination failed; it is tried again. Example: `registry deliver --replay`."""
    moment = start_of(since, "--since")
    if not replay and (since or subscription):
        raise UsageError("--since and --subscription say what to send again: add --replay.")
    with opened() as registry:
        if replay:
            again = registry.replay(since=moment, subscription=subscription)
            say(f"{again} messages are sent again.", err)
        attempts = registry.deliver(say=lambda words: say(words, err if as_json else out))
        waiting = sum(one.counts.get("waiting", 0) for one in registry.state().destinations)
    failed = [one for one in attempts if not one.delivered]
    if as_json:
        print_json(attempts)
    else:
        still = f", {waiting} still wait" if waiting else ""
        say(f"{len(attempts) - len(failed)} alerts delivered, {len(failed)} failed{still}.")
        for one in failed:
            say(f"  {one.subscription}: {one.sentence}")
    if failed:
        raise typer.Exit(6)
