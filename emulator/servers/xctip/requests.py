"""Requests of a subscriber who is logged in, by module and message. Each gives the documents that follow the `Answer`.

`Id` in a request may name the subscriber himself only. Fields whose meaning is not known (`Clear`, `SendOnline`,
`UnreadNum`, `SMSId`) are taken and change nothing. Nothing but an `Answer` follows `GetPermission_REQ`.
"""

from collections.abc import Callable
from datetime import datetime

from emulator.exchange.errors import Reason, Refused
from emulator.servers.xctip import gsm, reports
from emulator.servers.xctip.choices import DEFAULT_LIMIT, MOST_ROWS, NOT_KNOWN, WRONG_VALUE
from emulator.servers.xctip.client import Client
from emulator.servers.xctip.documents import Element, Node, write
from emulator.servers.xctip.edits import Wrong, carry_out, whole_number
from emulator.servers.xctip.tables import MOMENT, TABLES

CALLS, STATUS, TEXTS = "Calls", "Status", "SMS"

type Following = list[bytes]

_APP_STATES = {name: state for state, name in reports.APP_STATES.items()}


def check_subscriber(client: Client, message: Element) -> None:
    """Refused: `forbidden` when a request is for another subscriber. Raises `Wrong` when nobody is logged in."""
    own, wanted = client.own, message.get("Id")
    if wanted and wanted != reports.identifier(client.exchange, own):
        raise Refused(Reason.FORBIDDEN)


def _watch_calls(client: Client, _message: Element) -> Following:
    client.watches.add(CALLS)
    return []


def _sync(client: Client, message: Element) -> Following:
    name = _table(message)
    given = message.get("Limit")
    limit = whole_number(given) if given else DEFAULT_LIMIT
    rows = client.copy(name).page(message.get("Marker") or "", min(max(limit, 1), MOST_ROWS))
    own: list[Node] = [("CId", message.get("CId") or ""), ("Id", reports.identifier(client.exchange, client.own))]
    return [write("Sync", "Records_ANS", [*own, *rows])]


def _watch_table(client: Client, message: Element) -> Following:
    client.watches.add(_table(message))
    return []


def _follow_table(client: Client, message: Element) -> Following:
    name = _table(message)
    client.follows[name] = client.copy(name).here()
    return []


def _change_book(client: Client, message: Element) -> Following:
    rows = list(message.all("Row"))
    if not rows:
        raise Wrong(WRONG_VALUE)
    for row in rows:
        carry_out(client.exchange.switch.phonebook, client.own, row)
    return []


def _permission(_client: Client, _message: Element) -> Following:
    return []


def _watch_status(client: Client, _message: Element) -> Following:
    client.watches.add(STATUS)
    return [reports.refreshed(client.exchange, extension) for extension in client.exchange.switch.core.stations]


def _leave_status(client: Client, _message: Element) -> Following:
    client.watches.discard(STATUS)
    return []


def _announce(client: Client, message: Element) -> Following:
    app, at = message.get("AppState"), message.get("AppInfoTime")
    if app and app not in _APP_STATES:
        raise Wrong(WRONG_VALUE)
    try:
        moment = datetime.strptime(at, MOMENT) if at else None  # noqa: DTZ007 - the PBX knows nothing of zones
    except ValueError as error:
        raise Wrong(WRONG_VALUE) from error
    client.exchange.switch.presence.announce(
        client.own,
        app=_APP_STATES[app] if app else None,
        info=message.get("AppInfo"),
        info_time=moment,
        custom=message.get("CustomState"),
    )
    return []


def _watch_texts(client: Client, _message: Element) -> Following:
    if TEXTS in client.watches:
        return []
    client.watches.add(TEXTS)
    return [reports.text(waiting) for waiting in client.exchange.switch.texts.attend(client.own)]


def _leave_texts(client: Client, _message: Element) -> Following:
    client.leave_texts()
    return []


def _send_text(client: Client, message: Element) -> Following:
    if message.get("Type") not in {None, "", "Internal"}:
        raise Wrong(WRONG_VALUE)
    client.exchange.switch.texts.send(
        client.own,
        message.get("Number") or "",
        message.get("Text") or "",
        note=message.get("UserData") or "",
        keep=message.child("DontBuffer") is None,
    )
    return []


def _table(message: Element) -> str:
    name = message.get("SyncType") or ""
    if name not in TABLES:
        raise Wrong(NOT_KNOWN)
    return name


REQUESTS: dict[tuple[str, str], Callable[[Client, Element], Following]] = {
    ("Calls", "Register_REQ"): _watch_calls,
    ("Sync", "Sync_REQ"): _sync,
    ("Sync", "Register_REQ"): _watch_table,
    ("Sync", "AutoChange_REQ"): _follow_table,
    ("Sync", "SendChange_REQ"): _change_book,
    ("Sync", "GetPermission_REQ"): _permission,
    ("Status", "Register_REQ"): _watch_status,
    ("Status", "Unregister_REQ"): _leave_status,
    ("Status", "Update_REQ"): _announce,
    ("SMS", "Register_REQ"): _watch_texts,
    ("SMS", "Unregister_REQ"): _leave_texts,
    ("SMS", "Send_REQ"): _send_text,
    ("GSM", "Register_REQ"): gsm.register,
    ("GSM", "Unregister_REQ"): gsm.leave,
    ("GSM", "SMSSend_REQ"): gsm.send,
    ("GSM", "SMSOk_REQ"): gsm.acknowledge,
}
