"""The Start screen, used as a person uses it."""

from pathlib import Path

from scripts.lib.stage import Stage
from tests.browser.visitors import Visitors

CALLER = "600111222"
CALLER_NAME = "Dąbrowski Paweł"


async def call_in(stage: Stage, extension: str = "1011") -> str:
    answer = await stage.emulator.control("POST", "outside/calls", **{"from": CALLER, "to": extension})
    call_id: str = answer["id"]
    return call_id


async def test_a_call_appears_is_answered_and_ends_in_the_list_of_last_calls(stage: Stage, visit: Visitors) -> None:
    panel = await visit.open()
    await panel.sees("Ready")

    call_id = await call_in(stage)
    await panel.sees("Ringing")
    await panel.sees(CALLER_NAME)

    await panel.press("Answer")
    await panel.sees("In a call")

    await stage.emulator.control("POST", f"outside/calls/{call_id}/hang_up")
    await panel.press("Hang up")
    await panel.sees("Ready")
    await panel.element.get_by_role("button", name=f"Call {CALLER}").first.wait_for()


async def test_a_rejected_call_leaves_the_telephone_ready(stage: Stage, visit: Visitors) -> None:
    panel = await visit.open()
    await panel.sees("Ready")
    await call_in(stage)
    await panel.press("Reject")
    await panel.sees("Ready")
    await stage.until("1011_activity", "idle")


async def test_a_number_typed_is_dialled_and_hung_up(stage: Stage, visit: Visitors) -> None:
    panel = await visit.open()
    await panel.sees("Ready")
    await panel.dial("600 111-221")
    await panel.element.get_by_role("button", name="Internal 1011").click()
    await panel.sees("In a call")
    calls = (await stage.emulator.control("GET", "state"))["calls"]
    assert "600111221" in str(calls)
    await panel.press("Hang up")
    await panel.sees("Ready")


async def test_what_is_no_number_is_refused_on_the_spot(visit: Visitors) -> None:
    panel = await visit.open()
    await panel.sees("Ready")
    await panel.dial("call me")
    await panel.sees("Use digits, * and #, and at most one leading +; up to 32 characters.")


async def test_a_user_sees_only_his_extensions(stage: Stage, visit: Visitors) -> None:
    panel = await visit.open("anna")
    await panel.element.get_by_text("1012").first.wait_for()
    await panel.element.get_by_text("1015").first.wait_for()
    await call_in(stage)
    await stage.until("1011_activity", "ringing")
    assert not [text for text in await panel.texts() if "1011" in text or CALLER in text or CALLER_NAME in text]


async def test_a_user_without_extension_may_log_in_to_one(visit: Visitors) -> None:
    panel = await visit.open("guest")
    await panel.sees("Forgotten password")


async def test_a_deep_link_opens_the_screen(visit: Visitors) -> None:
    panel = await visit.open(path="/webcti/start")
    await panel.sees("Ready")


async def test_the_dashboard_follows_a_call(stage: Stage, visit: Visitors, pictures: Path) -> None:
    panel = await visit.open(path="/tele-phones")
    await panel.page.get_by_text("1011 Test WebCTI").wait_for()
    await call_in(stage)
    await panel.page.get_by_text("Ringing").first.wait_for()
    await panel.picture(pictures / "dashboard.png")
