"""Commands: confirmed by the PBX, or refused with its reason."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from custom_components.webcti.cti.errors import (
    AnswerTimeout,
    AuthenticationFailed,
    CommandInvalid,
    CommandRefused,
    ConnectionLost,
    NotSignedIn,
    NotSupported,
    Refusal,
)
from custom_components.webcti.cti.model import Outcome, TelephoneKind
from custom_components.webcti.cti.pbx import Pbx

from .conftest import FAST, MakePbx
from .fake_pbx import LIFTED, FakePbx, says, says_in_turn
from .watching import Watcher

KEY = {"21": "1234"}
DND_ON = "h f D l a p c q"
LOCKED = "h f d L a p c q"
RECALLED = "h f d l A p c q"

COMMANDS: dict[str, tuple[Callable[[Pbx], Awaitable[None]], str]] = {
    "dial": (lambda pbx: pbx.dial("21", "600 111 222"), "DIAL 21__ 0600111222"),
    "send_digits": (lambda pbx: pbx.send_digits("21", "5#"), "DIAL 21__ 5#"),
    "answer": (lambda pbx: pbx.answer("21"), "PICK 21__"),
    "hang_up": (lambda pbx: pbx.hang_up("21"), "HANG 21__"),
    "reject": (lambda pbx: pbx.reject("21"), "REJ 21__"),
    "reject_for_group": (lambda pbx: pbx.reject_for_group("21"), "REJ 21__ 21__"),
    "deflect": (lambda pbx: pbx.deflect("21", "338"), "REJ 21__ 338_"),
    "dnd on": (lambda pbx: pbx.set_dnd("21", True), "DND 21__ T"),
    "dnd off": (lambda pbx: pbx.set_dnd("21", False), "DND 21__ F"),
    "lock": (lambda pbx: pbx.lock("21", "1111"), "LOCK 21__ T 1111"),
    "unlock": (lambda pbx: pbx.unlock("21"), "LOCK 21__ F"),
    "recall_account": (lambda pbx: pbx.recall_account("21", "9001", "9999"), "ACC 21__ T 9001 9999"),
    "release_account": (lambda pbx: pbx.release_account("21"), "ACC 21__ F"),
    "register_malicious_call": (lambda pbx: pbx.register_malicious_call("21"), "MCID 21__"),
}


@pytest.mark.parametrize("name", COMMANDS)
async def test_a_command_goes_over_the_extensions_own_connection(fake: FakePbx, make_pbx: MakePbx, name: str) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    command, line = COMMANDS[name]
    await command(pbx)
    assert line in fake.received
    assert fake.received.index("LOGI 21__ 1234") < fake.received.index(line)


@pytest.mark.parametrize("name", COMMANDS)
async def test_a_refusal_keeps_its_reason(fake: FakePbx, make_pbx: MakePbx, name: str) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    command, line = COMMANDS[name]
    fake.scripts[line.split(" ")[0]] = says("NA 17")
    with pytest.raises(CommandRefused) as caught:
        await command(pbx)
    assert caught.value.reason is Refusal.SUBSCRIBER_DISABLED


@pytest.mark.parametrize(("answer", "reason"), [("NA", 0), ("NA 24", 24), ("NA 63", 63)])
async def test_every_reason_is_passed_on(fake: FakePbx, make_pbx: MakePbx, answer: str, reason: int) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    fake.scripts["PICK"] = says(answer)
    with pytest.raises(CommandRefused) as caught:
        await pbx.answer("21")
    assert caught.value.reason == reason


async def test_an_error_answer_is_an_invalid_command(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    fake.scripts["DIAL"] = says("ERROR")
    with pytest.raises(CommandInvalid):
        await pbx.dial("21", "22")


async def test_a_number_that_cannot_be_dialled_is_not_sent(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    with pytest.raises(CommandInvalid):
        await pbx.dial("21", "Anna")
    assert not fake.sent("DIAL")


async def test_deflecting_to_oneself_is_not_a_rejection_for_the_group(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    with pytest.raises(CommandInvalid):
        await pbx.deflect("21", "21")
    assert not fake.sent("REJ")


async def test_the_session_is_opened_at_the_first_command_and_kept(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    assert not fake.sent("LOGI")
    await pbx.answer("21")
    await pbx.hang_up("21")
    assert len(fake.sent("LOGI")) == 1


async def test_an_unused_session_logs_out(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY, timings=replace(FAST, session_idle=0.01))
    await pbx.connect()
    await pbx.answer("21")
    await fake.until(lambda: fake.sent("LOGO") == ["LOGO 21__"])
    await fake.until(lambda: len(fake.lines) == 1)
    await pbx.answer("21")
    assert len(fake.sent("LOGI")) == 2


async def test_a_lost_session_is_opened_anew_by_the_next_command(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    await pbx.answer("21")
    fake.line_of("21").cut()
    await fake.until(lambda: len(fake.lines) == 1)
    for _ in range(2):
        try:
            await pbx.answer("21")
        except ConnectionLost:
            continue
        break
    assert len(fake.sent("LOGI")) == 2


async def test_a_forgotten_log_in_is_renewed_and_the_command_repeated(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    fake.scripts["DND"] = says_in_turn(["NA 1"], ["OK"])
    await pbx.set_dnd("21", False)
    assert len(fake.sent("DND")) == 2
    assert len(fake.sent("LOGI")) == 2


async def test_a_refused_key_is_not_tried_again_at_once(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins={"21": "9999"})
    await pbx.connect()
    for _ in range(3):
        with pytest.raises(AuthenticationFailed):
            await pbx.answer("21")
    assert len(fake.sent("LOGI")) == 1


async def test_a_refused_key_is_tried_again_later(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins={"21": "9999"}, timings=replace(FAST, refused_key=0))
    await pbx.connect()
    with pytest.raises(AuthenticationFailed):
        await pbx.answer("21")
    fake.key = "9999"
    await pbx.answer("21")


async def test_without_a_key_the_monitor_connection_is_tried(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    await pbx.answer("21")
    assert fake.sent("PICK") == ["PICK 21__"]
    assert not fake.sent("LOGI")


async def test_a_monitor_that_takes_no_commands_is_not_asked_again(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    fake.scripts["PICK"] = says("NA 1")
    for _ in range(2):
        with pytest.raises(NotSignedIn):
            await pbx.answer("21")
    with pytest.raises(NotSignedIn):
        await pbx.set_dnd("22", True)
    assert fake.sent("PICK") == ["PICK 21__"]
    assert pbx.status.connected


async def test_an_ncp_registers_no_malicious_calls(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.who = "NCP-000 NO00026 v1.23.0140/15"
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    with pytest.raises(NotSupported):
        await pbx.register_malicious_call("21")
    assert not fake.sent("MCID")


@pytest.mark.parametrize(("name", "flags"), [("dnd on", DND_ON), ("lock", LOCKED), ("recall_account", RECALLED)])
async def test_a_switch_returns_with_the_state_the_pbx_reported(
    fake: FakePbx, make_pbx: MakePbx, name: str, flags: str
) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    command, line = COMMANDS[name]

    def switch(_command: str) -> list[str]:
        fake.monitor.send(f"STAT 21__ {flags}")
        return ["OK"]

    fake.scripts[line] = switch
    asked = len(fake.sent("RQST"))
    await command(pbx)
    shown = pbx.extensions["21"].flags
    assert shown is not None
    assert (shown.dnd, shown.locked, shown.account_recalled) == ("D" in flags, "L" in flags, "A" in flags)
    assert len(fake.sent("RQST")) == asked


async def test_a_switch_that_no_state_follows_is_asked_for(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    fake.states["21"] = DND_ON
    await pbx.set_dnd("21", True)
    flags = pbx.extensions["21"].flags
    assert flags is not None
    assert flags.dnd


async def test_the_state_shown_is_the_one_read_back_not_the_one_asked_for(make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    await pbx.set_dnd("21", True)
    flags = pbx.extensions["21"].flags
    assert flags is not None
    assert not flags.dnd


async def test_dialling_on_a_lifted_handset_shows_the_call(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.states["21"] = LIFTED
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    await pbx.dial("21", "600111222")
    (call,) = pbx.extensions["21"].calls
    assert (call.state, call.party.number) == ("initiated", "600111222")


async def test_a_rejected_call_was_not_missed(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    watcher = Watcher(pbx)
    fake.monitor.send("RING 21__ 600111222 0 _ _ _")
    await watcher.until_kinds("ringing")

    def reject(_command: str) -> list[str]:
        fake.monitor.send("REL 21__ 1")
        return ["OK"]

    fake.scripts["REJ"] = reject
    await pbx.reject("21")
    await watcher.until_kinds("ringing", "ended")
    assert watcher.events()[-1].call.outcome is Outcome.REJECTED


async def test_a_refused_rejection_leaves_the_call_to_be_missed(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    watcher = Watcher(pbx)
    fake.monitor.send("RING 21__ 600111222 0 _ _ _")
    await watcher.until_kinds("ringing")
    fake.scripts["REJ"] = says("NA 3")
    with pytest.raises(CommandRefused):
        await pbx.reject("21")
    fake.monitor.send("REL 21__ 1")
    await watcher.until_kinds("ringing", "missed")


async def test_a_link_cut_in_the_middle_of_a_command_loses_its_answer(fake: FakePbx, make_pbx: MakePbx) -> None:
    def cut(_command: str) -> list[str]:
        fake.line_of("21").cut()
        return []

    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    fake.scripts["DND"] = cut
    with pytest.raises(ConnectionLost):
        await pbx.set_dnd("21", True)
    fake.scripts.clear()
    await pbx.set_dnd("21", False)


async def test_a_pbx_that_does_not_answer_is_not_waited_for_for_ever(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY, timings=replace(FAST, link=replace(FAST.link, answer=0.5)))
    await pbx.connect()
    fake.scripts["PICK"] = says()
    with pytest.raises(AnswerTimeout):
        await pbx.answer("21")


@pytest.mark.parametrize("sign_ins", [KEY, {}])
@pytest.mark.parametrize("silent", ["PICK", "LOGI"])
async def test_close_with_commands_in_flight_ends_them(
    fake: FakePbx, make_pbx: MakePbx, sign_ins: dict[str, str], silent: str
) -> None:
    pbx = make_pbx(sign_ins=sign_ins)
    await pbx.connect()
    fake.scripts[silent] = says()
    awaited = silent if sign_ins else "PICK"
    fake.scripts["PICK"] = says()
    commands = [asyncio.create_task(pbx.answer("21")) for _ in range(3)]
    await fake.until(lambda: bool(fake.sent(awaited)))
    await pbx.close()
    results = await asyncio.gather(*commands, return_exceptions=True)
    assert [type(result) for result in results] == [ConnectionLost] * 3


async def test_commands_after_close_are_refused(make_pbx: MakePbx) -> None:
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    await pbx.close()
    with pytest.raises(ConnectionLost):
        await pbx.answer("21")


async def test_signing_in_ahead_tells_the_kind_of_telephone(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.scripts["LOGI 21"] = says("OK IPL 6.55 15 2")
    pbx = make_pbx(sign_ins=KEY)
    await pbx.connect()
    assert pbx.telephone("21") is TelephoneKind.UNKNOWN
    await pbx.sign_in("21")
    assert pbx.telephone("21") is TelephoneKind.SYSTEM
    with pytest.raises(NotSignedIn):
        await pbx.sign_in("22")
