"""Fixtures: a Home Assistant that finds the integration, and PBXs for it to connect to."""

from collections.abc import AsyncIterator, Iterator

import pytest
from aiohttp import ClientSession, ClientTimeout

from tests.integration.pbx_process import EmulatedPbx, PbxProcess

CONTROL_LIMIT = 20


@pytest.fixture(autouse=True)
def _surroundings(socket_enabled: None, enable_custom_integrations: None) -> None:
    """Let tests use sockets of 127.0.0.1, and Home Assistant load what is in `custom_components`."""


@pytest.fixture(autouse=True)
def _no_deprecations(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which Home Assistant complained about how it is used."""
    yield
    complaints = [
        record.getMessage()
        for record in caplog.get_records("call")
        if "Detected that custom integration" in record.getMessage() or "deprecated" in record.getMessage()
    ]
    assert complaints == []


@pytest.fixture(scope="session")
def classic_process() -> Iterator[PbxProcess]:
    with PbxProcess("classic") as process:
        yield process


@pytest.fixture(scope="session")
def ncp_process() -> Iterator[PbxProcess]:
    with PbxProcess("ncp") as process:
        yield process


async def _fresh(process: PbxProcess, serial: str) -> AsyncIterator[EmulatedPbx]:
    ready = process.ready
    address = f"http://{ready['host']}:{ready['http']}"
    async with ClientSession(base_url=address, timeout=ClientTimeout(total=CONTROL_LIMIT)) as session:
        pbx = EmulatedPbx(serial, ready["host"], ready["ctip"], session, address, ready["xctip"])
        await pbx.control("POST", "reset")
        yield pbx


@pytest.fixture
async def pbx(classic_process: PbxProcess) -> AsyncIterator[EmulatedPbx]:
    """A PBX of the classic line at its built-in configuration."""
    async for fresh in _fresh(classic_process, "00025"):
        yield fresh


@pytest.fixture
async def ncp(ncp_process: PbxProcess) -> AsyncIterator[EmulatedPbx]:
    """A second PBX, of the NCP line."""
    async for fresh in _fresh(ncp_process, "00026"):
        yield fresh
