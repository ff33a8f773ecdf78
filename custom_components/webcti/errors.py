"""What a refusal says to the user: the one place where an error of the client becomes a translated exception."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from .const import DOMAIN
from .cti.errors import (
    AnswerInvalid,
    AnswerTimeout,
    AuthenticationFailed,
    CannotConnect,
    CertificateRejected,
    CommandInvalid,
    CommandRefused,
    ConnectionLost,
    CtiError,
    MessageRejected,
    NotSignedIn,
    NotSupported,
    Refusal,
    ServiceCodeRefused,
    WebCode,
    WebNotSupported,
    WebRefused,
)
from .cti.web.session import LOG_IN

SENTENCES: Mapping[type[CtiError], str] = {
    AnswerInvalid: "answer_invalid",
    AnswerTimeout: "answer_timeout",
    ConnectionLost: "connection_lost",
    CannotConnect: "unreachable_now",
    CertificateRejected: "certificate_rejected",
    MessageRejected: "message_rejected",
    NotSupported: "not_supported",
    NotSignedIn: "not_signed_in",
    ServiceCodeRefused: "service_code_refused",
    WebNotSupported: "not_supported",
    WebRefused: "web_refused",
    CtiError: "failed",
}
"""Translation key of every error without a reason of its own; the nearest base class counts."""

INVALID: Mapping[str, str] = {
    "account": "invalid_account",
    "digits": "invalid_digits",
    "key": "invalid_key",
    "module": "invalid_module",
    "number": "invalid_number",
    "target": "invalid_number",
    "text": "invalid_text",
}
"""Translation key of every parameter that a user enters; `invalid_value` for the others."""

WRONG_VALUES: frozenset[WebCode | str] = frozenset(
    {
        WebCode.INVALID_NUMBER,
        WebCode.INVALID_TIME,
        WebCode.INVALID_PIN,
        WebCode.INVALID_VALUE,
        WebCode.TARGET_IS_SELF,
        WebCode.FORWARDING_LOOP,
        WebCode.NO_MOBILE_NUMBER,
    }
)
"""Refusals of the WebCTI API that are about what the user entered."""

SEND_SMS = "SMSS"


def refusal_key(reason: Refusal) -> str:
    """Name the sentence of a reason that the protocol lists."""
    return f"refused_{reason.name.lower()}"


def web_refusal_key(code: WebCode) -> str:
    """Name the sentence of a reason that the WebCTI API lists."""
    return f"web_{code.value}"


def explain(error: CtiError) -> HomeAssistantError:
    """Turn an error into what the user reads; a value that is wrong in itself into a `ServiceValidationError`."""
    match error:
        case CommandInvalid():
            return wrong_input(INVALID.get(error.parameter, "invalid_value"))
        case CommandRefused():
            return _explain_refusal(error)
        case WebRefused(code=WebCode() as web_code) if web_code is not WebCode.UNSUPPORTED_ON_FAMILY:
            key = web_refusal_key(web_code)
            return wrong_input(key) if web_code in WRONG_VALUES else _sentence(key)
        case MessageRejected(code=int() as code):
            return _sentence("message_rejected_code", code=str(code))
    return _sentence(next(SENTENCES[kind] for kind in type(error).__mro__ if kind in SENTENCES))


def _explain_refusal(error: CommandRefused) -> HomeAssistantError:
    match error:
        case AuthenticationFailed(command=command, reason=Refusal.WRONG_KEY) if command == LOG_IN:
            return _sentence("wrong_password")
        case CommandRefused(command=command, reason=Refusal.TARGET_BUSY) if command == SEND_SMS:
            # CTIP 15.01 gives code 4 a second meaning in the chapter on SMS.
            return _sentence(refusal_key(Refusal.GSM_BUSY))
        case CommandRefused(reason=Refusal() as reason):
            return _sentence(refusal_key(reason))
    return _sentence("refused_other", code=str(error.reason))


@contextmanager
def explained() -> Iterator[None]:
    """Let nothing of the protocol client out but what `explain` makes of it."""
    try:
        yield
    except CtiError as err:
        raise explain(err) from err


def wrong_input(key: str, **placeholders: str) -> ServiceValidationError:
    """Build the exception for input that is wrong before the PBX is asked."""
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key=key, translation_placeholders=placeholders or None
    )


def _sentence(key: str, **placeholders: str) -> HomeAssistantError:
    return HomeAssistantError(
        translation_domain=DOMAIN, translation_key=key, translation_placeholders=placeholders or None
    )
