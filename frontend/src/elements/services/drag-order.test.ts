import { describe, expect, it } from "vitest";
import { moved } from "./drag-order.ts";

describe("an order", () => {
  it.each([
    [0, 2, "bca"],
    [2, 0, "cab"],
    [1, 2, "acb"],
    [1, 1, "abc"],
    [0, -1, "abc"],
    [2, 3, "abc"],
  ])("with the item at %d moved to %d is %s", (from, to, order) => {
    expect(moved(["a", "b", "c"], from, to).join("")).toBe(order);
  });
});
