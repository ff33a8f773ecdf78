"""How fast is the panel in a browser: opened, told of a call, and with 50,000 contacts?

A real Home Assistant, the emulator and Chromium on this machine. Baselines from the same run: Home Assistant's own
settings for opening, its own state of the same extension for a change, and the time between two pictures of a page that
rests for scrolling.
"""

import asyncio
import json
import random
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, async_playwright

from emulator.exchange.builtin import builtin
from emulator.exchange.clock import Clock
from emulator.exchange.exchange import Exchange
from emulator.store.folder import DataFolder
from scripts.lib.bench.company import BEGIN, FULL, programming
from scripts.lib.bench.report import distribution, print_result
from scripts.lib.home_assistant import REPOSITORY
from scripts.lib.stage import Stage

OPENINGS, CALLS, KEYS, JUMPS = 10, 20, 60, 40
SCROLLED = 3.0
"""Seconds of scrolling."""
OPEN_LIMIT, CHANGE_LIMIT, FILTER_LIMIT, JUMP_LIMIT, FRAMES_WANTED = 500.0, 100.0, 100.0, 100.0, 50.0
HOME = "/profile/general"

# Finds the first element that fits, through all shadow trees.
FIND = """
window.benchFind = (selector, text = "", root = document) => {
  for (const element of root.querySelectorAll("*")) {
    if (element.matches(selector) && element.textContent.includes(text)) return element;
    const found = element.shadowRoot && window.benchFind(selector, text, element.shadowRoot);
    if (found) return found;
  }
  return undefined;
};
window.benchUntil = (found) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error(`never: ${found}`)), 30000);
  const look = () => found() ? resolve(performance.timeOrigin + performance.now()) : requestAnimationFrame(look);
  look();
});
"""

# Goes to a page of Home Assistant and returns the milliseconds until an element is there.
OPEN = """
async ([path, selector]) => {
  const began = performance.timeOrigin + performance.now();
  history.pushState(null, "", path);
  window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace: false } }));
  return await window.benchUntil(() => window.benchFind(selector)) - began;
}
"""

# Notes when the panel shows that the telephone rings, and when Home Assistant's page has its state.
WATCH = """
([entity]) => {
  const home = document.querySelector("home-assistant");
  window.benchSeen = Promise.all([
    window.benchUntil(() => window.benchFind("webcti-incoming")),
    window.benchUntil(() => home.hass.states[entity].state === "ringing"),
  ]);
}
"""

# Types into the filter and returns the milliseconds until there are rows and all of them fit.
TYPE = """
async ([text]) => {
  const list = window.benchFind("webcti-contact-list");
  const field = list.shadowRoot.querySelector("input[type=search]");
  const rows = () => [...list.shadowRoot.querySelectorAll("[role=row]")].slice(1);
  field.value = text;
  const began = performance.timeOrigin + performance.now();
  field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  const folded = (word) => word.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replace(/ł/gi, "l").toLowerCase();
  const fits = () => rows().length > 0 && rows().every((row) => folded(row.textContent).includes(folded(text)));
  return await window.benchUntil(fits) - began;
}
"""

# Scrolls for some milliseconds, so many pixels a picture, and returns when each picture was due.
SCROLL = """
([milliseconds, pixels]) => new Promise((resolve) => {
  const main = window.benchFind("main");
  const moments = [];
  const step = (now) => {
    moments.push(now);
    main.scrollTop += pixels;
    if (now - moments[0] < milliseconds) requestAnimationFrame(step);
    else resolve(moments);
  };
  requestAnimationFrame(step);
})
"""

# Drags the scroll bar to a part of the whole and returns the milliseconds until every row in sight has its contact.
JUMP = """
async ([part]) => {
  const main = window.benchFind("main");
  const list = window.benchFind("webcti-contact-list");
  const began = performance.timeOrigin + performance.now();
  main.scrollTop = main.scrollHeight * part;
  const frame = main.getBoundingClientRect();
  const inSight = (row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > frame.top && top < frame.bottom;
  };
  const rows = () => [...list.shadowRoot.querySelectorAll(".row[data-index]")].filter(inSight);
  const there = () => rows().length > 5 && rows().every((row) => row.querySelector(".name"));
  return await window.benchUntil(there) - began;
}
"""


async def _chromium() -> str:
    found = await asyncio.create_subprocess_exec(
        REPOSITORY / "scripts" / "lib" / "browser", stdout=asyncio.subprocess.PIPE
    )
    path, _ = await found.communicate()
    return path.decode().strip()


async def _page(browser: Browser, stage: Stage, path: str) -> Page:
    url = stage.home.url
    tokens = {**stage.owner.tokens, "hassUrl": url, "clientId": f"{url}/", "expires": 4102444800000}
    context = await browser.new_context(viewport={"width": 1440, "height": 900})
    page = await context.new_page()
    await page.add_init_script(f"localStorage.hassTokens = JSON.stringify({json.dumps(tokens)}); {FIND}")
    await page.goto(f"{url}{path}")
    await page.wait_for_function("() => document.querySelector('home-assistant')?.hass?.states")
    await page.wait_for_function("() => !document.getElementById('ha-launch-screen')")
    return page


