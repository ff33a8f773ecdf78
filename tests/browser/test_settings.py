"""The settings of services, subscriber, telephone and application on both families, used as a person uses them."""

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.place import Place, services, switch


async def test_w94_the_phone_lock_is_switched_and_follows_the_pbx(place: Place) -> None:
    await place.set("phone_lock", on=False)
    panel = await place.open("services")
    await switch(panel, "Phone lock").click()
    await expect(switch(panel, "Phone lock")).to_be_checked()
    await place.becomes(lambda state: services(state)["locked"], wanted=True)

    await place.set("phone_lock", on=False)
    await expect(switch(panel, "Phone lock")).not_to_be_checked()


async def test_w95_w96_an_account_is_recalled_only_with_its_pin_and_released(place: Place) -> None:
    await place.set("account_recall", on=False)
    panel = await place.open("services")
    await panel.element.get_by_label("Account number").fill("9001")
    await panel.element.get_by_label("Account PIN").fill("1234")
    await switch(panel, "Account recall").click()
    await panel.sees("Account number or PIN is wrong.")
    await expect(panel.element.get_by_label("Account PIN")).to_be_focused()
    await expect(switch(panel, "Account recall")).not_to_be_checked()
    assert services(await place.state())["account"] == ""

    await panel.element.get_by_label("Account PIN").fill("9999")
    await switch(panel, "Account recall").click()
    await place.becomes(lambda state: services(state)["account"], "9001")
    await panel.sees("9001")

    await switch(panel, "Account recall").click()
    await place.becomes(lambda state: services(state)["account"], "")


async def test_w97_w98_a_wake_up_is_ordered_once_its_time_is_there_and_withdrawn(place: Place) -> None:
    await place.set("wake_up", on=False, time=None)
    panel = await place.open("services")
    await panel.element.get_by_label("Time", exact=True).fill("")
    await switch(panel, "Wake-up call").click()
    await panel.sees("Enter the time first.")
    await expect(switch(panel, "Wake-up call")).not_to_be_checked()

    await panel.element.get_by_label("Time", exact=True).fill("06:30")
    await panel.element.get_by_label("Repeat").select_option("daily")
    await switch(panel, "Wake-up call").click()
    await place.becomes(lambda state: services(state)["wake_up"]["repeat"], "daily")
    assert services(await place.state())["wake_up"]["next"].endswith("T06:30:00")

    await expect(switch(panel, "Wake-up call")).to_be_checked()
    await switch(panel, "Wake-up call").click()
    await place.becomes(lambda state: services(state)["wake_up"]["next"], None)


async def test_w99_w100_w101_ncp_has_call_as_clir_and_call_waiting(ncp: Place) -> None:
    await ncp.set("clir", on=False)
    await ncp.set("call_waiting", on=True)
    await ncp.set("call_as", identity="")
    panel = await ncp.open("services")
    await switch(panel, "Caller ID restriction").click()
    await ncp.becomes(lambda state: services(state)["clir"], wanted=True)
    await switch(panel, "Call waiting").click()
    await expect(switch(panel, "Call waiting")).not_to_be_checked()
    identity = panel.element.get_by_role("radio").nth(1)
    await identity.check()
    number = await identity.get_attribute("value")
    await ncp.becomes(lambda state: services(state)["call_as"], number)


async def test_w102_classic_offers_none_of_them(classic: Place) -> None:
    panel = await classic.open("services")
    await panel.sees("Phone lock")
    for name in ("Call as", "Caller ID restriction", "Call waiting"):
        await panel.sees_no(name)


async def test_w51_w52_w53_the_summary_leads_to_the_settings_and_follows_them(place: Place) -> None:
    await place.set("dnd", on=True)
    await place.set("phone_lock", on=False)
    panel = await place.visit.open()
    await panel.element.get_by_role("link", name="Do not disturb", exact=True).click()
    await switch(panel, "Do not disturb").click()
    await expect(switch(panel, "Do not disturb")).not_to_be_checked()
    await panel.element.get_by_role("link", name="Services", exact=True).click()
    await switch(panel, "Phone lock").click()
    await expect(switch(panel, "Phone lock")).to_be_checked()
    await panel.element.get_by_role("link", name="Start", exact=True).click()
    await expect(panel.element.get_by_role("link", name="Phone lock", exact=True)).to_be_visible()
    await expect(panel.element.get_by_role("link", name="Do not disturb", exact=True)).to_have_count(0)
    await place.set("phone_lock", on=False)


