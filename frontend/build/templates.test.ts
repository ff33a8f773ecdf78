import { describe, expect, it } from "vitest";
import { smallStyles } from "./templates.ts";

describe("small styles", () => {
  it("keep the spaces that mean something", () => {
    const styles = `
      /* why */
      .a .b > c:hover,
      d {
        width: calc(100% - 2px);
        grid-template: "a b" auto / 1fr 2fr;
      }
    `;

    expect(smallStyles(styles)).toBe('.a .b > c:hover,d{width:calc(100% - 2px);grid-template:"a b" auto / 1fr 2fr}');
  });
});
