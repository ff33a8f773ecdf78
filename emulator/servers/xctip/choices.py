"""What nobody outside the vendor knows, and what this server does instead. Everything chosen freely is here by name."""

from emulator.exchange.errors import Reason
from emulator.exchange.presence import TelephoneState

ERRORS = {
    Reason.WRONG_KEY: "wrong login or password",
    Reason.NO_KEY: "wrong login or password",
    Reason.NOT_A_SUBSCRIBER: "wrong login or password",
}
"""Texts of `Error`; other refusals are told by the reason's own words. No real text is known."""

NOT_LOGGED_IN = "not logged in"
NOT_KNOWN = "unknown request"
WRONG_VALUE = "wrong value"

TELEPHONE_STATES = {
    TelephoneState.FREE: "FREE",
    TelephoneState.RINGING: "BUSY",
    TelephoneState.BUSY: "BUSY",
    TelephoneState.UNUSABLE: "BUSY",
}
"""`State`: only FREE is known; everything else is one word."""

SUBSCRIBER_TYPE = "Subscriber"
NUMBER_TYPE = "National"
"""`CType`: the only known value, given to outside numbers. Inside numbers carry none."""

DEFAULT_LIMIT = 12
MOST_ROWS = 200
"""Rows in an answer without `Limit`, and at most."""

MOBILE_PREFIXES = ("45", "50", "51", "53", "57", "60", "66", "69", "72", "73", "78", "79", "88")
"""Polish numbers that are told with `AreaCode` GSM."""


def error_text(reason: Reason) -> str:
    """Give the text of a refusal."""
    return ERRORS.get(reason, reason.value.replace("_", " "))
