import type { Texts } from "../../texts/texts.ts";

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;
const STEP = 1000;

/** A number of bytes as people read it, in the units of storage makers. */
export function size(bytes: number, texts: Texts): string {
  let [value, unit] = [bytes, 0];
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit++;
  }
  const shown = value < 10 && unit > 0 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${texts.number(shown)} ${UNITS[unit] ?? ""}`;
}
