"""A real Chromium, a real Home Assistant, the emulator: started once, put back to rest before each test."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from scripts.lib.home_assistant import REPOSITORY
from scripts.lib.stage import Stage
from tests.browser.offices import ADMINISTRATOR, MANAGER, Desk, desk_of
from tests.browser.panel import PATIENCE
from tests.browser.place import Place
from tests.browser.visitors import Devices, Visitors

ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A microphone that beeps, and nobody who has to be asked whether it may be used.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """Home Assistant with users `demo` (1011), `anna` (1012, 1015), `jan` (1013), `piotr` (1016) and `guest` (none)."""
    sign_ins = {"1011": ["demo"], "1012": ["anna"], "1013": ["jan"], "1015": ["anna"], "1016": ["piotr"]}
    folder = tmp_path_factory.mktemp("home-assistant")
    async with Stage(folder, sign_ins=sign_ins, users=["guest"]) as running:
        yield running


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Chromium, as Debian packages it or as somebody else installed it."""
    found = await asyncio.create_subprocess_exec(
        REPOSITORY / "scripts" / "lib" / "browser", stdout=asyncio.subprocess.PIPE
    )
    path, _ = await found.communicate()
    assert path, "there is no Chromium"
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=path.decode().strip(), args=[*ARGUMENTS])
        yield chromium
        await chromium.close()


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


@pytest.fixture(scope="session")
def devices(browser: Browser, stage: Stage) -> Devices:
    """What people open the panel on."""
    return Devices(browser, stage)


@pytest.fixture
async def visit(devices: Devices) -> AsyncIterator[Visitors]:
    """Open the panel; a script error in any page fails the test."""
    visitors = Visitors(devices)
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


@pytest.fixture(scope="session")
def ncp_devices(browser: Browser, ncp_stage: Stage) -> Devices:
    """What people open the panel of the NCP on."""
    return Devices(browser, ncp_stage)


@pytest.fixture
async def visit_ncp(ncp_devices: Devices, ncp_stage: Stage, _ncp_as_built: None) -> AsyncIterator[Visitors]:
    """Open the panel of the NCP; a script error in any page fails the test."""
    await rest(ncp_stage)
    visitors = Visitors(ncp_devices)
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
