"""How the two product lines differ, in one table (CTIP 15.01; what it leaves open follows recordings)."""

from dataclasses import dataclass

from emulator.exchange.events import ReleaseCause
from emulator.exchange.programming import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """Differences of a product line.

    `ports`: the physical port of the far party is told, else `0`.
    `suspended_first`: while a consulted telephone rings, the suspended party is shown as the caller and the consulting
    extension as suspended, so nothing changes when the call is handed over; else the other way round.
    `number_as_comment`: the caller's number stands in for an unknown name.
    `dial_tone_after_flash`: the dial tone of a consultation is told.
    `pass_on_cause`: what the extension that hands a call over is released with.
    `failure_tone`: seconds of tone before an originator is released when a call cannot be set up.
    `services`: advice of charge, tags and registration of malicious calls exist.
    `forwarding_kinds`: forwarding knows other kinds than all calls, and the case of DND.
    """

    ports: bool
    suspended_first: bool
    number_as_comment: bool
    dial_tone_after_flash: bool
    pass_on_cause: ReleaseCause
    failure_tone: float
    services: bool
    forwarding_kinds: bool


TRAITS = {
    Family.CLASSIC: Traits(
        ports=True,
        suspended_first=False,
        number_as_comment=False,
        dial_tone_after_flash=True,
        pass_on_cause=ReleaseCause.TRANSFERRED,
        failure_tone=0.0,
        services=True,
        forwarding_kinds=True,
    ),
    Family.NCP: Traits(
        ports=False,
        suspended_first=True,
        number_as_comment=True,
        dial_tone_after_flash=False,
        pass_on_cause=ReleaseCause.NORMAL,
        failure_tone=3.4,
        services=False,
        forwarding_kinds=False,
    ),
}
