import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "./console.ts";
import type { ConsolePage } from "./console.ts";
import { exchange, FakeEmulator, ringing, subscriber } from "./fake-emulator.ts";

/** Everything below an element that a selector finds, shadow trees included. */
function all(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  const inside = [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
    shadowRoot ? all(shadowRoot, selector) : [],
  );
  return [...found, ...inside];
}

function text(root: Element): string {
  const own = root.shadowRoot ?? root;
  return [
    own.textContent,
    ...[...own.querySelectorAll("*")].map((child) => (child.shadowRoot ? text(child) : "")),
  ].join(" ");
}

let page: ConsolePage;

async function open(emulator: FakeEmulator): Promise<FakeEmulator> {
  page = document.createElement("webcti-console");
  document.body.append(page);
  await vi.waitFor(() => {
    expect(handset("1011")).toBeDefined();
  });
  return emulator;
}

function handset(extension: string): HTMLElement {
  const found = all(page.shadowRoot ?? page, "webcti-handset").find(
    (one) => one.getAttribute("extension") === extension,
  );
  if (!found?.shadowRoot?.querySelector("section")) throw new Error(`no telephone ${extension}`);
  return found;
}

function press(root: Element, label: string): void {
  const button = all(root.shadowRoot ?? root, "button").find(
    (one) => one.textContent.trim() === label || one.getAttribute("aria-label") === label,
  );
  if (!button) throw new Error(`no button ${label}`);
  button.click();
}

beforeEach(() => {
  localStorage.setItem("webcti-console", JSON.stringify({ language: "en", dark: false }));
});

afterEach(() => {
  page.remove();
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe("a telephone", () => {
  it("shows who calls, and answers", async () => {
    const emulator = await open(new FakeEmulator(ringing()));
    expect(text(handset("1011"))).toContain("600111222");
    press(handset("1011"), "Answer");
    await vi.waitFor(() => {
      expect(emulator.requests).toEqual(["POST /control/phones/1011/answer"]);
    });
  });

  it("hides a number that is withheld", async () => {
    await open(new FakeEmulator(ringing({ withheld: true })));
    expect(text(handset("1011"))).toContain("Number withheld");
    expect(text(handset("1011"))).not.toContain("600111222");
  });

  it("dials what is pressed", async () => {
    const emulator = await open(new FakeEmulator());
    press(handset("1012"), "Keys of 1012");
    await vi.waitFor(() => {
      press(handset("1012"), "Key 5");
    });
    await vi.waitFor(() => {
      expect(emulator.requests).toEqual(['POST /control/phones/1012/digits {"digits":"5"}']);
    });
  });

  it("shows which services are on", async () => {
    const subscribers = { "1011": subscriber("Test", { dnd: true, locked: true }) };
    await open(new FakeEmulator(exchange({ subscribers })));
    const marks = all(handset("1011").shadowRoot ?? page, "[role=img]").map((mark) => mark.getAttribute("aria-label"));
    expect(marks).toEqual(["Do not disturb", "Locked"]);
  });

  it("shows names as text, whatever is in them", async () => {
    const subscribers = { "1011": subscriber("<img src=x onerror=alert(1)>") };
    await open(new FakeEmulator(exchange({ subscribers })));
    expect(text(handset("1011"))).toContain("<img src=x");
    expect(all(handset("1011").shadowRoot ?? page, "img")).toEqual([]);
  });
});

describe("the page", () => {
  it("says what the emulator refused", async () => {
    const emulator = await open(new FakeEmulator());
    emulator.refusal = "the telephone is switched off";
    press(handset("1011"), "Lift");
    await vi.waitFor(() => {
      expect(text(page)).toContain("That did not work: the telephone is switched off");
    });
  });

  it("speaks another language when it is chosen", async () => {
    await open(new FakeEmulator());
    const [select] = all(page.shadowRoot ?? page, "webcti-console-head select") as HTMLSelectElement[];
    const chooser = select ?? (all(page.shadowRoot ?? page, "select")[0] as HTMLSelectElement);
    chooser.value = "pl";
    chooser.dispatchEvent(new Event("change"));
    await vi.waitFor(() => {
      expect(text(page)).toContain("Telefony");
    });
    expect(document.documentElement.lang).toBe("pl");
  });

  it("filters what happened", async () => {
    const emulator = await open(new FakeEmulator());
    emulator.tell("/control/events", "dial_tone", { extension: "1011" });
    emulator.tell("/control/events", "released", { extension: "1012", cause: "busy" });
    const list = (): HTMLElement | undefined => all(page.shadowRoot ?? page, "webcti-live")[0];
    await vi.waitFor(() => {
      expect(all(list()?.shadowRoot ?? page, "li")).toHaveLength(2);
    });
    const [filter] = all(list()?.shadowRoot ?? page, "input") as HTMLInputElement[];
    if (!filter) throw new Error("no filter");
    filter.value = "busy";
    filter.dispatchEvent(new InputEvent("input"));
    await vi.waitFor(() => {
      expect(all(list()?.shadowRoot ?? page, "li")).toHaveLength(1);
    });
  });
});
