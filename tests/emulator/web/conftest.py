"""The WebCTI API of an emulator whose clock stands still."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from tests.emulator.conftest import Bench
from tests.emulator.web.api import Api


@pytest.fixture
async def api(bench: Bench) -> AsyncIterator[Api]:
    async with ClientSession(f"http://127.0.0.1:{bench.ports['http']}") as client:
        yield Api(bench, client)
