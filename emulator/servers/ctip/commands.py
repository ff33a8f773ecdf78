"""Requests for an extension carried out by the exchange (CTIP 15.01, telephone commands)."""

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.exchange import Exchange
from emulator.exchange.stations import ForwardingCalls, ForwardingType
from emulator.servers.ctip.dialect import Dialect
from emulator.servers.ctip.requests import (
    ClearForwarding,
    Dial,
    ExtensionRequest,
    HangUp,
    Lock,
    PickUp,
    RecallAccount,
    RegisterMaliciousCall,
    Reject,
    ReleaseAccount,
    RequestState,
    SetDnd,
    SetForwarding,
    Unlock,
)

FORWARDING_TYPES = {
    "R": ForwardingType.NO_ANSWER,
    "B": ForwardingType.BUSY,
    "I": ForwardingType.IMMEDIATE,
    "N": ForwardingType.DND,
}
FORWARDED_CALLS = {
    "A": ForwardingCalls.ALL,
    "O": ForwardingCalls.EXTERNAL,
    "I": ForwardingCalls.INTERNAL,
    "T": ForwardingCalls.TRANSFERRED,
    "G": ForwardingCalls.GROUP,
}


def carry_out(exchange: Exchange, dialect: Dialect, request: ExtensionRequest) -> None:  # noqa: C901, PLR0912 - a table
    """Do what the request asks for. Raises `Refused`."""
    match request:
        case RequestState(extension):
            exchange.flags(extension)
        case PickUp(extension):
            exchange.cti_lift(extension)
        case HangUp(extension):
            exchange.cti_hang_up(extension)
        case Dial(extension, digits):
            exchange.cti_dial(extension, digits)
        case Reject(extension, target):
            exchange.cti_reject(extension, target)
        case SetForwarding():
            _set_forwarding(exchange, dialect, request)
        case ClearForwarding(extension):
            exchange.clear_forwarding(extension)
        case SetDnd(extension, on):
            exchange.set_dnd(extension, on=on)
        case Lock(extension, key):
            exchange.lock(extension, key)
        case Unlock(extension):
            exchange.unlock(extension)
        case RecallAccount(extension, account, key):
            exchange.recall_account(extension, account, key)
        case ReleaseAccount(extension):
            exchange.release_account(extension)
        case RegisterMaliciousCall(extension):
            if not dialect.charges_and_tags:
                # An NCP has no MCID; with what it refuses is not known.
                raise Refused(Reason.NOT_AVAILABLE)
            exchange.register_malicious_call(extension)


def _set_forwarding(exchange: Exchange, dialect: Dialect, request: SetForwarding) -> None:
    if request.type not in dialect.forwarding_types or request.calls not in dialect.forwarding_calls:
        # NA 9 or ERROR: not known which; the number tells the client more.
        raise Refused(Reason.NOT_AVAILABLE)
    exchange.set_forwarding(
        request.extension,
        FORWARDING_TYPES[request.type],
        FORWARDED_CALLS[request.calls],
        request.rings,
        request.target,
    )
