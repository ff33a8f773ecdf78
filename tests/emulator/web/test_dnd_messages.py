"""DND messages over the API."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from emulator.sound import recording
from tests.emulator.web.api import Api

E = "1011"
MESSAGES = f"subscribers/{E}/dnd-messages"
MP3_FRAME = bytes((0xFF, 0xFB, 0x90, 0x00)) + bytes(413)
"""128 kbit/s at 44,100 Hz."""


async def bring(api: Api, content: bytes, kind: str = "audio/wav", who: str = E) -> tuple[int, Any]:
    token = await api.log_in(who)
    return await api.request(
        "POST",
        f"subscribers/{who}/dnd-messages?name=Mine",
        token=token,
        data=content,
        headers={"Content-Type": kind},
    )


async def test_w111_the_list_begins_with_the_default(api: Api) -> None:
    _, messages = await api.ask(E, "GET", MESSAGES)
    assert messages["items"][0] == {
        "id": "unavailable",
        "name": "Temporarily unavailable",
        "system": True,
        "own": False,
        "length": 4,
    }


@pytest.mark.parametrize(
    ("content", "kind", "length"),
    [(recording(2.4), "audio/wav", 2), (MP3_FRAME * 100, "audio/mpeg", 3), (recording(0.2), "audio/wav", 1)],
    ids=["wav", "mp3", "very short"],
)
async def test_w112_a_file_becomes_a_message_and_is_heard_as_it_was(
    api: Api, content: bytes, kind: str, length: int
) -> None:
    status, message = await bring(api, content, kind)
    assert status == 201, message
    assert (message["own"], str(message["length"])) == (True, str(length))
    _, messages = await api.ask(E, "GET", MESSAGES)
    assert message in messages["items"]
    assert await api.file(E, f"{MESSAGES}/{message['id']}/audio") == (200, kind, content)
    assert await api.ask(E, "DELETE", f"{MESSAGES}/{message['id']}") == (204, None)
    assert (await api.ask(E, "GET", f"{MESSAGES}/{message['id']}/audio"))[0] == 404


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "audio/wav"),
        (b"RIFF\x00\x00\x00\x00WAVE", "audio/wav"),
        (recording(1.0), "audio/mpeg"),
        (MP3_FRAME[:100], "audio/mpeg"),
        (recording(1.0), "text/plain"),
    ],
)
async def test_what_is_no_sound_is_refused(api: Api, content: bytes, kind: str) -> None:
    status, answer = await bring(api, content, kind)
    assert (status, answer["code"]) == (422, "bad_file")


@pytest.mark.parametrize("content", [recording(61.0), bytes(6 * 1024 * 1024)], ids=["too long", "too large"])
async def test_what_is_too_much_is_refused(api: Api, content: bytes) -> None:
    status, answer = await bring(api, content)
    assert (status, answer["code"]) == (413, "file_too_large")


async def test_w112_without_the_right_nothing_is_taken(api: Api) -> None:
    status, answer = await bring(api, recording(1.0), who="1013")
    assert (status, answer["code"]) == (403, "forbidden")


async def test_w112_the_telephone_is_called_to_record(api: Api) -> None:
    status, recorded = await api.ask(E, "POST", f"{MESSAGES}/recording", {"name": "Said"})
    assert status == 202
    api.bench.machine.exchange.answer(E)
    api.bench.advance(4)
    api.bench.machine.exchange.hang_up(E)
    _, messages = await api.ask(E, "GET", MESSAGES)
    assert messages["items"][-1] == {
        "id": recorded["id"],
        "name": "Said",
        "system": False,
        "own": True,
        "length": 3,
    }
    _, kind, content = await api.file(E, f"{MESSAGES}/{recorded['id']}/audio")
    assert (kind, content[:4]) == ("audio/wav", b"RIFF")


@pytest.mark.parametrize("profile", ["ncp"])
async def test_w118_ncp_has_no_messages(api: Api) -> None:
    status, answer = await api.ask(E, "GET", MESSAGES)
    assert (status, answer["code"]) == (404, "unsupported_on_family")


async def test_a_reset_takes_away_the_sounds_that_people_brought(api: Api) -> None:
    status, message = await bring(api, recording(2.5))
    assert status == 201
    machine = api.bench.machine
    sound = machine.exchange.switch.dnd_messages.own[message["id"]].sound
    assert machine.sounds.read(sound) is not None
    assert (await api.bench.control("POST", "reset"))[0] == 200
    assert machine.sounds.read(sound) is None


async def told_of_messages(api: Api, change: Callable[[], Awaitable[object]]) -> dict[str, str]:
    """What the subscriber's stream says first after a change."""
    async with api.changes(E) as changes:
        await change()
        return await changes.read() or {}


async def test_a_new_message_is_told_as_a_change_of_the_services(api: Api) -> None:
    told = await told_of_messages(api, lambda: bring(api, recording(1.0)))
    assert told == {"event": "change", "topic": "services", "extension": E}


async def test_a_deleted_message_is_told_as_a_change_of_the_services(api: Api) -> None:
    _, message = await bring(api, recording(1.0))
    told = await told_of_messages(api, lambda: api.ask(E, "DELETE", f"{MESSAGES}/{message['id']}"))
    assert told == {"event": "change", "topic": "services", "extension": E}


async def test_other_messages_of_the_pbx_are_told_to_everybody(api: Api) -> None:
    messages = {"dnd_messages": [{"id": "away", "name": "Away"}]}
    told = await told_of_messages(api, lambda: api.bench.control("PATCH", "programming/pbx", messages))
    assert told == {"event": "change", "topic": "services", "extension": ""}
