"""What dialled digits mean: an internal number, the public network or a service, complete or not yet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from emulator.exchange.events import Presentation, PresentationKind
from emulator.exchange.programming import DiallingRight, Pbx, Programming, Service

LONGEST_OUTSIDE_NUMBER = 20
SHORTEST_OUTSIDE_NUMBER = 3


class RouteKind(Enum):
    """Where a call goes."""

    STATION = auto()
    GROUP = auto()
    VOICEMAIL = auto()
    OUTSIDE = auto()
    SERVICE = auto()


class Verdict(Enum):
    """Why there is no route (yet)."""

    OPEN = auto()
    WRONG = auto()
    NO_SERVICE = auto()


@dataclass(frozen=True, slots=True)
class Route:
    """A destination. `right` is what an outside number asks for, None for emergency numbers and inside."""

    kind: RouteKind
    number: str
    right: DiallingRight | None = None
    service: Service | None = None

    @property
    def presentation(self) -> Presentation:
        """How the destination is shown."""
        external = self.kind is RouteKind.OUTSIDE
        return Presentation(PresentationKind.EXTERNAL if external else PresentationKind.INTERNAL, self.number)


_NONE = re.compile("")
_FORWARDING = re.compile(r"#|\*|[0-9*]+#[0-3]?")
_ARGUMENTS = {
    Service.UNLOCK: re.compile(r"[0-9]{4}"),
    Service.UNPARK: re.compile(r"[0-9]*"),
    Service.ACCOUNT_ONE_CALL: re.compile(r"[0-9]{5,24}"),
    Service.ACCOUNT_PERMANENT: re.compile(r"[0-9]{5,24}"),
    Service.FORWARDING_RINGS: re.compile(r"[0-9]"),
    Service.FORWARDING_CALLS: re.compile(r"[0-4]"),
    Service.FORWARDING_DND: _FORWARDING,
    Service.FORWARDING_IMMEDIATE: _FORWARDING,
    Service.FORWARDING_BUSY: _FORWARDING,
    Service.FORWARDING_NO_ANSWER: _FORWARDING,
}
"""What follows a code; nothing where a service is not listed. The forms are ours where no manual gives them."""

_LONGEST_ARGUMENTS = 24
_FINAL = {
    Service.UNLOCK: re.compile(r"[0-9]{4}"),
    Service.FORWARDING_RINGS: re.compile(r"[0-9]"),
    Service.FORWARDING_CALLS: re.compile(r"[0-4]"),
    Service.FORWARDING_DND: re.compile(r"#|\*|.+#[0-3]"),
    Service.FORWARDING_IMMEDIATE: re.compile(r"#|\*|.+#[0-3]"),
    Service.FORWARDING_BUSY: re.compile(r"#|\*|.+#[0-3]"),
    Service.FORWARDING_NO_ANSWER: re.compile(r"#|\*|.+#[0-3]"),
}
"""Arguments after which nothing more can come, so nobody waits for the next digit."""

AFTER_FLASH = frozenset({Service.CALL_BACK, Service.RECORDING_CANCEL, Service.PARK})
"""Services that belong to a call and are dialled after FLASH only."""


class DialPlan:
    """Digit analysis for one programming."""

    def __init__(self, programming: Programming) -> None:
        self.pbx: Pbx = programming.pbx
        pbx = self.pbx
        self._accounts = {account.number for account in programming.accounts}
        self._exact: dict[str, Route] = {
            number: Route(RouteKind.OUTSIDE, number) for number in pbx.emergency_numbers if number
        }
        if pbx.voicemail_number:
            self._exact[pbx.voicemail_number] = Route(RouteKind.VOICEMAIL, pbx.voicemail_number)
        self._exact |= {group.number: Route(RouteKind.GROUP, group.number) for group in programming.groups}
        self._exact |= {s.extension: Route(RouteKind.STATION, s.extension) for s in programming.subscribers}
        self._prefixes = set(_prefixes(self._exact))
        self._codes = {code: service for service, code in pbx.codes.items()}
        self._code_prefixes = set(_prefixes(self._codes))

    def internal(self, number: str) -> Route | None:
        """Find the internal destination with exactly this number."""
        route = self._exact.get(number)
        return route if route is not None and route.kind is not RouteKind.OUTSIDE else None

    def analyse(self, digits: str, *, complete: bool, after_flash: bool = False) -> Route | Verdict:
        """Say where digits lead. `complete`: no more digits will come; else `OPEN` asks for more."""
        if digits[:1] in ("*", "#"):
            return self._service(digits, complete=complete, after_flash=after_flash)
        extended = digits in self._prefixes
        route = self._exact.get(digits)
        if route is not None and (complete or not extended):
            return route
        if extended and not complete:
            return Verdict.OPEN
        line_digit = self.pbx.line_digit
        if digits.startswith(line_digit):
            return self._outside(digits[len(line_digit) :], complete=complete)
        if line_digit.startswith(digits) and not complete:
            return Verdict.OPEN
        return Verdict.WRONG

    def reach(self, number: str) -> Route | Verdict:
        """Say where a number leads that was dialled, or that is shown: a whole outside number without line digit."""
        route = self.analyse(number, complete=True)
        if isinstance(route, Verdict) and number.isdigit() and len(number) >= self.pbx.outside_length:
            return self.analyse(self.pbx.line_digit + number, complete=True)
        return route

    def _outside(self, number: str, *, complete: bool) -> Route | Verdict:
        terminated = number.endswith("#")
        number = number.removesuffix("#")
        if number and not number.isdigit():
            return Verdict.WRONG
        emergency = number in self.pbx.emergency_numbers
        if complete or terminated or emergency or self._has_full_length(number):
            if len(number) < SHORTEST_OUTSIDE_NUMBER or len(number) > LONGEST_OUTSIDE_NUMBER:
                return Verdict.WRONG
            return Route(RouteKind.OUTSIDE, number, None if emergency else self._right(number))
        return Verdict.OPEN

    def _has_full_length(self, number: str) -> bool:
        if number.startswith("00"):
            return len(number) >= LONGEST_OUTSIDE_NUMBER
        return len(number) >= self.pbx.outside_length + number.startswith("0")

    def _right(self, number: str) -> DiallingRight:
        if number.startswith("00"):
            return DiallingRight.INTERNATIONAL
        if number.startswith("0") or len(number) >= self.pbx.outside_length:
            return DiallingRight.NATIONAL
        return DiallingRight.LOCAL

    def _service(self, digits: str, *, complete: bool, after_flash: bool) -> Route | Verdict:
        code = next((digits[:end] for end in range(len(digits), 0, -1) if digits[:end] in self._codes), None)
        if code is None:
            return Verdict.OPEN if digits in self._code_prefixes and not complete else Verdict.NO_SERVICE
        service = self._codes[code]
        if service in AFTER_FLASH and not after_flash:
            return Verdict.NO_SERVICE
        arguments = digits[len(code) :]
        pattern = _ARGUMENTS.get(service, _NONE)
        fits = pattern.fullmatch(arguments) is not None
        if fits and (complete or self._is_final(service, pattern, arguments)):
            return Route(RouteKind.SERVICE, arguments, service=service)
        if complete or pattern is _NONE or len(arguments) > _LONGEST_ARGUMENTS:
            return Verdict.NO_SERVICE
        return Verdict.OPEN

    def _is_final(self, service: Service, pattern: re.Pattern[str], arguments: str) -> bool:
        if pattern is _NONE:
            return True
        if service in (Service.ACCOUNT_ONE_CALL, Service.ACCOUNT_PERMANENT):
            return arguments[:-4] in self._accounts
        final = _FINAL.get(service)
        return final is not None and final.fullmatch(arguments) is not None


def _prefixes(numbers: Iterable[str]) -> Iterable[str]:
    return (number[:end] for number in numbers for end in range(1, len(number)))
