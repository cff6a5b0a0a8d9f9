"""Chinese: what makes a sentence of a notice a measure beside its cue."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

RIGHTS = re.compile(r"享受|享有|退还|退税|退回|给予(?!(?:行政)?处[罚分]|警告|处分)|返还|补贴|补助|奖励|优惠|减征|减免|减按|放宽|顺延|延长|扩大至|优先|即可|免除|免交")
NEGATIVE_VERB = re.compile(r"(?:^|,)[\u4e00-\u9fff]{2,16}(?:均|也|都|原则上)?不(?!断|仅|同|少于|低于|高于|超过|足|满|服|良|动产|可|明|法|利|当|符|定期|低|正当|再|属|视|影响|包括|是|论|管|具|含|一|等|能|安|要|适用|变|限|合)[\u4e00-\u9fff]|不(?:收取|征收|抵扣|退还|计入|计算|发放|参加|享受|列入|作为|承担|办理|受理|审批|批准|接收|提供)|(?:^|,|时|的)(?:均|也|都|原则上)?(?:不|未经[^,。;]{1,10},?不)(?!断|仅|同|少于|低于|足|满|服|良|动产|可|明|法|利|当|符|符合|定期|低|正当|再)[\u4e00-\u9fff]")
EXECUTION = re.compile(r"(?:执行|办理|处理|规定|实施|进行折算|换算)。?$")
BY_REFERENCE = re.compile(r"依照|按照?|依据|比照|参照|适用")
"""Together: a rule that only points to another rule."""
APPLIES = re.compile(r"(?:参照|不)?适用(?:本|于|前款|第|《|有关|相关)")
DECIDES = re.compile(r"决定(?![如书性的])[^。决]{4,200}:$|决定(?:自[^,。;决]{0,24})?(?:对|将|暂停|取消|停止|禁止|终止|恢复|实施|调整)[^。决]{2,160}(?:下列|以下)")

DECIDES_ITSELF = re.compile(r"决定(?![如书性的,])[^。决,]{4,160},(?:并|同时)")
"""A head that decides something before it announces what follows."""

DEEMING = re.compile(r"视(?:为|同)|属于|认定为|推定为|不属于|不视为")
"""A rule that says what something counts as."""

LISTED = re.compile(r"下列|以下|之一")
"""A head that only its list completes."""

AGENT_SANCTION = re.compile(r"由[^,。;由]{2,40}(?:责令|没收|处|给予|吊销|予以|追究|依法)")
"""Somebody who imposes a sanction."""
