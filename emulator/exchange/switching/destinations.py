"""Where a call can go besides an extension: a group, the voicemail, the public network, the fax2mail gateway."""

from emulator.exchange.calls import Announcement, Call
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.events import ReleaseCause
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.fax2mail import Fax2Mail
from emulator.exchange.switching.groups import Groups, ToMember
from emulator.exchange.switching.outside import Outside
from emulator.exchange.switching.ringing import Ringing


class Destinations:
    """Where a call may fail to go, the answer is why; None when it goes."""

    def __init__(self, core: Core, ringing: Ringing, groups: Groups, outside: Outside, fax2mail: Fax2Mail) -> None:
        self._core = core
        self._ringing = ringing
        self._groups = groups
        self._outside = outside
        self._fax2mail = fax2mail

    def reach(
        self, call: Call, route: Route, trail: tuple[str, ...], *, payer: Station | None, to_member: ToMember
    ) -> ReleaseCause | None:
        """Let a call go where a route leads; `payer` seizes the line when it is outside."""
        match route.kind:
            case RouteKind.GROUP:
                return self._groups.ring(call, route.number, trail, to_member)
            case RouteKind.VOICEMAIL:
                self._announce(call, Announcement(route.number, box=trail[-1] if trail else ""))
                return None
            case RouteKind.OUTSIDE if payer is not None:
                return self._outside.seize(call, route.number, payer)
        return ReleaseCause.WRONG_NUMBER

    def voicemail(self, call: Call, station: Station) -> None:
        """Let a call leave a message for an extension."""
        self._announce(call, Announcement(self._core.pbx.voicemail_number, box=station.extension))

    def fax(self, call: Call, station: Station) -> ReleaseCause | None:
        """Let a call send a fax to an extension."""
        return self._fax2mail.receive(call, station)

    def mobile_phone(self, call: Call, station: Station, number: str) -> ReleaseCause | None:
        """Let a call ring at the MobilePhone of an extension."""
        return self._outside.seize(call, number, station, mobile_of=station)

    def _announce(self, call: Call, announcement: Announcement) -> None:
        self._ringing.answer(self._core.join(call, announcement, LegState.ALERTING))
