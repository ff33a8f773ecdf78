"""Log-ins: when they happen, when they do not, and what a wrong password does."""

import asyncio

import pytest

from custom_components.webcti.cti.errors import AuthenticationFailed, Refusal, WebCode, WebRefused
from custom_components.webcti.cti.web.client import Role, WebApi, WebClient

from . import documents
from .fake_web import FakeWeb, refuse


async def test_the_first_request_logs_in(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["GET /subscribers/1011/services"] = documents.SERVICES
    await client.services.get("1011")
    await client.services.get("1011")
    assert fake.log_ins == 1
    assert fake.received[0].document == {"extension": "1011", "password": "secret"}


async def test_requests_at_once_share_one_log_in(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["GET /subscribers/1011/costs"] = documents.COSTS
    await asyncio.gather(*(client.costs.get("1011") for _ in range(5)))
    assert fake.log_ins == 1


async def test_a_session_that_ended_is_renewed_once(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["GET /subscribers/1011/costs"] = documents.COSTS
    await client.costs.get("1011")
    fake.forget()
    await asyncio.gather(*(client.costs.get("1011") for _ in range(5)))
    assert fake.log_ins == 2


async def test_a_pbx_that_knows_no_session_at_all_is_not_asked_for_ever(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["GET /subscribers/1011/costs"] = refuse("session_expired")
    with pytest.raises(WebRefused) as refused:
        await client.costs.get("1011")
    assert refused.value.code is WebCode.SESSION_EXPIRED
    assert fake.log_ins == 2


async def test_a_wrong_password_is_tried_once(fake: FakeWeb, api: WebApi) -> None:
    client = api.client("1011", "wrong")
    for _ in range(3):
        with pytest.raises(AuthenticationFailed) as refused:
            await client.who()
        assert refused.value.reason is Refusal.WRONG_KEY
    assert fake.log_ins == 1


async def test_too_many_attempts_are_over_some_time(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["POST /session"] = refuse("too_many_attempts")
    with pytest.raises(AuthenticationFailed) as refused:
        await client.session.log_in()
    assert refused.value.reason is Refusal.TOO_MANY_ATTEMPTS
    del fake.answers["POST /session"]
    await client.session.log_in()


async def test_logging_out_ends_the_session(fake: FakeWeb, client: WebClient) -> None:
    await client.session.log_in()
    await client.session.log_out()
    assert not fake.tokens
    await client.session.log_out()
    assert len(fake.named("DELETE /session")) == 1


async def test_a_password_that_must_be_changed_is_told_and_can_be_changed(fake: FakeWeb, client: WebClient) -> None:
    fake.must_change = True
    fake.answers["PUT /session/password"] = refuse("invalid_password", "new")
    await client.session.log_in()
    assert client.session.must_change_password
    fake.answers["PUT /session/password"] = {}
    await client.session.change_password("better")
    assert fake.received[-1].document == {"new": "better", "old": None}
    assert not client.session.must_change_password


async def test_a_changed_password_is_the_one_of_the_next_log_in(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["PUT /session/password"] = {}
    fake.answers["GET /session"] = documents.SESSION
    await client.session.change_password("better", "secret")
    fake.passwords["1011"] = "better"
    fake.forget()
    assert (await client.who()).roles == {Role.USER, Role.MANAGER}


async def test_a_forgotten_password_is_asked_for_without_a_session(fake: FakeWeb, api: WebApi) -> None:
    fake.answers["POST /password-reminders"] = {}
    await api.remind_password("1011")
    assert fake.received[0].document == {"extension": "1011"}
    assert fake.log_ins == 0


async def test_secrets_stay_out_of_what_is_printed(client: WebClient) -> None:
    await client.session.log_in()
    shown = f"{client.session.__dict__['_token']!r}"
    assert "token-1" not in shown
