import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import german from "./texts/de.json";
import english from "./texts/en.json";
import polish from "./texts/pl.json";
import { languageFor, loadTexts } from "./texts.ts";

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each(Object.entries({ german, polish }))("the texts in %s", (_language, texts: Record<string, string>) => {
  it("are those there are in English, translated, with the same placeholders", () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      expect(texts[key]?.trim(), key).toBeTruthy();
      expect(placeholders(texts[key] ?? ""), key).toEqual(placeholders(text));
    }
  });
});

describe("the texts", () => {
  it("are all used", () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"))
      .join("\n");
    // Families whose keys are put together from what the emulator says.
    const composed = /^(kind|behaviour|line|fault|section|faults|live)\.\w+$/;
    expect(Object.keys(english).filter((key) => !sources.includes(`"${key}"`) && !composed.test(key))).toEqual([]);
  });

  it.each([
    ["pl-PL", "pl"],
    ["de", "de"],
    ["fr", "en"],
    ["constructor", "en"],
  ])("for %s are in %s", (wanted, language) => {
    expect(languageFor(wanted)).toBe(language);
  });

  it("show the exchange's time as it stands", async () => {
    const texts = await loadTexts("de");
    expect(texts.time("2026-11-23T06:05:09.123456")).toBe("06:05:09");
    expect(texts.date("2026-11-23T06:05:09")).toContain("2026");
  });
});
