"""Text messages of the GSM modules: the XML twin of CTIP's commands, with what is chosen where nothing is known.

`GsmId` is the place of a module in the configuration, counted from 1. `Number` and `CodePage` of a registration are
taken and change nothing: it is for the first module, and texts are in the code page of all documents. A registration
takes the place of an older one. Of `Status` only the words for success are known, so a failure is told by its
`ErrorCode` alone.
"""

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import SmsAnswered
from emulator.exchange.gsm import SINGLE, Coding, DeliveryReport, ModuleMemory, OutgoingSms, Part, ReceivedSms, Stored
from emulator.machine import Machine
from emulator.servers.xctip.choices import WRONG_VALUE
from emulator.servers.xctip.client import Client
from emulator.servers.xctip.documents import Element, Node, write
from emulator.servers.xctip.edits import Wrong, whole_number
from emulator.servers.xctip.tables import MOMENT

CODE_PAGE = "PBX"
NORMAL = "Normal"
CODINGS = {"": Coding.AUTOMATIC, "GSM": Coding.GSM}
VALIDITY = range(256)
MOST_PARTS = range(1, 256)
DEFAULT_VALIDITY = 167
"""TP-VP of the samples: a day."""


def register(client: Client, _message: Element) -> list[bytes]:
    """Take messages of the first module from now on. Refused: `not_available` when there is none."""
    modules = client.machine.gsm.modules
    if not modules:
        raise Refused(Reason.NOT_AVAILABLE)
    client.take_module(modules[0].name)
    fields: list[Node] = [("GsmId", "1"), ("Number", modules[0].sheet.own_number), ("CodePage", CODE_PAGE)]
    return [write("GSM", "RegisterInfo_ANS", fields), *waiting(client.machine, modules[0].name)]


def leave(client: Client, message: Element) -> list[bytes]:
    """Take no more messages."""
    client.leave_module(_module(client, message).name)
    return []


def send(client: Client, message: Element) -> list[bytes]:
    """Send a text message; `SMSAcknowledge_EV` follows. Refused as the module refuses."""
    if (message.get("Type") or NORMAL) != NORMAL or (coding := CODINGS.get(message.get("Code") or "")) is None:
        raise Wrong(WRONG_VALUE)
    validity = _within(VALIDITY, message.get("Time") or str(DEFAULT_VALIDITY))
    number = message.get("Number") or ""
    if not number.removeprefix("+").isdecimal():
        raise Wrong(WRONG_VALUE)
    report = message.get("Report") == "1"
    part = _part(message.child("MultiPart"))
    sms = OutgoingSms(number, message.get("Text") or "", validity, report=report, part=part, coding=coding)
    _module(client, message).send(sms)
    return []


def acknowledge(client: Client, message: Element) -> list[bytes]:
    """Delete a message or a report from the module's memory; the next one follows."""
    _module(client, message).acknowledge(whole_number(message.get("MemId") or ""))
    return []


def waiting(machine: Machine, module: str) -> list[bytes]:
    """Tell the oldest entry of a module's memory, again if it was not acknowledged."""
    stored = machine.gsm.module(module).stored
    return [_stored(_identifier(machine, module), stored[0])] if stored else []


def answered(machine: Machine, event: SmsAnswered) -> bytes:
    """Tell what the operator made of a message that was sent."""
    if event.order is None:
        outcome: list[Node] = [("ErrorCode", str(event.error))]
    else:
        outcome = [("Status", "Confirm"), ("MsgId", str(event.order))]
    return write("GSM", "SMSAcknowledge_EV", [("GsmId", _identifier(machine, event.module)), *outcome])


def _stored(identifier: str, entry: Stored) -> bytes:
    own: Node = ("GsmId", identifier)
    match entry:
        case DeliveryReport(index, order, number, error):
            status: list[Node] = [("Status", "Delivered")] if error is None else []
            code: list[Node] = [] if error is None else [("ErrorCode", str(error))]
            fields: list[Node] = [*status, ("MsgId", str(order)), ("MemId", str(index)), *code, ("Number", number)]
            return write("GSM", "SMSReport_EV", [own, *fields])
        case ReceivedSms(index, sender, text, at, part=part):
            place: list[Node] = [] if part == SINGLE else [("MultiPart", _place(part))]
            fields = [("MemId", str(index)), ("Number", sender), ("Type", NORMAL), *place]
            return write("GSM", "SMSGet_EV", [own, *fields, ("Date", f"{at:{MOMENT}}"), ("Text", text)])


def _place(part: Part) -> list[Node]:
    return [("RefNr", str(part.reference)), ("Part", str(part.number)), ("Total", str(part.total))]


def _part(element: Element | None) -> Part:
    if element is None:
        return SINGLE
    total = _within(MOST_PARTS, element.get("Total") or "")
    reference = _within(range(256), element.get("RefNr") or "")
    return Part(reference, _within(range(1, total + 1), element.get("Part") or ""), total)


def _within(values: range, text: str) -> int:
    number = whole_number(text)
    if number not in values:
        raise Wrong(WRONG_VALUE)
    return number


def _module(client: Client, message: Element) -> ModuleMemory:
    modules = client.machine.gsm.modules
    position = whole_number(message.get("GsmId") or "")
    if not 1 <= position <= len(modules) or modules[position - 1].name not in client.modules:
        raise Refused(Reason.FORBIDDEN)
    return modules[position - 1]


def _identifier(machine: Machine, module: str) -> str:
    return str([entry.name for entry in machine.gsm.modules].index(module) + 1)
