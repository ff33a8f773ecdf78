"""Forwarding as WebCTI shows it, which is the state that CTIP sets."""

from typing import Any

import pytest

from emulator.exchange.errors import Reason
from emulator.exchange.settings import (
    CallerShown,
    ForwardingCalls,
    ForwardingType,
    PanelType,
    Rule,
    Target,
    TargetKind,
)
from tests.emulator.exchange.features.services import CITY, OTHER, E, ServicesDesk, refused

ALL = ForwardingCalls.ALL
TO_22 = Target(number="22")


def panel(desk: ServicesDesk) -> tuple[bool, str, str]:
    shown = desk.switch.forwarding_panels.panel(desk.switch.core.stations[E])
    return shown.on, shown.type.value, shown.target


def add(desk: ServicesDesk, state: ForwardingType, target: Target = TO_22, **columns: Any) -> Rule:
    wish = Rule(id="", state=state, target=target, **{"active": True, **columns})
    with desk.exchange.working():
        return desk.switch.rules.add(E, E, wish)


def test_w109_a_forwarding_is_defined_then_activated(classic: ServicesDesk) -> None:
    set_panel = classic.switch.forwarding_panels.set_panel
    set_panel(E, E, on=False, choice=PanelType.ALWAYS, target="22")
    classic.call()
    assert classic.rung() == [E]
    set_panel(E, E, on=True)
    classic.call()
    assert classic.rung() == [E, "22"]
    assert panel(classic) == (True, "always", "22")


def test_w109_busy_or_no_answer_is_both(classic: ServicesDesk) -> None:
    classic.patch(E, call_waiting=False)
    classic.switch.forwarding_panels.set_panel(E, E, on=True, choice=PanelType.BUSY_OR_NO_ANSWER, target="22")
    line = classic.call()
    classic.wait(20)
    assert classic.rung() == ["22"]
    classic.exchange.outside_hang_up(line)
    classic.be_busy()
    classic.call()
    assert classic.rung() == ["22"]


def test_the_panel_shows_what_ctip_set_and_ctip_what_the_panel_set(classic: ServicesDesk) -> None:
    classic.exchange.set_forwarding(E, ForwardingType.BUSY, ALL, 0, "23")
    assert panel(classic) == (True, "busy", "23")
    classic.switch.forwarding_panels.set_panel(E, E, on=True, choice=PanelType.ALWAYS, target="22")
    (forwarding,) = classic.switch.core.stations[E].forwardings
    assert (forwarding.type, forwarding.target) == (ForwardingType.IMMEDIATE, "22")
    classic.exchange.clear_forwarding(E)
    assert panel(classic) == (False, "always", "22")


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("", Reason.INVALID_NUMBER),
        ("*21", Reason.INVALID_NUMBER),
        (E, Reason.TARGET_IS_SELF),
        ("22", Reason.FORWARDING_LOOP),
        ("0600111223", Reason.CALL_BARRED),
    ],
)
def test_targets_that_are_refused(desk: ServicesDesk, target: str, reason: Reason) -> None:
    desk.patch(E, dialling_right="internal")
    desk.exchange.set_forwarding("22", ForwardingType.IMMEDIATE, ALL, 0, E)
    panels = desk.switch.forwarding_panels
    with refused(reason):
        if desk.switch.core.traits.forwarding_kinds:
            panels.set_panel(E, E, on=True, choice=PanelType.ALWAYS, target=target)
        else:
            panels.set_condition(E, E, ForwardingType.IMMEDIATE, on=True, target=target)
    assert not desk.switch.core.stations[E].rules


def test_w117_each_panel_of_ncp_works_in_its_condition(ncp: ServicesDesk) -> None:
    for kind, target in (("IMMEDIATE", "21"), ("BUSY", "22"), ("NO_ANSWER", "23"), ("UNAVAILABLE", OTHER)):
        with ncp.exchange.working():
            ncp.switch.forwarding_panels.set_condition(
                E, E, ForwardingType[kind], on=kind != "IMMEDIATE", target=target
            )
    line = ncp.call()
    ncp.wait(20)
    assert ncp.rung() == ["23"]
    ncp.exchange.outside_hang_up(line)
    ncp.exchange.set_terminal(E, logged_in=False)
    ncp.call()
    assert ncp.rung() == [OTHER]
    ncp.exchange.set_terminal(E, logged_in=True)
    ncp.exchange.lift(E)
    ncp.call()
    assert ncp.rung() == [OTHER, "22"]
    ncp.switch.forwarding_panels.set_condition(E, E, ForwardingType.IMMEDIATE, on=True)
    ncp.call()
    assert ncp.rung() == [OTHER, "21", "22"]


