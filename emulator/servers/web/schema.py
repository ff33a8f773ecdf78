"""The OpenAPI document: what FastAPI finds out by itself, and what all routes have in common."""

from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from emulator.servers.web.documents.problem import Problem
from emulator.servers.web.problems import answer_of

URL: Final = "/api/openapi.json"

_REFUSALS: Final = "4XX"


def complete(app: FastAPI) -> None:
    """Have the application describe problems as they are."""
    made: dict[str, Any] = {}

    def openapi() -> dict[str, Any]:
        if not made:
            made.update(_described(app))
        return made

    app.openapi = openapi  # type: ignore[method-assign]  # the way FastAPI provides for it


def _described(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(title=app.title, version=app.version, description=__doc__, routes=app.routes)
    schemas: dict[str, Any] = document.setdefault("components", {}).setdefault("schemas", {})
    schemas[Problem.__name__] = Problem.model_json_schema(mode="serialization")
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for operations in document["paths"].values():
        for operation in operations.values():
            answers: dict[str, Any] = operation["responses"]
            if "application/json" in answers.get("422", {}).get("content", {}):
                del answers["422"]
            answers[_REFUSALS] = answer_of("The request was refused; `code` says why")
    return document
