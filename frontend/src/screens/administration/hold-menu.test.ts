import { ContextProvider } from "@lit/context";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { appContext, type App } from "../../app/context.ts";
import "./hold-menu.ts";
import type { HoldMenu } from "./hold-menu.ts";

const CHOICES = [
  { value: "a", label: "First" },
  { value: "b", label: "Second", disabled: true },
  { value: "c", label: "Third" },
];

let menu: HoldMenu;
let chosen: (readonly string[])[];

function items(): HTMLElement[] {
  return [...(menu.shadowRoot?.querySelectorAll<HTMLElement>(".menu button") ?? [])];
}

function opener(): HTMLElement {
  const found = menu.shadowRoot?.querySelector<HTMLElement>(".opener");
  if (!found) throw new Error("no button");
  return found;
}

async function mount(fields: Partial<HoldMenu> = {}): Promise<void> {
  menu = Object.assign(document.createElement("webcti-hold-menu"), { label: "Menu", choices: CHOICES, ...fields });
  menu.addEventListener("webcti-choice", (event) => chosen.push((event as CustomEvent<readonly string[]>).detail));
  const frame = document.createElement("div");
  const app = { texts: { text: (key: string) => key } } as unknown as App;
  new ContextProvider(frame, { context: appContext, initialValue: app });
  frame.append(menu);
  document.body.append(frame);
  await menu.updateComplete;
}

async function opened(): Promise<void> {
  await menu.updateComplete;
  await menu.updateComplete;
}

beforeEach(() => {
  chosen = [];
  vi.useFakeTimers();
  // The browser of these tests has no top layer.
  HTMLElement.prototype.showPopover = vi.fn();
  HTMLElement.prototype.hidePopover = function hide(): void {
    this.dispatchEvent(Object.assign(new Event("toggle"), { newState: "closed" }));
  };
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe("a menu button", () => {
  it("opens its menu while it is held, and the click that ends it leaves it open", async () => {
    await mount();
    opener().dispatchEvent(new PointerEvent("pointerdown", { button: 0 }));
    vi.advanceTimersByTime(500);
    await opened();
    expect(items()).toHaveLength(3);
    opener().click();
    await opened();
    expect(items()).toHaveLength(3);
  });

  it("opens by a click and closes by another", async () => {
    await mount();
    opener().click();
    await opened();
    expect(items()).toHaveLength(3);
    opener().click();
    await opened();
    expect(items()).toHaveLength(0);
  });

  it("tells the one choice", async () => {
    await mount();
    opener().click();
    await opened();
    items()[2]?.click();
    expect(chosen).toEqual([["c"]]);
  });

  it("tells several choices when they are applied", async () => {
    await mount({ several: true, ticked: ["a"] });
    opener().click();
    await opened();
    items()[2]?.click();
    items()[0]?.click();
    items().at(-1)?.click();
    expect(chosen).toEqual([["c"]]);
  });

  it("stays closed while it is disabled", async () => {
    await mount({ disabled: true });
    opener().dispatchEvent(new PointerEvent("pointerdown", { button: 0 }));
    vi.advanceTimersByTime(500);
    await opened();
    expect(items()).toHaveLength(0);
  });
});
