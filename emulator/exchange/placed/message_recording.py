"""Recording a do-not-disturb message: the exchange calls the telephone and takes down what is said."""

from dataclasses import replace
from typing import Final

from emulator.exchange.calls import Announcement, Call, Leg
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import MessageRecorded, ReleaseCause
from emulator.exchange.features.dnd_messages import LONGEST_SECONDS, DndMessage, DndMessages
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.ringing import Ringing

RING_SECONDS: Final = 30.0
TONE_SECONDS: Final = 1.0
"""Seconds of tone after which a message is recorded."""


class MessageRecording:
    """Records messages of subscribers."""

    def __init__(self, core: Core, messages: DndMessages, clearing: Clearing, ringing: Ringing) -> None:
        self._core = core
        self._messages = messages
        self._clearing = clearing
        self._ringing = ringing

    def record(self, actor: str, extension: str, name: str) -> str:
        """Call the telephone and record after the tone until it is hung up; returns the id the message will have.

        Refused: as `DndMessages.add`, and `extension_unavailable`, `extension_busy`.
        """
        self._messages.require_making(actor, extension, name)
        station = self._core.stations[extension]
        if not station.usable:
            raise Refused(Reason.EXTENSION_UNAVAILABLE)
        if not station.free:
            raise Refused(Reason.EXTENSION_BUSY)
        message = self._messages.reserve(extension, name)
        call = self._core.open_call(Announcement("", message=message.id), LegState.ORIGINATED).call
        call.answered = lambda _: self._begin(call, message)
        self._ringing.ring(call, station, watched=False)
        call.timer = self._core.after(RING_SECONDS, lambda: self._not_answered(call))
        return message.id

    def _begin(self, call: Call, message: DndMessage) -> None:
        began = self._core.clock.elapsed + TONE_SECONDS
        if call.timer is not None:
            call.timer.cancel()
        longest = TONE_SECONDS + LONGEST_SECONDS
        call.timer = self._core.after(longest, lambda: self._clearing.leave(_speaker(call)))
        call.closed = lambda: self._recorded(message, self._core.clock.elapsed - began)

    def _recorded(self, message: DndMessage, seconds: float) -> None:
        if seconds > 0:
            made = self._messages.keep(replace(message, length=seconds))
            self._core.emit(MessageRecorded(made.owner, made.id, seconds))

    def _not_answered(self, call: Call) -> None:
        for leg in call.offered:
            self._clearing.stop(leg, ReleaseCause.NO_ANSWER)


def _speaker(call: Call) -> Leg:
    return next(leg for leg in call.legs if isinstance(leg.party, Station))
