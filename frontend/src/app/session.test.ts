import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeHass, type FakeHass } from "../../dev/fake-hass.ts";
import { extension, IDLE, snapshot } from "../../dev/scenes.ts";
import { Session } from "./session.ts";
import { Store } from "./store.ts";
import { Topics } from "./topics.ts";

const MARIA = extension();
const RINGING = { ...IDLE, activity: "ringing" } as const;

let hass: FakeHass;
let store: Store;
let session: Session;
let topics: Topics;

beforeEach(() => {
  vi.useFakeTimers();
  hass = fakeHass(snapshot([MARIA]));
  store = new Store();
  topics = new Topics();
  session = new Session(store, topics);
  session.hass = hass;
});

afterEach(() => {
  session.stop();
  vi.useRealTimers();
});

const subscriptions = (): number => hass.sent.filter(({ type }) => type === "webcti/subscribe").length;
const activity = (): string | undefined => store.state.extensions.get(MARIA.id)?.live.activity;

describe("the subscription", () => {
  it("fills the store", async () => {
    session.start(hass.connection);
    await vi.runAllTimersAsync();
    hass.push({ kind: "delta", revision: 1, live: { [MARIA.id]: RINGING } });

    expect(activity()).toBe("ringing");
  });

  it("is one, however often the panel starts it", async () => {
    session.start(hass.connection);
    session.start(hass.connection);
    await vi.runAllTimersAsync();

    expect(subscriptions()).toBe(1);
  });

  it("is made anew when an update went missing", async () => {
    session.start(hass.connection);
    await vi.runAllTimersAsync();
    hass.push({ kind: "delta", revision: 5, live: { [MARIA.id]: RINGING } });
    await vi.runAllTimersAsync();

    expect(subscriptions()).toBe(2);
    expect(activity()).toBe("idle");
  });

  it("is tried again while the integration is not there", async () => {
    const subscribe = vi.spyOn(hass.connection, "subscribeMessage").mockRejectedValueOnce({ code: "unknown_command" });
    session.start(hass.connection);
    await vi.advanceTimersByTimeAsync(5_000);

    expect(subscribe).toHaveBeenCalledTimes(2);
    expect(store.state.ready).toBe(true);
  });

  it("is not tried again once the panel left", async () => {
    const subscribe = vi.spyOn(hass.connection, "subscribeMessage").mockRejectedValueOnce({ code: "unknown_command" });
    session.start(hass.connection);
    await vi.advanceTimersByTimeAsync(1_000);
    session.stop();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(subscribe).toHaveBeenCalledTimes(1);
  });

  it("ends when the panel leaves before it was confirmed", async () => {
    const unsubscribe = vi.fn(() => Promise.resolve());
    vi.spyOn(hass.connection, "subscribeMessage").mockResolvedValueOnce(unsubscribe);
    session.start(hass.connection);
    session.stop();
    await vi.runAllTimersAsync();

    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });

  it("keeps what is known while Home Assistant is away, and takes the new snapshot", async () => {
    session.start(hass.connection);
    await vi.runAllTimersAsync();
    hass.push({ kind: "delta", revision: 1, live: { [MARIA.id]: RINGING } });

    hass.lose();
    expect(store.state.online).toBe(false);
    expect(activity()).toBe("ringing");

    hass.find();
    expect(store.state.online).toBe(true);
    expect(activity()).toBe("idle");
  });
});

describe("a wish", () => {
  it.each([
    ["webcti/call/dial", { number: "23" }, () => session.dial(MARIA.id, "23")],
    ["webcti/call/answer", {}, () => session.answer(MARIA.id)],
    ["webcti/call/hang_up", {}, () => session.hangUp(MARIA.id)],
    ["webcti/call/reject", {}, () => session.reject(MARIA.id)],
    ["webcti/call/deflect", { target: "31" }, () => session.deflect(MARIA.id, "31")],
  ])("goes out as %s", async (type, fields, wish) => {
    await wish();

    expect(hass.sent).toEqual([{ type, extension: MARIA.id, ...fields }]);
  });
});
