"""What a translation file may contain: the schema of Home Assistant's own validator, which is not in the package."""

import re
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

type Shape = Mapping[str, "Shape"] | None
"""Keys and what is below them, `None` for a text. `*` stands for any key that is a slug."""

TEXTS: dict[str, Shape] = {"*": None}
SECTION: dict[str, Shape] = {"name": None, "description": None, "data": TEXTS, "data_description": TEXTS}
STEP: dict[str, Shape] = {
    "title": None,
    "description": None,
    "data": TEXTS,
    "data_description": TEXTS,
    "sections": {"*": SECTION},
    "menu_options": TEXTS,
    "submit": None,
}
FLOW: dict[str, Shape] = {
    "flow_title": None,
    "step": {"*": STEP},
    "error": TEXTS,
    "abort": TEXTS,
    "progress": TEXTS,
    "create_entry": TEXTS,
}
NAMED: dict[str, Shape] = {"name": None, "description": None}
ENTITY: dict[str, Shape] = {
    "name": None,
    "state": TEXTS,
    "state_attributes": {"*": {"name": None, "state": TEXTS}},
    "unit_of_measurement": None,
}
SHAPE: dict[str, Shape] = {
    "title": None,
    "common": TEXTS,
    "config": FLOW,
    "options": FLOW,
    "config_subentries": {"*": {**FLOW, "entry_type": None, "initiate_flow": TEXTS}},
    "device": {"*": {"name": None}},
    "entity": {"*": {"*": ENTITY}},
    "exceptions": {"*": {"message": None}},
    "issues": {"*": {"title": None, "description": None, "fix_flow": FLOW}},
    "system_health": {"info": TEXTS},
    "services": {"*": {**NAMED, "fields": {"*": NAMED}, "sections": {"*": NAMED}}},
    "triggers": {"*": {**NAMED, "fields": {"*": NAMED}}},
    "conditions": {"*": {**NAMED, "fields": {"*": NAMED}}},
    "selector": {"*": {"options": TEXTS}},
}

_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_HTML = re.compile(r"<[a-zA-Z/!][^>]*>")
_URL = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)
_QUOTED_PLACEHOLDER = re.compile(r"'\{[^}]*\}'")


def texts(translation: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Go through all texts with their paths."""
    for key, value in translation.items():
        if isinstance(value, Mapping):
            yield from texts(value, (*path, key))
        else:
            yield (*path, key), value


def placeholders(text: str) -> set[str]:
    """Names of the placeholders in a text. Raises `ValueError` for braces that do not match."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def misplaced(translation: Mapping[str, Any], shape: Shape = SHAPE, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Name every key that has no place in the shape, and every text where keys are expected or the other way round."""
    for key, value in translation.items():
        here = (*path, key)
        if shape is None or not (key in shape or "*" in shape):
            yield f"{'.'.join(here)} is not a known key"
            continue
        if key not in shape and not _SLUG.fullmatch(key):
            yield f"{'.'.join(here)} is not a slug"
        below = shape[key] if key in shape else shape["*"]
        if isinstance(value, Mapping) is (below is None):
            yield f"{'.'.join(here)} should be {'a text' if below is None else 'keys'}"
        elif isinstance(value, Mapping):
            yield from misplaced(value, below, here)


def wrong_with(path: tuple[str, ...], text: str) -> Iterator[str]:
    """Name what Home Assistant would not accept in a text."""
    if not text or text != text.strip():
        yield "is empty or has spaces around it"
    if _HTML.search(text):
        yield "contains HTML"
    if _URL.search(text):
        yield "contains a URL; use a placeholder"
    if _QUOTED_PLACEHOLDER.search(text):
        yield "quotes a placeholder"
    if "[%key" in text:
        yield "refers to another text, which only core resolves"
    names = placeholders(text)
    if not all(name.isidentifier() for name in names):
        yield "has a placeholder that is not an identifier"
    if names and "state" in path:
        yield "has a placeholder in a state"
