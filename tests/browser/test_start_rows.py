"""The panels of the Start screen, as the manual of the original describes them."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import Locator, expect

from tests.browser.calls import ANSWERING, KNOWN, KNOWN_NAME, OWN, Calls
from tests.browser.panel import Panel
from tests.browser.place import Place

PANELS = ("Search and dial", "Missed calls", "Completed calls", "Voicemail", "Summary")


def region(panel: Panel, name: str) -> Locator:
    """Find a panel by its heading."""
    return panel.element.get_by_role("region", name=name, exact=True)


def rows(panel: Panel, name: str) -> Locator:
    """Find the calls of a panel, without the headings of their columns."""
    return region(panel, name).get_by_role("row").filter(has=panel.page.locator("time"))


def row_of(panel: Panel, name: str, number: str) -> Locator:
    """Find the call of a number in a panel."""
    return rows(panel, name).filter(has=panel.page.get_by_role("button", name=f"Call {number}", exact=True))


async def colour_of(arrow: Locator) -> str:
    """Tell the colour of an arrow by its channel that is strongest."""
    shown: str = await arrow.evaluate("(element) => getComputedStyle(element).color")
    channels = [float(part) for part in re.findall(r"[\d.]+", shown)[:3]]
    return ("red", "green", "blue")[channels.index(max(channels))]


@pytest.fixture
async def messages(place: Place) -> AsyncIterator[None]:
    """Have every call to 1011 go to the voicemail."""
    service = "forwarding" if place.family == "classic" else "forwardings/always"
    kind = {"type": "always"} if place.family == "classic" else {}
    await place.set(service, on=True, target="1000", **kind)
    yield
    await place.set(service, on=False, target="1000", **kind)


async def test_w7_w23_the_main_window_has_five_panels(place: Place) -> None:
    panel = await place.visit.open()
    for name in PANELS:
        await expect(region(panel, name)).to_be_visible()


async def test_w29_w30_w31_w32_w33_w34_w35_missed_calls(place: Place) -> None:
    calls = Calls(place.stage)
    for last in range(6):
        await calls.miss(f"60099911{last}")
    await calls.talk("600999110")
    for _ in range(2):
        await calls.miss("600999115")
    await calls.miss()
    panel = await place.visit.open()
    await expect(rows(panel, "Missed calls")).to_have_count(5)
    known, several, single = (row_of(panel, "Missed calls", n) for n in (KNOWN, "600999115", "600999114"))
    await expect(row_of(panel, "Missed calls", "600999110")).to_have_count(0)
    await expect(known).to_contain_text(KNOWN_NAME)
    await expect(single.locator(".name")).to_have_text("")
    assert await colour_of(single.locator(".type")) == "red"
    await expect(several.locator(".count")).to_have_text("3")
    await expect(single.locator(".count")).to_have_count(0)
    newest = next(call for call in await calls.stored() if call["far"]["digits"] == "600999115")
    shown = await several.locator("time").get_attribute("datetime")
    assert shown
    assert shown == newest["start"][: len(shown)]

    await several.get_by_role("button").click()
    await panel.sees("How to call?")
    await panel.press("Cancel")

    await region(panel, "Missed calls").get_by_role("link", name="more").click()
    missed = sum(call["type"] == "missed" for call in await calls.stored())
    await panel.sees(f"{missed} calls")


async def test_w43_w44_w45_w46_completed_calls(place: Place) -> None:
    calls = Calls(place.stage)
    await calls.talk()
    await calls.call_out(f"0{ANSWERING}")
    await calls.miss("600999120")
    panel = await place.visit.open()
    incoming = row_of(panel, "Completed calls", KNOWN).first
    outgoing = row_of(panel, "Completed calls", ANSWERING).first
    await expect(row_of(panel, "Completed calls", "600999120")).to_have_count(0)
    await expect(incoming).to_contain_text(KNOWN_NAME)
    assert await colour_of(incoming.locator(".type")) == "green"
    assert await colour_of(outgoing.locator(".type")) == "blue"
    await outgoing.get_by_role("button").click()
    await panel.sees("How to call?")
    await panel.press("Cancel")
    await region(panel, "Completed calls").get_by_role("link", name="more").click()
    await panel.sees(f"{len(await calls.stored())} calls")


@pytest.mark.usefixtures("messages")
async def test_w47_w48_w49_w50_voicemail(place: Place) -> None:
    calls = Calls(place.stage)
    for last in range(5):
        await calls.leave_message(f"60099913{last}")
    await calls.leave_message()
    panel = await place.visit.open()
    shown = rows(panel, "Voicemail")
    await expect(shown).to_have_count(5)
    newest = shown.first
    await expect(newest).to_contain_text(KNOWN_NAME)
    assert await colour_of(newest.locator(".type")) == "red"
    await newest.get_by_role("button", name="Listen").click()
    await panel.element.get_by_role("button", name=f"Internal {OWN}").click()
    await panel.sees("In a call")
    live = (await place.stage.emulator.control("GET", "state"))["calls"]
    assert "1000" in str(live)
    await panel.press("Hang up")
    await region(panel, "Voicemail").get_by_role("link", name="more").click()
    await expect(panel.element.get_by_role("button", name="Listen")).to_have_count(6)


@pytest.fixture
async def programming(place: Place) -> AsyncIterator[Callable[..., Awaitable[None]]]:
    """Change columns of 1011 for one test."""

    async def change(**columns: Any) -> None:
        await place.stage.emulator.control("PATCH", f"programming/subscribers/{OWN}", **columns)

    yield change
    await change(dialling_right="international", mobile_phone="601000011")


async def test_w26_w36_a_number_that_is_typed_is_called(place: Place) -> None:
    panel = await place.visit.open()
    await panel.dial("600999140")
    await panel.element.get_by_role("button", name=f"Internal {OWN}").click()
    await place.stage.until("1011_activity", lambda state: state != "idle")
    assert await Calls(place.stage).outside() == ["600999140"]


async def test_w27_w42_what_may_not_be_dialled_is_refused_and_there_is_no_way_without_a_mobile_phone(
    place: Place, programming: Callable[..., Awaitable[None]]
) -> None:
    panel = await place.visit.open()
    await programming(dialling_right="internal")
    await panel.dial("600999141")
    await panel.element.get_by_role("button", name=f"Internal {OWN}").click()
    await expect(panel.element.get_by_text("This number may not be dialled from this extension.")).to_be_visible()
    assert await Calls(place.stage).outside() == []
    await panel.press("Close")

    await panel.dial("600999142")
    await expect(panel.element.get_by_role("button", name="MobilePhone 601000011")).to_be_enabled()
    await programming(mobile_phone="")
    await expect(panel.element.get_by_role("button", name="MobilePhone No number is defined")).to_be_disabled()


async def test_w37_w40_the_mobile_phone_rings_first_and_the_choice_is_remembered(place: Place) -> None:
    calls = Calls(place.stage)
    await place.stage.emulator.control("PUT", "outside/numbers/601000011", behaviour="no_answer")
    panel = await place.visit.open()
    await panel.dial("600999150")
    await panel.element.get_by_label("Remember my choice").check()
    await panel.element.get_by_role("button", name="MobilePhone 601000011").click()
    first = panel.element.get_by_text("Your MobilePhone rings first, then 600999150 is called …")
    await expect(first).to_be_visible()
    assert await calls.outside() == ["601000011"]
    await panel.press("Give up")
    await panel.dial("600999151")
    await panel.sees("Your MobilePhone rings first, then 600999151 is called …")
    assert await calls.outside() == ["601000011"]
    await panel.press("Give up")
    await place.ask("subscriber/update", fields={"call_back_way": "ask"})


async def test_w54_w134_w135_the_language_is_changed_in_the_summary(place: Place) -> None:
    panel = await place.visit.open()
    for words, name, summary in (("Language", "Deutsch", "Übersicht"), ("Sprache", "Polski", "Podsumowanie")):
        await panel.element.get_by_label(words, exact=True).select_option(label=name)
        await expect(region(panel, summary)).to_be_visible()
    await place.becomes(lambda state: state["terminal"]["language"], "pl")


async def test_w57_w58_costs_are_shown_and_lead_to_their_screen(place: Place) -> None:
    await place.stage.emulator.control("PATCH", f"programming/subscribers/{OWN}", costs="12.34")
    panel = await place.visit.open()
    costs = region(panel, "Summary").get_by_role("link", name="Costs")
    await expect(costs).to_contain_text("12.34")
    await costs.click()
    await panel.sees("Current costs")