async def _opening(browser: Browser, stage: Stage) -> None:
    times: dict[str, list[float]] = {"start": [], "settings": []}
    for _ in range(OPENINGS):
        for name, path, selector in (
            ("start", "/webcti", "webcti-search-card"),
            ("settings", "/config/dashboard", "ha-config-dashboard"),
        ):
            page = await _page(browser, stage, HOME)
            await page.evaluate("() => window.benchUntil(() => window.benchFind('ha-panel-profile'))")
            # Whatever Home Assistant still does with its address at the start would end our way.
            await page.wait_for_load_state("networkidle")
            times[name].append(await page.evaluate(OPEN, [path, selector]))
            await page.context.close()
    result, baseline = distribution(times["start"], 0), distribution(times["settings"], 0)
    print_result(
        "panel opened",
        target=f"median of {OPEN_LIMIT:.0f} ms until the Start screen can be used",
        met=result["p50"] <= OPEN_LIMIT,
        milliseconds=result,
        settings_of_home_assistant_milliseconds=baseline,
    )


async def _change(browser: Browser, stage: Stage) -> None:
    page = await _page(browser, stage, "/webcti")
    await page.locator("webcti-start-screen").wait_for()
    shown, known = [], []
    for _ in range(CALLS):
        await page.evaluate(WATCH, [stage.entity_ids["1011_activity"]])
        began = time.time() * 1e3
        call = await stage.emulator.control("POST", "outside/calls", **{"from": "600111222", "to": "1011"})
        seen = await page.evaluate("() => window.benchSeen")
        shown.append(seen[0] - began)
        known.append(seen[1] - began)
        await stage.emulator.control("POST", f"outside/calls/{call['id']}/hang_up")
        await page.locator("webcti-incoming").wait_for(state="detached")
    result = distribution(shown, 1)
    print_result(
        "change on the screen",
        target=f"median of {CHANGE_LIMIT:.0f} ms from the caller's dialling to his name on the screen",
        met=result["p50"] <= CHANGE_LIMIT,
        milliseconds=result,
        state_in_page_milliseconds=distribution(known, 1),
    )
    await page.context.close()


def _rates(moments: list[float]) -> list[float]:
    return [1e3 / (after - before) for before, after in pairwise(moments) if after > before]


async def _contacts(browser: Browser, stage: Stage) -> None:
    page = await _page(browser, stage, "/webcti/phonebook/own/public")
    await page.locator("webcti-contact-list [role=row]").nth(5).wait_for(timeout=60_000)
    resting = _rates(await page.evaluate(SCROLL, [SCROLLED * 1e3, 0]))
    scrolling = _rates(await page.evaluate(SCROLL, [SCROLLED * 1e3, 120]))
    # Every place once, each far from the one before.
    jumped = [await page.evaluate(JUMP, [(7 * turn % JUMPS + 0.5) / JUMPS]) for turn in range(1, JUMPS + 1)]
    # No rows of one fit the next, so that what is seen is always the new rows.
    stems = ("zieli", "kowal", "wisniew", "dabrow", "szyman", "wozni", "kozlow", "jablon", "wieczor", "pawlow")
    typed = [await page.evaluate(TYPE, [stem]) for stem in stems * (KEYS // len(stems))]
    frames, filtered, reached = distribution(scrolling, 1), distribution(typed, 1), distribution(jumped, 1)
    print_result(
        "scrolling contacts",
        target=f"median of {FRAMES_WANTED:.0f} pictures a second",
        met=frames["p50"] >= FRAMES_WANTED,
        contacts=FULL.contacts,
        pictures_per_second=frames,
        resting_pictures_per_second=distribution(resting, 1),
    )
    print_result(
        "filtering contacts",
        target=f"median of {FILTER_LIMIT:.0f} ms from the key to rows that fit",
        met=filtered["p50"] <= FILTER_LIMIT,
        contacts=FULL.contacts,
        milliseconds=filtered,
    )
    print_result(
        "jumping among contacts",
        target=f"median of {JUMP_LIMIT:.0f} ms from the jump to contacts in all rows in sight",
        met=reached["p50"] <= JUMP_LIMIT,
        contacts=FULL.contacts,
        milliseconds=reached,
    )
    await page.context.close()


def _begin(path: Path) -> None:
    """Begin a data folder with the built-in office and the phonebook of a company."""
    whole = builtin("classic").model_copy(update={"contacts": programming(FULL).contacts})
    folder = DataFolder.open(path, whole, "classic")
    Exchange(whole, Clock(BEGIN), random.Random(1), folder.store, folder.vault)
    folder.close()


async def _measure(folder: Path) -> None:
    data, home = folder / "data", folder / "home-assistant"
    _begin(data)
    home.mkdir()
    async with Stage(home, emulator_arguments=("--data", str(data))) as stage, async_playwright() as made:
        browser: Any = await made.chromium.launch(executable_path=await _chromium(), args=["--no-sandbox"])
        await _opening(browser, stage)
        await _change(browser, stage)
        await _contacts(browser, stage)
        await browser.close()


def run() -> None:
    """Measure in one Home Assistant with the contacts of a company."""
    with tempfile.TemporaryDirectory(prefix="webcti-bench-") as folder:
        asyncio.run(_measure(Path(folder)))
