"""The main window."""

from emulator.exchange.programming import Language
from emulator.servers.web.documents.base import Document
from emulator.servers.web.documents.calls import HistoryEntry, Missed, Voicemail
from emulator.servers.web.documents.costs import CostsDocument


class DashboardDocument(Document):
    """Everything about the calls of an extension at a glance; the lists hold the last five."""

    missed: list[Missed]
    completed: list[HistoryEntry]
    voicemail: list[Voicemail]
    active_services: list[str]
    language: Language
    costs: CostsDocument
