"""Mails through the PBX's own outbox and through another server, over the API."""

import asyncio
from typing import Any

import pytest

from tests.emulator.conftest import LIMIT
from tests.emulator.web.api import Api
from tests.emulator.web.mail_server import MailServer

ADMINISTRATOR = "1015"

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


async def use(api: Api, server: MailServer, **more: object) -> dict[str, Any]:
    """Have mails go through a server."""
    wanted = {"mode": "other", "host": "127.0.0.1", "port": server.port, "encryption": "none", **more}
    status, answer = await api.ask(ADMINISTRATOR, "PUT", "administration/smtp", wanted)
    assert status == 200, answer
    told: dict[str, Any] = answer
    return told


async def send_test(api: Api, address: str = "me@example.org") -> tuple[int, dict[str, Any]]:
    return await api.ask(ADMINISTRATOR, "POST", "administration/smtp/test", {"address": address})


async def settled(api: Api) -> dict[str, Any]:
    """The last mail, when it is sent or has failed."""
    machine = api.bench.machine
    mail = [*machine.exchange.switch.post.mails.values()][-1]
    async with asyncio.timeout(LIMIT):
        await machine.mailer.outcome(mail)
    _, outbox = await api.bench.control("GET", "outbox")
    last: dict[str, Any] = outbox["mails"][-1]
    return last


async def test_w159_the_vendors_server_needs_no_parameters(api: Api) -> None:
    assert (await api.ask(ADMINISTRATOR, "PUT", "administration/smtp", {"mode": "managed"}))[0] == 200
    assert await send_test(api) == (200, {"ok": True})
    assert (await settled(api))["to"] == "me@example.org"


@pytest.mark.parametrize(
    ("more", "code", "field"),
    [
        ({}, "invalid_value", "host"),
        ({"host": "mail.example.org", "port": 0}, "invalid_value", "port"),
        ({"host": "mail.example.org", "sender": "nobody"}, "invalid_email", "sender"),
        ({"host": "mail\nexample.org"}, "invalid_value", "host"),
    ],
)
async def test_w159_another_server_needs_its_parameters(
    api: Api, more: dict[str, object], code: str, field: str
) -> None:
    status, answer = await api.ask(ADMINISTRATOR, "PUT", "administration/smtp", {"mode": "other", **more})
    assert (status, answer["code"], answer["field"]) == (422, code, field)
    assert (await api.ask(ADMINISTRATOR, "GET", "administration/smtp"))[1]["mode"] == "managed"


async def test_w160_the_reminder_goes_through_the_chosen_server(api: Api) -> None:
    async with MailServer().serving() as server:
        await use(api, server, sender="pbx@example.org")
        await api.request("POST", "password-reminders", body={"extension": "1011"})
        assert (await settled(api))["state"] == "sent"
    [mail] = server.mails
    assert (mail["To"], mail["From"]) == ("test@example.org", "pbx@example.org")
    await api.log_in("1011", mail.get_content().strip().rpartition(" ")[2])


async def test_w161_a_good_server_takes_the_test_mail(api: Api) -> None:
    async with MailServer().serving() as server:
        await use(api, server)
        assert await send_test(api) == (200, {"ok": True})
    assert [mail["To"] for mail in server.mails] == ["me@example.org"]


async def test_w161_a_bad_server_is_told_with_its_reply(api: Api) -> None:
    async with MailServer(refusal="550 no such mailbox here").serving() as server:
        await use(api, server)
        status, answer = await send_test(api)
    assert (status, answer["code"], answer["title"]) == (502, "smtp_failed", "550 no such mailbox here")


async def test_w161_a_server_that_is_not_there_is_told(api: Api) -> None:
    async with MailServer().serving() as server:
        await use(api, server)
    status, answer = await send_test(api)
    assert (status, answer["code"]) == (502, "smtp_failed")
    assert (await settled(api))["state"] == "failed"


async def test_w161_a_server_without_the_wanted_encryption_is_told(api: Api) -> None:
    async with MailServer().serving() as server:
        await use(api, server, encryption="starttls")
        assert (await send_test(api))[0] == 502
    assert server.mails == []


async def test_user_and_password_reach_the_server(api: Api) -> None:
    async with MailServer(user="pbx", password="veryhidden").serving() as server:
        await use(api, server, user="pbx", password="wrong")
        status, answer = await send_test(api)
        assert (status, answer["title"][:3]) == (502, "535")
        await use(api, server, user="pbx", password="veryhidden")
        assert (await send_test(api))[0] == 200


async def test_the_password_is_never_told_and_stays_until_another_is_given(api: Api) -> None:
    async with MailServer(user="pbx", password="veryhidden").serving() as server:
        told = await use(api, server, user="pbx", password="veryhidden")
        assert told["password_set"] is True
        told = await use(api, server, user="pbx", password=None)
        assert "veryhidden" not in str((told, await api.bench.control("GET", "state")))
        assert (await send_test(api))[0] == 200
        assert (await use(api, server, password=""))["password_set"] is False


@pytest.mark.parametrize("address", ["", "me", "me@example.org, you@example.org"])
async def test_a_test_mail_needs_one_address(api: Api, address: str) -> None:
    status, answer = await send_test(api, address)
    assert (status, answer["code"]) == (422, "invalid_email")


async def test_mails_left_from_before_are_sent_at_the_start(api: Api) -> None:
    machine = api.bench.machine
    await machine.mailer.stop()
    async with MailServer().serving() as server:
        await use(api, server)
        await api.request("POST", "password-reminders", body={"extension": "1011"})
        assert server.mails == []
        machine.mailer.start()
        assert (await settled(api))["state"] == "sent"
    assert len(server.mails) == 1
