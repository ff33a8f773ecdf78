import { describe, expect, it } from "vitest";
import { parseNumber } from "./numbers.ts";

describe("a number", () => {
  it.each([
    ["23", "23"],
    ["600 111 222", "600111222"],
    ["+48 (22) 111-00.00", "+48221110000"],
    ["22/111 00 00", "221110000"],
    ["*72#", "*72#"],
    [" 1 ", "1"],
    ["1".repeat(32), "1".repeat(32)],
  ])("%s is dialled as %s", (typed, dialled) => {
    expect(parseNumber(typed)).toBe(dialled);
  });

  it.each(["", "   ", "+", "12+3", "++48", "12a", "1".repeat(33), "1,2", "sip:21", "-/()"])(
    "is not what %j says",
    (typed) => {
      expect(parseNumber(typed)).toBeUndefined();
    },
  );
});
