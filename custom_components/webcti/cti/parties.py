"""Who the far end is: numbers as the PBX presents them, with the names that it told earlier."""

from collections.abc import Container
from dataclasses import replace
from typing import Final

from .ctip.fields import Number
from .dialing import dialled_party
from .model import Extension, NumberKind, Party

NOBODY: Final = Party()
"""A far end that the PBX does not tell."""

MOST_NAMES: Final = 10_000
"""More than any PBX has: noise on the line must not fill the memory. All are learnt anew then."""


class Parties:
    """Turns presentations into parties. Remembers the names of internal numbers, which only `RING` and `CW` carry."""

    def __init__(self, line_digits: str, extensions: Container[Extension]) -> None:
        self._line_digits = line_digits
        self._extensions = extensions
        self._names: dict[Extension, str] = {}

    def learn(self, caller: Number | None, comment: str | None) -> None:
        """Remember whose name a comment is. An NCP repeats the number where it knows no name."""
        if caller and comment and caller.kind is NumberKind.INTERNAL and comment != caller.digits:
            if len(self._names) >= MOST_NAMES:
                self._names.clear()
            self._names[caller.digits] = comment

    def shown(self, number: Number | None, comment: str | None = None) -> Party | None:
        """Return the party of a presentation, `None` when the PBX says that there is none, or says nothing."""
        if number is None or number.kind is None:
            return None
        if number.kind is NumberKind.UNKNOWN:
            return Party(name=comment) if comment else NOBODY
        name = None if comment == number.digits else comment
        if name is None and number.kind is NumberKind.INTERNAL:
            name = self._names.get(number.digits)
        return Party(number.digits, number.kind, name)

    def as_dialled(self, shown: Party) -> Party:
        """Return the far end of a call that the extension made: an NCP shows outside numbers with their line digits."""
        if shown.kind is not NumberKind.EXTERNAL or shown.number is None:
            return shown
        dialled = self.dialled(shown.number)
        return shown if dialled.kind is NumberKind.UNKNOWN else dialled

    def dialled(self, digits: str) -> Party:
        """Return the party behind dialled digits."""
        party = dialled_party(digits, self._line_digits, self._extensions)
        name = self._names.get(party.number) if party.kind is NumberKind.INTERNAL and party.number else None
        return replace(party, name=name) if name else party