def test_a_basic_panel_is_the_rule_without_conditions(ncp: ServicesDesk) -> None:
    made = add(ncp, ForwardingType.BUSY)
    ncp.switch.forwarding_panels.set_condition(E, E, ForwardingType.BUSY, on=False, target="23")
    (rule,) = ncp.switch.core.stations[E].rules
    assert (rule.id, rule.active, rule.target.number) == (made.id, False, "23")


def test_w121_a_rule_applies_only_in_its_state(ncp: ServicesDesk) -> None:
    add(ncp, ForwardingType.BUSY)
    line = ncp.call()
    ncp.wait(60)
    assert ncp.rung() == [E]
    ncp.exchange.outside_hang_up(line)
    ncp.exchange.lift(E)
    ncp.call()
    assert ncp.rung() == ["22"]


def test_w122_a_rule_applies_only_to_its_kind_of_call(ncp: ServicesDesk) -> None:
    add(ncp, ForwardingType.IMMEDIATE, calls=ForwardingCalls.INTERNAL)
    line = ncp.call()
    assert ncp.rung() == [E]
    ncp.exchange.outside_hang_up(line)
    ncp.call(outside=False)
    assert ncp.rung() == ["22"]


@pytest.mark.parametrize(
    ("shown", "pattern", "presented", "withheld"),
    [
        (CallerShown.ANY, "", True, True),
        (CallerShown.PRESENTED, "", True, False),
        (CallerShown.WITHHELD, "", False, True),
        (CallerShown.MATCHING, "602*", True, False),
        (CallerShown.MATCHING, CITY, True, False),
        (CallerShown.MATCHING, "603*", False, False),
    ],
)
def test_w123_a_rule_applies_only_to_its_callers(
    ncp: ServicesDesk, shown: CallerShown, pattern: str, presented: bool, withheld: bool
) -> None:
    add(ncp, ForwardingType.IMMEDIATE, shown=shown, pattern=pattern)
    for hidden, forwarded in ((False, presented), (True, withheld)):
        line = ncp.call(withheld=hidden)
        assert ncp.rung() == (["22"] if forwarded else [E])
        ncp.exchange.outside_hang_up(line)


def test_w124_a_number_of_the_public_network_receives_the_call(ncp: ServicesDesk) -> None:
    add(ncp, ForwardingType.IMMEDIATE, Target(number="0600111223"))
    ncp.call()
    assert ncp.rung() == ["600111223"]


def test_w125_the_voicemail_receives_the_call(ncp: ServicesDesk) -> None:
    add(ncp, ForwardingType.IMMEDIATE, Target(TargetKind.VOICEMAIL))
    line = ncp.call()
    ncp.wait(20)
    ncp.exchange.outside_hang_up(line)
    (message,) = ncp.switch.voicemail.messages.values()
    assert (message.extension, message.far.digits) == (E, CITY)


def test_w126_fax2mail_mails_the_fax(ncp: ServicesDesk) -> None:
    add(ncp, ForwardingType.IMMEDIATE, Target(TargetKind.FAX2MAIL))
    ncp.call()
    ncp.wait(10)
    (mail,) = ncp.switch.post.mails.values()
    assert mail.to == "test@example.org"
    assert not ncp.switch.core.calls


def test_w127_an_inactive_rule_is_never_used(ncp: ServicesDesk) -> None:
    add(ncp, ForwardingType.IMMEDIATE, active=False)
    ncp.call()
    assert ncp.rung() == [E]


def test_rules_of_dnd(ncp: ServicesDesk) -> None:
    add(ncp, ForwardingType.DND)
    ncp.exchange.set_dnd(E, on=True)
    ncp.call()
    assert ncp.rung() == ["22"]


def test_the_first_rule_that_matches_decides_in_the_order_they_have(ncp: ServicesDesk) -> None:
    first = add(ncp, ForwardingType.IMMEDIATE, Target(number="22"), calls=ForwardingCalls.EXTERNAL)
    second = add(ncp, ForwardingType.IMMEDIATE, Target(number="23"))
    line = ncp.call()
    assert ncp.rung() == ["22"]
    ncp.exchange.outside_hang_up(line)
    ncp.switch.rules.order(E, E, [second.id, first.id])
    ncp.call()
    assert ncp.rung() == ["23"]


def test_there_are_at_most_twenty_rules(ncp: ServicesDesk) -> None:
    for _ in range(20):
        add(ncp, ForwardingType.BUSY)
    with refused(Reason.TOO_MANY_RULES):
        add(ncp, ForwardingType.BUSY)


def test_w128_classic_has_no_rules_to_edit(classic: ServicesDesk) -> None:
    with refused(Reason.UNSUPPORTED_ON_FAMILY):
        classic.switch.rules.of(E, E)
