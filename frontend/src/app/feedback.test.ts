import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Feedback, inParts } from "./feedback.ts";

let feedback: Feedback;

beforeEach(() => {
  vi.useFakeTimers();
  feedback = new Feedback();
});

afterEach(() => {
  vi.useRealTimers();
});

const notices = (): string[] => feedback.state.notices.map(({ text }) => text);

describe("a notice", () => {
  it("goes by itself, a mistake later than a success", () => {
    feedback.say("Saved.");
    feedback.say("Refused.", "mistake");
    vi.advanceTimersByTime(6_000);
    expect(notices()).toEqual(["Refused."]);

    vi.advanceTimersByTime(7_000);
    expect(notices()).toEqual([]);
  });

  it("makes room: three are shown at most", () => {
    for (const text of ["1", "2", "3", "4"]) feedback.say(text);

    expect(notices()).toEqual(["2", "3", "4"]);
  });
});

describe("a question", () => {
  it.each([true, false])("is answered with %s", async (yes) => {
    const answer = feedback.ask({ title: "Delete?", action: "Delete" });
    feedback.state.question?.answer(yes);

    expect(await answer).toBe(yes);
    expect(feedback.state.question).toBeUndefined();
  });

  it("that another one displaces is a no", async () => {
    const first = feedback.ask({ title: "First?", action: "Do" });
    void feedback.ask({ title: "Second?", action: "Do" });

    expect(await first).toBe(false);
    expect(feedback.state.question?.title).toBe("Second?");
  });
});

describe("long work", () => {
  it("shows how far it is while it lasts", async () => {
    const seen: (number | undefined)[] = [];
    const parts: number[][] = [];
    await feedback.during("Deleting", (progress, signal) =>
      inParts(
        [1, 2, 3, 4, 5],
        2,
        (part) => {
          seen.push(feedback.state.work?.done);
          parts.push([...part]);
          return Promise.resolve(part);
        },
        progress,
        signal,
      ),
    );

    expect(parts).toEqual([[1, 2], [3, 4], [5]]);
    expect(seen).toEqual([0, 2, 4]);
    expect(feedback.state.work).toBeUndefined();
  });

  it("stops when it is cancelled, and tells what was done until then", async () => {
    const done = await feedback.during("Deleting", (progress, signal) =>
      inParts(
        [1, 2, 3, 4],
        1,
        (part) => {
          if (part[0] === 2) feedback.state.work?.cancel();
          return Promise.resolve(part);
        },
        progress,
        signal,
      ),
    );

    expect(done).toEqual([1, 2]);
  });

  it("is not shown any more when it failed", async () => {
    await expect(feedback.during("Deleting", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");

    expect(feedback.state.work).toBeUndefined();
  });
});
