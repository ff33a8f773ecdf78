import { describe, expect, it } from "vitest";
import { timeNow } from "./clock.ts";
import { exchange, ringing } from "./fake-emulator.ts";
import { involvements, rings, type Leg } from "./model.ts";
import { parse } from "./stream.ts";

describe("what an extension has to do with calls", () => {
  it("is nothing at rest", () => {
    expect(involvements(exchange(), "1011")).toEqual([]);
    expect(rings(exchange(), "1011")).toBe(false);
  });

  it("is the caller while it rings, not who else rings", () => {
    const legs: readonly Leg[] = [
      { outside: "1", number: "600111222", state: "originated", origin: true },
      { extension: "1011", state: "alerting", origin: false },
      { extension: "1012", state: "alerting", origin: false },
    ];
    const state = { ...ringing(), calls: [{ id: 1, called: "600", legs }] };
    expect(involvements(state, "1011")[0]?.parties).toEqual([{ number: "600111222", name: "", withheld: false }]);
    expect(rings(state, "1012")).toBe(true);
  });

  it("tells that a number is withheld", () => {
    expect(involvements(ringing({ withheld: true }), "1011")[0]?.parties[0]?.withheld).toBe(true);
  });

  it("names somebody outside as the extension knows him", () => {
    const state = ringing();
    const calls = state.calls.map((call) => ({
      ...call,
      legs: call.legs.map((leg) => (leg.extension === "1011" ? { ...leg, names: { "1": "Paweł" } } : leg)),
    }));
    expect(involvements({ ...state, calls }, "1011")[0]?.parties[0]?.name).toBe("Paweł");
  });

  it("names extensions", () => {
    const legs: readonly Leg[] = [
      { extension: "1011", state: "connected", origin: true },
      { extension: "1012", state: "connected", origin: false },
    ];
    const state = exchange({ calls: [{ id: 1, called: "1012", legs }] });
    expect(involvements(state, "1011")[0]?.parties).toEqual([{ number: "1012", name: "Anna Nowak", withheld: false }]);
  });

  it("begins with what is most urgent", () => {
    const held: readonly Leg[] = [{ extension: "1011", state: "held", origin: true }];
    const talking: readonly Leg[] = [{ extension: "1011", state: "connected", origin: false }];
    const calls = [
      { id: 1, called: "1", legs: held },
      { id: 2, called: "1", legs: talking },
    ];
    expect(involvements(exchange({ calls }), "1011").map(({ call }) => call)).toEqual([2, 1]);
  });
});

describe("a block of a stream", () => {
  it("is an event with its content", () => {
    expect(parse('event: ringing\ndata: {"extension": "1011"}')).toEqual({
      name: "ringing",
      content: { extension: "1011" },
    });
  });

  it("is nothing when it is a comment", () => {
    expect(parse(":")).toBeUndefined();
  });
});

describe("the exchange's time", () => {
  it("is what it told and what has passed since", () => {
    expect(timeNow("2026-11-23T23:59:58.250000", 1000, 4000)).toBe("2026-11-24T00:00:01");
  });
});
