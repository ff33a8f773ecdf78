"""Whatever people do with their telephones, the exchange stays consistent and forgets what is over."""

from decimal import Decimal

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from emulator.exchange.calls import Announcement
from emulator.exchange.errors import Refused
from emulator.exchange.events import Connected, Released, Ringing
from emulator.exchange.programming import Family
from emulator.exchange.stations import ACTIVE, ForwardingCalls, ForwardingType, LegState
from tests.emulator.exchange.desk import Desk, letters

EXTENSIONS = ("1011", "1012", "1013", "1014", "21", "22")
TARGETS = (*EXTENSIONS, "600", "1000", "0600111223", "0600111220", "0600111228", "0600111229", "9", "0112")
KEYS = (
    "/",
    "//",
    "/#0",
    "/*31",
    "*32",
    "*3221",
    "*22",
    "*76600#",
    "*74#",
    "*2",
    "7",
    "/#9",
    "*5390019999",
    "*521",
    "*99",
)

extensions = st.sampled_from(EXTENSIONS)
targets = st.sampled_from(TARGETS)
trios = st.permutations(EXTENSIONS).map(lambda all_of_them: tuple(all_of_them[:3]))
STEPS = [
    (step, who) for step in ("lift", "hang_up", "answer", "/", "/#0", "/*31", "/#9", "cti_lift") for who in range(3)
]


