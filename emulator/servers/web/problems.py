"""Refusals and mistakes as problem documents: which status goes with which code (WebCTI API, section 12)."""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from emulator.exchange.errors import Reason, Refused
from emulator.servers.web.documents.problem import Problem

MEDIA_TYPE: Final = "application/problem+json"

_CODES: Final[Mapping[HTTPStatus, tuple[Reason, ...]]] = {
    HTTPStatus.BAD_REQUEST: (Reason.INVALID,),
    HTTPStatus.UNAUTHORIZED: (Reason.INVALID_CREDENTIALS, Reason.SESSION_EXPIRED),
    HTTPStatus.FORBIDDEN: (Reason.FORBIDDEN, Reason.PASSWORD_REQUIRED, Reason.LOCKED_BY_ADMIN, Reason.CALL_BARRED),
    HTTPStatus.NOT_FOUND: (Reason.NOT_FOUND, Reason.UNSUPPORTED_ON_FAMILY),
    HTTPStatus.CONFLICT: (
        Reason.DUPLICATE_NAME,
        Reason.NOT_EMPTY,
        Reason.ACCOUNT_IN_USE,
        Reason.LICENCE_EXHAUSTED,
        Reason.EXTENSION_BUSY,
        Reason.EXTENSION_UNAVAILABLE,
        Reason.COST_LIMIT_REACHED,
        Reason.NO_MOBILE_NUMBER,
        Reason.TOO_MANY_RULES,
        Reason.STORAGE_MISSING,
        Reason.STORAGE_FULL,
        Reason.NO_ANSWER,
    ),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: (Reason.FILE_TOO_LARGE,),
    HTTPStatus.UNPROCESSABLE_CONTENT: (
        Reason.INVALID_NUMBER,
        Reason.INVALID_TIME,
        Reason.INVALID_EMAIL,
        Reason.INVALID_PIN,
        Reason.INVALID_PASSWORD,
        Reason.INVALID_NAME,
        Reason.TARGET_IS_SELF,
        Reason.FORWARDING_LOOP,
        Reason.BAD_FILE,
        Reason.INVALID_VALUE,
    ),
    HTTPStatus.TOO_MANY_REQUESTS: (Reason.TOO_MANY_ATTEMPTS,),
    HTTPStatus.BAD_GATEWAY: (Reason.SMTP_FAILED,),
}

_STATUS: Final = {reason: status for status, reasons in _CODES.items() for reason in reasons}

_SAME_AS: Final[Mapping[Reason, Reason]] = {
    Reason.LOCKED: Reason.CALL_BARRED,
    Reason.NO_SUCH_ACCOUNT: Reason.INVALID_PIN,
    Reason.NO_SUCH_CALL: Reason.NOT_FOUND,
    Reason.NO_SUCH_CONTACT: Reason.NOT_FOUND,
    Reason.NO_SUCH_GROUP: Reason.NOT_FOUND,
    Reason.NO_SUCH_NUMBER: Reason.NOT_FOUND,
    Reason.NO_SYSTEM_TELEPHONE: Reason.NOT_FOUND,
    Reason.TARGET_BUSY: Reason.EXTENSION_BUSY,
    Reason.TEXT_TOO_LONG: Reason.INVALID_VALUE,
}
"""What the exchange says to other protocols, in the words of this one."""

_OF_STATUS: Final = {
    HTTPStatus.NOT_FOUND: Reason.NOT_FOUND,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: Reason.FILE_TOO_LARGE,
}

_LOGGER = logging.getLogger(__name__)


def problem(
    status: HTTPStatus, code: str, title: str, *, field: str = "", headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """Answer with a problem."""
    found = Problem(title=title, status=status, code=code, field=field)
    return JSONResponse(found.model_dump(), status, headers, MEDIA_TYPE)


def code_of(refused: Refused) -> str:
    """Give the code of what the exchange refused."""
    return _SAME_AS.get(refused.reason, refused.reason).value


def refusal(refused: Refused) -> JSONResponse:
    """Answer with what the exchange refused."""
    reason = _SAME_AS.get(refused.reason, refused.reason)
    status = _STATUS.get(reason, HTTPStatus.CONFLICT)
    headers = {"WWW-Authenticate": "Bearer"} if status is HTTPStatus.UNAUTHORIZED else None
    title = refused.detail or _sentence(reason.value)
    return problem(status, reason.value, title, field=refused.field, headers=headers)


def described(*reasons: Reason) -> dict[int | str, dict[str, Any]]:
    """Describe, for a route's `responses`, refusals that people should know of."""
    by_status: dict[HTTPStatus, list[str]] = {}
    for reason in reasons:
        by_status.setdefault(_STATUS[reason], []).append(reason.value)
    return {status.value: answer_of(" or ".join(codes)) for status, codes in by_status.items()}


def answer_of(description: str) -> dict[str, Any]:
    """Describe one problem answer."""
    return {
        "description": description,
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }


def handle(app: FastAPI) -> None:
    """Answer with problems wherever the application cannot do as it is asked."""
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _by_status)
    app.add_exception_handler(ClientDisconnect, _gone)
    app.add_exception_handler(Exception, _unexpected)


async def _refused(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Refused)  # noqa: S101 - registered for it
    return refusal(error)


async def _malformed(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for it
    found = error.errors()[0]
    # The first step names where it was found: body, path, query.
    field = ".".join(str(step) for step in found["loc"][1:] if not isinstance(step, int)) or str(found["loc"][0])
    return problem(HTTPStatus.BAD_REQUEST, Reason.INVALID.value, f"{field}: {found['msg']}", field=field)


async def _by_status(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for it
    status = HTTPStatus(error.status_code)
    code = _OF_STATUS[status].value if status in _OF_STATUS else status.name.lower()
    return problem(status, code, status.phrase, headers=error.headers)


async def _gone(_: Request, __: Exception) -> JSONResponse:
    """Answer what nobody waits for any more: who asked has hung up."""
    return problem(HTTPStatus.BAD_REQUEST, Reason.INVALID.value, "The request broke off")


async def _unexpected(_: Request, error: Exception) -> JSONResponse:
    _LOGGER.error("a request was not carried out: %s", type(error).__name__)
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return problem(status, "internal_server_error", "The PBX made a mistake; its log says more")


def _sentence(code: str) -> str:
    return code.replace("_", " ").capitalize()
