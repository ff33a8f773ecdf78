"""A session: log-in, pipelined requests, signs of life."""

import asyncio
from dataclasses import replace

import pytest

from custom_components.webcti.cti.errors import (
    AnswerTimeout,
    AuthenticationFailed,
    CannotConnect,
    CommandInvalid,
    CommandRefused,
    ConnectionLost,
)
from custom_components.webcti.cti.model import ConnectionStatus
from custom_components.webcti.cti.xctip.client import Credentials, check_password
from custom_components.webcti.cti.xctip.messages import LogInfo, SmsRegister, SmsSend, StatusRegister
from custom_components.webcti.cti.xctip.rows import SyncRequest, SyncType, TableChanged
from tests.cti.conftest import QUICK, FakePbx

from .conftest import CREDENTIALS, Client, MakeClient, Scripted

ERROR_TEXT = "Abonent 201"
CHANGED = "<Sync><Change_EV><SyncType>Book</SyncType></Change_EV></Sync>"


async def test_a_log_in_tells_who_the_subscriber_is(client: Client) -> None:
    await client.session.open()
    await client.messages.reached(1)
    assert client.session.identity == LogInfo(name="Abonent 201", id="1001", number="201")
    assert client.statuses == [ConnectionStatus(connected=True)]


async def test_a_wrong_password_is_told_and_leaves_nothing(make_client: MakeClient) -> None:
    before = asyncio.all_tasks()
    client = make_client(password="wrong")
    with pytest.raises(AuthenticationFailed) as caught:
        await client.session.open()
    assert caught.value.text == ERROR_TEXT
    assert ERROR_TEXT not in str(caught.value)
    assert client.statuses == []
    assert {task for task in asyncio.all_tasks() - before if task.get_name().startswith("webcti")} == set()


async def test_a_password_that_is_refused_later_stops_the_attempts_and_is_told_once(
    client: Client, scripted: Scripted
) -> None:
    await client.session.open()
    scripted.password = "changed"
    scripted.hang_up()
    await client.statuses.reached(3)
    assert [(status.connected, status.retrying) for status in client.statuses] == [
        (True, True),
        (False, True),
        (False, False),
    ]
    assert isinstance(client.statuses[-1].reason, AuthenticationFailed)
    assert len(scripted.requests("Log/MakeLog")) == 2


async def test_requests_are_pipelined_and_answers_find_theirs_in_any_order(client: Client, scripted: Scripted) -> None:
    await client.session.open()
    scripted.silent = {"SMS/Register_REQ"}
    requests = [asyncio.create_task(client.session.request(SmsRegister())) for _ in range(3)]
    await scripted.heard("SMS/Register_REQ", 3)
    cids = [each.findtext("CId") for each in scripted.requests("SMS/Register_REQ")]
    assert len(set(cids)) == 3
    scripted.say(f"<SMS><Answer><CId>{cids[2]}</CId></Answer></SMS>")
    await requests[2]
    assert [request.done() for request in requests] == [False, False, True]
    scripted.say(
        f"<SMS><Answer><CId>{cids[1]}</CId><Error>x</Error></Answer></SMS>",
        f"<SMS><Answer><CId>{cids[0]}</CId></Answer></SMS>",
    )
    await requests[0]
    with pytest.raises(CommandRefused):
        await requests[1]


async def test_rows_that_overtake_their_answer_are_taken(client: Client, scripted: Scripted) -> None:
    await client.session.open()
    scripted.silent = {"Sync/Sync_REQ"}
    query = asyncio.create_task(client.session.query(SyncRequest(table=SyncType.BOOK, limit=1)))
    cid = (await scripted.heard("Sync/Sync_REQ")).findtext("CId")
    scripted.say(
        f"<Sync><Records_ANS><CId>{cid}</CId></Records_ANS></Sync>", f"<Sync><Answer><CId>{cid}</CId></Answer></Sync>"
    )
    assert (await query).cid == cid


async def test_a_refusal_keeps_its_text_out_of_the_message(client: Client, scripted: Scripted) -> None:
    await client.session.open()
    scripted.refused = {"Status/Register_REQ"}
    with pytest.raises(CommandRefused) as caught:
        await client.session.request(StatusRegister())
    assert (caught.value.command, caught.value.text) == ("Register_REQ", ERROR_TEXT)
    assert ERROR_TEXT not in str(caught.value)


async def test_a_request_without_an_answer_costs_only_itself(make_client: MakeClient, scripted: Scripted) -> None:
    client = make_client(answer=0.5)
    await client.session.open()
    scripted.silent = {"SMS/Register_REQ"}
    with pytest.raises(AnswerTimeout):
        await client.session.request(SmsRegister())
    cid = scripted.requests("SMS/Register_REQ")[0].findtext("CId")
    scripted.say(f"<SMS><Answer><CId>{cid}</CId></Answer></SMS>")
    await client.session.request(StatusRegister())
    assert client.session.status.connected


