"""The Start screen in every language, width and theme: nothing missing, nothing sticking out, nothing inaccessible."""

import re
from pathlib import Path

import pytest

from scripts.lib.stage import Stage
from tests.browser.conftest import Visitors
from tests.browser.test_start import CALLER_NAME, call_in

READY = {"en": "Ready", "pl": "Wolny", "de": "Frei"}
WIDTHS = {"desktop": (1440, 900), "tablet": (768, 1024), "phone": (360, 780)}
# What a text would look like that nobody translated: its key.
KEY = re.compile(r"^[a-z_]+(\.[a-z_]+)+$")


@pytest.mark.parametrize("language", READY)
@pytest.mark.parametrize("width", WIDTHS)
async def test_every_language_fits_every_width(
    stage: Stage, visit: Visitors, pictures: Path, language: str, width: str
) -> None:
    columns, rows = WIDTHS[width]
    panel = await visit.open(language=language, width=columns, height=rows)
    await panel.sees(READY[language])
    await call_in(stage)
    await panel.sees(CALLER_NAME)
    assert await panel.overflowing() == []
    assert [text for text in await panel.texts() if KEY.match(text)] == []
    await panel.picture(pictures / f"start-{width}-{language}.png")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", ["desktop", "phone"])
async def test_axe_finds_nothing(stage: Stage, visit: Visitors, pictures: Path, width: str, *, dark: bool) -> None:
    columns, rows = WIDTHS[width]
    panel = await visit.open(width=columns, height=rows, dark=dark)
    await panel.sees("Ready")
    assert await panel.violations() == []
    await call_in(stage)
    await panel.sees(CALLER_NAME)
    assert await panel.violations() == []
    if dark:
        await panel.picture(pictures / f"start-{width}-dark.png")


async def test_axe_finds_nothing_at_the_log_in(visit: Visitors) -> None:
    panel = await visit.open("guest")
    await panel.sees("Forgotten password")
    assert await panel.violations() == []


async def test_the_whole_screen_is_reached_by_keyboard(stage: Stage, visit: Visitors) -> None:
    panel = await visit.open()
    await panel.sees("Ready")
    await call_in(stage)
    await panel.sees(CALLER_NAME)
    await panel.element.get_by_role("button", name="Answer", exact=True).focus()
    await panel.page.keyboard.press("Enter")
    await panel.sees("In a call")
