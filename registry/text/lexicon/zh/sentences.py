"""Chinese: where its sentences end."""

from __future__ import annotations

from registry.text.lexicon.deferred import deferred

QUOTE_GOES_ON = deferred(r"称|说|表示|指出|强调|介绍|透露|认为")
"""What follows a quotation that ends in a full stop and belongs to its sentence."""

SCRIPT = deferred("[\u4e00-\u9fff]+")

STOP = deferred(r"[。!?]")
