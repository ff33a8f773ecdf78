"""One extension under observation: what its entities show, what its call event told, what was logged."""

from collections import Counter
from typing import Any

from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.webcti.const import DOMAIN
from custom_components.webcti.cti.model import Call
from tests.integration.entities import entity_id_of, history_of
from tests.integration.entries import loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import until

SOMEBODY = "somebody"
"""Calls are logged for extensions that belong to a user; nobody asks whether he exists."""

ENDS = frozenset({"ended", "missed"})


class Watched:
    """Everything that is seen of one extension from now on."""

    def __init__(self, hass: HomeAssistant, pbx: EmulatedPbx, entry: MockConfigEntry, extension: str) -> None:
        self._hass = hass
        self.extension = extension
        self.entry_id = entry.entry_id
        self._hub = entry.runtime_data
        self.sensor = entity_id_of(hass, "sensor", pbx, "activity", extension)
        self._events = history_of(hass, entity_id_of(hass, "event", pbx, "call", extension))
        self._states = history_of(hass, self.sensor)

    @property
    def shown(self) -> tuple[str, int]:
        """State and number of calls."""
        state = self._hass.states.get(self.sensor)
        assert state is not None
        return state.state, int(state.attributes.get("call_count") or 0)

    @property
    def told(self) -> list[str]:
        """Kinds of the call events; states that only repeat the last event are none."""
        return [str(attributes["event_type"]) for attributes in self._told()]

    @property
    def told_outcomes(self) -> list[str]:
        return [str(attributes["outcome"]) for attributes in self._told() if attributes["event_type"] in ENDS]

    @property
    def activities(self) -> list[str]:
        """States that were shown, without repetitions."""
        states = [state for state, _ in self._states]
        return [state for place, state in enumerate(states) if place == 0 or states[place - 1] != state]

    @property
    def calls(self) -> tuple[Call, ...]:
        """Running calls."""
        running: tuple[Call, ...] = self._hub.pbx.extensions[self.extension].calls
        return running

    @property
    def logged(self) -> list[Call]:
        """Finished calls, the first that ended first."""
        calls: list[Call] = self._hub.call_log.latest(self.extension)
        return calls[::-1]

    @property
    def unknown_frames(self) -> int:
        """Lines of the monitor connection that made no sense."""
        return int(self._hub.pbx.health.unknown_frames)

    async def shows(self, activity: str, calls: int) -> None:
        """Wait until the extension shows a state with so many calls."""
        try:
            await until(self._hass, lambda: self.shown == (activity, calls))
        except TimeoutError:
            raise AssertionError(
                f"{self.extension} shows {self.shown}, not {activity} with {calls}: {self.told}"
            ) from None

    async def tells(self, kind: str, times: int = 1) -> None:
        """Wait until the call event told something for the so-many-th time."""
        try:
            await until(self._hass, lambda: self.told.count(kind) >= times)
        except TimeoutError:
            raise AssertionError(f"{self.extension} told {self.told}, not {kind}") from None

    async def act(self, action: str, **data: Any) -> None:
        """Call an action on the extension; returns, or raises, once the PBX answered."""
        target = {ATTR_ENTITY_ID: self.sensor}
        await self._hass.services.async_call(DOMAIN, action, {**target, **data}, blocking=True)

    async def is_over(self, *outcomes: str) -> None:
        """Wait until nothing is left; each call was told and logged once, with one of `outcomes` each."""
        await self.shows("idle", 0)
        assert self.calls == ()
        assert [str(call.outcome) for call in self.logged] == list(outcomes)
        assert len({call.id for call in self.logged}) == len(outcomes)
        assert Counter(self.told_outcomes) == Counter(outcomes)

    def _told(self) -> list[dict[str, object]]:
        kept, last, lost = [], "", False
        for state, attributes in self._events:
            if state in {"unavailable", "unknown"}:
                lost = True
                continue
            if not (lost and state == last):
                kept.append(attributes)
            last, lost = state, False
        return kept


async def watch(hass: HomeAssistant, pbx: EmulatedPbx, *extensions: str) -> list[Watched]:
    """Set the PBX up with these extensions signed in, and watch them."""
    entry = await loaded_entry(hass, pbx, subentries=[sign_in(extension, [SOMEBODY]) for extension in extensions])
    return [Watched(hass, pbx, entry, extension) for extension in extensions]
