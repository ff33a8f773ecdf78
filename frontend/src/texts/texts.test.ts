import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fakeHass } from "../../dev/fake-hass.ts";
import { snapshot } from "../../dev/scenes.ts";
import german from "./de.ts";
import english from "./en.ts";
import { languageFor, LANGUAGES, loadTexts } from "./languages.ts";
import polish from "./pl.ts";
import { duration, Texts } from "./texts.ts";

const OTHERS = { de: german, pl: polish };
const LOCALE = { language: "en", time_format: "24", time_zone: "server" } as const;

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each(Object.entries(OTHERS))("the texts in %s", (_language, texts: Record<string, string>) => {
  it("are those there are in English, in the same order", () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english));
  });

  it("are all translated and have the same placeholders", () => {
    for (const [key, text] of Object.entries(english)) {
      expect(texts[key]?.trim(), key).toBeTruthy();
      expect(placeholders(texts[key] ?? ""), key).toEqual(placeholders(text));
    }
  });
});

describe("the texts", () => {
  it("are all used", () => {
    const folder = join(import.meta.dirname, "..");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
    // Families whose keys are put together from what the integration says, and forms of a plural.
    const composed = /^(outcome\.(incoming|outgoing)|services|service|book|log|costs\.(method|period))\.\w+$/;

    const unused = Object.keys(english).filter(
      (key) => !sources.includes(`"${key.replace(/\.(one|few|many)$/, "")}"`) && !composed.test(key),
    );

    expect(unused).toEqual([]);
  });

  it("exist in as many languages as there are files", () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(LANGUAGES);
  });

  it("fill in placeholders literally", () => {
    const texts = new Texts(english, "en", LOCALE, "UTC");
    expect(texts.text("dial.calling", { number: "$&{number}" })).toBe("Calling $&{number} …");
  });
});

describe("the language", () => {
  it.each([
    ["pl", "pl"],
    ["de-CH", "de"],
    ["en-GB", "en"],
    ["fr", "en"],
    ["constructor", "en"],
  ])("for %s is %s", (wanted, language) => {
    expect(languageFor(wanted)).toBe(language);
  });

  it("is loaded as Home Assistant's user set it", async () => {
    const texts = await loadTexts(fakeHass(snapshot([]), { language: "pl" }));
    expect(texts.text("call.answer")).toBe("Odbierz");
  });
});

describe("a moment", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const inWarsaw = (language: string): Texts => new Texts(english, language, LOCALE, "Europe/Warsaw");

  it("of today is a time, in the time zone of the server", () => {
    expect(inWarsaw("en").moment(new Date("2026-11-23T08:05:00Z"), now)).toBe("09:05");
  });

  it("of yesterday says so, by the calendar of the server", () => {
    expect(inWarsaw("en").moment(new Date("2026-11-22T22:30:00Z"), now)).toBe("yesterday, 23:30");
    expect(inWarsaw("de").moment(new Date("2026-11-22T22:30:00Z"), now)).toBe("gestern, 23:30");
  });

  it("shortly before noon of today is not yesterday although it is in UTC", () => {
    expect(inWarsaw("en").moment(new Date("2026-11-22T23:30:00Z"), now)).toBe("00:30");
  });

  it("of earlier days has a date", () => {
    expect(inWarsaw("de").moment(new Date("2026-11-03T08:05:00Z"), now)).toMatch(/^3\. Nov\.?,? 0?9:05$/);
  });
});

describe("a duration", () => {
  it.each([
    [-3, "0:00"],
    [0, "0:00"],
    [9.9, "0:09"],
    [95, "1:35"],
    [3599, "59:59"],
    [4210, "1:10:10"],
  ])("of %d s is %s", (seconds, shown) => {
    expect(duration(seconds)).toBe(shown);
  });
});
