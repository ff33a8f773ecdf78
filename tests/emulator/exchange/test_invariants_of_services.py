"""Whatever services people use while calls run, and whatever the PBX becomes meanwhile, it stays consistent."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from emulator.exchange.calls import Call, Charge, Leg, OutsideLine, Party
from emulator.exchange.course import Course
from emulator.exchange.errors import Refused
from emulator.exchange.events import CallProgressed, CallStep
from emulator.exchange.placed.dialling import Attempt, Via
from emulator.exchange.programming import Family
from emulator.exchange.settings import (
    CallerShown,
    ForwardingType,
    PanelType,
    Repeat,
    Rule,
    Target,
    TargetKind,
)
from emulator.exchange.stations import LegState, Station
from tests.emulator.exchange.test_invariants import EXTENSIONS, People, extensions, targets

MANAGER, ADMINISTRATOR = "1014", "1015"
CALLERS = ("600111222", "602123458")
MOBILE_PHONES = ("601000011", "601000021", "601000008", "601000000", "601000002", "")
"""They answer after a second or two, do not answer, are busy, or are not there."""

FIRST_STEPS = (CallStep.OFFERED, CallStep.ORIGINATED)

_actors = st.sampled_from(("", "", "", MANAGER, ADMINISTRATOR))
"""Mostly oneself."""


class Office(People):
    """People who have services besides telephones."""

    @initialize(family=st.sampled_from(Family), waiting=st.booleans(), protocol=st.sampled_from(("14.01", "15.01")))
    def begin(self, family: Family, waiting: bool, protocol: str) -> None:
        """Keep an eye on every call, leg, charge and record there ever is."""
        super().begin(family, waiting, protocol)
        for extension, mobile_phone in zip(EXTENSIONS, MOBILE_PHONES, strict=True):
            self.desk.patch(extension, mobile_phone=mobile_phone, may_record_dnd=True, has_voicemail=True)
        switch = self.desk.exchange.switch
        self.attempts: list[Attempt] = []
        self.calls: list[Call] = []
        self.seen_legs: list[Leg] = []
        self.charges: list[Charge] = []
        self.recorded: Counter[tuple[str, int]] = Counter()
        empty_call, join, prepare = switch.core.empty_call, switch.core.join, switch.charging.prepare
        add = switch.history.add

        def seen_call() -> Call:
            self.calls.append(empty_call())
            return self.calls[-1]

        def seen_leg(call: Call, party: Party, state: LegState) -> Leg:
            self.seen_legs.append(join(call, party, state))
            return self.seen_legs[-1]

        def seen_charge(line: OutsideLine, payer: Station) -> None:
            prepare(line, payer)
            if line.charge is not None:
                self.charges.append(line.charge)

        def seen_record(course: Course, ended: float) -> None:
            self.recorded[course.latest.extension, course.latest.reference] += 1
            add(course, ended)

        for owner, name, watched in (
            (switch.core, "empty_call", seen_call),
            (switch.core, "join", seen_leg),
            (switch.charging, "prepare", seen_charge),
            (switch.history, "add", seen_record),
        ):
            setattr(owner, name, watched)

    def attempt(self, deed: Callable[..., object], *arguments: Any, **named: Any) -> None:
        with self.desk.exchange.working():
            try:
                deed(*arguments, **named)
            except Refused:
                return

    @rule(
        extension=extensions,
        actor=_actors,
        on=st.booleans(),
        at=st.sampled_from(("10:01", "10:05", "09:00")),
        repeat=st.sampled_from(Repeat),
    )
    def order_wake_up(self, extension: str, actor: str, on: bool, at: str, repeat: Repeat) -> None:
        wake_ups = self.desk.exchange.switch.wake_ups
        self.attempt(wake_ups.change, actor or extension, extension, on=on, at=at, repeat=repeat)

    @rule(
        extension=extensions,
        actor=_actors,
        on=st.sampled_from((True, True, False)),
        condition=st.sampled_from(("on_no_answer", "on_no_answer", "on_dnd", "on_unavailable")),
    )
    def switch_mobile_phone(self, extension: str, actor: str, on: bool, condition: str) -> None:
        change = self.desk.exchange.switch.mobile_phones.change
        self.attempt(change, actor or extension, extension, on=on, **{condition: True})

    @rule(extension=extensions, number=st.sampled_from(MOBILE_PHONES))
    def set_mobile_phone(self, extension: str, number: str) -> None:
        self.attempt(self.desk.exchange.switch.mobile_phones.change, MANAGER, extension, number=number)

    @rule(extension=extensions, actor=_actors, on=st.booleans(), where=targets)
    def be_elsewhere(self, extension: str, actor: str, on: bool, where: str) -> None:
        follow_mes = self.desk.exchange.switch.follow_mes
        self.attempt(follow_mes.change, actor or extension, extension, on=on, target=where)

    @rule(extension=extensions, on=st.booleans(), choice=st.sampled_from(PanelType), where=targets)
    def set_panel(self, extension: str, on: bool, choice: PanelType, where: str) -> None:
        panels = self.desk.exchange.switch.forwarding_panels
        self.attempt(panels.set_panel, extension, extension, on=on, choice=choice, target=where)

    @rule(
        extension=extensions,
        state=st.sampled_from(ForwardingType),
        shown=st.sampled_from((CallerShown.ANY, CallerShown.PRESENTED, CallerShown.WITHHELD)),
        kind=st.sampled_from(TargetKind),
        number=targets,
    )
    def add_rule(
        self, extension: str, state: ForwardingType, shown: CallerShown, kind: TargetKind, number: str
    ) -> None:
        target = Target(kind, number if kind is TargetKind.NUMBER else "")
        wanted = Rule(id="", state=state, shown=shown, target=target, active=True)
        self.attempt(self.desk.exchange.switch.rules.add, extension, extension, wanted)

    @rule(extension=extensions, on=st.booleans(), message=st.sampled_from((None, "meeting", "lunch")))
    def choose_dnd_message(self, extension: str, on: bool, message: str | None) -> None:
        messages = self.desk.exchange.switch.dnd_messages
        self.attempt(messages.change, extension, extension, on=on, message=message)

    @rule(extension=extensions)
    def record_dnd_message(self, extension: str) -> None:
        self.attempt(self.desk.exchange.switch.message_recording.record, extension, extension, "Mine")

    @rule(extension=extensions, number=targets, via=st.sampled_from(Via))
    def dial_from_webcti(self, extension: str, number: str, via: Via) -> None:
        def begin() -> None:
            self.attempts.append(self.desk.exchange.switch.dialling.begin(extension, extension, number, via))

        self.attempt(begin)

    @rule()
    def give_up_dialling(self) -> None:
        for attempt in self.attempts:
            give_up = self.desk.exchange.switch.dialling.give_up
            self.attempt(give_up, attempt.extension, attempt.extension, attempt.id)

    @rule(extension=extensions, actor=_actors, on=st.booleans())
    def lock(self, extension: str, actor: str, on: bool) -> None:
        self.attempt(self.desk.exchange.switch.locks.lock, actor or extension, extension, on=on)

    @rule(extension=extensions, pin=st.sampled_from(("9999", "0000")), back=st.booleans())
    def recall_account(self, extension: str, pin: str, back: bool) -> None:
        locks = self.desk.exchange.switch.locks
        if back:
            self.attempt(locks.release, extension, extension)
        else:
            self.attempt(locks.recall, extension, extension, "9001", pin)

    @rule(caller=st.sampled_from(CALLERS), called=extensions, seconds=st.sampled_from((3.0, 8.0, 200.0)))
    def leave_message(self, caller: str, called: str, seconds: float) -> None:
        """Somebody outside reaches the voicemail and dials whose box he wants."""
        try:
            line = self.desk.exchange.outside_call(caller, "1000")
            self.desk.exchange.outside_dtmf(line, called)
        except Refused:
            return
        self.desk.wait(seconds)

    @rule(family=st.sampled_from(Family), firmware=st.booleans())
    def become(self, family: Family, firmware: bool) -> None:
        """The programmer gives the PBX another family, or a firmware without WebCTI."""
        self.attempt(self.desk.exchange.patch_pbx, {"family": family.value})
        if firmware:
            self.attempt(self.desk.exchange.patch_pbx, {"firmware": "6.00.0001"})

    @rule(hours=st.sampled_from((-30, -1, 1, 13)))
    def set_clock(self, hours: int) -> None:
        clock = self.desk.clock
        clock.set(clock.now + timedelta(hours=hours))

    @invariant()
    def dead_calls_have_no_timers(self) -> None:
        alive = self.desk.exchange.switch.core.calls.values()
        for call in self.calls:
            if call not in alive:
                timers = (call.timer, call.patience, *(leg.timer for leg in self.seen_legs if leg.call is call))
                assert not any(timer is not None and timer.pending for timer in timers)

    @invariant()
    def books_balance(self) -> None:
        switch = self.desk.exchange.switch
        for station in switch.core.stations.values():
            paid = [charge.amount for charge in self.charges if charge.payer is station and not charge.account]
            assert station.expenses.current == sum(paid, Decimal(0))
        of_accounts = [charge.amount for charge in self.charges if charge.account]
        assert sum(switch.charging.accounts.values(), Decimal(0)) == sum(of_accounts, Decimal(0))

    def teardown(self) -> None:
        if not hasattr(self, "calls"):
            return
        self.desk.patch_pbx(firmware="9.00.0001")
        for extension in EXTENSIONS:
            self.attempt(self.desk.exchange.switch.wake_ups.change, extension, extension, on=False)
        super().teardown()
        self.dead_calls_have_no_timers()
        self.every_call_is_recorded_once_for_each_who_took_part()

    def every_call_is_recorded_once_for_each_who_took_part(self) -> None:
        steps = [event for event in self.desk.events if isinstance(event, CallProgressed)]
        began = Counter((e.extension, e.reference) for e in steps if e.step in FIRST_STEPS)
        ended = Counter((e.extension, e.reference) for e in steps if e.step is CallStep.CLEARED)
        assert began == ended
        assert {who: self.recorded[who] for who in began} == dict(began)
        assert all(times == 1 for who, times in self.recorded.items() if who not in began)


Office.TestCase.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestOffice = Office.TestCase
