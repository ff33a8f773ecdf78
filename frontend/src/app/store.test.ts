import { describe, expect, it, vi } from "vitest";
import { ANNA, call, extension, finished, FLAGS, IDLE, PBX, snapshot } from "../../dev/scenes.ts";
import { advance, EMPTY, LOG_LENGTH, Store, type State } from "./store.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const [MARIA, RECEPTION] = [extension(), extension({ id: "00026_31", number: "31", name: "Recepcja" })];

function ready(): State {
  return known(advance(EMPTY, snapshot([MARIA, RECEPTION]), NOW));
}

function known(state: State | undefined): State {
  if (!state) throw new Error("a snapshot was wanted");
  return state;
}

describe("a snapshot", () => {
  it("replaces everything that was known", () => {
    const state = known(advance(ready(), { ...snapshot([RECEPTION]), revision: 7 }, NOW));

    expect([...state.extensions.keys()]).toEqual([RECEPTION.id]);
    expect(state.revision).toBe(7);
  });

  it("tells how far the clocks are apart", () => {
    const state = known(advance(EMPTY, { ...snapshot([]), now: "2026-11-23T12:00:03Z" }, NOW));

    expect(state.clockOffset).toBe(3000);
  });
});

describe("a delta", () => {
  it("changes only the extensions it names", () => {
    const before = ready();
    const live = { activity: "ringing", flags: FLAGS, calls: [call({ party: ANNA })] } as const;

    const after = known(advance(before, { kind: "delta", revision: 1, live: { [MARIA.id]: live } }, NOW));

    expect(after.extensions.get(MARIA.id)?.live).toEqual(live);
    expect(after.extensions.get(RECEPTION.id)).toBe(before.extensions.get(RECEPTION.id));
  });

  it("puts finished calls on top, the latest first", () => {
    const before = known(advance(EMPTY, snapshot([extension({ log: [finished(1)] })]), NOW));

    const update = { kind: "delta", revision: 1, finished: { [MARIA.id]: [finished(2), finished(3)] } } as const;
    const after = known(advance(before, update, NOW));

    expect(after.extensions.get(MARIA.id)?.log.map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it("lets the oldest call go when the log is full", () => {
    const log = Array.from({ length: LOG_LENGTH }, (_, index) => finished(index));
    const before = known(advance(EMPTY, snapshot([extension({ log })]), NOW));

    const after = known(advance(before, { kind: "delta", revision: 1, finished: { [MARIA.id]: [finished(99)] } }, NOW));

    const ids = after.extensions.get(MARIA.id)?.log.map(({ id }) => id);
    expect(ids).toHaveLength(LOG_LENGTH);
    expect(ids?.[0]).toBe(99);
    expect(ids).not.toContain(LOG_LENGTH - 1);
  });

  it("changes the status of a PBX", () => {
    const pbx = { ...PBX, connected: false };

    const after = known(advance(ready(), { kind: "delta", revision: 1, pbxs: { entry: pbx } }, NOW));

    expect(after.pbxs.get(PBX.id)).toEqual(pbx);
  });

  it("tells what a telephone can do", () => {
    const after = known(advance(ready(), { kind: "delta", revision: 1, telephones: { [MARIA.id]: "analogue" } }, NOW));

    expect(after.extensions.get(MARIA.id)?.telephone).toBe("analogue");
  });

  it("says nothing of extensions that are not the user's", () => {
    const after = known(advance(ready(), { kind: "delta", revision: 1, live: { "00026_99": IDLE } }, NOW));

    expect(after.extensions.has("00026_99")).toBe(false);
  });

  it("cannot be used when one before it went missing", () => {
    expect(advance(ready(), { kind: "delta", revision: 2 }, NOW)).toBeUndefined();
  });

  it("cannot be used before a snapshot", () => {
    expect(advance(EMPTY, { kind: "delta", revision: 1 }, NOW)).toBeUndefined();
  });
});

describe("the store", () => {
  it("tells listeners of a new state, once, until they stop", () => {
    const store = new Store();
    const listener = vi.fn();
    const stop = store.subscribe(listener);

    const state = ready();
    store.state = state;
    store.state = state;
    stop();
    store.state = EMPTY;

    expect(listener).toHaveBeenCalledTimes(1);
  });
});
