"""Where calls go: MobilePhone, forwardings, do not disturb, I'm there and the rules, used as a person uses them."""

import asyncio
import wave
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Route, expect

from tests.browser.panel import PATIENCE
from tests.browser.place import Place, card, services, switch

# Seconds of a sound, once its beginning is read.
LENGTH = """
async (sound) => {
  if (sound.readyState === 0) await new Promise((read) => { sound.onloadedmetadata = read; });
  return sound.duration;
}
"""


@pytest.fixture
def message(tmp_path: Path) -> Path:
    """Two seconds of silence in a file."""
    path = tmp_path / "message.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(2 * 2 * 8000))
    return path


async def without_rules(place: Place) -> None:
    """Take all rules away."""
    for rule in (await place.ask("forwarding_rules/list"))["items"]:
        await place.ask("forwarding_rules/delete", id=rule["id"])


async def add(place: Place, state: str, number: str, **fields: Any) -> None:
    """Add a rule without the panel."""
    rule = {"state": state, "call_kind": "any", "presentation": "any", "pattern": "", "active": True, **fields}
    await place.ask("forwarding_rules/create", rule={**rule, "target": {"kind": "number", "number": number}})


def targets(state: dict[str, Any]) -> list[str]:
    """Take the targets of the rules, in their order."""
    return [rule["target"]["number"] for rule in services(state)["rules"]]


async def test_w103_w106_w110_w113_w119_mobile_phone_dnd_and_im_there_are_switched(place: Place) -> None:
    await place.set("mobile_phone", on=False)
    await place.set("dnd", on=False)
    await place.set("follow_me", on=False, target="")
    panel = await place.open("forwarding")
    await switch(panel, "MobilePhone").click()
    await place.becomes(lambda state: services(state)["mobile_phone"]["on"], wanted=True)
    await expect(card(panel, "MobilePhone").get_by_text("601000011")).to_be_visible()
    await expect(card(panel, "MobilePhone").get_by_role("textbox")).to_have_count(0)

    await switch(panel, "Do not disturb").click()
    await place.becomes(lambda state: services(state)["dnd"], wanted=True)
    await place.set("dnd", on=False)
    await expect(switch(panel, "Do not disturb")).not_to_be_checked()

    await panel.element.get_by_label("Where I am").fill("1012")
    await switch(panel, "I'm there").click()
    await place.becomes(lambda state: services(state)["follow_me"], {"on": True, "target": "1012"})
    await place.set("follow_me", on=False, target="1012")


async def test_w104_w105_classic_chooses_the_cases_of_mobile_phone(classic: Place) -> None:
    await classic.set("mobile_phone", on=True, on_no_answer=False, on_dnd=False)
    panel = await classic.open("forwarding")
    await panel.element.get_by_label("when I do not answer").check()
    await classic.becomes(lambda state: services(state)["mobile_phone"]["on_no_answer"], wanted=True)
    await panel.element.get_by_label("when do not disturb is on").check()
    await classic.becomes(lambda state: services(state)["mobile_phone"]["on_dnd"], wanted=True)
    await panel.sees_no("when my number is unavailable")


async def test_w115_w116_ncp_calls_the_mobile_when_not_answered_or_unavailable(ncp: Place) -> None:
    await ncp.set("mobile_phone", on=False, on_unavailable=False)
    panel = await ncp.open("forwarding")
    await switch(panel, "MobilePhone").click()
    await panel.element.get_by_label("when my number is unavailable").check()
    await ncp.becomes(lambda state: services(state)["mobile_phone"]["on_unavailable"], wanted=True)
    await panel.sees_no("when do not disturb is on")


async def test_w107_w112_without_number_and_right_there_are_no_controls(classic: Place) -> None:
    panel = await classic.open("forwarding", user="jan")
    sentence = card(panel, "MobilePhone").get_by_text("No MobilePhone number is defined")
    await expect(sentence).to_be_visible()
    await expect(card(panel, "MobilePhone").get_by_role("switch")).to_have_count(0)
    await expect(panel.element.get_by_label("Message", exact=True)).to_be_visible()
    await panel.sees_no("Record own message")


