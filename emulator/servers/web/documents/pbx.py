"""What the PBX says of itself before anybody is logged in."""

from typing import Literal

from emulator.exchange.office.rights import Feature
from emulator.servers.web.documents.base import Document, Moment


class PbxDocument(Document):
    """Name plate, what it can do, and its time."""

    name: str
    model: str
    firmware: str
    serial: str
    languages: list[Literal["pl", "en", "de"]]
    features: dict[Feature, bool]
    now: Moment
    voicemail_number: str
