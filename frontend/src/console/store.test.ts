import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeEmulator, ringing } from "./fake-emulator.ts";
import { MOST_KEPT, Store } from "./store.ts";

const EVENTS = "/control/events";
const WIRE = "/control/wire";

let emulator: FakeEmulator;
let store: Store;

const until = (condition: () => boolean): Promise<void> =>
  vi.waitFor(() => {
    expect(condition()).toBe(true);
  });

beforeEach(async () => {
  emulator = new FakeEmulator();
  store = new Store();
  store.start();
  await until(() => store.state.exchange !== undefined);
});

afterEach(() => {
  store.stop();
  vi.unstubAllGlobals();
});

describe("the store", () => {
  it("begins with the state that the stream tells", () => {
    expect(store.state.online).toBe(true);
    expect(store.state.exchange?.pbx.serial).toBe("NO00025");
  });

  it("asks for the state anew when something happened", async () => {
    emulator.state = ringing();
    emulator.tell(EVENTS, "ringing", { extension: "1011", caller: { kind: "external", digits: "600111222" } });
    await until(() => store.state.exchange?.calls.length === 1);
  });

  it("keeps what happened, newest first and readable", async () => {
    emulator.tell(EVENTS, "dial_tone", { extension: "1011" });
    emulator.tell(EVENTS, "connected", {
      extension: "1011",
      party: { kind: "external", digits: "600111222" },
      port: "5001",
      dialled: "",
    });
    await until(() => store.state.happenings.length === 2);
    const [newest] = store.state.happenings;
    expect(newest).toMatchObject({ name: "connected", extension: "1011", at: "2026-11-23T10:00:00" });
    expect(newest?.details).toEqual([
      ["party", "600111222"],
      ["port", "5001"],
    ]);
  });

  it("keeps no more than it has room for", async () => {
    for (let count = 0; count <= MOST_KEPT; count++) emulator.tell(EVENTS, "dial_tone", { extension: String(count) });
    await until(() => store.state.happenings[0]?.extension === String(MOST_KEPT));
    expect(store.state.happenings).toHaveLength(MOST_KEPT);
  });

  it("gathers the digits of a telephone that dials, and forgets them when it does so no more", async () => {
    const legs = [{ extension: "1011", state: "initiated", origin: true }] as const;
    emulator.state = { ...emulator.state, calls: [{ id: 1, called: "", legs }] };
    emulator.tell(EVENTS, "digits_dialled", { extension: "1011", digits: "10" });
    emulator.tell(EVENTS, "digits_dialled", { extension: "1011", digits: "12" });
    await until(() => store.state.exchange?.calls.length === 1);
    expect(store.state.dialled).toEqual({ "1011": "1012" });
    emulator.state = { ...emulator.state, calls: [] };
    emulator.tell(EVENTS, "released", { extension: "1011", cause: "normal" });
    await until(() => store.state.exchange?.calls.length === 0);
    expect(store.state.dialled).toEqual({});
  });

  it("opens the tap of the wire only while somebody looks on", async () => {
    expect(emulator.streams.has(WIRE)).toBe(false);
    store.watchWire(true);
    await until(() => emulator.streams.has(WIRE));
    emulator.tell(WIRE, "frame", { at: "2026-11-23T10:00:00", protocol: "ctip", text: "aWHO", names: [] });
    await until(() => store.state.frames.length === 1);
    store.watchWire(false);
    expect(emulator.streams.has(WIRE)).toBe(false);
  });

  it("says that it is offline when the stream breaks, and opens it again", async () => {
    vi.useFakeTimers();
    emulator.streams.get(EVENTS)?.close();
    await vi.waitFor(() => {
      expect(store.state.online).toBe(false);
    });
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.state.online).toBe(true);
    vi.useRealTimers();
  });
});
