"""Who asked for this? Pure."""

from __future__ import annotations

from collections.abc import Sequence

from registry.answers import FlagLine, SubscriptionCard
from registry.text.compare import SEVERITIES
from registry.text.flags import Flag


def matching(subscription: SubscriptionCard, *, source: str, flags: Sequence[Flag | FlagLine], words: Sequence[str]) -> tuple[int, ...]:
    """Indexes of the flags that `subscription` asked for; `words[i]` is what its keyword is looked for in, for `flags[i]`."""
    if subscription.source not in (None, source):
        return ()
    floor = SEVERITIES.index(subscription.severity)
    keyword = (subscription.keyword or "").casefold()
    return tuple(
        i for i, flag in enumerate(flags) if SEVERITIES.index(flag.severity) >= floor and (not keyword or keyword in words[i].casefold())
    )
