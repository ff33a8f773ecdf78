"""The panel as a person meets it: by roles and texts."""

from pathlib import Path
from typing import Any

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Locator, Page, expect
from playwright.async_api import TimeoutError as PlaywrightTimeout

PATIENCE = 10_000
"""Milliseconds within which anything expected must be seen."""

START = 30_000
"""Milliseconds within which Home Assistant's whole page must be there, also on a machine with other work to do."""

WITHIN_PANEL = {"include": [{"fromShadowDom": ["home-assistant", "home-assistant-main", "webcti-panel"]}]}

# Every text a person can read in the panel, shadow trees included.
ALL_TEXT = """
() => {
  const texts = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent.trim());
    if (["STYLE", "SCRIPT"].includes(node.nodeName)) return;
    for (const child of node.shadowRoot?.childNodes ?? []) walk(child);
    for (const child of node.childNodes) walk(child);
  };
  const main = document.querySelector("home-assistant").shadowRoot.querySelector("home-assistant-main").shadowRoot;
  walk(main.querySelector("webcti-panel"));
  return texts.filter(Boolean);
}
"""

# Elements of the panel that stick out of the window to the left or right, and are not reached by scrolling their row.
OVERFLOWING = """
() => {
  const found = [];
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const walk = (element) => {
    const box = element.getBoundingClientRect();
    const hidden = getComputedStyle(element).visibility === "hidden" || box.width <= 1 || box.height <= 1;
    const outside = box.right > innerWidth + 1 || box.left < -1;
    if (!hidden && outside) found.push(`${element.localName}.${element.className}`);
    if (scrolls(element) && ["ul", "nav"].includes(element.localName)) return;
    for (const child of element.shadowRoot?.children ?? []) walk(child);
    for (const child of element.children) walk(child);
  };
  const main = document.querySelector("home-assistant").shadowRoot.querySelector("home-assistant-main").shadowRoot;
  walk(main.querySelector("webcti-panel"));
  return found;
}
"""

# Home Assistant's launch screen lies over the panel while it fades, and its theme comes after the panel.
DRESSED = """
(dark) => {
  const home = document.querySelector("home-assistant");
  const panel = home?.shadowRoot?.querySelector("home-assistant-main")?.shadowRoot?.querySelector("webcti-panel");
  const text = getComputedStyle(document.documentElement).getPropertyValue("--primary-text-color").trim();
  const lightText = /^#[89a-f]/.test(text);
  return !document.getElementById("ha-launch-screen")
    && text !== ""
    && lightText === dark
    && (!panel || panel.hasAttribute("dark") === dark);
}
"""

# Goes to an address of the panel without loading the page anew.
GO = """
(path) => {
  history.pushState(null, "", path);
  window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace: false } }));
}
"""

# The panel shows something, the element that is wanted among it, and nothing in it is still on its way.
LOADED = """
(wanted) => {
  const main = document.querySelector("home-assistant")?.shadowRoot?.querySelector("home-assistant-main");
  const panel = main?.shadowRoot?.querySelector("webcti-panel");
  if (!panel?.shadowRoot?.querySelector("main *")) return false;
  let found = wanted === "";
  const waits = (root) => [...root.querySelectorAll("*")].some((element) => {
    found ||= element.localName === wanted;
    return element.matches(".skeleton, .loading, [aria-busy=true]")
      || (element.shadowRoot && waits(element.shadowRoot));
  });
  return !waits(panel.shadowRoot) && found;
}
"""

# Names of what moves or fades anywhere in the page, shadow trees included.
MOVING = """
() => {
  const found = [];
  const walk = (root) => {
    for (const animation of root.getAnimations()) {
      const { target } = animation.effect ?? {};
      const name = animation.animationName ?? animation.transitionProperty ?? "animation";
      if (animation.playState === "running") found.push(`${name} of ${target?.localName}.${target?.className}`);
    }
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) walk(element.shadowRoot);
  };
  walk(document);
  return found;
}
"""


