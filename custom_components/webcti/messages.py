"""What the event and the trigger tell about text messages, and which of it is personal."""

from enum import StrEnum
from typing import Any, Final

from homeassistant.util.signal_type import SignalType

from .cti.model import SmsReceived, SmsReport

ATTR_ERROR: Final = "error"
ATTR_FLASH: Final = "flash"
ATTR_MODULE: Final = "module"
ATTR_NUMBER: Final = "number"
ATTR_ORDER: Final = "order"
ATTR_SENDER: Final = "sender"
ATTR_SENT: Final = "sent"
ATTR_TEXT: Final = "text"

PERSONAL_ATTRIBUTES: Final = frozenset({ATTR_NUMBER, ATTR_SENDER, ATTR_TEXT})
"""Shown as attributes only behind the entry's option, never recorded, never restored."""
OTHER_ATTRIBUTES: Final = frozenset({ATTR_ERROR, ATTR_FLASH, ATTR_ORDER})

RECEIVED: Final[SignalType[str, SmsReceived]] = SignalType("webcti_message_received")
"""Goes through Home Assistant, so that triggers hear the last messages of an entry that is being unloaded."""

type Message = SmsReceived | SmsReport


class MessageEventKind(StrEnum):
    """What happened to a text message."""

    RECEIVED = "received"
    DELIVERED = "delivered"
    NOT_DELIVERED = "not_delivered"


def kind_of(message: Message) -> MessageEventKind:
    """Tell what happened."""
    match message:
        case SmsReceived():
            return MessageEventKind.RECEIVED
        case SmsReport(delivered=True):
            return MessageEventKind.DELIVERED
    return MessageEventKind.NOT_DELIVERED


def event_attributes(message: Message, *, show_messages: bool) -> dict[str, Any]:
    """Describe a message to everybody who may see states; with whom and what only if the entry's option allows it."""
    match message:
        case SmsReceived():
            attributes = {
                ATTR_SENDER: message.sender,
                ATTR_TEXT: message.text,
                ATTR_FLASH: message.flash,
            }
        case SmsReport():
            attributes = {
                ATTR_NUMBER: message.number,
                ATTR_ORDER: message.order,
                ATTR_ERROR: message.error,
            }
    return {name: value for name, value in attributes.items() if show_messages or name not in PERSONAL_ATTRIBUTES}


def trigger_payload(message: SmsReceived) -> dict[str, Any]:
    """Describe a received message to an automation that was written for it: all there is."""
    return {
        ATTR_MODULE: message.module,
        ATTR_SENDER: message.sender,
        ATTR_TEXT: message.text,
        ATTR_FLASH: message.flash,
        ATTR_SENT: message.sent.isoformat(),
    }