async def test_w109_a_forwarding_is_defined_activated_and_switched_off(classic: Place) -> None:
    await classic.set("forwarding", on=False, type="always", target="")
    panel = await classic.open("forwarding")
    await switch(panel, "Call forwarding").click()
    await panel.sees("Enter the number first.")
    await card(panel, "Call forwarding").get_by_label("When").select_option("busy")
    await panel.element.get_by_label("Target number").fill("1011")
    await switch(panel, "Call forwarding").click()
    await panel.sees("This is the extension itself.")
    await expect(switch(panel, "Call forwarding")).not_to_be_checked()

    await panel.element.get_by_label("Target number").fill("10 12")
    await switch(panel, "Call forwarding").click()
    await expect(switch(panel, "Call forwarding")).to_be_checked()
    # What the PBX holds, not what was typed.
    await expect(panel.element.get_by_label("Target number")).to_have_value("1012")
    assert [one["target"] for one in services(await classic.state())["forwarding"]] == ["1012"]
    await switch(panel, "Call forwarding").click()
    await expect(switch(panel, "Call forwarding")).not_to_be_checked()
    await expect(panel.element.get_by_label("Target number")).to_have_value("1012")


async def test_w111_a_message_of_the_pbx_is_chosen(classic: Place) -> None:
    panel = await classic.open("forwarding")
    options = card(panel, "Do not disturb").get_by_role("option")
    await expect(options.nth(1)).to_be_attached()
    wanted = await options.nth(1).get_attribute("value")
    await panel.element.get_by_label("Message", exact=True).select_option(wanted)
    await classic.becomes(lambda state: services(state)["dnd_message"], wanted)


async def test_w112_an_own_message_is_brought_as_a_file_and_chosen(classic: Place, message: Path) -> None:
    panel = await classic.open("forwarding")
    await panel.press("Record own message")
    await panel.element.get_by_label("Name", exact=True).fill("Back at noon")
    await panel.press("File")
    await panel.element.get_by_label("WAV or MP3, up to 60 seconds").set_input_files(message)
    await panel.press("Save")
    select = panel.element.get_by_label("Message", exact=True)
    await expect(select.locator("option:checked")).to_have_text("Back at noon (0:02)")
    await classic.becomes(lambda state: str(services(state)["dnd_message"]).startswith("own-"), wanted=True)
    await panel.press("Delete “Back at noon”")
    await panel.press("Delete")
    await expect(select.get_by_role("option", name="Back at noon")).to_have_count(0)


async def test_w112_an_own_message_is_spoken_into_the_microphone_and_listened_to(classic: Place) -> None:
    panel = await classic.open("forwarding")
    await panel.press("Record own message")
    await panel.element.get_by_label("Name", exact=True).fill("Beep")
    await panel.press("Record")
    await panel.sees("0:01 / 1:00")
    await panel.press("Stop")
    sound = panel.element.locator("audio")
    assert await sound.evaluate(LENGTH) == pytest.approx(1.5, abs=1)

    held: asyncio.Future[Route] = asyncio.get_running_loop().create_future()

    def hold(route: Route) -> None:
        held.set_result(route)

    await panel.page.route("**/dnd-messages?*", hold)
    await panel.press("Save")
    async with asyncio.timeout(PATIENCE / 1000):
        request = await held
    await panel.sees("Sending the message")
    await panel.press("Cancel")
    await panel.sees_no("Sending the message")
    # Who stops holding a request lets it go, were it not for this.
    with suppress(PlaywrightError):
        await request.abort()
    assert [one["name"] for one in (await classic.ask("dnd_messages/list"))["items"] if one["own"]] == []

    await panel.page.unroute("**/dnd-messages?*")
    await panel.press("Save")
    await expect(panel.element.get_by_label("Message", exact=True).locator("option:checked")).to_contain_text("Beep")
    await classic.becomes(lambda state: str(services(state)["dnd_message"]).startswith("own-"), wanted=True)
    await panel.press("Listen")
    await expect(panel.element.get_by_role("button", name="Stop", exact=True)).to_be_visible()
    await panel.press("Delete “Beep”")
    await panel.press("Delete")
    await expect(panel.element.get_by_role("option", name="Beep")).to_have_count(0)


async def test_w112_an_own_message_is_spoken_at_the_telephone(classic: Place) -> None:
    panel = await classic.open("forwarding")
    await panel.press("Record own message")
    await panel.element.get_by_label("Name", exact=True).fill("Spoken")
    await panel.press("Telephone")
    await panel.press("Call me")
    await panel.sees("Your telephone rings now.")
    await classic.stage.emulator.control("POST", "phones/1011/answer")
    await classic.stage.emulator.control("POST", "clock", advance=6)
    await classic.stage.emulator.control("POST", "phones/1011/hang_up")
    await expect(panel.element.get_by_role("option", name="Spoken")).to_have_count(1)


