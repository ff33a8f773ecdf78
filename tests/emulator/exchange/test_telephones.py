"""Telephones: hooks, dial tone, kinds, terminals that fail, programming that changes."""

import pytest

from emulator.exchange.builtin import builtin
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.programming import Family, Programming
from tests.emulator.exchange.desk import Desk, without_flags

CITY = "602123451"


def test_dial_tone_does_not_last(desk: Desk) -> None:
    desk.exchange.lift("21")
    desk.wait(20)
    assert "REL 21 dialling_time_exceeded" in desk.taken()
    assert not desk.exchange.switch.core.calls


def test_hanging_up_at_the_dial_tone_releases_nothing(desk: Desk) -> None:
    desk.exchange.lift("21")
    desk.exchange.hang_up("21")
    assert desk.taken() == ["STAT 21 H", "DRDY 21", "STAT 21 h"]


def test_digits_one_by_one(desk: Desk) -> None:
    desk.exchange.lift("21")
    for digit in "1013":
        desk.exchange.press("21", digit)
    lines = without_flags(desk.taken())
    assert lines[:5] == ["DRDY 21", "ECHO 21 1", "ECHO 21 0", "ECHO 21 1", "ECHO 21 3"]
    assert desk.states("1013") == ["alerting"]


def test_analogue_telephone_needs_its_handset_lifted(desk: Desk) -> None:
    with pytest.raises(Refused) as error:
        desk.exchange.press("21", "22")
    assert error.value.reason is Reason.ON_HOOK


def test_analogue_handset_that_is_not_put_down_is_out_of_order(desk: Desk) -> None:
    line = desk.talk_outside(CITY, "21")
    desk.exchange.outside_hang_up(line)
    desk.wait(60)
    assert desk.flags("21") == "o"
    desk.exchange.hang_up("21")
    assert desk.flags("21") == "h"


def test_sip_telephone_is_on_hook_when_its_call_ends(desk: Desk) -> None:
    line = desk.talk_outside(CITY, "1013")
    desk.exchange.outside_hang_up(line)
    assert desk.taken() == ["REL 1013 normal", "STAT 1013 h"]


def test_system_telephone_dials_again_after_the_partner_hung_up(desk: Desk) -> None:
    line = desk.talk_outside(CITY, "1011")
    desk.exchange.outside_hang_up(line)
    desk.exchange.cti_dial("1011", "21")
    assert desk.states("21") == ["alerting"]


def test_answer_without_a_call(desk: Desk) -> None:
    with pytest.raises(Refused) as error:
        desk.exchange.answer("21")
    assert error.value.reason is Reason.NO_RINGING_CALL


def test_own_number_is_busy(desk: Desk) -> None:
    desk.exchange.press("1013", "1013")
    desk.wait(4)
    assert "REL 1013 busy" in desk.taken()


def test_voicemail_answers_at_once(desk: Desk) -> None:
    desk.exchange.press("1013", "1000")
    assert without_flags(desk.taken())[-1].startswith("CONN 1013 /1000")
    desk.exchange.hang_up("1013")
    assert not desk.exchange.switch.core.calls


@pytest.mark.parametrize("change", [{"logged_in": False}, {"out_of_order": True}])
def test_unusable_terminal(desk: Desk, change: dict[str, bool]) -> None:
    desk.talk_outside(CITY, "1013")
    desk.exchange.set_terminal("1013", **change)
    assert desk.flags("1013") == "o"
    assert not desk.exchange.switch.core.calls
    desk.exchange.press("1014", "1013")
    desk.wait(4)
    assert "REL 1014 damaged" in desk.taken()
    with pytest.raises(Refused) as error:
        desk.exchange.lift("1013")
    assert error.value.reason is Reason.DISABLED
    desk.exchange.set_terminal("1013", logged_in=True, out_of_order=False)
    assert desk.flags("1013") == "h"


def test_terminal_that_fails_while_it_rings(desk: Desk) -> None:
    desk.exchange.press("1014", "1013")
    desk.exchange.set_terminal("1013", logged_in=False)
    desk.wait(4)
    lines = desk.taken()
    assert "REL 1013 damaged" in lines
    assert "REL 1014 damaged" in lines


