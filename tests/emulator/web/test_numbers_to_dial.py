"""What is dialled for somebody in a list of calls: his number, or the phone of the book that hides it."""

from typing import Any

import pytest

from emulator.exchange.stations import ForwardingCalls, ForwardingType
from tests.emulator.web.api import Api

E, MARKING = "1011", "1015"
CALLER, NAME = "600777555", "Zenon Zastrzeżony"

pytestmark = pytest.mark.parametrize("profile", ["classic", "ncp"])


async def restrict(api: Api, *, restricted: bool = True) -> str:
    """Have a public contact with a restricted number, or an open one; return what it is dialled by."""
    phones = [{"number": CALLER, "restricted": restricted, "vip": True}]
    status, contact = await api.ask(
        MARKING, "POST", "phonebook/contacts", {"name": NAME, "book": "public", "phones": phones}
    )
    assert status == 201, contact
    return f"contact:{contact['phones'][0]['id']}"


def leave_message(api: Api, caller: str = CALLER, *, withheld: bool = False) -> None:
    exchange = api.bench.machine.exchange
    exchange.set_forwarding(E, ForwardingType.IMMEDIATE, ForwardingCalls.ALL, 3, "1000")
    call = exchange.outside_call(caller, E, withheld=withheld)
    api.bench.advance(10)
    exchange.outside_hang_up(call)


async def shown(api: Api, where: str) -> tuple[object, ...]:
    """The last call of a list: number, what is dialled for it, and its marks."""
    _, answer = await api.ask(E, "GET", f"subscribers/{E}/{where.removeprefix('dashboard ')}")
    if where.startswith("dashboard "):
        _, dashboard = await api.ask(E, "GET", f"subscribers/{E}/dashboard")
        answer = {"items": dashboard[where.removeprefix("dashboard ")]}
    row: dict[str, Any] = answer["items"][0]
    return row["number"], row["dial"], row["withheld"], row["restricted"], row["vip"], row["name"]


async def call(api: Api, dial: str) -> tuple[int, Any]:
    """Have the PBX call what a list says."""
    return await api.ask(E, "POST", f"subscribers/{E}/calls", {"number": dial, "via": "extension"})


LISTS = ("history", "missed", "voicemail", "dashboard missed", "dashboard voicemail")


@pytest.mark.parametrize("where", LISTS)
async def test_a_restricted_caller_is_shown_without_digits_and_can_be_dialled(api: Api, where: str) -> None:
    dial = await restrict(api)
    leave_message(api)
    assert await shown(api, where) == ("", dial, False, True, True, NAME)
    assert (await call(api, dial))[0] == 202
    assert [line.number for line in api.bench.machine.exchange.switch.core.lines.values()] == [CALLER]


@pytest.mark.parametrize("where", LISTS)
async def test_any_other_caller_is_dialled_by_his_number(api: Api, where: str) -> None:
    leave_message(api)
    assert await shown(api, where) == (CALLER, CALLER, False, False, False, "")


@pytest.mark.parametrize("where", LISTS)
async def test_nothing_is_dialled_for_a_caller_who_withheld_his_number(api: Api, where: str) -> None:
    leave_message(api, withheld=True)
    assert await shown(api, where) == ("", "", True, False, False, "")


@pytest.mark.parametrize("where", LISTS)
async def test_a_caller_restricted_in_a_book_one_does_not_see_has_no_name_and_can_be_dialled(
    api: Api, where: str
) -> None:
    dial = await restrict(api)
    api.bench.machine.exchange.patch_subscriber(E, {"phonebook_access": "none"})
    leave_message(api)
    assert await shown(api, where) == ("", dial, False, True, False, "")
    assert (await call(api, dial))[0] == 202
    assert [line.number for line in api.bench.machine.exchange.switch.core.lines.values()] == [CALLER]


async def test_a_restricted_number_of_a_book_one_does_not_see_is_not_dialled_without_a_call(api: Api) -> None:
    dial = await restrict(api)
    api.bench.machine.exchange.patch_subscriber(E, {"phonebook_access": "none"})
    leave_message(api, caller="600777556")
    status, answer = await call(api, dial)
    assert (status, answer["code"]) == (404, "not_found")


async def test_an_open_number_of_a_book_one_does_not_see_is_not_dialled_by_its_contact(api: Api) -> None:
    dial = await restrict(api, restricted=False)
    api.bench.machine.exchange.patch_subscriber(E, {"phonebook_access": "none"})
    leave_message(api)
    status, answer = await call(api, dial)
    assert (status, answer["code"]) == (404, "not_found")


async def test_a_message_of_a_restricted_caller_does_not_sound_out_his_number(api: Api) -> None:
    leave_message(api)
    _, _, with_digits = await api.file(E, f"subscribers/{E}/voicemail/1/audio")
    await restrict(api)
    _, _, without = await api.file(E, f"subscribers/{E}/voicemail/1/audio")
    assert len(with_digits) == len(without)
    assert with_digits != without