async def test_w117_each_condition_of_ncp_has_a_panel(ncp: Place) -> None:
    await without_rules(ncp)
    panel = await ncp.open("forwarding")
    for title in ("Always", "When busy", "When not answered", "When unavailable"):
        await card(panel, title).get_by_label("Target number").fill("1012")
        await switch(panel, title).click()
        await expect(switch(panel, title)).to_be_checked()
        await switch(panel, title).click()
        await expect(switch(panel, title)).not_to_be_checked()
    assert targets(await ncp.state()) == ["1012"] * 4


async def test_w118_dnd_of_ncp_is_only_a_switch(ncp: Place) -> None:
    panel = await ncp.open("forwarding")
    await expect(switch(panel, "Do not disturb")).to_be_visible()
    await expect(card(panel, "Do not disturb").get_by_role("combobox")).to_have_count(0)


async def test_w120_w122_w123_w124_w127_a_rule_is_added_in_five_steps_and_activated(ncp: Place) -> None:
    await without_rules(ncp)
    panel = await ncp.open("forwarding")
    await panel.element.get_by_role("link", name="Advanced settings").click()
    await panel.press("Add forwarding")
    for answer in ("When busy", "External calls", "callers who withhold their number"):
        await panel.element.get_by_role("radio", name=answer, exact=True).check()
        await panel.press("Next")
    await panel.element.get_by_label("Target number").fill("1011")
    await panel.press("Next")
    await panel.press("Save")
    await panel.sees("This is the extension itself.")
    await panel.element.get_by_label("Target number").fill("1012")
    await panel.press("Next")
    await panel.press("Save")
    await expect(panel.element.get_by_role("switch", name="Rule 1 is active")).not_to_be_checked()
    await panel.element.get_by_role("switch", name="Rule 1 is active").click()
    await ncp.becomes(lambda state: [rule["active"] for rule in services(state)["rules"]], [True])


async def test_w125_w126_a_rule_leads_to_voicemail_or_fax_where_one_has_them(ncp: Place) -> None:
    await without_rules(ncp)
    panel = await ncp.open("forwarding/advanced")
    await panel.press("Add forwarding")
    for _ in range(3):
        await panel.press("Next")
    await expect(panel.element.get_by_role("radio", name="Voicemail")).to_be_visible()
    await panel.element.get_by_role("radio", name="Fax to e-mail").check()
    await panel.press("Next")
    await panel.press("Save")
    await ncp.becomes(lambda state: [rule["target"]["kind"] for rule in services(state)["rules"]], ["fax2mail"])


async def test_w121_rules_are_moved_by_keyboard_and_by_mouse_and_the_first_decides(ncp: Place) -> None:
    await without_rules(ncp)
    for state, number in (("busy", "1012"), ("no_answer", "1013"), ("busy", "1014")):
        await add(ncp, state, number)
    panel = await ncp.open("forwarding/advanced")
    await panel.sees("An earlier rule has the same conditions, so this one is never used.")
    await panel.element.get_by_role("button", name="Move rule 3 up").focus()
    await panel.page.keyboard.press("Enter")
    await ncp.becomes(targets, ["1012", "1014", "1013"])
    await expect(panel.element.get_by_role("button", name="Move rule 2 up")).to_be_focused()

    handles = panel.element.locator(".handle")
    start, end = await handles.nth(0).bounding_box(), await handles.nth(2).bounding_box()
    assert start
    assert end
    await panel.page.mouse.move(start["x"] + 10, start["y"] + 10)
    await panel.page.mouse.down()
    await panel.page.mouse.move(end["x"] + 10, end["y"] + 12, steps=5)
    await panel.page.mouse.up()
    await ncp.becomes(targets, ["1014", "1013", "1012"])


async def test_a_rule_is_edited_and_deleted(ncp: Place) -> None:
    await without_rules(ncp)
    await add(ncp, "busy", "1012")
    panel = await ncp.open("forwarding/advanced")
    await panel.press("Edit rule 1")
    await panel.element.get_by_label("Target number").fill("1014")
    await panel.press("Save")
    await ncp.becomes(targets, ["1014"])
    await panel.press("Delete rule 1")
    await panel.press("Delete")
    await panel.sees("No rules yet. Calls ring at your telephone.")
    await ncp.becomes(targets, [])


async def test_w128_classic_offers_no_advanced_forwarding(classic: Place) -> None:
    panel = await classic.open("forwarding")
    await panel.sees("Call forwarding")
    await panel.sees_no("Advanced settings")
