"""What a session makes of the answers of a PBX."""

import asyncio
from dataclasses import replace

import pytest

from custom_components.webcti.cti.ctip.answers import ExtensionLogin, GsmLogin, MonitorLogin
from custom_components.webcti.cti.ctip.client import GsmModule, Login, Monitor, SignIn, sms_code_page
from custom_components.webcti.cti.ctip.commands import Dial, Dnd, Lock, Mcid, Pick, Rqst, Smss, Who
from custom_components.webcti.cti.ctip.fields import CodePage
from custom_components.webcti.cti.ctip.frames import Cw, Drdy, Ok, Rel, Smsg, Stat, Unknown
from custom_components.webcti.cti.errors import (
    AuthenticationFailed,
    CannotConnect,
    CommandInvalid,
    CommandRefused,
    ConnectionLost,
    Refusal,
)
from custom_components.webcti.cti.model import TelephoneKind

from .conftest import QUICK, Client, FakePbx, MakeClient

EXTENSION = SignIn("21", "1234")
LOGI = ("aLOGI 21__ 1234", "aOK IPL 6.22 12 1")
STATE = "aSTAT 21__ h f d l a p c q"


async def asked(client: Client, extension: str = "21") -> asyncio.Task[Stat]:
    return asyncio.create_task(client.session.state(extension))


@pytest.mark.parametrize(
    ("login", "log_in", "answer", "expected"),
    [
        (Monitor(""), "aLOGA ____", "aOK NCP 1.23 15", MonitorLogin(family="NCP", firmware="1.23", protocol="15")),
        (
            EXTENSION,
            *LOGI,
            ExtensionLogin(family="IPL", firmware="6.22", protocol="12", telephone=TelephoneKind.ANALOGUE),
        ),
        (
            GsmModule("G001", "1234"),
            "aLOGI G001 1234",
            "aOK IPL 6.22p 12 600123456",
            GsmLogin(family="IPL", firmware="6.22p", protocol="12", own_number="600123456"),
        ),
        (
            GsmModule("G001", "1234", CodePage.UTF8),
            "aLOGI G001 1234 UTF8",
            "aOK IPL 6.55p 15",
            GsmLogin(family="IPL", firmware="6.55p", protocol="15", own_number=""),
        ),
    ],
    ids=["monitor", "extension", "GSM module", "GSM module with code page"],
)
async def test_a_session_signs_in_and_keeps_the_answer(
    make_client: MakeClient, login: Login, log_in: str, answer: str, expected: object
) -> None:
    client = make_client(login)
    await client.open(log_in, answer)
    assert client.session.answer == expected


@pytest.mark.parametrize(
    ("login", "log_in", "farewell"),
    [
        (EXTENSION, "aLOGI 21__ 1234", "aLOGO 21__"),
        (GsmModule("G001", "1234"), "aLOGI G001 1234", "aLOGO G001"),
        (Monitor("1234"), "aLOGA 1234", ""),
    ],
    ids=["extension", "GSM module", "monitor"],
)
async def test_a_session_says_logo_before_it_closes_when_there_is_one(
    make_client: MakeClient, login: Login, log_in: str, farewell: str
) -> None:
    client = make_client(login)
    line = await client.open(log_in, "aOK IPL 6.22 12")
    closing = asyncio.create_task(client.session.close())
    assert await line.hear() == farewell
    line.say("aOK")
    await closing
    assert await line.hear() == ""


async def test_a_session_closes_although_logo_is_not_answered(make_client: MakeClient) -> None:
    client = make_client(EXTENSION, replace(QUICK, answer=0.05))
    line = await client.open(*LOGI)
    await client.session.close()
    assert [await line.hear(), await line.hear()] == ["aLOGO 21__", ""]


async def test_a_session_closed_during_its_log_in_says_logo_too(make_client: MakeClient, pbx: FakePbx) -> None:
    client = make_client(EXTENSION)
    opening = asyncio.create_task(client.session.open())
    line = await pbx.accept()
    assert await line.hear() == "aLOGI 21__ 1234"
    opening.cancel()
    assert await line.hear() == "aLOGO 21__"
    line.say("aOK IPL 6.22 12 1", "aOK")
    await asyncio.wait({opening})
    assert opening.cancelled()
    assert await line.hear() == ""


async def test_a_session_closed_during_a_command_waits_for_both_answers(make_client: MakeClient) -> None:
    client = make_client(EXTENSION)
    line = await client.open(*LOGI)
    state = await asked(client)
    assert await line.hear() == "aRQST 21__"
    closing = asyncio.create_task(client.session.close())
    assert await line.hear() == "aLOGO 21__"
    with pytest.raises(ConnectionLost):
        await state
    line.say(STATE)
    await line.sent()
    assert not closing.done()
    line.say("aOK")
    await closing
    assert await line.hear() == ""


