"""A real Chromium, a real Home Assistant, the emulator: started once, put back to rest before each test."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from scripts.lib.home_assistant import REPOSITORY
from scripts.lib.stage import Stage
from tests.browser.chromium import Chromium, Devices, path_of_chromium
from tests.browser.offices import ADMINISTRATOR, MANAGER, Desk, desk_of
from tests.browser.panel import PATIENCE
from tests.browser.place import Place
from tests.browser.visitors import Visitors


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """Home Assistant with users `demo` (1011), `anna` (1012, 1015), `jan` (1013), `piotr` (1016) and `guest` (none)."""
    sign_ins = {"1011": ["demo"], "1012": ["anna"], "1013": ["jan"], "1015": ["anna"], "1016": ["piotr"]}
    folder = tmp_path_factory.mktemp("home-assistant")
    async with Stage(folder, sign_ins=sign_ins, users=["guest"]) as running:
        yield running


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Chromium]:
    """The browser everything is looked at in."""
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        yield Chromium(playwright.chromium, await path_of_chromium(), tmp_path_factory.mktemp("chromium"))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: Chromium) -> AsyncIterator[Browser]:
    """A browser that keeps nothing."""
    running = await chromium.launch()
    yield running
    await running.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def devices(chromium: Chromium) -> AsyncIterator[Devices]:
    """What people open the panel on."""
    running = Devices(chromium)
    yield running
    await running.close()


async def rest(stage: Stage) -> None:
    """Have everybody hang up, and wait until Home Assistant knows."""
    state = await stage.emulator.control("GET", "state")
    for line in state["outside"]:
        await stage.emulator.control("POST", f"outside/calls/{line['id']}/hang_up")
    for extension in state["subscribers"]:
        await stage.emulator.control("POST", f"phones/{extension}/hang_up")
    await stage.until("1011_activity", "idle")


@pytest_asyncio.fixture(scope="module", loop_scope="session", autouse=True)
async def _as_built(stage: Stage) -> None:
    """Begin each file with the PBX as it was built: what the tests of another one set is none of its business."""
    await stage.reset()


@pytest.fixture(autouse=True)
async def _at_rest(stage: Stage, _as_built: None) -> None:
    """Begin with nobody on the telephone."""
    await rest(stage)


@pytest.fixture
async def visit(devices: Devices, stage: Stage) -> AsyncIterator[Visitors]:
    """Open the panel; a script error in any page fails the test."""
    visitors = Visitors(devices, stage)
    yield visitors
    assert await visitors.leave() == []


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of pictures: those of the documentation when `WEBCTI_PICTURES` is set, else one that is thrown away."""
    if os.environ.get("WEBCTI_PICTURES"):
        return REPOSITORY / "docs" / "screens"
    return tmp_path_factory.mktemp("pictures")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def ncp_stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """Another Home Assistant with an NCP PBX: its owner `demo` has extension 1011, user `jan` 1013, `guest` none."""
    folder = tmp_path_factory.mktemp("home-assistant-ncp")
    sign_ins = {"1011": ["demo"], "1013": ["jan"]}
    async with Stage(folder, sign_ins=sign_ins, users=["guest"], emulator_arguments=("--profile", "ncp")) as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def _ncp_as_built(ncp_stage: Stage) -> None:
    """Begin each file with the NCP as it was built."""
    await ncp_stage.reset()


@pytest.fixture
async def visit_ncp(devices: Devices, ncp_stage: Stage, _ncp_as_built: None) -> AsyncIterator[Visitors]:
    """Open the panel of the NCP; a script error in any page fails the test."""
    await rest(ncp_stage)
    visitors = Visitors(devices, ncp_stage)
    yield visitors
    assert await visitors.leave() == []


@pytest.fixture(params=["classic", "ncp"])
def place(
    request: pytest.FixtureRequest, stage: Stage, visit: Visitors, ncp_stage: Stage, visit_ncp: Visitors
) -> Place:
    """One PBX of each family."""
    if request.param == "classic":
        return Place("classic", stage, visit)
    return Place("ncp", ncp_stage, visit_ncp)


@pytest.fixture
def classic(stage: Stage, visit: Visitors) -> Place:
    """The PBX of the classic line."""
    return Place("classic", stage, visit)


@pytest.fixture
def ncp(ncp_stage: Stage, visit_ncp: Visitors) -> Place:
    """The NCP."""
    return Place("ncp", ncp_stage, visit_ncp)


@pytest.fixture
async def manager(classic: Place) -> AsyncIterator[Desk]:
    """The manager of Sales and Service at the PBX of the classic line."""
    async with desk_of(classic, MANAGER) as desk:
        yield desk


@pytest.fixture
async def administrator(classic: Place) -> AsyncIterator[Desk]:
    """The administrator of that PBX."""
    async with desk_of(classic, ADMINISTRATOR) as desk:
        yield desk
