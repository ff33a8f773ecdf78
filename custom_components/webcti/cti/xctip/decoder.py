"""Received documents to typed messages and typed requests to bytes, without I/O."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, get_args

from . import documents, schema
from .documents import Documents, Element
from .messages import Answer, Message, News, Request, Unknown, Watchdog

ANSWER: Final = "Answer"
KNOWN: Final = {kind.PATH: kind for kind in (*get_args(Request.__value__), *get_args(News.__value__), Watchdog)}


class Decoder:
    """One connection's bytes to messages, however the network cut them. A document may hold several."""

    def __init__(self, longest: int = documents.LONGEST_DOCUMENT) -> None:
        self._documents = Documents(longest)

    @property
    def dropped(self) -> int:
        """How many documents could not be read, or were too long."""
        return self._documents.dropped

    def feed(self, data: bytes) -> list[Message]:
        """Return the messages of the documents that `data` completes, in order."""
        return [message for root in self._documents.feed(data) for message in _messages(root)]


def encode(message: Request | Watchdog) -> bytes:
    """Return the document of one message. Raises `CommandInvalid` for characters that XML cannot hold."""
    module, name = message.PATH
    return documents.encode(module, schema.written(name, message))


def _messages(root: Element) -> Iterator[Message]:
    for module in root.children:
        for element in module.children:
            yield _message(module.name, element)


def _message(module: str, element: Element) -> Message:
    if element.name == ANSWER:
        return replace(schema.build(Answer, element), module=module)
    kind = KNOWN.get((module, element.name))
    return Unknown(module, element.name) if kind is None else schema.build(kind, element)
