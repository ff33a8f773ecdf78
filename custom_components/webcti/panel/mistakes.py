"""Why a request could not be carried out, in the words of the WebCTI API: the panel has a sentence for each."""

from collections.abc import Iterator
from contextlib import contextmanager

from ..cti.errors import (
    AuthenticationFailed,
    CommandInvalid,
    CtiError,
    NotSignedIn,
    NotSupported,
    Refusal,
    WebCode,
    WebRefused,
)

NOT_ALLOWED = "not_allowed"
PBX_UNREACHABLE = "pbx_unreachable"


class Mistake(Exception):
    """`code` is one of the API or of `docs/panel.md`, `field` the part of the request that was wrong, if one was."""

    def __init__(self, code: str, message: str = "", field: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.field = field


def mistake_of(error: CtiError) -> Mistake:
    """Say what an error of the client means to the panel."""
    match error:
        case WebRefused():
            return Mistake(str(error.code), error.text, error.field)
        case AuthenticationFailed(reason=Refusal.TOO_MANY_ATTEMPTS):
            return Mistake(WebCode.TOO_MANY_ATTEMPTS)
        case AuthenticationFailed():
            return Mistake(WebCode.SESSION_EXPIRED)
        case NotSupported() | NotSignedIn():
            return Mistake(WebCode.UNSUPPORTED_ON_FAMILY)
        case CommandInvalid():
            return Mistake(WebCode.INVALID, field=error.parameter)
    return Mistake(PBX_UNREACHABLE)


@contextmanager
def as_mistakes() -> Iterator[None]:
    """Let nothing of the protocol client out but what `mistake_of` makes of it."""
    try:
        yield
    except CtiError as err:
        raise mistake_of(err) from err
