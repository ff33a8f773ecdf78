"""Everything the protocol client raises, in one small tree. Messages never hold keys, numbers or names."""

from enum import IntEnum


class Refusal(IntEnum):
    """Reasons of an `NA` answer (CTIP 15.01, NA codes). Others may occur and stay plain numbers."""

    NO_DETAIL = 0
    NOT_LOGGED_IN = 1
    ON_HOOK = 2
    NO_RINGING_CALL = 3
    TARGET_BUSY = 4
    CALLED_THROUGH_GROUP = 5
    NOT_TO_CITY_NUMBER = 6
    NO_SUCH_NUMBER = 7
    NO_RIGHT_TO_PASS_ON = 8
    NOT_AVAILABLE = 9
    NOT_MALICIOUS = 10
    WRONG_KEY = 11
    NO_KEY = 12
    NO_SUCH_ACCOUNT = 13
    NO_SYSTEM_TELEPHONE = 14
    NOT_A_SUBSCRIBER = 15
    DIALLING_IMPOSSIBLE = 16
    SUBSCRIBER_DISABLED = 17
    TELEPHONE_LOCKED = 18
    CTI_NOT_ALLOWED = 19
    TOO_MANY_ATTEMPTS = 20
    GSM_BUSY = 21
    TEXT_TOO_LONG = 22
    TRUNK_DAMAGED = 23
    CANNOT_LIFT = 24
    CTI_SERVER_NOT_ALLOWED = 101
    CTI_SERVER_NOT_REGISTERED = 102
    CTI_SERVER_DISCONNECTED = 103
    CTI_SERVER_WRONG_VERSION = 106
    LOGGED_IN_ELSEWHERE = 107


class CtiError(Exception):
    """Base of all errors of the protocol client."""


class CannotConnect(CtiError):
    """Nothing that speaks the protocol answers at the address, or it did not answer in time."""


class ConnectionLost(CtiError):
    """The link broke, or is down, so the command has no answer. Whether the PBX carried it out is not known."""


class AnswerTimeout(ConnectionLost):
    """The PBX did not answer a command within the time the protocol allows."""


class CommandRefused(CtiError):
    """The PBX said no. `reason` is a `Refusal`, or the bare number of a code that is not listed.

    `text` is what the PBX wrote beside it, which only xCTIP does. It may name anybody, so it is no part of the message.
    """

    def __init__(self, command: str, reason: Refusal | int, text: str = "") -> None:
        super().__init__(f"{command} refused: {reason!r}")
        self.command = command
        self.reason = reason
        self.text = text


class MessageRejected(CtiError):
    """The operator refused a text message. `code` is his own, `None` when he gave none."""

    def __init__(self, code: int | None) -> None:
        super().__init__(f"The operator refused the text message: {code}")
        self.code = code


class AuthenticationFailed(CommandRefused):
    """The PBX refused a log-in: wrong or missing key, no right, or too many attempts."""


class CommandInvalid(CtiError):
    """The PBX, or this client before sending, found a parameter wrong. `parameter` names it."""

    def __init__(self, command: str, parameter: str) -> None:
        super().__init__(f"{command}: {parameter} is not valid")
        self.command = command
        self.parameter = parameter


class NotSupported(CtiError):
    """This PBX does not have the function."""


class NotSignedIn(CtiError):
    """The command needs the extension's own key, and none is configured."""