@pytest.mark.parametrize("reason", [11, 12, 19, 20])
async def test_a_refused_key_raises_at_the_first_log_in(client: Client, pbx: FakePbx, reason: int) -> None:
    opening = asyncio.create_task(client.session.open())
    await (await pbx.accept()).answer("aLOGA 1234", f"aNA {reason}")
    with pytest.raises(AuthenticationFailed) as caught:
        await opening
    assert caught.value.reason is Refusal(reason)
    assert client.statuses == []


@pytest.mark.parametrize("reason", [11, 12, 19, 20])
async def test_a_key_that_is_refused_later_stops_the_attempts_and_is_told_once(
    client: Client, pbx: FakePbx, reason: int
) -> None:
    (await client.open()).hang_up()
    line = await pbx.accept()
    await line.answer("aLOGA 1234", f"aNA {reason}")
    await client.statuses.reached(3)
    assert [status.retrying for status in client.statuses] == [True, True, False]
    assert isinstance(client.session.status.reason, AuthenticationFailed)
    assert await line.hear() == ""
    with pytest.raises(ConnectionLost):
        await client.session.request(Pick("21"))


async def test_another_refusal_of_a_later_log_in_is_tried_again(make_client: MakeClient, pbx: FakePbx) -> None:
    client = make_client(EXTENSION)
    (await client.open(*LOGI)).hang_up()
    await (await pbx.accept()).answer("aLOGI 21__ 1234", "aNA 17")
    await client.signed_in(*LOGI)
    await client.statuses.reached(3)
    assert client.session.status.connected


async def test_a_key_that_cannot_be_sent_is_refused_without_an_attempt(make_client: MakeClient) -> None:
    with pytest.raises(CommandInvalid):
        await make_client(Monitor("webcti")).session.open()


async def test_what_answers_but_speaks_no_ctip_cannot_be_connected(client: Client, pbx: FakePbx) -> None:
    opening = asyncio.create_task(client.session.open())
    line = await pbx.accept()
    await line.hear()
    line.say("HTTP/1.1 400 Bad Request", "Connection: close", "")
    line.hang_up()
    with pytest.raises(CannotConnect):
        await opening


async def test_a_state_is_the_next_stat_of_that_extension_and_is_passed_on_too(client: Client) -> None:
    line = await client.open()
    state = await asked(client)
    await line.answer("aRQST 21__", "t", "aSTAT 22__ h f d l a p c q", "aREL 22__ 1", STATE)
    assert (await state).extension == "21"
    assert [frame.extension for frame in client.frames if isinstance(frame, Stat | Rel)] == ["22", "22", "21"]


@pytest.mark.parametrize(("answer", "error"), [("aNA 7", CommandRefused), ("aERROR", CommandInvalid)])
async def test_a_state_may_be_refused(client: Client, answer: str, error: type[Exception]) -> None:
    line = await client.open()
    state = await asked(client)
    await line.answer("aRQST 21__", answer)
    with pytest.raises(error):
        await state


@pytest.mark.parametrize(
    ("answer", "reason"), [("aNA 24", Refusal.CANNOT_LIFT), ("aNA", Refusal.NO_DETAIL), ("aNA 250", 250)]
)
async def test_a_refusal_keeps_its_reason(client: Client, answer: str, reason: int) -> None:
    line = await client.open()
    command = asyncio.create_task(client.session.request(Pick("21")))
    await line.answer("aPICK 21__", answer)
    with pytest.raises(CommandRefused) as caught:
        await command
    assert (caught.value.command, caught.value.reason) == ("PICK", reason)


async def test_a_wrong_key_of_a_command_is_no_failed_log_in(client: Client) -> None:
    line = await client.open()
    command = asyncio.create_task(client.session.request(Lock("21", "9999")))
    await line.answer("aLOCK 21__ T 9999", "aNA 11")
    with pytest.raises(CommandRefused) as caught:
        await command
    assert not isinstance(caught.value, AuthenticationFailed)


async def test_a_command_that_cannot_be_encoded_is_not_sent(client: Client) -> None:
    line = await client.open()
    with pytest.raises(CommandInvalid):
        await client.session.request(Dial("21", "12345678901234567"))
    command = asyncio.create_task(client.session.request(Who()))
    await line.answer("aWHO", "aOK NCP-000 NO00001 v1.23.0140/15 2025.10.10 01:54'59")
    assert (await command).serial == "00001"


async def test_events_are_passed_on_and_answers_are_not(client: Client) -> None:
    line = await client.open()
    command = asyncio.create_task(client.session.request(Mcid("21")))
    await line.answer("aMCID 21__", "aDRDY 22__", "aOK", "aXYZ 1")
    await command
    line.say("aOK", "aNA 3", "aERROR", "aCW 21__")
    await client.frames.reached(3)
    assert client.frames == [Drdy("22"), Unknown(b"aXYZ 1"), Cw("21")]