class People(RuleBasedStateMachine):
    """Hands, applications and the public network, all at once."""

    @initialize(family=st.sampled_from(Family), waiting=st.booleans(), protocol=st.sampled_from(("14.01", "15.01")))
    def begin(self, family: Family, waiting: bool, protocol: str) -> None:
        self.desk = Desk(family.value)
        self.desk.patch_pbx(protocol=protocol, limit_action="disconnect")
        for extension in EXTENSIONS:
            self.desk.patch(extension, call_waiting=waiting)
        self.desk.patch("1011", record_calls=True)
        self.desk.patch("1012", cost_limit=Decimal(1), may_pass_on=False)
        self.lines: list[str] = []

    def try_to(self, command: str, *arguments: object, **named: object) -> object:
        try:
            return getattr(self.desk.exchange, command)(*arguments, **named)
        except Refused:
            return None

    @rule(command=st.sampled_from(("lift", "hang_up", "answer", "reject")), extension=extensions)
    def use_handset(self, command: str, extension: str) -> None:
        self.try_to(command, extension)

    @rule(extension=extensions)
    def put_down(self, extension: str) -> None:
        self.try_to("hang_up", extension)

    @rule(extension=extensions, digits=st.one_of(targets, st.sampled_from(KEYS)))
    def press(self, extension: str, digits: str) -> None:
        self.try_to("press", extension, digits)

    @rule(extension=extensions, number=targets)
    def call(self, extension: str, number: str) -> None:
        self.try_to("lift", extension)
        self.try_to("press", extension, number)

    def make_free(self, *people: str) -> None:
        for extension in people:
            self.desk.exchange.set_terminal(extension, logged_in=True)
            self.try_to("set_dnd", extension, on=False)
            self.try_to("hang_up", extension)
            self.try_to("clear_forwarding", extension)

    @rule(trio=trios, then=st.lists(st.sampled_from(STEPS), max_size=4), outside=st.booleans())
    def consult(self, trio: tuple[str, str, str], then: list[tuple[str, int]], outside: bool) -> None:
        """One talks, puts the partner on hold and calls a third; then some go on."""
        self.make_free(*trio)
        caller, called, third = trio
        if outside:
            self.try_to("outside_call", "600111222", called)
        else:
            self.try_to("lift", caller)
            self.try_to("press", caller, called)
        self.try_to("answer", called)
        self.try_to("press", called, "/" + third)
        for step, who in then:
            if step.startswith("/"):
                self.try_to("press", trio[who], step)
            else:
                self.try_to(step, trio[who])

    @rule(trio=trios, then=st.lists(st.sampled_from(STEPS), max_size=4))
    def knock(self, trio: tuple[str, str, str], then: list[tuple[str, int]]) -> None:
        """Two talk and a third calls one of them; then some go on."""
        self.make_free(*trio)
        first, second, third = trio
        self.try_to("lift", first)
        self.try_to("press", first, second)
        self.try_to("answer", second)
        self.try_to("lift", third)
        self.try_to("press", third, first)
        for step, who in then:
            if step.startswith("/"):
                self.try_to("press", trio[who], step)
            else:
                self.try_to(step, trio[who])

    @rule(extension=extensions, digits=st.one_of(targets, st.sampled_from(KEYS)))
    def dial_by_cti(self, extension: str, digits: str) -> None:
        self.try_to("cti_dial", extension, digits)

    @rule(extension=extensions, number=st.none() | targets)
    def reject_by_cti(self, extension: str, number: str | None) -> None:
        self.try_to("cti_reject", extension, number)

    @rule(
        extension=extensions,
        kind=st.sampled_from(ForwardingType),
        calls=st.sampled_from(ForwardingCalls),
        rings=st.integers(0, 9),
        number=targets,
    )
    def forward(self, extension: str, kind: ForwardingType, calls: ForwardingCalls, rings: int, number: str) -> None:
        self.try_to("set_forwarding", extension, kind, calls, rings, number)

    @rule(extension=extensions, on=st.booleans())
    def disturb(self, extension: str, on: bool) -> None:
        self.try_to("set_dnd", extension, on=on)

    @rule(extension=extensions, logged_in=st.booleans())
    def set_terminal(self, extension: str, logged_in: bool) -> None:
        self.try_to("set_terminal", extension, logged_in=logged_in)

    @rule(called=st.sampled_from((*EXTENSIONS, "221110000", "600", "1000", "5")), withheld=st.booleans())
    def call_from_outside(self, called: str, withheld: bool) -> None:
        line = self.try_to("outside_call", "600111222", called, withheld=withheld, tag="IdSub=112")
        self.lines.append(str(line))

    @rule(command=st.sampled_from(("outside_answer", "outside_hang_up")), index=st.integers(0, 5))
    def outside_acts(self, command: str, index: int) -> None:
        running = list(self.desk.exchange.switch.core.lines)
        if running:
            self.try_to(command, running[index % len(running)])

    @rule(seconds=st.sampled_from((0.0, 0.3, 2.0, 5.0, 21.0, 45.0, 61.0, 200.0)))
    def pass_time(self, seconds: float) -> None:
        self.desk.wait(seconds)

    @invariant()
    def terminals_have_one_conversation(self) -> None:
        for station in self.desk.exchange.switch.core.stations.values():
            active = [leg for leg in station.legs if leg.state in ACTIVE]
            assert len(active) <= 1
            assert sum(leg.state is LegState.ALERTING for leg in station.legs) <= 1
            assert station.off_hook or not active
            assert all(station in [other.party for other in leg.call.legs] for leg in station.legs)

    @invariant()
    def calls_have_living_parties(self) -> None:
        switch = self.desk.exchange.switch
        for call in switch.core.calls.values():
            living = [leg for leg in call.legs if not isinstance(leg.party, Announcement)]
            assert living
            assert call.origin in call.legs
            states = {leg.state for leg in call.legs}
            if len(call.legs) == 1:
                alone = {LegState.INITIATED, LegState.FAILED, LegState.PARKED}
                pending = LegState.ALERTING in states and call.legs[0].pending
                assert states <= alone or pending or call.starts, states
            if LegState.CONNECTED in states:
                assert len(call.legs) == 2
                assert states <= {LegState.CONNECTED, LegState.HELD}
            assert call.timer is not None or states <= {LegState.INITIATED, LegState.FAILED, LegState.ALERTING}

    def teardown(self) -> None:
        if not hasattr(self, "desk"):
            return
        exchange = self.desk.exchange
        switch = exchange.switch
        for _ in range(8):
            for line in tuple(switch.core.lines):
                self.try_to("outside_hang_up", line)
            for extension in EXTENSIONS:
                exchange.set_terminal(extension, logged_in=True)
                self.try_to("cti_reject", extension)
                exchange.hang_up(extension)
            self.desk.wait(20)
        self.desk.wait(3000)
        assert not switch.core.calls
        assert not switch.core.lines
        assert self.desk.clock.pending == 0
        for extension in EXTENSIONS:
            flags = exchange.flags(extension)
            assert letters(flags)[1:].strip("FDLA") == ""
            assert not switch.core.stations[extension].wanted_by
            assert not switch.core.stations[extension].awaited_by
        self.every_ringing_ended()

    def every_ringing_ended(self) -> None:
        ringing: set[str] = set()
        for event in self.desk.events:
            match event:
                case Ringing():
                    ringing.add(event.extension)
                case Connected() | Released():
                    ringing.discard(event.extension)
        assert not ringing


People.TestCase.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestPeople = People.TestCase
