"""Which sentence a flow shows for an error of the protocol client: keys of the `error` and `abort` translations."""

import re
from collections.abc import Mapping
from typing import Any

from .const import CONF_LINE_DIGITS
from .cti.errors import AnswerTimeout, CommandInvalid, CommandRefused, ConnectionLost, CtiError, NotSupported, Refusal

REFUSED: Mapping[Refusal, str] = {
    Refusal.WRONG_KEY: "wrong_key",
    Refusal.NO_KEY: "no_key",
    Refusal.NO_SUCH_NUMBER: "not_a_subscriber",
    Refusal.NOT_A_SUBSCRIBER: "not_a_subscriber",
    Refusal.SUBSCRIBER_DISABLED: "subscriber_disabled",
    Refusal.CTI_NOT_ALLOWED: "cti_not_allowed",
    Refusal.TOO_MANY_ATTEMPTS: "too_many_attempts",
    Refusal.TRUNK_DAMAGED: "module_damaged",
    Refusal.GSM_BUSY: "module_busy",
    Refusal.LOGGED_IN_ELSEWHERE: "module_busy",
    Refusal.CTI_SERVER_NOT_ALLOWED: "cti_server",
    Refusal.CTI_SERVER_NOT_REGISTERED: "cti_server",
    Refusal.CTI_SERVER_DISCONNECTED: "cti_server",
    Refusal.CTI_SERVER_WRONG_VERSION: "cti_server",
}


SENTENCES: Mapping[type[BaseException], str] = {
    CommandInvalid: "invalid_key",
    NotSupported: "unsupported_firmware",
    TimeoutError: "timeout",
    AnswerTimeout: "timeout",
    ConnectionLost: "connection_lost",
    OSError: "cannot_connect",
}
"""What other errors, or their causes, say; the nearest base class counts."""


def error_key(error: CtiError) -> str:
    """Name the sentence. What the PBX refused for a reason that no log-in should have is `refused`."""
    if isinstance(error, CommandRefused):
        return REFUSED.get(error.reason, "refused") if isinstance(error.reason, Refusal) else "refused"
    for reason in (error, error.__cause__):
        for kind in type(reason).__mro__:
            if kind in SENTENCES:
                return SENTENCES[kind]
    return "not_a_pbx"


_LINE_DIGITS = re.compile(r"[0-9]{0,8}")


def dialling_errors(user_input: Mapping[str, Any]) -> dict[str, str]:
    """Check the digits that seize an outside line: none, or a few."""
    if _LINE_DIGITS.fullmatch(user_input[CONF_LINE_DIGITS]):
        return {}
    return {CONF_LINE_DIGITS: "invalid_line_digits"}
