"""How many calls go on at a PBX that tells only what each telephone sees of them."""

from collections import Counter
from collections.abc import Hashable, Iterable

from .cti.model import Call, Direction, Extension, ExtensionState


class ActiveCalls:
    """Running count, kept up at the cost of the one extension that changed.

    CTIP names no calls, so what several telephones see is taken for one call where that is likely: what one caller lets
    ring, be it at all members of a group, and an internal conversation of two.
    """

    def __init__(self, extensions: Iterable[ExtensionState]) -> None:
        self._seen: Counter[Hashable] = Counter()
        self._of: dict[Extension, tuple[Hashable, ...]] = {}
        for state in extensions:
            self.update(state)

    @property
    def count(self) -> int:
        """Calls that go on."""
        return len(self._seen)

    def update(self, state: ExtensionState) -> bool:
        """Take over the calls of one extension; tell whether the count changed."""
        before = self.count
        new = tuple(_identity(call) for call in state.calls)
        self._seen.update(new)
        for identity in self._of.pop(state.number, ()):
            self._seen[identity] -= 1
            if not self._seen[identity]:
                del self._seen[identity]
        if new:
            self._of[state.number] = new
        return self.count != before


def _identity(call: Call) -> Hashable:
    if call.answered is None:
        return call.extension if call.originated else call.party.number or call.id
    if call.direction is Direction.INTERNAL and call.party.number:
        return frozenset((call.extension, call.party.number))
    return call.id
