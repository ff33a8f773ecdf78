"""History, voicemail and the main window over the API."""

from typing import Any

import pytest

from emulator.exchange.stations import ForwardingCalls, ForwardingType
from tests.emulator.web.api import Api

KNOWN, OTHER = "600111222", "600111333"

pytestmark = pytest.mark.parametrize("profile", ["classic", "ncp"])


def ring(api: Api, caller: str = KNOWN, *, seconds: float = 5, called: str = "1011") -> None:
    """Let somebody call from outside and give up."""
    exchange = api.bench.machine.exchange
    call = exchange.outside_call(caller, called)
    api.bench.advance(seconds)
    exchange.outside_hang_up(call)


def leave_messages(api: Api, count: int) -> None:
    api.bench.machine.exchange.set_forwarding("1011", ForwardingType.IMMEDIATE, ForwardingCalls.ALL, 3, "1000")
    for _ in range(count):
        ring(api, seconds=10)


async def mine(api: Api, path: str) -> dict[str, Any]:
    status, answer = await api.ask("1011", "GET", f"subscribers/1011/{path}")
    assert status == 200, answer
    found: dict[str, Any] = answer
    return found


async def items(api: Api, path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await mine(api, path))["items"]
    return found


async def test_w23_the_main_window_tells_of_calls_messages_services_language_and_costs(api: Api) -> None:
    assert set(await mine(api, "dashboard")) == {
        "missed", "completed", "voicemail", "active_services", "language", "costs",
    }  # fmt: skip


async def test_w29_w30_the_main_window_has_the_last_five_missed_numbers(api: Api) -> None:
    exchange = api.bench.machine.exchange
    for last in range(6):
        ring(api, f"60011177{last}")
    exchange.outside_call(OTHER, "1011")
    exchange.answer("1011")
    exchange.hang_up("1011")
    missed = (await mine(api, "dashboard"))["missed"]
    assert [row["number"] for row in missed] == [f"60011177{last}" for last in (5, 4, 3, 2, 1)]
    assert missed[0]["start"] == "2026-11-23T10:00:25"


async def test_w31_w32_w33_misses_of_one_number_are_counted_at_the_time_of_the_last(api: Api) -> None:
    for _ in range(3):
        ring(api)
    ring(api, OTHER)
    other, known = await items(api, "missed")
    assert (other["count"], other["name"], known["count"], known["name"]) == (1, "", 3, "Dąbrowski Paweł")
    assert known["start"] == "2026-11-23T10:00:10"


async def test_w35_all_missed_calls_are_in_the_history(api: Api) -> None:
    for _ in range(8):
        ring(api)
    assert len(await items(api, "history?type=missed")) == 8


async def test_w43_w46_completed_calls_in_the_main_window_and_all_in_the_history(api: Api) -> None:
    exchange = api.bench.machine.exchange
    ring(api)
    for _ in range(6):
        exchange.outside_call(OTHER, "1011")
        exchange.answer("1011")
        api.bench.advance(61)
        exchange.hang_up("1011")
    completed = (await mine(api, "dashboard"))["completed"]
    assert [(row["type"], row["duration"]) for row in completed] == [("incoming", 61)] * 5
    assert (await mine(api, "history"))["total"] == len(exchange.switch.history.calls("1011")) == 7


async def test_w59_the_history_comes_in_pages(api: Api) -> None:
    for _ in range(5):
        ring(api)
    found: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = await mine(api, f"history?limit=2&cursor={cursor}")
        found += [row["id"] for row in page["items"]]
        cursor = page["next"]
    assert found == ["5", "4", "3", "2", "1"]


async def test_a_type_that_does_not_exist_is_a_mistake(api: Api) -> None:
    status, answer = await api.ask("1011", "GET", "subscribers/1011/history?type=lost")
    assert (status, answer["code"]) == (400, "invalid")


async def test_w60_w61_w63_each_kind_of_call_has_its_type_and_only_talks_a_duration(api: Api) -> None:
    exchange = api.bench.machine.exchange
    ring(api)
    exchange.outside_call(OTHER, "600")
    api.bench.advance(1)
    exchange.answer("1012")
    exchange.hang_up("1012")
    exchange.outside_call(OTHER, "1011")
    exchange.answer("1011")
    api.bench.advance(9)
    exchange.hang_up("1011")
    exchange.lift("1011")
    exchange.press("1011", "0600111221")
    api.bench.advance(4)
    exchange.hang_up("1011")
    assert [(row["type"], row["duration"]) for row in await items(api, "history")] == [
        ("outgoing", 3), ("incoming", 9), ("answered_elsewhere", None), ("missed", None),
    ]  # fmt: skip


async def test_w64_listening_to_the_voicemail_has_no_duration(api: Api) -> None:
    exchange = api.bench.machine.exchange
    exchange.lift("1011")
    exchange.press("1011", "1000")
    api.bench.advance(20)
    exchange.hang_up("1011")
    (row,) = await items(api, "history")
    assert (row["type"], row["number"], row["duration"], row["voicemail"]) == ("outgoing", "1000", None, True)


async def test_w47_w48_w50_five_messages_in_the_main_window_and_all_in_their_list(api: Api) -> None:
    leave_messages(api, 6)
    shown = (await mine(api, "dashboard"))["voicemail"]
    assert [row["id"] for row in shown] == ["6", "5", "4", "3", "2"]
    assert len(await items(api, "voicemail")) == len(await items(api, "history?type=voicemail")) == 6
    assert (await items(api, "voicemail"))[-1] == {
        "id": "1", "number": KNOWN, "dial": KNOWN, "withheld": False, "restricted": False, "vip": False,
        "name": "Dąbrowski Paweł", "start": "2026-11-23T10:00:04", "length": 6, "heard": False,
    }  # fmt: skip


async def test_a_message_is_heard_as_real_sound_and_counts_as_heard_then(api: Api) -> None:
    leave_messages(api, 1)
    status, kind, sound = await api.file("1011", "subscribers/1011/voicemail/1/audio")
    assert (status, kind, sound[:4], sound[8:12]) == (200, "audio/wav", b"RIFF", b"WAVE")
    assert len(sound) > 6 * 8000
    assert (await items(api, "voicemail"))[0]["heard"] is True


async def test_messages_are_marked_and_deleted(api: Api) -> None:
    leave_messages(api, 1)
    status, message = await api.ask("1011", "PATCH", "subscribers/1011/voicemail/1", {"heard": True})
    assert (status, message["heard"]) == (200, True)
    assert await api.ask("1011", "DELETE", "subscribers/1011/voicemail/1") == (204, None)
    status, answer = await api.ask("1011", "DELETE", "subscribers/1011/voicemail/1")
    assert (status, answer["code"]) == (404, "not_found")
    assert await items(api, "voicemail") == []


@pytest.mark.parametrize("path", ["history", "missed", "voicemail", "dashboard", "voicemail/1/audio", "key-labels"])
@pytest.mark.parametrize("extension", ["1011", "77"])
async def test_others_are_not_told_whether_there_is_anything(api: Api, path: str, extension: str) -> None:
    leave_messages(api, 1)
    status, answer = await api.ask("1016", "GET", f"subscribers/{extension}/{path}")
    assert (status, answer["code"]) == (403, "forbidden")


async def test_changes_of_history_voicemail_and_costs_are_told(api: Api) -> None:
    async with api.changes("1011") as changes:
        leave_messages(api, 1)
        told: set[str] = set()
        while told < {"history", "voicemail"}:
            change = await changes.read()
            assert change is not None
            told.add(change["topic"])
