"""The lines to the public network: seized, found by their ids, freed, and a short note of those that were."""

from collections import deque
from itertools import count

from emulator.exchange.calls import Leg, OutsideLine
from emulator.exchange.charging import Charging
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import ReleaseCause

_FINISHED_KEPT = 200


class Trunks:
    """Keeps the lines in use."""

    def __init__(self, core: Core, charging: Charging) -> None:
        self._core = core
        self._charging = charging
        self._ids = count(1)
        self.finished: deque[dict[str, object]] = deque(maxlen=_FINISHED_KEPT)

    def seize(self, number: str) -> OutsideLine:
        """Take a line to call a number."""
        return self._enter(OutsideLine(str(next(self._ids)), number, seized=self._core.pbx.line_digit + number))

    def occupy(self, caller: str, *, withheld: bool, tag: str) -> OutsideLine:
        """Have a line that somebody calls on."""
        return self._enter(OutsideLine(str(next(self._ids)), caller, incoming=True, withheld=withheld, tag=tag))

    def line(self, line_id: str) -> OutsideLine:
        """Find the outside party with this id. Refused: `no_such_call`."""
        line = self._core.lines.get(line_id)
        if line is None:
            raise Refused(Reason.NO_SUCH_CALL)
        return line

    def has_ended(self, line_id: str) -> bool:
        """Whether there was a call with this id, which is over (as far as the short notes reach)."""
        return any(note["id"] == line_id for note in self.finished)

    def hear(self, leg: Leg, digits: str) -> None:
        """Let the far party of a conversation hear digits."""
        peer = leg.call.peer(leg)
        if peer is not None and isinstance(peer.party, OutsideLine):
            peer.party.dtmf += digits

    def stop_timer(self, line: OutsideLine) -> None:
        """Let the far party do nothing of itself any more."""
        if line.timer is not None:
            line.timer.cancel()
            line.timer = None

    def finish(self, line: OutsideLine, cause: ReleaseCause) -> None:
        """Free the line and keep a short note of it."""
        self.stop_timer(line)
        self._charging.stop(line)
        if self._core.lines.pop(line.id, None) is not None:
            self.finished.append({"id": line.id, "incoming": line.incoming, "cause": cause.value})

    def _enter(self, line: OutsideLine) -> OutsideLine:
        self._core.lines[line.id] = line
        return line
