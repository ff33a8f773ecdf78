import { afterEach, describe, expect, it, vi } from "vitest";
import { extension, snapshot } from "../../dev/scenes.ts";
import { destination } from "./router.ts";
import { chosen, remember } from "./selection.ts";
import { advance, EMPTY } from "./store.ts";

const STATE = advance(EMPTY, snapshot([extension(), extension({ id: "00026_31", number: "31" })]), 0) ?? EMPTY;

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("an address", () => {
  it.each([
    [undefined, "start", undefined],
    ["", "start", undefined],
    ["/", "start", undefined],
    ["/start/00026_31", "start", "00026_31"],
    ["/no-such-screen", "no-such-screen", undefined],
    ["/settings/00026_31/forwarding", "settings", "00026_31"],
  ])("%s leads to %s with extension %s", (path, screen, asked) => {
    const found = destination(path === undefined ? undefined : { prefix: "/webcti", path });

    expect(found.screen).toBe(screen);
    expect(found.extension).toBe(asked);
  });
});

describe("the extension that is shown", () => {
  it("is the one in the address", () => {
    remember("00026_21");
    expect(chosen(STATE, "00026_31")).toBe("00026_31");
  });

  it("is else the one looked at last", () => {
    remember("00026_31");
    expect(chosen(STATE, undefined)).toBe("00026_31");
  });

  it("is the first when the address names somebody else's", () => {
    expect(chosen(STATE, "00026_99")).toBe("00026_21");
  });

  it("is none when none belongs to the user", () => {
    expect(chosen(EMPTY, "00026_21")).toBeUndefined();
  });

  it("is found in a browser that stores nothing", () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(chosen(STATE, undefined)).toBe("00026_21");
  });
});