async def test_w93_w129_w130_w131_data_and_rights_are_read_description_and_email_written(place: Place) -> None:
    panel = await place.open("subscriber")
    for tab in ("Services", "Forwarding", "Subscriber", "System phone", "Application"):
        await expect(panel.element.get_by_role("link", name=tab, exact=True)).to_be_visible()
    await panel.sees("What I may do")
    await panel.sees("read and edit")
    await panel.sees("Test WebCTI")
    await expect(panel.element.get_by_role("textbox", name="Extension")).to_have_count(0)
    await panel.element.get_by_label("Description").fill("Second floor")
    await panel.element.get_by_label("E-mail").fill("no address")
    await panel.press("Save")
    await panel.sees("This is no e-mail address.")
    await panel.element.get_by_label("E-mail").fill("somebody@example.org")
    await panel.press("Save")
    await panel.sees("Saved.")
    subscriber = await place.ask("subscriber/get")
    assert (subscriber["description"], subscriber["email"]) == ("Second floor", "somebody@example.org")


async def test_w132_the_tab_of_the_system_phone_is_only_for_who_has_one(place: Place) -> None:
    panel = await place.open("services", user="jan")
    await panel.sees("Phone lock")
    await panel.sees_no("System phone")


async def test_w133_the_print_sheet_holds_one_label_per_key_with_its_text(place: Place) -> None:
    usual = [key["default_label"] for key in (await place.ask("key_labels/get"))["keys"]]
    assert any(usual)
    panel = await place.open("system-phone")
    await panel.element.get_by_label("Key 4", exact=True).fill("Reception")
    await panel.press("Save")
    await panel.sees("Saved.")
    # The dialog of the browser would wait for somebody to print.
    await panel.page.add_init_script("window.print = () => {}")
    await panel.press("Print")
    printed = panel.element.locator("iframe").content_frame.locator(".label")
    for labels in (printed, panel.element.locator(".preview .label")):
        await expect(labels).to_have_text([*usual[:3], "Reception", *usual[4:]])
    box = await printed.nth(3).bounding_box()
    assert box
    assert box["height"] == pytest.approx(12 / 25.4 * 96, abs=1)
    await place.ask("key_labels/set", font_size=10, labels={})


async def test_w134_w135_a_language_changes_interface_and_telephone(place: Place) -> None:
    panel = await place.open("application")
    for language, code, word in (
        ("Polski", "pl", "Ustawienia"),
        ("Deutsch", "de", "Einstellungen"),
        ("English", "en", "Settings"),
    ):
        await panel.element.get_by_role("radio", name=language).check()
        await expect(panel.element.get_by_role("heading", name=word, exact=True)).to_be_visible()
        await place.becomes(lambda state: state["terminal"]["language"], code)


async def test_w41_the_way_to_call_is_chosen_again(place: Place) -> None:
    await place.ask("subscriber/update", fields={"call_back_way": "extension"})
    panel = await place.open("application")
    ask = panel.element.get_by_role("radio", name="Ask each time")
    await expect(panel.element.get_by_role("radio", name="Internal", exact=True)).to_be_checked()
    await ask.check()
    await expect(ask).to_be_checked()
    assert (await place.ask("subscriber/get"))["call_back_way"] == "ask"


async def test_w137_w138_the_mobile_version_edits_nothing_on_this_device_alone(place: Place) -> None:
    panel = await place.open("application")
    other = await place.open("subscriber")
    await panel.element.get_by_role("radio", name="Mobile", exact=True).check()
    await panel.element.get_by_role("link", name="Subscriber", exact=True).click()
    await panel.sees("Test WebCTI")
    await expect(panel.element.get_by_role("textbox")).to_have_count(0)
    await panel.sees_no("System phone")
    await expect(other.element.get_by_label("Description")).to_be_visible()


async def test_w139_the_stored_installer_is_downloaded_byte_for_byte(classic: Place) -> None:
    content = b"MZ" + bytes(range(256)) * 4096
    panel = await classic.visit.open(path="/webcti/phonecti")
    await panel.sees("No installer is stored in the exchange. An administrator can put one there.")
    async with classic.installer(content):
        await panel.page.reload()
        async with panel.page.expect_download() as saving:
            await panel.press("Download phonecti.exe")
        download = await saving.value
        assert download.suggested_filename == "phonecti.exe"
        assert await asyncio.to_thread(Path(await download.path()).read_bytes) == content


async def test_w139_ncp_has_no_phonecti(ncp: Place) -> None:
    panel = await ncp.visit.open(path="/webcti/phonecti")
    await panel.sees("There is no such page, or it is not for you.")
