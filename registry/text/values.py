"""What a reading is made of: values that are compared by what they hold and never changed.

The type checker forbids every assignment to a value. The interpreter is not asked to: a frozen dataclass sets each of its fields through
`object.__setattr__`, and to make one takes seven times as long. A notice of three kilobytes is read by way of five hundred values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(kind: type[T]) -> type[T]:
    """A dataclass with slots that is hashed and compared by its fields, and that nobody changes."""
    return dataclass(slots=True, unsafe_hash=True)(kind)
