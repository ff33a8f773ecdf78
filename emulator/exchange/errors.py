"""Why the exchange refuses a command, in words of the field. Servers map them to the numbers of their protocol."""

from enum import StrEnum


class Reason(StrEnum):
    """Reasons of a refusal."""

    CALLED_THROUGH_GROUP = "called_through_group"
    CANNOT_LIFT = "cannot_lift"
    CTI_NOT_ALLOWED = "cti_not_allowed"
    DIALLING_IMPOSSIBLE = "dialling_impossible"
    DISABLED = "disabled"
    DUPLICATE_NAME = "duplicate_name"
    FORBIDDEN = "forbidden"
    GSM_BUSY = "gsm_busy"
    INVALID = "invalid"
    LOCKED = "locked"
    LOGGED_IN_ELSEWHERE = "logged_in_elsewhere"
    NOT_AVAILABLE = "not_available"
    NOT_A_SUBSCRIBER = "not_a_subscriber"
    NOT_MALICIOUS = "not_malicious"
    NOT_TO_CITY_NUMBER = "not_to_city_number"
    NO_DETAIL = "no_detail"
    NO_KEY = "no_key"
    NO_RIGHT_TO_PASS_ON = "no_right_to_pass_on"  # noqa: S105 - passes a call on, is no password
    NO_RINGING_CALL = "no_ringing_call"
    NO_SUCH_ACCOUNT = "no_such_account"
    NO_SUCH_CALL = "no_such_call"
    NO_SUCH_CONTACT = "no_such_contact"
    NO_SUCH_GROUP = "no_such_group"
    NO_SUCH_NUMBER = "no_such_number"
    NO_SYSTEM_TELEPHONE = "no_system_telephone"
    ON_HOOK = "on_hook"
    RECIPIENT_ABSENT = "recipient_absent"
    STORAGE_FULL = "storage_full"
    TARGET_BUSY = "target_busy"
    TEXT_TOO_LONG = "text_too_long"
    TOO_MANY_ATTEMPTS = "too_many_attempts"
    TRUNK_DAMAGED = "trunk_damaged"
    WRONG_KEY = "wrong_key"


class Refused(Exception):
    """The exchange said no. `detail` may say more to a person; it never holds keys, numbers or names."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason.value)
        self.reason = reason
        self.detail = detail
