"""What the panel does when something happens that nobody chose: calls, lost connections, hostile names."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import FilePayload, expect

from scripts.lib.stage import Stage
from tests.browser.calls import KNOWN, KNOWN_NAME, OWN, Calls
from tests.browser.panel import Panel
from tests.browser.phonebook import EDITOR, Book, book_of
from tests.browser.visitors import Visitors

HIDDEN_FOR = 5 * 60 + 10
"""Seconds after which Home Assistant has put a page aside that nobody looks at."""

MARKUP = '<img src=x onerror="window.intruded=1"><script>window.intruded=1</script>'
TURNED = "\u202egnp.exe"
LONG = "W" * 4096

CLOSE = """
() => document.querySelector("home-assistant").hass.connection.socket.close()
"""
SHOW = """
(shown) => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => !shown });
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => shown ? "visible" : "hidden" });
  document.dispatchEvent(new Event("visibilitychange"));
}
"""
ASK = """
(message) => document.querySelector("home-assistant").hass.callWS(message).then(() => "done", ({ code }) => code)
"""


@pytest.fixture
async def book(stage: Stage) -> AsyncIterator[Book]:
    """Give the phonebook of 1011, and leave nothing of a test in it."""
    async with book_of(stage, EDITOR) as found:
        yield found
        await found.clear()


async def test_a_call_is_offered_over_every_screen_with_what_is_known_of_the_caller(
    stage: Stage, visit: Visitors
) -> None:
    calls = Calls(stage)
    await calls.miss()
    panel = await visit.open(path="/webcti/costs")
    await panel.sees("Current costs")
    await calls.ring()
    banner = panel.element.locator("webcti-incoming")
    await expect(banner.get_by_role("heading", name=KNOWN_NAME)).to_be_visible()
    await expect(banner).to_contain_text(KNOWN)
    await expect(banner.get_by_role("list", name="Last calls with this number")).to_be_visible()
    announced = panel.element.locator(".announcement")
    await expect(announced).to_have_text(re.compile(f"Incoming call on .*{OWN}.* from {KNOWN_NAME}"))
    await banner.get_by_role("button", name="Answer").click()
    await expect(banner).to_have_count(0)
    await stage.until("1011_activity", "talking")
    await panel.sees("Current costs")


async def test_a_call_is_rejected_or_passed_on_from_every_screen(stage: Stage, visit: Visitors) -> None:
    calls = Calls(stage)
    panel = await visit.open(path="/webcti/history")
    banner = panel.element.locator("webcti-incoming")
    await calls.ring()
    await banner.get_by_role("button", name="Reject").click()
    await expect(banner).to_have_count(0)
    await stage.until("1011_activity", "idle")
    await calls.ring("600999301")
    await banner.get_by_role("button", name="Pass on", exact=True).first.click()
    await banner.get_by_label("Pass on to").fill("1013")
    await banner.get_by_label("Pass on to").press("Enter")
    await expect(banner).to_have_count(0)
    await stage.until("1013_activity", "ringing")


async def test_an_address_opens_its_page_and_back_leads_back(visit: Visitors) -> None:
    panel = await visit.open(path="/webcti/history/own/missed")
    missed = panel.element.locator("webcti-history-screen").get_by_role("link", name="Missed")
    await expect(missed).to_have_attribute("aria-current", re.compile("page|true"))
    await panel.element.get_by_role("link", name="Costs", exact=True).click()
    await panel.sees("Current costs")
    await panel.page.go_back()
    await expect(missed).to_have_attribute("aria-current", re.compile("page|true"))
    await panel.page.go_forward()
    await panel.sees("Current costs")


async def test_after_a_lost_connection_everything_is_there_again(stage: Stage, visit: Visitors) -> None:
    panel = await visit.open()
    await panel.sees("Missed calls")
    await panel.page.context.set_offline(True)
    await panel.page.evaluate(CLOSE)
    await expect(panel.element.get_by_text("Home Assistant cannot be reached.")).to_be_visible()
    await panel.sees("Missed calls")
    await Calls(stage).ring("600999310")
    await panel.page.context.set_offline(False)
    await expect(panel.element.get_by_text("Home Assistant cannot be reached.")).to_have_count(0, timeout=60_000)
    await expect(panel.element.locator("webcti-incoming")).to_contain_text("600999310", timeout=60_000)
    # What Home Assistant's own page asked while the line was cut ends without an answer.
    panel.complaints = [complaint for complaint in panel.complaints if complaint != "Object"]


async def test_after_five_minutes_hidden_everything_is_there_again(stage: Stage, visit: Visitors) -> None:
    panel = await visit.open()
    await panel.page.clock.install()
    await panel.page.reload()
    await panel.sees("Ready")
    await panel.page.evaluate(SHOW, arg=False)
    await panel.page.clock.fast_forward(HIDDEN_FOR * 1000)
    await Calls(stage).miss("600999320")
    await panel.page.evaluate(SHOW, arg=True)
    await expect(panel.element.get_by_role("button", name="Call 600999320").first).to_be_visible()
    await Calls(stage).ring("600999321")
    await expect(panel.element.locator("webcti-incoming")).to_contain_text("600999321")


async def test_a_pbx_that_stops_is_said_keeps_what_is_known_and_comes_back_by_itself(
    stage: Stage, visit: Visitors
) -> None:
    await Calls(stage).miss("600999330")
    panel = await visit.open()
    known = panel.element.get_by_role("button", name="Call 600999330").first
    await expect(known).to_be_visible()
    await stage.emulator.control("POST", "faults", fault="restart", duration=5)
    gone = panel.element.get_by_text("cannot be reached").first
    await expect(gone).to_be_visible()
    await expect(known).to_be_visible()
    await expect(gone).to_be_hidden(timeout=60_000)
    await panel.sees("Ready")
    await expect(known).to_be_visible()


@pytest.mark.parametrize("name", [MARKUP, TURNED, "W" * 60], ids=["markup", "right to left", "long"])
async def test_a_hostile_name_is_text_wherever_it_is_shown(
    stage: Stage, visit: Visitors, book: Book, name: str
) -> None:
    await book.add(name[:60], "600999340")
    await Calls(stage).miss("600999340")
    panel = await visit.open(width=360, height=780)
    await expect(panel.element.get_by_text(name[:60]).first).to_be_visible()
    await Calls(stage).ring("600999340")
    # CTIP carries no letter that turns the direction.
    heading = panel.element.locator("webcti-incoming").get_by_role("heading")
    await expect(heading).to_contain_text(name[:60].lstrip(TURNED[0]))
    await panel.page.goto(panel.page.url.replace("/start", "/history"))
    await expect(panel.element.get_by_role("row").get_by_text(name[:60]).first).to_be_visible()
    await untouched(panel)


@pytest.mark.parametrize("kind", ["csv", "vcf"])
async def test_a_hostile_file_is_text_in_its_report_and_in_the_phonebook(
    visit: Visitors, book: Book, kind: str
) -> None:
    names = (MARKUP, TURNED, LONG)
    if kind == "csv":
        quoted = [name.replace('"', '""') for name in names]
        file = "First Name,Mobile Phone\r\n" + "".join(f'"{name}",600999350\r\n' for name in quoted)
    else:
        file = "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nTEL:600999350\r\nEND:VCARD\r\n" for name in names)
    panel = await visit.open(path="/webcti/phonebook", width=768, height=1024)
    screen = panel.element.locator("webcti-phonebook-screen")
    await screen.get_by_role("button", name="Tools").click()
    await screen.get_by_role("menuitem", name="Import").click()
    if kind == "vcf":
        await screen.get_by_role("radio", name="vCard").check()
    chosen: FilePayload = {"name": f"<b>{kind}</b>.{kind}", "mimeType": "text/plain", "buffer": file.encode()}
    await screen.locator("input[type=file]").set_input_files(chosen)
    for press, seen in (
        ("Check the file", "Nothing has been imported yet. This is what would happen:"),
        ("Import", "imported"),
    ):
        await panel.element.locator("webcti-dialog").get_by_role("button", name=press, exact=True).click()
        await expect(panel.element.get_by_text(seen).first).to_be_visible()
        await untouched(panel)
    assert await book.contacts("600999350")


async def untouched(panel: Panel) -> None:
    """Expect that no script of a name ran, no element came of it, and nothing sticks out."""
    assert await panel.page.evaluate("() => window.intruded") is None
    await expect(panel.element.locator("img")).to_have_count(0)
    assert await panel.overflowing() == []


async def test_what_the_screens_do_not_offer_is_refused_as_well(stage: Stage, visit: Visitors) -> None:
    strangers = [await visit.open("guest"), await visit.open("jan")]
    message = {"entry_id": stage.entry_id, "extension": OWN}
    for panel in strangers:
        for kind, fields in (
            ("history/list", {}),
            ("services/set", {"name": "dnd", "body": {"on": True}}),
            ("calls/create", {"number": KNOWN, "via": "extension"}),
        ):
            sent = {**message, "type": f"webcti/{kind}", "fields": fields}
            assert await panel.page.evaluate(ASK, sent) == "not_allowed"
        dial = {"type": "webcti/call/dial", "extension": f"00025_{OWN}", "number": KNOWN}
        assert await panel.page.evaluate(ASK, dial) == "not_allowed"
        assert await panel.page.evaluate(ASK, {"type": "webcti/assignments/list"}) in ("not_allowed", "unauthorized")
