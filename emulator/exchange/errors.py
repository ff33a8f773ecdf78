"""Why the exchange refuses a command, in words of the field. Servers map them to the numbers of their protocol."""

from enum import StrEnum


class Reason(StrEnum):
    """Reasons of a refusal."""

    ACCOUNT_IN_USE = "account_in_use"
    BAD_FILE = "bad_file"
    CALLED_THROUGH_GROUP = "called_through_group"
    CALL_BARRED = "call_barred"
    CANNOT_LIFT = "cannot_lift"
    COST_LIMIT_REACHED = "cost_limit_reached"
    CTI_NOT_ALLOWED = "cti_not_allowed"
    DIALLING_IMPOSSIBLE = "dialling_impossible"
    DISABLED = "disabled"
    DUPLICATE_NAME = "duplicate_name"
    EXTENSION_BUSY = "extension_busy"
    EXTENSION_UNAVAILABLE = "extension_unavailable"
    FILE_TOO_LARGE = "file_too_large"
    FORBIDDEN = "forbidden"
    FORWARDING_LOOP = "forwarding_loop"
    GSM_BUSY = "gsm_busy"
    INVALID = "invalid"
    INVALID_CREDENTIALS = "invalid_credentials"
    INVALID_EMAIL = "invalid_email"
    INVALID_NAME = "invalid_name"
    INVALID_NUMBER = "invalid_number"
    INVALID_PASSWORD = "invalid_password"  # noqa: S105 - names a mistake, is no password
    INVALID_PIN = "invalid_pin"
    INVALID_TIME = "invalid_time"
    INVALID_VALUE = "invalid_value"
    LICENCE_EXHAUSTED = "licence_exhausted"
    LOCKED = "locked"
    LOCKED_BY_ADMIN = "locked_by_admin"
    LOGGED_IN_ELSEWHERE = "logged_in_elsewhere"
    NOT_AVAILABLE = "not_available"
    NOT_A_SUBSCRIBER = "not_a_subscriber"
    NOT_EMPTY = "not_empty"
    NOT_FOUND = "not_found"
    NOT_MALICIOUS = "not_malicious"
    NOT_TO_CITY_NUMBER = "not_to_city_number"
    NO_ANSWER = "no_answer"
    NO_DETAIL = "no_detail"
    NO_KEY = "no_key"
    NO_MOBILE_NUMBER = "no_mobile_number"
    NO_RIGHT_TO_PASS_ON = "no_right_to_pass_on"  # noqa: S105 - passes a call on, is no password
    NO_RINGING_CALL = "no_ringing_call"
    NO_SUCH_ACCOUNT = "no_such_account"
    NO_SUCH_CALL = "no_such_call"
    NO_SUCH_CONTACT = "no_such_contact"
    NO_SUCH_GROUP = "no_such_group"
    NO_SUCH_NUMBER = "no_such_number"
    NO_SYSTEM_TELEPHONE = "no_system_telephone"
    ON_HOOK = "on_hook"
    PASSWORD_REQUIRED = "password_required"  # noqa: S105 - names a mistake, is no password
    RECIPIENT_ABSENT = "recipient_absent"
    SESSION_EXPIRED = "session_expired"
    SMTP_FAILED = "smtp_failed"
    STORAGE_FULL = "storage_full"
    STORAGE_MISSING = "storage_missing"
    TARGET_BUSY = "target_busy"
    TARGET_IS_SELF = "target_is_self"
    TEXT_TOO_LONG = "text_too_long"
    TOO_MANY_ATTEMPTS = "too_many_attempts"
    TOO_MANY_RULES = "too_many_rules"
    TRUNK_DAMAGED = "trunk_damaged"
    UNSUPPORTED_ON_FAMILY = "unsupported_on_family"
    WRONG_KEY = "wrong_key"


class Refused(Exception):
    """The exchange said no. `detail` may say more to a person; it never holds keys, numbers or names.

    `field` names what was missing or wrong in what was asked.
    """

    def __init__(self, reason: Reason, detail: str = "", *, field: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason.value)
        self.reason = reason
        self.detail = detail
        self.field = field
