import { describe, expect, it } from "vitest";
import { isLight } from "./ground.ts";

describe("a colour", () => {
  it.each(["rgb(225, 225, 225)", "rgba(225, 225, 225, 0.9)", "rgb(255, 230, 120)", "color(srgb 0.88 0.88 0.88)"])(
    "is light: %s",
    (color) => {
      expect(isLight(color)).toBe(true);
    },
  );

  it.each(["rgb(33, 33, 33)", "rgba(0, 0, 0, 0.87)", "rgb(0, 0, 255)", "color(srgb 0.13 0.13 0.13)", ""])(
    "is dark: %s",
    (color) => {
      expect(isLight(color)).toBe(false);
    },
  );
});
