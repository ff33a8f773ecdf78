"""The finished calls of extensions that belong to somebody.

In memory only and never recorded, because who called whom is personal data.
"""

from collections import defaultdict, deque
from collections.abc import Iterator
from functools import partial
from typing import Final

from .cti.model import Call, Extension, ExtensionChange

LENGTH: Final = 50
"""Calls that are kept for one extension; the oldest makes room."""


class CallLog:
    """What `record` was told since the PBX was set up."""

    def __init__(self, length: int = LENGTH) -> None:
        self._calls: defaultdict[Extension, deque[Call]] = defaultdict(partial(deque, maxlen=length))

    def record(self, change: ExtensionChange) -> None:
        """Keep the calls that ended with this change."""
        for call in finished_calls(change):
            self._calls[call.extension].append(call)

    def latest(self, extension: Extension) -> list[Call]:
        """Return the calls of an extension, the latest first."""
        return list(reversed(self._calls.get(extension, ())))


def finished_calls(change: ExtensionChange) -> Iterator[Call]:
    """Go through the calls that ended with a change, in the order in which they did."""
    seen: set[int] = set()
    for event in change.events:
        if event.call.outcome is not None and event.call.id not in seen:
            seen.add(event.call.id)
            yield event.call