class Panel:
    """One page with the panel, and what its scripts complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    @property
    def element(self) -> Locator:
        """The panel's own element."""
        return self.page.locator("webcti-panel")

    async def is_dressed(self, *, dark: bool) -> None:
        """Wait until nothing of Home Assistant's start lies over the page and the wanted theme is in force."""
        await self.page.wait_for_function(DRESSED, arg=dark, timeout=START)

    async def has_loaded(self, element: str = "") -> None:
        """Wait until the panel shows an element, or whatever it has to show, and waits for nothing more."""
        await self.page.wait_for_function(LOADED, arg=element, timeout=START)

    async def is_still(self) -> None:
        """Wait until nothing moves or fades; fails naming what does not come to rest."""
        try:
            await self.page.wait_for_function(f"() => ({MOVING})().length === 0")
        except PlaywrightTimeout:
            raise AssertionError(f"still moving: {await self.page.evaluate(MOVING)}") from None

    async def sees(self, text: str) -> None:
        """Expect a text to be on the screen."""
        await expect(self.element.get_by_text(text, exact=True).first).to_be_visible(timeout=PATIENCE)

    async def sees_no(self, text: str) -> None:
        """Expect a text to disappear from the screen."""
        await expect(self.element.get_by_text(text, exact=True)).to_have_count(0, timeout=PATIENCE)

    async def press(self, name: str) -> None:
        """Press a button by its name."""
        await self.element.get_by_role("button", name=name, exact=True).first.click()

    async def go(self, path: str) -> None:
        """Go to another address of the panel on the page that is open."""
        await self.page.evaluate(GO, path)

    async def log_in(self, extension: str, password: str) -> None:
        """Fill in the log-in screen and press its button."""
        await self.element.get_by_label("Extension", exact=True).fill(extension)
        await self.element.get_by_label("Password", exact=True).fill(password)
        await self.press("Log in")

    async def log_out(self) -> None:
        """Leave by the account's menu."""
        await self.press("Account")
        await self.press("Log out")

    async def choose_password(self, password: str) -> None:
        """Answer the demand for a new password."""
        await self.sees("Choose a new password")
        await self.element.get_by_label("New password", exact=True).fill(password)
        await self.element.get_by_label("Repeat the password", exact=True).fill(password)
        await self.press("Save")

    async def dial(self, number: str) -> None:
        """Type a number on the Start screen and press Enter."""
        field = self.element.get_by_role("searchbox", name="Name or number")
        await field.fill(number)
        await field.press("Enter")

    async def violations(self) -> list[str]:
        """Return what axe-core finds wrong inside the panel: the rule, the element, and why (colours, sizes)."""
        await self.is_still()
        result: Any = await Axe().run(self.page, context=WITHIN_PANEL)
        return [
            f"{found['id']}: {found['help']}: {node['html']} at {node['target'][-1]}: {node['failureSummary']}"
            for found in result.response["violations"]
            for node in found["nodes"]
        ]

    async def texts(self) -> list[str]:
        """Return every text in the panel."""
        found: list[str] = await self.page.evaluate(ALL_TEXT)
        return found

    async def overflowing(self) -> list[str]:
        """Return the elements that stick out of the window sideways."""
        found: list[str] = await self.page.evaluate(OVERFLOWING)
        return found

    async def fits(self) -> None:
        """Wait until nothing sticks out, as Home Assistant's frame follows the window late; fails naming what does."""
        try:
            await self.page.wait_for_function(f"() => ({OVERFLOWING})().length === 0")
        except PlaywrightTimeout:
            raise AssertionError(f"sticking out: {await self.overflowing()}") from None

    async def picture(self, path: Path) -> None:
        """Keep a picture of the page."""
        path.parent.mkdir(parents=True, exist_ok=True)
        await self.page.screenshot(path=path, animations="disabled")
