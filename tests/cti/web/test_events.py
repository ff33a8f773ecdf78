"""The event stream: what is heard, and that it comes back whatever ended it."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import replace

import pytest
from aiohttp import ClientSession, web

from custom_components.webcti.cti.addresses import WebAddress
from custom_components.webcti.cti.errors import AnswerInvalid, AuthenticationFailed, WebRefused
from custom_components.webcti.cti.model import ConnectionStatus
from custom_components.webcti.cti.web.client import WebApi, WebClient
from custom_components.webcti.cti.web.events import EventParser, EventStream, ServerEvent, Topic, WebChange
from tests.cti.conftest import Heard

from .conftest import QUICK
from .fake_web import LIMIT, FakeWeb, always, refuse


class Listening:
    """A stream and everything it told."""

    def __init__(self, client: WebClient) -> None:
        self.changes: Heard[WebChange] = Heard()
        self.statuses: Heard[ConnectionStatus] = Heard()
        self.stream: EventStream = client.events(self.changes, self.statuses, ["1011", "1012"])


@pytest.fixture
async def listening(client: WebClient) -> AsyncGenerator[Listening]:
    made = Listening(client)
    yield made
    await made.stream.close()


async def test_changes_are_told_after_hello(fake: FakeWeb, listening: Listening) -> None:
    listening.stream.start()
    await listening.statuses.reached(1)
    assert listening.stream.status.connected
    assert fake.named("GET /events")[0].query == {"extensions": ["1011,1012"]}
    await fake.change("services")
    await fake.say(": a comment\n\n")
    await fake.change("call", id="a1")
    await fake.change("wake_up", result="answered")
    await listening.changes.reached(3)
    assert listening.changes[0] == WebChange(topic=Topic.SERVICES, extension="1011")
    assert (listening.changes[1].id, listening.changes[2].result) == ("a1", "answered")


async def test_a_topic_that_nobody_knows_stays_a_word(fake: FakeWeb, listening: Listening) -> None:
    listening.stream.start()
    await listening.statuses.reached(1)
    await fake.change("weather")
    await listening.changes.reached(1)
    assert listening.changes[0].topic == "weather"


async def test_a_stream_that_ends_comes_back(fake: FakeWeb, listening: Listening) -> None:
    listening.stream.start()
    await listening.statuses.reached(1)
    await fake.stop()
    await listening.statuses.reached(2)
    assert not listening.stream.status.connected
    await fake.start()
    await listening.statuses.reached(3)
    assert [status.connected for status in listening.statuses] == [True, False, True]


async def test_a_restarted_pbx_is_logged_in_to_again(fake: FakeWeb, listening: Listening) -> None:
    listening.stream.start()
    await listening.statuses.reached(1)
    await fake.stop()
    fake.forget()
    await fake.start()
    await listening.statuses.reached(3)
    assert fake.log_ins == 2


async def test_silence_is_death(fake: FakeWeb, http: ClientSession) -> None:
    client = WebApi(http, WebAddress(url=fake.url), replace(QUICK, silence=0.05)).client("1011", "secret")
    listening = Listening(client)
    listening.stream.start()
    await listening.statuses.reached(3)
    assert [status.connected for status in listening.statuses[:3]] == [True, False, True]
    await listening.stream.close()


async def test_a_server_that_never_answers_is_given_up(fake: FakeWeb, http: ClientSession) -> None:
    async def hang(_request: web.Request) -> web.StreamResponse:
        await fake._stopped.wait()
        return web.Response()

    fake.answers["GET /events"] = hang
    client = WebApi(http, WebAddress(url=fake.url), replace(QUICK, silence=0.05)).client("1011", "secret")
    listening = Listening(client)
    listening.stream.start()
    await fake.until(lambda: len(fake.named("GET /events")) > 2)
    assert len(listening.statuses) == 1
    await listening.stream.close()


async def test_a_wrong_password_ends_the_attempts_and_is_told_once(fake: FakeWeb, api: WebApi) -> None:
    listening = Listening(api.client("1011", "wrong"))
    listening.stream.start()
    await listening.statuses.reached(1)
    assert listening.stream._task is not None
    async with asyncio.timeout(LIMIT):
        await listening.stream._task
    assert [status.retrying for status in listening.statuses] == [False]
    assert isinstance(listening.statuses[0].reason, AuthenticationFailed)
    assert fake.log_ins == 1


async def test_a_password_that_must_be_changed_ends_the_attempts(fake: FakeWeb, listening: Listening) -> None:
    fake.answers["GET /events"] = refuse("password_required")
    listening.stream.start()
    await listening.statuses.reached(1)
    assert isinstance(listening.statuses[0].reason, WebRefused)
    assert not listening.stream.status.retrying


async def test_too_many_attempts_are_waited_out(fake: FakeWeb, listening: Listening) -> None:
    fake.answers["POST /session"] = refuse("too_many_attempts")
    listening.stream.start()
    await fake.until(lambda: fake.log_ins > 2)
    assert listening.stream.status.retrying
    del fake.answers["POST /session"]
    await listening.statuses.reached(2)
    assert listening.stream.status.connected


@pytest.mark.parametrize(
    "answer",
    [
        always("{}"),
        always("", 500, "text/plain"),
        always("event: change\ndata: {\n\n", content_type="text/event-stream"),
        always("data: " + "x" * 100_000, content_type="text/event-stream"),
    ],
)
async def test_what_is_no_event_stream_is_tried_again(fake: FakeWeb, listening: Listening, answer: object) -> None:
    fake.answers["GET /events"] = answer
    listening.stream.start()
    await fake.until(lambda: len(fake.named("GET /events")) > 2)
    del fake.answers["GET /events"]
    await fake.until(lambda: bool(fake.streams))


async def test_a_listener_that_fails_does_not_end_the_stream(fake: FakeWeb, listening: Listening) -> None:
    listening.changes.fault = RuntimeError("600111222")
    listening.stream.start()
    await listening.statuses.reached(1)
    await fake.change("services")
    await fake.change("costs")
    await listening.changes.reached(2)


async def test_a_closed_stream_leaves_nothing(fake: FakeWeb, client: WebClient) -> None:
    listening = Listening(client)
    listening.stream.start()
    await fake.until(lambda: bool(fake.streams))
    await listening.stream.close()
    await listening.stream.close()
    assert not [task for task in asyncio.all_tasks() if task.get_name() == "webcti events"]


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_events_are_read_however_they_are_cut(size: int, newline: str) -> None:
    text = newline.join(
        ["event: hello", "data: {}", "", ": comment", "", "data: a", "data:b", "id: 1", "", ""]
    ).encode()
    parser = EventParser()
    events = [event for start in range(0, len(text), size) for event in parser.feed(text[start : start + size])]
    assert events == [ServerEvent("hello", "{}"), ServerEvent("", "a\nb")]


def test_an_event_without_end_is_refused() -> None:
    parser = EventParser()
    with pytest.raises(AnswerInvalid):
        parser.feed(b"data: 0123456789\n" * 10_000)