async def test_being_replaced_by_another_client_ends_the_connection_and_is_told(make_client: MakeClient) -> None:
    client = make_client(GsmModule("G001", "1234"))
    line = await client.open("aLOGI G001 1234", "aOK IPU 6.55p 15 600123456")
    command = asyncio.create_task(client.session.request(Smss("G001", "500", "a")))
    await line.answer("aSMSS G001 500 N 167 a", "aNA 107")
    with pytest.raises(ConnectionLost):
        await command
    await client.statuses.reached(2)
    assert isinstance(client.session.status.reason, CommandRefused)
    assert client.session.status.reason.reason is Refusal.LOGGED_IN_ELSEWHERE
    assert await line.hear() == ""


async def test_being_replaced_in_one_piece_with_the_log_in_is_told_too(make_client: MakeClient) -> None:
    client = make_client(GsmModule("G001", "1234"))
    await client.open("aLOGI G001 1234", "aOK IPU 6.55p 15 600123456\r\naNA 107")
    await client.statuses.reached(2)
    assert isinstance(client.session.status.reason, CommandRefused)


async def test_after_being_replaced_a_session_waits_for_the_longest_pause(
    make_client: MakeClient, pbx: FakePbx
) -> None:
    client = make_client(GsmModule("G001", "1234"), replace(QUICK, longest_pause=60))
    line = await client.open("aLOGI G001 1234", "aOK IPU 6.55p 15 600123456")
    line.say("aNA 107")
    await client.statuses.reached(2)
    assert client.session.status.retrying
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(20 * QUICK.first_pause):
            await pbx.accept()


async def test_a_forgotten_log_in_is_renewed(make_client: MakeClient) -> None:
    client = make_client(EXTENSION)
    line = await client.open(*LOGI)
    command = asyncio.create_task(client.session.request(Dnd("21", on=True)))
    await line.answer("aDND 21__ T", "aNA 1")
    with pytest.raises(CommandRefused):
        await command
    await client.signed_in(*LOGI)
    await client.statuses.reached(3)


async def test_an_unasked_refusal_of_the_log_in_renews_it(client: Client) -> None:
    (await client.open()).say("aNA 1")
    await client.signed_in()
    await client.statuses.reached(3)
    assert client.session.status.connected


async def test_a_monitor_connection_that_takes_no_commands_stays(client: Client) -> None:
    line = await client.open()
    command = asyncio.create_task(client.session.request(Dnd("21", on=True)))
    await line.answer("aDND 21__ T", "aNA 1")
    with pytest.raises(CommandRefused):
        await command
    line.say("aDRDY 21__")
    await client.frames.reached(1)
    assert client.session.status.connected


async def test_a_monitor_connection_that_took_a_command_before_has_lost_its_log_in(client: Client) -> None:
    line = await client.open()
    for answer in (STATE, "aNA 1"):
        request = asyncio.create_task(client.session.request(Rqst("21")))
        await line.answer("aRQST 21__", answer)
        await asyncio.wait({request})
    with pytest.raises(CommandRefused):
        await request
    await client.signed_in()


async def test_what_a_monitor_connection_took_says_nothing_of_the_next_one(client: Client) -> None:
    line = await client.open()
    request = await asked(client)
    await line.answer("aRQST 21__", STATE)
    await request
    line.hang_up()
    line = await client.signed_in()
    await client.statuses.reached(3)
    request = await asked(client)
    await line.answer("aRQST 21__", "aNA 1")
    with pytest.raises(CommandRefused):
        await request
    line.say("aDRDY 21__")
    await client.frames.reached(2)
    assert client.session.status.connected


async def test_text_messages_are_sent_and_read_in_the_code_page_of_the_log_in(make_client: MakeClient) -> None:
    client = make_client(GsmModule("G001", "1234", CodePage.UTF8))
    line = await client.open("aLOGI G001 1234 UTF8", "aOK IPU 6.55p 15 600123456")
    command = asyncio.create_task(client.session.request(Smss("G001", "500", "żółw")))
    assert (await line.hear()).encode("cp852").decode() == "aSMSS G001 500 N 167 żółw"
    line.send("aOK\r\naSMSG G001 7 500 N 0,1,1 2026-01-02_03:04:05 żółw\r\n".encode())
    assert await command == Ok()
    await client.frames.reached(1)
    (message,) = client.frames
    assert isinstance(message, Smsg)
    assert message.text == "żółw"


@pytest.mark.parametrize(
    ("protocol", "code_page"),
    [("15", CodePage.UTF8), ("14", CodePage.UTF8), ("14.01", CodePage.UTF8), ("12", CodePage.PBX), ("", CodePage.PBX)],
)
def test_the_code_page_follows_the_protocol(protocol: str, code_page: CodePage) -> None:
    assert sms_code_page(protocol) is code_page


def test_keys_stay_out_of_the_representation_of_a_login() -> None:
    assert "8642" not in repr([Monitor("8642"), SignIn("21", "8642"), GsmModule("G001", "8642")])
