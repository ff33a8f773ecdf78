"""A fake exchange and clients of it, which leave nothing behind."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from typing import Any

import pytest
from aiohttp import ClientSession

from custom_components.webcti.cti import Pbx, PbxConfig, PbxTimings
from custom_components.webcti.cti.connection import Timings
from custom_components.webcti.cti.timings import WebTimings
from tests.cti.web.fake_web import FakeWeb

from .fake_pbx import FakePbx

FAST = PbxTimings(
    link=Timings(answer=2, silence=30, first_pause=0.01, longest_pause=0.02),
    snapshot_pause=0,
    stat_grace=0.01,
    read_back=0.05,
    sms_busy=0.01,
    sms_damaged=0.01,
    sms_accepted=2,
    gsm_retry=0.01,
    web=WebTimings(connect=2, answer=2, transfer=2, silence=30, first_pause=0.01, longest_pause=0.02),
    web_pause=0,
    web_retry=0.02,
    code_dialled=2,
)
"""No waiting but for what must happen."""

type MakePbx = Callable[..., Pbx]


@pytest.fixture
async def fake(socket_enabled: None) -> AsyncGenerator[FakePbx]:  # noqa: ARG001 - a fixture cannot mark another
    pbx = FakePbx()
    await pbx.start()
    yield pbx
    await pbx.stop()


@pytest.fixture
async def make_pbx(fake: FakePbx) -> AsyncGenerator[MakePbx]:
    """Make clients of the fake exchange; they are closed at the end, and no task of theirs may be left then."""
    before = asyncio.all_tasks()
    made: list[Pbx] = []

    def make(timings: PbxTimings = FAST, http: ClientSession | None = None, **config: Any) -> Pbx:
        options = {"monitor_key": "1234", "watched": frozenset({"21", "22"}), **config}
        pbx = Pbx(PbxConfig(host="127.0.0.1", port=fake.port, **options), http=http, timings=timings)
        made.append(pbx)
        return pbx

    yield make
    for pbx in made:
        await pbx.close()
    with suppress(TimeoutError):
        await fake.until(lambda: not fake.lines)
    assert not fake.lines
    left = asyncio.all_tasks() - before
    assert not [task for task in left if task.get_name().startswith("webcti")]


@pytest.fixture
async def web(socket_enabled: None) -> AsyncGenerator[FakeWeb]:  # noqa: ARG001 - a fixture cannot mark another
    """The WebCTI API of the fake exchange."""
    server = FakeWeb(passwords={"21": "secret"})
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def http() -> AsyncGenerator[ClientSession]:
    async with ClientSession() as session:
        yield session
