"""The emulator's console as a person meets it: by roles and texts."""

from pathlib import Path

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Locator, Page, expect

PATIENCE = 10_000
"""Milliseconds within which anything expected must be seen."""

# Elements that stick out of the window to the left or right.
OVERFLOWING = """
() => {
  const found = [];
  const walk = (element) => {
    const box = element.getBoundingClientRect();
    const hidden = getComputedStyle(element).visibility === "hidden" || box.width <= 1 || box.height <= 1;
    const outside = box.right > innerWidth + 1 || box.left < -1;
    if (!hidden && outside) found.push(`${element.localName}.${element.className}`);
    for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) walk(child);
  };
  walk(document.body);
  return found;
}
"""


class Console:
    """One open console."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)

    @classmethod
    async def open(
        cls, browser: Browser, url: str, *, width: int = 1440, dark: bool = False, language: str = "en"
    ) -> Console:
        """Open the console in a window of its own."""
        context = await browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale=language,
        )
        console = cls(await context.new_page())
        await console.page.goto(url)
        await expect(console.page.locator("webcti-handset").first).to_be_visible(timeout=PATIENCE)
        return console

    def telephone(self, extension: str) -> Locator:
        """Find a telephone."""
        return self.page.locator(f"webcti-handset[extension='{extension}']")

    def button(self, name: str) -> Locator:
        """Find a button by its whole name."""
        return self.page.get_by_role("button", name=name, exact=True)

    async def shows(self, extension: str, *texts: str) -> None:
        """Wait until a telephone shows all these texts."""
        for text in texts:
            await expect(self.telephone(extension)).to_contain_text(text, timeout=PATIENCE)

    async def press(self, extension: str, name: str) -> None:
        """Press a key of a telephone."""
        await self.telephone(extension).get_by_role("button", name=name, exact=True).click()

    async def choose_pane(self, name: str) -> None:
        """Choose what is shown below the public network."""
        await self.page.get_by_role("tab", name=name, exact=True).click()

    async def overflowing(self) -> list[str]:
        """Name what sticks out of the window."""
        found: list[str] = await self.page.evaluate(OVERFLOWING)
        return found

    async def violations(self) -> list[str]:
        """Name the rules of accessibility that are broken, with where."""
        results = await Axe().run(self.page)
        return [
            f"{rule['id']}: {[node['target'] for node in rule['nodes']]}" for rule in results.response["violations"]
        ]

    async def picture(self, file: Path) -> None:
        """Keep how it looks."""
        await self.page.screenshot(path=file)
