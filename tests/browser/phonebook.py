"""The phonebook behind the panel, as other subscribers of the PBX see it, and the panel's screen of it."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession
from playwright.async_api import Locator

from scripts.lib.stage import WEB_PASSWORD, Stage
from tests.browser.panel import Panel
from tests.browser.visitors import Visitors

EDITOR = "1011"
"""May edit the public book; belongs to user `demo`."""
STRANGER = "1013"
"""Does not see the public book; belongs to user `jan`."""
READER = "1016"
"""Reads the public book; belongs to user `piotr`."""

USERS = {EDITOR: "demo", STRANGER: "jan", READER: "piotr"}
PREFIX = "Test "
"""Public contacts and groups with such names are the tests' own."""


class Book:
    """The phonebook as one subscriber has it."""

    def __init__(self, session: ClientSession) -> None:
        self._session = session

    async def ask(self, method: str, path: str, **body: Any) -> Any:
        """Send a request; return the JSON answered, None without one."""
        async with self._session.request(method, f"/api/phonebook/{path}", json=body or None) as response:
            response.raise_for_status()
            return await response.json() if response.content_type == "application/json" else None

    async def add(self, name: str, *numbers: str, **fields: Any) -> str:
        """Add a contact; return its id."""
        phones = [{"number": number} for number in numbers or ("600000001",)]
        contact_id: str = (await self.ask("POST", "contacts", name=name, phones=phones, **fields))["id"]
        return contact_id

    async def add_group(self, name: str, book: str = "private") -> str:
        """Add a group; return its id."""
        group_id: str = (await self.ask("POST", "groups", name=name, book=book))["id"]
        return group_id

    async def contacts(self, text: str = "") -> list[Mapping[str, Any]]:
        """Find contacts."""
        items: list[Mapping[str, Any]] = (await self.ask("GET", f"contacts?limit=200&text={text}"))["items"]
        return items

    async def books_of(self, name: str) -> list[str]:
        """Return the books in which contacts of this name are."""
        return sorted(contact["book"] for contact in await self.contacts() if contact["name"] == name)

    async def groups(self) -> dict[str, Mapping[str, Any]]:
        """Return the groups by name."""
        return {group["name"]: group for group in (await self.ask("GET", "groups"))["items"]}

    async def clear(self) -> None:
        """Delete what tests left behind."""
        for contact in await self.contacts():
            if contact["book"] == "private" or (contact["name"].startswith(PREFIX) and contact["may_edit"]):
                await self.ask("DELETE", f"contacts/{contact['id']}")
        for group in (await self.groups()).values():
            if group["may_edit"]:
                await self.ask("DELETE", f"groups/{group['id']}")


@asynccontextmanager
async def book_of(stage: Stage, extension: str) -> AsyncIterator[Book]:
    """Log in as a subscriber."""
    async with ClientSession(base_url=stage.web_url) as session:
        log_in = {"extension": extension, "password": WEB_PASSWORD}
        async with session.post("/api/session", json=log_in) as response:
            response.raise_for_status()
            token = (await response.json())["token"]
        session.headers["Authorization"] = f"Bearer {token}"
        yield Book(session)


class Phonebook:
    """The phonebook screen as a person meets it."""

    def __init__(self, panel: Panel) -> None:
        self.panel = panel

    @classmethod
    async def open(cls, visit: Visitors, extension: str = EDITOR, path: str = "", **wishes: Any) -> Phonebook:
        """Open the screen as the user to whom an extension belongs."""
        panel = await visit.open(USERS[extension], path=f"/webcti/phonebook{path}", **wishes)
        await panel.sees("Phonebook" if wishes.get("language", "en") == "en" else wishes["heading"])
        return cls(panel)

    @property
    def screen(self) -> Locator:
        """The screen's element."""
        return self.panel.element.locator("webcti-phonebook-screen")

    @property
    def dialogs(self) -> Locator:
        """The dialogs, of which only what is open has roles. What is in a dialog stands outside its `role`."""
        return self.screen.locator("webcti-dialog")

    @property
    def editor(self) -> Locator:
        """The contact editor."""
        return self.screen.locator("webcti-contact-editor")

    def group(self, name: str) -> Locator:
        """Give the place of this name in the tree."""
        return self.screen.get_by_role("navigation", name="Groups").get_by_role("link").filter(has_text=name)

    def row(self, name: str) -> Locator:
        """Give the row of a contact."""
        return self.screen.get_by_role("row").filter(has=self.panel.page.get_by_role("button", name=name, exact=True))

    async def go(self, name: str) -> None:
        """Choose a place in the tree, and wait until its contacts are shown."""
        await self.group(name).first.click()
        await self.screen.get_by_role("heading", name=name, exact=True).wait_for()
        await self.screen.locator(".total", has_text="contact").wait_for()

    async def has(self, name: str) -> None:
        """Expect a contact in the list."""
        await self.row(name).first.wait_for()

    async def has_not(self, name: str) -> None:
        """Expect that a contact is not, or not any more, in a list that is there."""
        await self.row(name).first.wait_for(state="detached")

    async def select(self, *names: str) -> None:
        """Select contacts by their checkboxes."""
        for name in names:
            await self.screen.get_by_role("checkbox", name=f"Select {name}", exact=True).check()

    async def search(self, text: str) -> None:
        """Search with the field of the left pane, and wait for the results."""
        await self.screen.get_by_label("Name or number").fill(text)
        await self.screen.get_by_role("button", name="Search", exact=True).click()
        await self.screen.get_by_role("heading", name="Search results").wait_for()
        await self.screen.locator(".total", has_text="contact").wait_for()

    async def tool(self, name: str) -> Locator:
        """Choose an entry of the tools menu; give the dialog it opens."""
        await self.screen.get_by_role("button", name="Tools").click()
        await self.screen.get_by_role("menuitem", name=name).click()
        await self.screen.get_by_role("dialog").wait_for()
        return self.screen.locator(f"webcti-{name.lower()}-dialog")

    async def confirm(self, name: str) -> None:
        """Press a button of the dialog that is open."""
        await self.panel.element.locator("webcti-dialog").get_by_role("button", name=name, exact=True).click()