async def test_what_is_under_way_fails_with_the_connection(client: Client, scripted: Scripted) -> None:
    await client.session.open()
    scripted.silent = {"SMS/Register_REQ"}
    request = asyncio.create_task(client.session.request(SmsRegister()))
    await scripted.heard("SMS/Register_REQ")
    scripted.hang_up()
    with pytest.raises(ConnectionLost):
        await request


async def test_close_fails_what_is_under_way_and_logs_out(client: Client, scripted: Scripted) -> None:
    await client.session.open()
    scripted.silent = {"SMS/Register_REQ"}
    request = asyncio.create_task(client.session.request(SmsRegister()))
    await scripted.heard("SMS/Register_REQ")
    await client.session.close()
    await client.session.close()
    with pytest.raises(ConnectionLost):
        await request
    await scripted.heard("Log/Logout")
    with pytest.raises(ConnectionLost):
        await client.session.request(SmsRegister())


async def test_what_cannot_be_written_is_not_sent(client: Client, scripted: Scripted) -> None:
    await client.session.open()
    with pytest.raises(CommandInvalid):
        await client.session.request(SmsSend(text="\x00"))
    assert scripted.requests("SMS/Send_REQ") == []


async def test_signs_of_life_are_given(make_client: MakeClient, scripted: Scripted) -> None:
    client = make_client(keep_alive=0.01)
    await client.session.open()
    await scripted.heard("Calls/Register_REQ", 3)
    assert client.session.status.connected


async def test_a_refused_sign_of_life_is_one(make_client: MakeClient, scripted: Scripted) -> None:
    scripted.refused = {"Calls/Register_REQ"}
    client = make_client(keep_alive=0.01)
    await client.session.open()
    await scripted.heard("Calls/Register_REQ", 3)
    assert len(client.statuses) == 1


async def test_a_sign_of_life_without_an_answer_ends_the_connection(
    make_client: MakeClient, scripted: Scripted
) -> None:
    scripted.silent = {"Calls/Register_REQ"}
    client = make_client(keep_alive=0.01, answer=0.5)
    await client.session.open()
    await client.statuses.reached(2)
    assert isinstance(client.statuses[1].reason, AnswerTimeout)
    scripted.silent = set()
    await client.statuses.reached(3)
    await scripted.heard("Calls/Register_REQ", len(scripted.requests("Calls/Register_REQ")) + 2)


async def test_what_nobody_asked_for_is_ignored(client: Client, scripted: Scripted) -> None:
    await client.session.open()
    scripted.say(
        "<Log><Answer></Answer></Log>",
        "<Log><Answer><CId>999</CId></Answer></Log>",
        "<Sync><Records_ANS><CId>999</CId></Records_ANS></Sync>",
        "<New><Thing_EV/></New>",
        CHANGED,
    )
    await client.messages.reached(3)
    assert client.messages[-1] == TableChanged(table=SyncType.BOOK)
    assert client.session.health.unknown_frames == 1


async def test_listeners_that_raise_do_not_end_the_session(
    client: Client, scripted: Scripted, caplog: pytest.LogCaptureFixture
) -> None:
    client.messages.fault = client.statuses.fault = ValueError(ERROR_TEXT)
    await client.session.open()
    scripted.say(CHANGED)
    await client.messages.reached(2)
    await client.session.request(StatusRegister())
    assert ERROR_TEXT not in caplog.text


async def test_the_right_password_passes(pbx: FakePbx, scripted: Scripted) -> None:
    identity = await check_password(pbx.address, CREDENTIALS, QUICK)
    assert identity is not None
    assert identity.number == "201"
    await scripted.heard("Log/Logout")


async def test_a_wrong_password_does_not_pass(pbx: FakePbx, scripted: Scripted) -> None:
    scripted.password = "other"
    with pytest.raises(AuthenticationFailed):
        await check_password(pbx.address, CREDENTIALS, QUICK)


@pytest.mark.usefixtures("scripted")
async def test_nobody_there_cannot_be_connected(pbx: FakePbx) -> None:
    await pbx.stop()
    with pytest.raises(CannotConnect):
        await check_password(pbx.address, CREDENTIALS, QUICK)


async def test_a_log_in_without_an_answer_cannot_be_connected(pbx: FakePbx, scripted: Scripted) -> None:
    scripted.silent = {"Log/MakeLog"}
    with pytest.raises(CannotConnect):
        await check_password(pbx.address, CREDENTIALS, replace(QUICK, answer=0.5))


def test_a_password_is_not_in_the_repr_of_credentials() -> None:
    assert "secret" not in repr(Credentials("201", "secret"))
