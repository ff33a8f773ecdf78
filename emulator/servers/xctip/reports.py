"""What the PBX tells by itself, as documents."""

from emulator.exchange.events import CallProgressed, CallStep, Presentation, PresentationKind, ReleaseCause
from emulator.exchange.exchange import Exchange
from emulator.exchange.presence import AppState, Status
from emulator.exchange.programming import TelephoneKind
from emulator.exchange.texts import TextMessage
from emulator.servers.xctip.choices import MOBILE_PREFIXES, TELEPHONE_STATES
from emulator.servers.xctip.documents import Node, write
from emulator.servers.xctip.tables import MOMENT, with_line_digit

INTERCEPTED = "call_intercepted"
"""The only known `RelCause`: somebody else in the group answered."""

APP_STATES = {
    AppState.AVAILABLE: "AVAILABLE",
    AppState.BRB: "BRB",
    AppState.BUSY: "BUSY",
    AppState.UNAVAILABLE: "UNAVAILABLE",
}

STATUS_FIELDS = {
    "telephone": "State",
    "dnd": "DndStat",
    "app": "AppState",
    "info": "AppInfo",
    "info_time": "AppInfoTime",
    "custom": "CustomState",
}


def identifier(exchange: Exchange, extension: str) -> str:
    """Give the internal identifier of a subscriber, which is not his number."""
    return str(exchange.switch.core.identifiers[extension])


def call(exchange: Exchange, event: CallProgressed) -> list[bytes]:
    """Tell a step of an incoming call. How outgoing ones are told is not known, so they are not told."""
    if not event.incoming:
        return []
    match event.step:
        case CallStep.OFFERED:
            return [_change(exchange, event, "NewCall_ST", _parties(exchange, event))]
        case CallStep.ESTABLISHED:
            return [_change(exchange, event, "Connect_ST", _parties(exchange, event))]
        case CallStep.CLEARED:
            intercepted = not event.answered and event.cause is ReleaseCause.PICKED_UP_ELSEWHERE
            cause: list[Node] = [("RelCause", INTERCEPTED)] if intercepted else []
            disconnected = [_change(exchange, event, "Disconnect_ST")] if event.answered or intercepted else []
            return [*disconnected, _change(exchange, event, "Release_ST", after=cause)]
        case CallStep.ORIGINATED:
            return []


def refreshed(exchange: Exchange, extension: str) -> bytes:
    """Tell the whole status of a subscriber."""
    return _status(exchange, extension, "Refresh_EV", tuple(STATUS_FIELDS), whole=True)


def status_changed(exchange: Exchange, extension: str, fields: tuple[str, ...]) -> bytes:
    """Tell what changed in the status of a subscriber."""
    return _status(exchange, extension, "Change_EV", fields, whole=False)


def text(message: TextMessage) -> bytes:
    """Tell a message from another subscriber."""
    fields: list[Node] = [
        ("RecvTime", f"{message.at:{MOMENT}}"),
        ("Number", message.sender),
        ("Type", "Internal"),
        ("Text", message.text),
    ]
    return write("SMS", "Receive_EV", [*fields, ("UserData", message.note)] if message.note else fields)


def table_changed(exchange: Exchange, extension: str, table: str) -> bytes:
    """Tell that there is something to fetch."""
    return write("Sync", "Change_EV", [("Id", identifier(exchange, extension)), ("SyncType", table)])


def _change(
    exchange: Exchange,
    event: CallProgressed,
    state: str,
    parties: list[Node] | None = None,
    after: list[Node] | None = None,
) -> bytes:
    own = identifier(exchange, event.extension)
    fields: list[Node] = [
        ("Src_Id", own),
        ("Dst_Id", own),
        ("CallsState", state),
        ("CR", str(event.reference)),
        *(parties or ()),
        *(after or ()),
    ]
    return write("Calls", "Change_EV", fields)


def _parties(exchange: Exchange, event: CallProgressed) -> list[Node]:
    station = exchange.switch.core.station(event.extension)
    own: list[Node] = [("Number", event.extension), ("Comment", station.subscriber.comment)]
    internal = event.called.kind is PresentationKind.INTERNAL
    called: list[Node] = [("Number", event.called.digits)]
    if internal and event.called.digits == event.extension:
        called = own
    return [("Calling", _calling(exchange, event.far, event.name)), ("Colp", own), ("Called", called)]


def _calling(exchange: Exchange, far: Presentation, name: str) -> list[Node]:
    number = with_line_digit(far, exchange.programming.pbx.line_digit)
    fields: list[Node] = [("Number", number or "0"), *([("Comment", name)] if name else [])]
    if far.kind is PresentationKind.INTERNAL and (station := exchange.switch.core.stations.get(far.digits)) is not None:
        ip = station.kind is TelephoneKind.SIP
        department = station.subscriber.department
        return [
            *([("TerminalType", "SuboIP")] if ip else []),
            *fields,
            *([("Group", department)] if department else []),
        ]
    mobile = far.kind is PresentationKind.EXTERNAL and far.digits.startswith(MOBILE_PREFIXES)
    return [*fields, ("AreaCode", "GSM")] if mobile else fields


def _status(exchange: Exchange, extension: str, message: str, fields: tuple[str, ...], *, whole: bool) -> bytes:
    status = exchange.switch.presence.status(extension)
    told: list[Node] = [(STATUS_FIELDS[name], _told(status, name)) for name in STATUS_FIELDS if name in fields]
    if whole:
        told = [(name, value) for name, value in told if value]
    return write("Status", message, [("Id", identifier(exchange, extension)), *told])


def _told(status: Status, name: str) -> str:
    match name:
        case "telephone":
            return TELEPHONE_STATES[status.telephone]
        case "dnd":
            return "On" if status.dnd else "Off"
        case "app":
            return "" if status.app is None else APP_STATES[status.app]
        case "info_time":
            return "" if status.info_time is None else f"{status.info_time:{MOMENT}}"
        case "info":
            return status.info
    return status.custom
