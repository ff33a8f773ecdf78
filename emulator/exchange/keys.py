"""Keys and PINs: who may log in, and how often somebody may be wrong."""

from hmac import compare_digest

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.office.identity import Identity
from emulator.exchange.programming import TelephoneKind
from emulator.exchange.stations import Station

MONITOR = "monitor"


class Keys:
    """Checks keys. After too many wrong ones in a row nothing is accepted for a while."""

    def __init__(self, core: Core, identity: Identity) -> None:
        self._core = core
        self._identity = identity
        self._wrong: dict[str, int] = {}
        self._blocked_until: dict[str, float] = {}

    def authenticate(self, extension: str, key: str) -> TelephoneKind:
        """Let an application work for an extension (CTIP 15.01, LOGI)."""
        station = self._core.station(extension, Reason.NOT_A_SUBSCRIBER)
        if not station.subscriber.enabled:
            raise Refused(Reason.DISABLED)
        if not station.subscriber.cti_allowed:
            raise Refused(Reason.CTI_NOT_ALLOWED)
        self.check(extension, key, station.subscriber.cti_key)
        return station.kind

    def authenticate_password(self, extension: str, password: str) -> None:
        """Let a subscriber's program work for him by the password of WebCTI and the vendor's CTI programs."""
        station = self._core.station(extension, Reason.NOT_A_SUBSCRIBER)
        if not station.subscriber.enabled:
            raise Refused(Reason.DISABLED)
        if not station.subscriber.cti_allowed:
            raise Refused(Reason.CTI_NOT_ALLOWED)
        self.check(f"password of {extension}", password, self._identity.password(extension))

    def authenticate_monitor(self, key: str) -> None:
        """Let an application watch everybody (CTIP 15.01, LOGA)."""
        self.check(MONITOR, key, self._core.pbx.monitor_key)

    def authenticate_gsm(self, name: str, pin: str) -> str:
        """Let an application use a GSM module; returns its own number."""
        module = next((m for m in self._core.programming.gsm_modules if m.name == name), None)
        if module is None:
            raise Refused(Reason.NO_SUCH_NUMBER)
        self.check(name, pin, module.pin)
        return module.own_number

    def check(self, who: str, given: str, stored: str) -> None:
        """Refused: `too_many_attempts`, `no_key` when none is stored, `wrong_key`."""
        now = self._core.clock.elapsed
        if self._blocked_until.get(who, 0.0) > now:
            raise Refused(Reason.TOO_MANY_ATTEMPTS)
        if not stored:
            raise Refused(Reason.NO_KEY)
        if compare_digest(given.encode(), stored.encode()):
            self._wrong.pop(who, None)
            return
        wrong = self._wrong.get(who, 0) + 1
        if wrong >= self._core.pbx.wrong_keys_allowed:
            self._blocked_until[who] = now + self._core.pbx.times.wrong_key_block
            wrong = 0
        self._wrong[who] = wrong
        raise Refused(Reason.WRONG_KEY)

    def check_subscriber(self, station: Station, key: str) -> None:
        """Check the subscriber's CTI key for a service."""
        self.check(station.extension, key, station.subscriber.cti_key)