def test_disabled_subscriber_loses_his_calls(desk: Desk) -> None:
    desk.talk("22", "21")
    desk.patch("21", enabled=False)
    assert not desk.exchange.switch.core.calls


@pytest.mark.parametrize("changes", [{"colour": "red"}, {"pin": "12"}, {"extension": "99"}])
def test_programming_mistakes_are_refused_with_the_column(desk: Desk, changes: dict[str, object]) -> None:
    with pytest.raises(Refused) as error:
        desk.exchange.patch_subscriber("21", changes)
    assert error.value.reason is Reason.INVALID
    assert next(iter(changes)) in error.value.detail


def test_mistakes_do_not_tell_the_value(desk: Desk) -> None:
    with pytest.raises(Refused) as error:
        desk.patch("21", pin="12x9")
    assert "12x9" not in str(error.value)


def test_family_may_change_while_it_runs(classic: Desk) -> None:
    classic.patch_pbx(family="ncp")
    classic.exchange.outside_call("602123459", "21")
    assert classic.taken() == ["RING 21 602123459 0 221110000 - 602123459"]


def test_patched_pbx_settings_are_checked(desk: Desk) -> None:
    with pytest.raises(Refused) as error:
        desk.patch_pbx(protocol="new")
    assert error.value.reason is Reason.INVALID


def test_reset_forgets_everything_and_keeps_listeners(desk: Desk) -> None:
    desk.talk_outside(CITY, "21")
    desk.exchange.press("21", "/22")
    desk.exchange.press("1014", "1000")
    desk.exchange.outside_call(CITY, "600")
    desk.exchange.lift("23")
    desk.exchange.press("23", "22")
    desk.exchange.press("23", "/#0")
    desk.taken()
    desk.exchange.reset(builtin(Family.CLASSIC))
    assert desk.taken() == []
    assert desk.clock.pending == 0
    assert desk.states("21") == []
    desk.exchange.lift("21")
    assert desk.taken() == ["STAT 21 H", "DRDY 21"]


def test_listener_that_fails_hurts_nobody(desk: Desk) -> None:
    def fail(_event: object) -> None:
        raise RuntimeError

    desk.exchange.subscribe(fail)
    desk.exchange.lift("21")
    assert desk.taken() == ["STAT 21 H", "DRDY 21"]


def test_unsubscribed_listener_hears_nothing(desk: Desk) -> None:
    heard: list[object] = []
    desk.exchange.subscribe(heard.append)()
    desk.exchange.lift("21")
    assert heard == []


@pytest.mark.parametrize("family", Family)
def test_builtin_configuration(family: Family) -> None:
    programming = builtin(family)
    people = {s.extension: s for s in programming.subscribers}
    assert list(people) == ["1011", "1012", "1013", "1014", "1015", "1016", "21", "22", "23"]
    assert {s.cti_key for s in people.values()} == {"1234"}
    assert people["1011"].phonebook_access == "edit"
    assert people["1012"].password == ""
    assert people["1015"].is_admin
    assert people["1014"].manages == (("Sales", "Service") if family is Family.CLASSIC else ())
    assert programming.groups[0].members == ("1011", "1012")
    assert Programming.model_validate(programming.model_dump(mode="json")) == programming


def test_representation_keeps_secrets(desk: Desk) -> None:
    text = repr(desk.exchange.programming)
    assert not [secret for secret in ("webcti", "'1234'", "'1111'", "'9999'") if secret in text]


def test_state_is_plain(desk: Desk) -> None:
    desk.talk_outside(CITY, "21")
    state = desk.exchange.state()
    assert state["calls"] == [
        {
            "id": 1,
            "called": "221110000",
            "legs": [
                {"outside": "1", "number": CITY, "state": "connected", "origin": True},
                {"extension": "21", "state": "connected", "origin": False, "names": {"1": ""}},
            ],
            "parked_at": None,
        }
    ]
