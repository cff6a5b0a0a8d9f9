"""Chinese: where its sentences end."""

from __future__ import annotations

import re

QUOTE_GOES_ON = re.compile(r"称|说|表示|指出|强调|介绍|透露|认为")
"""What follows a quotation that ends in a full stop and belongs to its sentence."""

SCRIPT = re.compile("[\u4e00-\u9fff]")

STOP = re.compile(r"[。!?]")
