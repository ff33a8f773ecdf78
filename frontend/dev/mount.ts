import type { LitElement } from "lit";
import type { Snapshot } from "../src/app/model.ts";
import type { Panel } from "../src/panel.ts";
import { fakeHass, type FakeHass, type Wishes } from "./fake-hass.ts";

export interface Mounted {
  readonly panel: Panel;
  readonly hass: FakeHass;
}

/** Puts a panel into the page as Home Assistant does, and waits until it shows something. */
export async function mount(snapshot: Snapshot, wishes: Wishes = {}, path = ""): Promise<Mounted> {
  await import("../src/panel.ts");
  const hass = fakeHass(snapshot, wishes);
  const panel = document.createElement("webcti-panel");
  panel.route = { prefix: "/webcti", path };
  panel.hass = hass;
  document.body.append(panel);
  await until(() => shown(panel, ".page > *:not(.loading)").length > 0);
  await settled(panel);
  return { panel, hass };
}

export function unmountAll(): void {
  document.body.replaceChildren();
  localStorage.clear();
}

/** All elements that match inside an element, through every shadow root. */
export function shown(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  const here = [...root.querySelectorAll<HTMLElement>(selector)];
  const hosts = [...(root instanceof Element ? [root] : []), ...root.querySelectorAll("*")];
  return hosts.reduce(
    (found, { shadowRoot }) => (shadowRoot ? [...found, ...shown(shadowRoot, selector)] : found),
    here,
  );
}

/** The one element that matches. */
export function only(root: Element | ShadowRoot, selector: string): HTMLElement {
  const [element, ...more] = shown(root, selector);
  if (!element || more.length > 0) throw new Error(`${selector}: ${more.length + (element ? 1 : 0)} found`);
  return element;
}

/** The button with a label, whether it is written on it or only said. */
export function button(root: Element, label: string): HTMLButtonElement | undefined {
  return shown(root, "button").find(
    (element) => (element.getAttribute("aria-label") ?? element.textContent.trim()) === label,
  ) as HTMLButtonElement | undefined;
}

/** What one can read, style sheets left out. */
export function text(root: Element): string {
  return shown(root, "h1, h2, p, th, td, li, button, [aria-live]")
    .map(({ textContent }) => textContent.replace(/\s+/g, " ").trim())
    .join("\n");
}

export async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve));
  }
  throw new Error("waited in vain");
}

/** Waits until all elements have rendered what they know. */
export async function settled(root: Element): Promise<void> {
  for (;;) {
    const pending = [root, ...shown(root, "*")].filter(isUpdating);
    if (pending.length === 0) return;
    await Promise.all(pending.map((element) => element.updateComplete));
  }
}

function isUpdating(element: Element): element is LitElement {
  return "isUpdatePending" in element && element.isUpdatePending === true;
}
