"""Everything the protocol client raises, in one small tree. Messages never hold keys, numbers or names."""

from enum import IntEnum, StrEnum


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


class WebCode(StrEnum):
    """Reasons of a refusal by the WebCTI API (WebCTI API, section 12). Others may occur and stay plain text."""

    INVALID = "invalid"
    INVALID_CREDENTIALS = "invalid_credentials"
    SESSION_EXPIRED = "session_expired"
    FORBIDDEN = "forbidden"
    PASSWORD_REQUIRED = "password_required"  # noqa: S105 - a reason, not a password
    LOCKED_BY_ADMIN = "locked_by_admin"
    CALL_BARRED = "call_barred"
    NOT_FOUND = "not_found"
    UNSUPPORTED_ON_FAMILY = "unsupported_on_family"
    DUPLICATE_NAME = "duplicate_name"
    NOT_EMPTY = "not_empty"
    ACCOUNT_IN_USE = "account_in_use"
    LICENCE_EXHAUSTED = "licence_exhausted"
    EXTENSION_BUSY = "extension_busy"
    EXTENSION_UNAVAILABLE = "extension_unavailable"
    COST_LIMIT_REACHED = "cost_limit_reached"
    NO_MOBILE_NUMBER = "no_mobile_number"
    TOO_MANY_RULES = "too_many_rules"
    STORAGE_MISSING = "storage_missing"
    STORAGE_FULL = "storage_full"
    NO_ANSWER = "no_answer"
    FILE_TOO_LARGE = "file_too_large"
    INVALID_NUMBER = "invalid_number"
    INVALID_TIME = "invalid_time"
    INVALID_EMAIL = "invalid_email"
    INVALID_PIN = "invalid_pin"
    INVALID_PASSWORD = "invalid_password"  # noqa: S105 - a reason, not a password
    INVALID_NAME = "invalid_name"
    TARGET_IS_SELF = "target_is_self"
    FORWARDING_LOOP = "forwarding_loop"
    BAD_FILE = "bad_file"
    INVALID_VALUE = "invalid_value"
    TOO_MANY_ATTEMPTS = "too_many_attempts"
    SMTP_FAILED = "smtp_failed"


class CtiError(Exception):
    """Base of all errors of the protocol client."""


class CannotConnect(CtiError):
    """Nothing that speaks the protocol answers at the address, or it did not answer in time."""


class CertificateRejected(CannotConnect):
    """The certificate of the PBX is not one to be trusted: self-made, of another name, or with another fingerprint."""


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


class WebRefused(CtiError):
    """The WebCTI API said no. `code` is a `WebCode`, or the bare word of one that is not listed.

    `field` names what was wrong in the request, empty when nothing was. `text` is the sentence of the PBX, which may
    name anybody (a mail server's reply does) and is no part of the message.
    """

    def __init__(self, code: WebCode | str, field: str = "", text: str = "") -> None:
        super().__init__(f"The WebCTI API refused: {code}")
        self.code = code
        self.field = field
        self.text = text


class WebNotSupported(WebRefused, NotSupported):
    """The family of this PBX lacks what the WebCTI API was asked for."""


class AnswerInvalid(CtiError):
    """What came back is no document of the WebCTI API: cut, of another shape, or too large."""


class ServiceCodeRefused(CtiError):
    """The PBX did not accept a dialled service code. `cause` is the number of the `REL` frame."""

    def __init__(self, cause: int | None) -> None:
        super().__init__(f"The service code was refused: {cause}")
        self.cause = cause
