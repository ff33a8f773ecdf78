"""Two calls on one extension, ending in every order: each ends once, with one outcome, and nothing is left of it."""

from collections.abc import Awaitable, Callable

import pytest
from homeassistant.core import HomeAssistant

from tests.integration.pbx_process import EmulatedPbx
from tests.survival.watching import Watched, watch

FIRST, SECOND = "600111222", "600111333"


class Telephone:
    """An extension, and two callers from outside."""

    def __init__(self, pbx: EmulatedPbx, watched: Watched) -> None:
        self.pbx = pbx
        self.watched = watched
        self._calls: dict[str, str] = {}

    async def called_by(self, caller: str) -> None:
        self._calls[caller] = await self.pbx.call_from_outside(caller, self.watched.extension)

    async def given_up_by(self, caller: str) -> None:
        await self.pbx.control("POST", f"outside/calls/{self._calls[caller]}/hang_up")

    async def is_(self, action: str, **body: str) -> None:
        await self.pbx.phone(self.watched.extension, action, **body)

    async def flashes(self) -> None:
        await self.pbx.phone(self.watched.extension, "digits", digits="/")

    async def shows(self, activity: str, calls: int) -> None:
        await self.watched.shows(activity, calls)


async def _talks_while_the_second_waits(phone: Telephone) -> None:
    await phone.called_by(FIRST)
    await phone.shows("ringing", 1)
    await phone.is_("answer")
    await phone.shows("talking", 1)
    await phone.called_by(SECOND)
    await phone.shows("talking", 2)


async def _holds_the_first(phone: Telephone) -> None:
    await _talks_while_the_second_waits(phone)
    await phone.flashes()
    await phone.watched.tells("held")
    await phone.shows("talking", 2)


async def the_waiting_one_gives_up_first(phone: Telephone) -> None:
    await _talks_while_the_second_waits(phone)
    await phone.given_up_by(SECOND)
    await phone.shows("talking", 1)
    await phone.given_up_by(FIRST)
    await phone.is_("hang_up")


async def the_first_hangs_up_and_the_second_is_answered(phone: Telephone) -> None:
    await _talks_while_the_second_waits(phone)
    await phone.given_up_by(FIRST)
    await phone.shows("queued", 1)
    await phone.is_("hang_up")
    await phone.shows("ringing", 1)
    await phone.is_("answer")
    await phone.shows("talking", 1)
    await phone.given_up_by(SECOND)
    await phone.is_("hang_up")


async def the_first_is_hung_up_and_the_second_gives_up(phone: Telephone) -> None:
    await _talks_while_the_second_waits(phone)
    await phone.is_("hang_up")
    await phone.shows("ringing", 1)
    await phone.given_up_by(SECOND)


async def the_first_is_hung_up_and_the_second_rejected(phone: Telephone) -> None:
    await _talks_while_the_second_waits(phone)
    await phone.is_("hang_up")
    await phone.shows("ringing", 1)
    await phone.watched.act("reject")


async def the_second_ends_and_the_held_one_goes_on(phone: Telephone) -> None:
    await _holds_the_first(phone)
    await phone.given_up_by(SECOND)
    await phone.shows("on_hold", 1)
    await phone.flashes()
    await phone.shows("talking", 1)
    await phone.given_up_by(FIRST)
    await phone.is_("hang_up")


async def the_held_one_gives_up_unheard(phone: Telephone) -> None:
    await _holds_the_first(phone)
    await phone.given_up_by(FIRST)
    await phone.given_up_by(SECOND)
    await phone.is_("hang_up")


async def both_are_handed_over_to_each_other(phone: Telephone) -> None:
    await _holds_the_first(phone)
    await phone.is_("hang_up")


async def both_give_up_at_once(phone: Telephone) -> None:
    await _talks_while_the_second_waits(phone)
    await phone.given_up_by(FIRST)
    await phone.given_up_by(SECOND)
    await phone.is_("hang_up")


type Course = Callable[[Telephone], Awaitable[None]]

COURSES: dict[Course, tuple[str, str]] = {
    the_waiting_one_gives_up_first: ("missed", "answered"),
    the_first_hangs_up_and_the_second_is_answered: ("answered", "answered"),
    the_first_is_hung_up_and_the_second_gives_up: ("answered", "missed"),
    the_first_is_hung_up_and_the_second_rejected: ("answered", "rejected"),
    the_second_ends_and_the_held_one_goes_on: ("answered", "answered"),
    the_held_one_gives_up_unheard: ("answered", "answered"),
    both_are_handed_over_to_each_other: ("answered", "answered"),
    both_give_up_at_once: ("answered", "missed"),
}


@pytest.mark.parametrize(("course", "outcomes"), COURSES.items(), ids=[course.__name__ for course in COURSES])
async def test_each_of_two_calls_ends_once(
    hass: HomeAssistant, pbx: EmulatedPbx, course: Course, outcomes: tuple[str, str]
) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    await course(Telephone(pbx, watched))
    await watched.is_over(*outcomes)
