"""A WebCTI API that a test lays down, and clients of it."""

from collections.abc import AsyncGenerator

import pytest
from aiohttp import ClientSession

from custom_components.webcti.cti.addresses import WebAddress
from custom_components.webcti.cti.timings import WebTimings
from custom_components.webcti.cti.web.client import WebApi, WebClient

from .fake_web import FakeWeb

QUICK = WebTimings(connect=2, answer=2, transfer=2, silence=30, first_pause=0.01, longest_pause=0.02)
"""Limits that a test does not run into, and pauses that it need not wait for."""


@pytest.fixture
async def fake(socket_enabled: None) -> AsyncGenerator[FakeWeb]:  # noqa: ARG001 - asked for its effect
    server = FakeWeb()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def http() -> AsyncGenerator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.fixture
def api(fake: FakeWeb, http: ClientSession) -> WebApi:
    return WebApi(http, WebAddress(url=fake.url), QUICK)


@pytest.fixture
def client(api: WebApi) -> WebClient:
    return api.client("1011", "secret")
