import { describe, expect, it } from "vitest";
import { fakeHass } from "../../dev/fake-hass.ts";
import { snapshot } from "../../dev/scenes.ts";
import { loadTexts } from "../texts/languages.ts";
import type { App } from "./context.ts";
import { Form } from "./form.ts";
import { Mistake } from "./mistakes.ts";

async function form(): Promise<Form<{ name: string; number: string }>> {
  const hass = fakeHass(snapshot([]));
  const app = { texts: await loadTexts(hass), session: { hass } } as unknown as App;
  const host = {
    app,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  return new Form(host, { name: "Anna", number: "" });
}

describe("a form", () => {
  it("knows whether something differs from what is saved", async () => {
    const filled = await form();
    expect(filled.changed).toBe(false);
    filled.set("number", "23");
    expect(filled.changed).toBe(true);

    await filled.submit(() => Promise.resolve());
    expect(filled.changed).toBe(false);
  });

  it("puts the reason of a refusal at the field it names, until that is changed", async () => {
    const filled = await form();
    const done = await filled.submit(() => Promise.reject(new Mistake("invalid_number", "", "number")));
    expect([done, filled.problem("number"), filled.error]).toEqual([
      false,
      "This is no number that can be dialled.",
      undefined,
    ]);

    filled.set("number", "23");
    expect(filled.problem("number")).toBeUndefined();
  });

  it("puts any other reason at the whole", async () => {
    const filled = await form();
    await filled.submit(() => Promise.reject(new Mistake("pbx_unreachable", "")));

    expect(filled.error).toBe("The exchange cannot be reached.");
  });

  it("is sent once, however often it is pressed", async () => {
    const filled = await form();
    let sent = 0;
    const deed = (): Promise<void> => {
      sent++;
      return Promise.resolve();
    };
    await Promise.all([filled.submit(deed), filled.submit(deed)]);

    expect(sent).toBe(1);
  });

  it("does not lose what somebody is typing to news from the PBX", async () => {
    const filled = await form();
    filled.set("name", "Anna N");
    filled.take({ name: "Anna", number: "23" });
    expect(filled.values.name).toBe("Anna N");

    filled.take({ name: "Anna", number: "23" }, true);
    expect(filled.values).toEqual({ name: "Anna", number: "23" });
  });
});
