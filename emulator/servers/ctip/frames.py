"""Answers and events as frames (CTIP 15.01). Every frame is a text without discriminator and line end."""

from datetime import datetime, timedelta
from typing import Final

from emulator.exchange.errors import Reason
from emulator.exchange.events import (
    ChargeAdvised,
    Connected,
    DialTone,
    DigitsDialled,
    Event,
    Presentation,
    PresentationKind,
    RecordingChanged,
    RecordingStep,
    ReleaseCause,
    Released,
    Ringing,
    SmsAnswered,
    TagAttached,
    Waiting,
)
from emulator.exchange.gsm import DeliveryReport, ReceivedSms, Stored
from emulator.exchange.programming import Family, Pbx, TelephoneKind
from emulator.exchange.stations import Flags, Hook
from emulator.servers.ctip.dialect import RECORDING, REPORT_WITH_NUMBER, USER_TAG, Dialect

END = b"\r\n"
KEEP_ALIVE = b"t" + END
OK = "OK"
ERROR = "ERROR"
REFUSED = "NA"
PBX_CODE_PAGE = "cp852"
"""Code page of the Polish version; the specification names none for comments, so they follow it."""

NOT_LOGGED_IN = "NA 1"
LOGGED_IN_ELSEWHERE = "NA 107"

NO_ONE_SUSPENDED = "_"
"""Real exchanges send this where the specification writes `-`."""

REFUSALS: Final[dict[Reason, int]] = {
    Reason.ON_HOOK: 2,
    Reason.NO_RINGING_CALL: 3,
    Reason.TARGET_BUSY: 4,
    Reason.CALLED_THROUGH_GROUP: 5,
    Reason.NOT_TO_CITY_NUMBER: 6,
    Reason.NO_SUCH_NUMBER: 7,
    Reason.NO_RIGHT_TO_PASS_ON: 8,
    Reason.NOT_AVAILABLE: 9,
    Reason.NOT_MALICIOUS: 10,
    Reason.WRONG_KEY: 11,
    Reason.NO_KEY: 12,
    Reason.NO_SUCH_ACCOUNT: 13,
    Reason.NO_SYSTEM_TELEPHONE: 14,
    Reason.NOT_A_SUBSCRIBER: 15,
    Reason.DIALLING_IMPOSSIBLE: 16,
    Reason.DISABLED: 17,
    Reason.LOCKED: 18,
    Reason.CTI_NOT_ALLOWED: 19,
    Reason.TOO_MANY_ATTEMPTS: 20,
    # The chapter on SMSS answers a busy module with 4; 21 stands in the table of codes only.
    Reason.GSM_BUSY: 4,
    Reason.TEXT_TOO_LONG: 22,
    Reason.TRUNK_DAMAGED: 23,
    Reason.CANNOT_LIFT: 24,
    Reason.LOGGED_IN_ELSEWHERE: 107,
}

CAUSES: Final[dict[ReleaseCause, int]] = {
    ReleaseCause.NORMAL: 1,
    ReleaseCause.TELEPHONE_LOCKED: 2,
    ReleaseCause.TIME_EXCEEDED: 3,
    ReleaseCause.CHARGE_EXCEEDED: 4,
    ReleaseCause.NO_RIGHTS: 5,
    ReleaseCause.SERVICE_ACCEPTED: 6,
    ReleaseCause.SERVICE_REJECTED: 7,
    ReleaseCause.DIALLING_TIME_EXCEEDED: 10,
    ReleaseCause.WRONG_NUMBER: 15,
    ReleaseCause.REJECTED: 16,
    ReleaseCause.BUSY: 17,
    ReleaseCause.DAMAGED: 18,
    ReleaseCause.SERVICE_ACTIVE: 31,
    ReleaseCause.SERVICE_INACTIVE: 32,
    ReleaseCause.NO_SUCH_SERVICE: 33,
    ReleaseCause.NO_ANSWER: 35,
    ReleaseCause.TRANSFERRED: 38,
    ReleaseCause.PICKED_UP_ELSEWHERE: 39,
    ReleaseCause.DND: 40,
    ReleaseCause.LIMIT_EXCEEDED: 46,
    ReleaseCause.WAKE_UP: 47,
}


HOOKS: Final = {Hook.ON: "h", Hook.OFF: "H", Hook.OUT_OF_ORDER: "o"}

TELEPHONE_KINDS: Final = {
    TelephoneKind.ANALOGUE: "1",
    TelephoneKind.SYSTEM: "2",
    # Nothing tells how a SIP telephone is reported; like an analogue one it has no hands-free that CTIP can switch.
    TelephoneKind.SIP: "1",
}


def encode(frame: str, code_page: str = PBX_CODE_PAGE) -> bytes:
    """Bytes on the wire; letters the code page lacks become `?`."""
    return b"a" + frame.encode(code_page, "replace") + END


def extension(number: str) -> str:
    """EXT: at least four characters, padded on the right with `_`."""
    return number.ljust(4, "_")


def refusal(reason: Reason) -> str:
    """Give the answer to a request that is refused."""
    if reason is Reason.INVALID:
        return ERROR
    number = REFUSALS.get(reason)
    return REFUSED if number is None else f"{REFUSED} {number}"


def who(pbx: Pbx, now: datetime) -> str:
    """Answer to WHO; the mark before the seconds tells summer time from winter time."""
    mark = "'" if summer_time(now) else ","
    version = f"v{pbx.firmware}/{pbx.protocol_version[0]}"
    return f"{OK} {pbx.model} {pbx.serial} {version} {now:%Y.%m.%d %H:%M}{mark}{now:%S}"


