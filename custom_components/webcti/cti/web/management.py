"""What a manager does with the departments he was given. His employees' services are those of `Services`."""

from dataclasses import dataclass

from ..model import Extension
from .paging import Page, paged, read_items, read_page
from .reading import read
from .session import WebSession
from .subscriber import SubscriberRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A department with its number of members."""

    id: str
    name: str
    members: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Available:
    """An extension without a department."""

    extension: Extension
    comment: str


class Management:
    """For managers; others are refused as `forbidden`."""

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def departments(self) -> tuple[Department, ...]:
        """Return the departments that are managed."""
        return read_items(Department, await self._session.get("management", "departments"))

    async def employees(
        self, *, department: str = "", cursor: str | None = None, limit: int | None = None, offset: int = 0
    ) -> Page[SubscriberRecord]:
        """Return a page of employees, with their `state`."""
        query = paged(cursor, limit, offset, department=department)
        return read_page(SubscriberRecord, await self._session.get("management", "employees", query=query))

    async def available(self) -> tuple[Available, ...]:
        """Return the extensions that may be taken into a department."""
        return read_items(Available, await self._session.get("management", "available"))

    async def add_member(self, department: str, extension: Extension) -> SubscriberRecord:
        """Take an extension without a department into one."""
        document = {"extension": extension}
        answer = await self._session.post("management", "departments", department, "members", document=document)
        return read(SubscriberRecord, answer)
