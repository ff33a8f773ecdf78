"""How `/control` reads bodies and answers, errors included."""

import json
from dataclasses import asdict, is_dataclass
from datetime import datetime
from decimal import Decimal
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from starlette.exceptions import HTTPException

from emulator.exchange.errors import Reason, Refused

_STATUS = {
    Reason.INVALID: HTTPStatus.BAD_REQUEST,
    Reason.NO_SUCH_NUMBER: HTTPStatus.NOT_FOUND,
    Reason.NO_SUCH_CALL: HTTPStatus.NOT_FOUND,
    Reason.FILE_TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
}
"""Refusals that mean something else than that it is not possible now."""

_OBJECT = TypeAdapter(dict[str, Any])


class Body(BaseModel):
    """A request's body: unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def done(answer: object = None, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """Answer with JSON, `{}` when there is nothing to say."""
    return Response(dump({} if answer is None else answer), status, media_type="application/json")


def dump(value: object) -> str:
    """JSON of plain values, dataclasses, moments and amounts."""
    return json.dumps(value, default=_plain, ensure_ascii=False)


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_unset=True)
    raise TypeError(f"{type(value).__name__} has no JSON form")


async def body[B: BaseModel](request: Request, model: type[B]) -> B:
    """Read the body as `model`, whatever type it is said to be of. Raises `ValidationError`."""
    return model.model_validate_json(await request.body() or b"{}")


async def plain_body(request: Request) -> dict[str, Any]:
    """Read the body as a JSON object. Raises `ValidationError`."""
    return _OBJECT.validate_json(await request.body() or b"{}")


def reason_of(mistake: ValidationError) -> str:
    """Tell what is wrong with which key, without repeating the value."""
    found = mistake.errors(include_url=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, entry['loc'])) or 'body'}: {entry['msg']}" for entry in found)


def handle(app: FastAPI) -> None:
    """Turn what handlers raise into `{"error", "message"}`."""
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(ValueError, _mistaken)
    app.add_exception_handler(HTTPException, _by_status)
    app.add_exception_handler(Exception, _unexpected)


def _error(status: HTTPStatus, identifier: str, message: str) -> Response:
    return done({"error": identifier, "message": message}, status)


async def _refused(_: Request, refused: Exception) -> Response:
    assert isinstance(refused, Refused)  # noqa: S101 - registered for it
    status = _STATUS.get(refused.reason, HTTPStatus.CONFLICT)
    return _error(status, refused.reason.value, refused.detail or refused.reason.value.replace("_", " "))


async def _mistaken(_: Request, mistake: Exception) -> Response:
    message = reason_of(mistake) if isinstance(mistake, ValidationError) else str(mistake)
    return _error(HTTPStatus.BAD_REQUEST, "invalid", message)


async def _by_status(_: Request, answer: Exception) -> Response:
    assert isinstance(answer, HTTPException)  # noqa: S101 - registered for it
    status = HTTPStatus(answer.status_code)
    return _error(status, status.name.lower(), answer.detail)


async def _unexpected(_: Request, __: Exception) -> Response:
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return _error(status, status.name.lower(), "the emulator made a mistake; its log says more")
