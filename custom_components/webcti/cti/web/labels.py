"""The labels of a system telephone's keys."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Extension
from .reading import read
from .session import WebSession


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeyLabel:
    """A key: what it does, and the text beside it, at most 16 characters."""

    position: int
    function: str
    value: str
    label: str
    default_label: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeyLabelsRecord:
    """The keys of a telephone and its key modules."""

    model: str
    font_size: int
    modules: int
    keys: tuple[KeyLabel, ...]


class KeyLabels:
    """The subscriber's own telephone. Without a system telephone everything is refused as `not_found`."""

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def get(self, extension: Extension) -> KeyLabelsRecord:
        """Return the keys."""
        return read(KeyLabelsRecord, await self._session.get("subscribers", extension, "key-labels"))

    async def set(self, extension: Extension, font_size: int, labels: Mapping[int, str]) -> KeyLabelsRecord:
        """Set the texts of some keys by position."""
        document = {"font_size": font_size, "labels": {str(position): text for position, text in labels.items()}}
        return read(KeyLabelsRecord, await self._session.put("subscribers", extension, "key-labels", document=document))