def logged_in(pbx: Pbx, *details: str, gsm: bool = False) -> str:
    """Answer to LOGI and LOGA: type, firmware, protocol, details. For a GSM module an IPx adds `p` to its firmware."""
    firmware = ".".join(pbx.firmware.split(".")[:2])
    suffix = "p" if gsm and pbx.family is Family.CLASSIC else ""
    return " ".join((OK, pbx.model.partition("-")[0], firmware + suffix, str(pbx.protocol_version[0]), *details))


def state(number: str, flags: Flags) -> str:
    """STAT: eight letters in fixed order, upper case for what is on."""
    letters = (
        "F" if flags.forwarding else "f",
        "D" if flags.dnd else "d",
        "L" if flags.locked else "l",
        "A" if flags.account_recalled else "a",
        "P" if flags.parked else "p",
        "C" if flags.call_waiting else "c",
        "Q" if flags.call_back_queued else "q",
    )
    return " ".join(("STAT", extension(number), HOOKS[flags.hook], *letters))


def presentation(number: Presentation) -> str:
    """Write a number as RING, CW and CONN show it."""
    match number.kind:
        case PresentationKind.INTERNAL:
            return f"/{number.digits}"
        case PresentationKind.EXTERNAL if number.digits:
            return number.digits
    return "_"


def _comment(text: str) -> str:
    """COMMENT: no spaces, `_` for none."""
    return text.replace(" ", "_") or "_"


def _ring(event: Ringing) -> str:
    suspended = presentation(event.suspended) if event.suspended else NO_ONE_SUSPENDED
    numbers = f"{presentation(event.caller)} {event.port} {presentation(event.called)} {suspended}"
    return f"RING {extension(event.extension)} {numbers} {_comment(event.comment)}"


def _connected(event: Connected, dialect: Dialect) -> str:
    """CONN; an NCP repeats the dialled digits of an outgoing call with the line digit (as a real one does)."""
    outside = event.party.kind is PresentationKind.EXTERNAL
    party = event.dialled if dialect.ncp and outside and event.dialled else presentation(event.party)
    return f"CONN {extension(event.extension)} {party} {event.port}"


def _recording(event: RecordingChanged, recordings_host: str) -> str:
    name = extension(event.extension)
    match event.step:
        case RecordingStep.BEGAN:
            return f"RECB {name} {event.id}"
        case RecordingStep.CANCELLED:
            return f"RECC {name} {event.id}"
        case RecordingStep.FINISHED:
            return f"RECE {name} {event.id} {recordings_host} {event.path}"


def event_frame(event: Event, dialect: Dialect, recordings_host: str = "") -> str | None:  # noqa: C901, PLR0911 - a table
    """Write an event; `None` when this PBX has no such frame. STAT and SMSG need state and are made elsewhere."""
    match event:
        case DialTone():
            return f"DRDY {extension(event.extension)}"
        case DigitsDialled():
            slash = "/" if event.internal and dialect.ncp else ""
            return f"ECHO {extension(event.extension)} {slash}{event.digits}"
        case Ringing():
            return _ring(event)
        case Waiting():
            return f"CW {extension(event.extension)} {presentation(event.caller)} {_comment(event.comment)}"
        case Connected():
            return _connected(event, dialect)
        case Released():
            return f"REL {extension(event.extension)} {CAUSES[event.cause]}"
        case ChargeAdvised() if dialect.charges_and_tags:
            return f"AOC {extension(event.extension)} {event.amount:.2f}"
        case TagAttached() if dialect.charges_and_tags and dialect.has(USER_TAG):
            return f"UTAG {extension(event.extension)} {event.tag}"
        case RecordingChanged() if dialect.has(RECORDING):
            return _recording(event, recordings_host)
        case SmsAnswered(module, order, error):
            return f"SMSA {module} R {error}" if order is None else f"SMSA {module} C {order}"
        case _:
            return None


def stored(module: str, entry: Stored, dialect: Dialect) -> str:
    """SMSG or SMSR of an entry in a GSM module's memory."""
    match entry:
        case ReceivedSms(index, sender, text, at, flash, part):
            kind = "F" if flash else "N"
            place = f"{part.reference},{part.number},{part.total}"
            return f"SMSG {module} {index} {sender} {kind} {place} {at:%Y-%m-%d_%H:%M:%S} {escaped(text)}"
        case DeliveryReport(index, order, number, error):
            result = f"D {index} {order}" if error is None else f"E {index} {order} {error}"
            shown = f" {number}" if dialect.has(REPORT_WITH_NUMBER) else ""
            return f"SMSR {module} {result}{shown}"


def summer_time(now: datetime) -> bool:
    """Whether local time of Poland is summer time: from the last Sunday of March to the last Sunday of October."""
    return _last_sunday(now.year, 3, 2) <= now < _last_sunday(now.year, 10, 3)


def _last_sunday(year: int, month: int, hour: int) -> datetime:
    last = datetime(year, month, 31, hour)  # noqa: DTZ001 - the PBX knows local time only
    return last - timedelta(days=(last.weekday() + 1) % 7)


def escaped(text: str) -> str:
    r"""Text of an SMS on one line: a line break is written `\n`, a backslash `\\`."""
    breaks_unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return breaks_unified.replace("\\", "\\\\").replace("\n", "\\n")


def unescaped(text: str) -> str:
    r"""Undo `escaped`; any other backslash stays."""
    pieces = text.split("\\\\")
    return "\\".join(piece.replace("\\n", "\n") for piece in pieces)
