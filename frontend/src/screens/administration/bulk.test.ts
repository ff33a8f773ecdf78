import { describe, expect, it } from "vitest";
import type { Employee } from "../../app/documents.ts";
import { Feedback } from "../../app/feedback.ts";
import { Mistake } from "../../app/mistakes.ts";
import type { ActorElement } from "../../app/screen-element.ts";
import { changeMany, LEFT_OUT } from "./bulk.ts";

const STAFF = Array.from({ length: 60 }, (_, index) => ({
  extension: String(100 + index),
  comment: `Number ${index}`,
})) as unknown as readonly Employee[];

interface Bulk {
  readonly extensions: readonly string[];
}

function actor(answer: (extensions: readonly string[], part: number) => readonly string[]): ActorElement {
  let part = 0;
  const request = (_: string, { extensions }: Bulk): Promise<object> =>
    Promise.resolve().then(() => ({
      results: answer(extensions, part++).map((extension) => ({ extension, ok: true, code: "", password: "" })),
    }));
  return { app: { feedback: new Feedback() }, request } as unknown as ActorElement;
}

describe("a change of many employees", () => {
  it("is asked for in parts and tells what became of each", async () => {
    const sizes: number[] = [];
    const outcomes = await changeMany(
      actor((extensions) => {
        sizes.push(extensions.length);
        return extensions;
      }),
      STAFF,
      { action: "licence", value: "cti" },
      "Set licences",
    );
    expect(sizes).toEqual([25, 25, 10]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(outcomes[0]?.comment).toBe("Number 0");
  });

  it("keeps what was done before a part was refused, and asks for no more", async () => {
    let parts = 0;
    const outcomes = await changeMany(
      actor((extensions, part) => {
        parts++;
        if (part === 1) throw new Mistake("pbx_unreachable", "");
        return extensions;
      }),
      STAFF,
      { action: "new_password", value: null },
      "New password",
    );
    expect(parts).toBe(2);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(25);
    expect(outcomes.at(-1)?.code).toBe("pbx_unreachable");
  });

  it("leaves out those after the part at which somebody stops", async () => {
    const by = actor((extensions) => {
      by.app.feedback.state.work?.cancel();
      return extensions;
    });
    const outcomes = await changeMany(by, STAFF, { action: "licence", value: "cti" }, "Set licences");
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(25);
    expect(outcomes.at(-1)?.code).toBe(LEFT_OUT);
  });
});
