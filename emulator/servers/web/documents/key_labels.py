"""Labels of the keys of a system telephone."""

from typing import Annotated

from pydantic import Field

from emulator.exchange.key_labels import LONGEST_LABEL
from emulator.servers.web.documents.base import Body, Document


class KeyDocument(Document):
    """One programmable key; `default_label` is printed where the subscriber wrote nothing."""

    position: int
    function: str
    value: str
    label: str
    default_label: str


class KeyLabelsDocument(Document):
    """The telephone and its keys; `modules` are those beside it."""

    model: str
    font_size: int
    modules: int
    keys: list[KeyDocument]


class LabelsBody(Body):
    """All texts of the subscriber by position; keys that are not named get their usual label."""

    font_size: int
    labels: dict[Annotated[int, Field(ge=1)], Annotated[str, Field(max_length=LONGEST_LABEL)]]
