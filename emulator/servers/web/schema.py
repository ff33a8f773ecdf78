"""The OpenAPI document: what FastAPI finds out by itself, and what all routes have in common."""

from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from emulator.servers.web.documents.problem import Problem
from emulator.servers.web.problems import answer_of

URL: Final = "/api/openapi.json"

_REFUSALS: Final = "4XX"
_NEVER_USED: Final = ("HTTPValidationError", "ValidationError")
"""What FastAPI would answer to a malformed request; here it is a problem."""


def described(app: FastAPI) -> dict[str, Any]:
    """Describe all routes, with problems as they are."""
    document = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
    schemas: dict[str, Any] = document.setdefault("components", {}).setdefault("schemas", {})
    schemas[Problem.__name__] = Problem.model_json_schema(mode="serialization")
    for name in _NEVER_USED:
        schemas.pop(name, None)
    for operations in document["paths"].values():
        for operation in operations.values():
            answers: dict[str, Any] = operation["responses"]
            if "application/json" in answers.get("422", {}).get("content", {}):
                del answers["422"]
            answers[_REFUSALS] = answer_of("The request was refused; `code` says why")
    return document
