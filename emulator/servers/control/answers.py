"""How `/control` reads bodies and answers, errors included."""

import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import asdict, is_dataclass
from datetime import datetime
from decimal import Decimal
from http import HTTPStatus
from typing import Any

from aiohttp import web
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from emulator.exchange.errors import Reason, Refused
from emulator.machine import Machine

type Reset = Callable[[], Awaitable[None]]
type Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

MACHINE = web.AppKey("machine", Machine)
RESET: web.AppKey[Reset] = web.AppKey("reset")

_STATUS = {
    Reason.INVALID: HTTPStatus.BAD_REQUEST,
    Reason.NO_SUCH_NUMBER: HTTPStatus.NOT_FOUND,
    Reason.NO_SUCH_CALL: HTTPStatus.NOT_FOUND,
}
"""Refusals that mean something else than that it is not possible now."""

_OBJECT = TypeAdapter(dict[str, Any])

_LOGGER = logging.getLogger(__name__)


class Body(BaseModel):
    """A request's body: unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def error(status: HTTPStatus, identifier: str, message: str) -> web.Response:
    """Answer with an error."""
    return web.json_response({"error": identifier, "message": message}, status=status)


def done(answer: object = None) -> web.Response:
    """Answer with JSON, `{}` when there is nothing to say."""
    return web.json_response({} if answer is None else answer, dumps=dump)


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


async def body[B: BaseModel](request: web.Request, model: type[B]) -> B:
    """Read the body as `model`. Raises `ValidationError`."""
    return model.model_validate_json(await request.read() or b"{}")


async def plain_body(request: web.Request) -> dict[str, Any]:
    """Read the body as a JSON object. Raises `ValidationError`."""
    return _OBJECT.validate_json(await request.read() or b"{}")


def reason_of(mistake: ValidationError) -> str:
    """Tell what is wrong with which key, without repeating the value."""
    found = mistake.errors(include_url=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, entry['loc'])) or 'body'}: {entry['msg']}" for entry in found)


@web.middleware
async def errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn what handlers raise into `{"error", "message"}`; bring the clock to the present before anything."""
    request.app[MACHINE].timekeeper.catch_up()
    try:
        return await handler(request)
    except Refused as refused:
        status = _STATUS.get(refused.reason, HTTPStatus.CONFLICT)
        return error(status, refused.reason.value, refused.detail or refused.reason.value.replace("_", " "))
    except ValidationError as mistake:
        return error(HTTPStatus.BAD_REQUEST, "invalid", reason_of(mistake))
    except ValueError as mistake:
        return error(HTTPStatus.BAD_REQUEST, "invalid", str(mistake))
    except web.HTTPException as answer:
        identifier = HTTPStatus(answer.status).name.lower()
        return error(HTTPStatus(answer.status), identifier, answer.reason)
