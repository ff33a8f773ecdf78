import { afterEach, describe, expect, it } from "vitest";
import { button, mount, only, settled, shown, text, unmountAll, until } from "../../../dev/mount.ts";
import { OFFICE } from "../../../dev/office.ts";
import { webSnapshot } from "../../../dev/scenes.ts";
import { rule, services, SETTINGS } from "../../../dev/settings.ts";
import type { Answers, FakeHass } from "../../../dev/fake-hass.ts";

afterEach(unmountAll);

async function open(path: string, ready: string, answers: Answers = {}) {
  const wishes = { answers: { ...OFFICE, ...SETTINGS, ...answers } };
  const mounted = await mount(webSnapshot(), wishes, `/settings/00026_21/forwarding${path}`);
  await until(() => shown(mounted.panel, ready).length > 0);
  await settled(mounted.panel);
  return mounted;
}

function sent(hass: FakeHass, name: string): unknown {
  return hass.sent.findLast(({ type }) => type === `webcti/${name}`)?.["fields"];
}

async function press(panel: Element, label: string): Promise<void> {
  button(panel, label)?.click();
  await settled(panel);
}

async function choose(panel: Element, id: string): Promise<void> {
  only(panel, `#${id}`).dispatchEvent(new Event("change"));
  await settled(panel);
}

describe("forwarding", () => {
  it("has a sentence and no switch where no MobilePhone is defined", async () => {
    const mobile_phone = { on: false, number: "", on_no_answer: false, on_dnd: false, on_unavailable: false };
    const { panel } = await open("", "webcti-mobile-phone", { "services/get": () => services({ mobile_phone }) });
    const card = only(panel, "webcti-mobile-phone");

    expect(shown(card, "[role=switch], input")).toEqual([]);
    expect(text(card)).toContain("No MobilePhone number is defined for this extension.");
  });

  it("never writes the MobilePhone's number for who may only switch it", async () => {
    const { panel, hass } = await open("", "webcti-mobile-phone");
    const card = only(panel, "webcti-mobile-phone");
    expect(shown(card, "input[type=tel]")).toEqual([]);
    only(card, "[role=switch]").click();

    await until(() => sent(hass, "services/set") !== undefined);
    expect(sent(hass, "services/set")).toEqual({ name: "mobile_phone", body: { on: false } });
  });

  it("switched off keeps the number that the PBX has", async () => {
    const { panel, hass } = await open("", "webcti-target-service");
    const busy = shown(panel, "webcti-target-service")[2];
    if (!busy) throw new Error("no panel for busy");
    only(busy, "[role=switch]").click();

    await until(() => sent(hass, "services/set") !== undefined);
    expect(sent(hass, "services/set")).toEqual({ name: "forwardings/busy", body: { on: false, target: "23" } });
  });

  it("tells of rules beyond its panels", async () => {
    const { panel } = await open("", ".advanced");

    await until(() => only(panel, ".advanced").textContent.includes("3 further rules decide too"));
  });

  it("lets a message for callers be chosen, the usual one as none", async () => {
    const { panel, hass } = await open("", "#message");
    const select = only(panel, "#message") as HTMLSelectElement;
    select.value = "2";
    select.dispatchEvent(new Event("change"));

    await until(() => sent(hass, "services/set") !== undefined);
    expect(sent(hass, "services/set")).toEqual({ name: "dnd", body: { on: false, message: "2" } });
  });

  it("has the telephone called for a message of one's own", async () => {
    const { panel, hass } = await open("", "#message");
    button(panel, "Record own message")?.click();
    await until(() => shown(panel, "webcti-message-dialog").length === 1);
    await settled(panel);
    const name = only(panel, "#name") as HTMLInputElement;
    name.value = "Lunch";
    name.dispatchEvent(new Event("input"));
    await press(panel, "Telephone");
    await press(panel, "Call me");

    await until(() => sent(hass, "dnd_messages/record") !== undefined);
    expect(sent(hass, "dnd_messages/record")).toEqual({ name: "Lunch" });
  });
});

describe("the rules", () => {
  it("are made in five steps, not active until one says so", async () => {
    const { panel, hass } = await open("/advanced", "webcti-rules ol, ol li");
    await press(panel, "Add forwarding");
    expect(text(panel)).toContain("Step 1 of 5");
    await choose(panel, "state-no_answer");
    await press(panel, "Next");
    await choose(panel, "call_kind-external");
    await press(panel, "Next");
    await choose(panel, "presentation-withheld");
    await press(panel, "Next");
    await choose(panel, "kind-voicemail");
    await press(panel, "Next");
    expect(text(panel)).toContain("Step 5 of 5");
    await press(panel, "Save");

    await until(() => sent(hass, "forwarding_rules/create") !== undefined);
    expect(sent(hass, "forwarding_rules/create")).toEqual({
      rule: {
        state: "no_answer",
        call_kind: "external",
        presentation: "withheld",
        pattern: "",
        target: { kind: "voicemail", number: "" },
        active: false,
      },
    });
  });

  it("do not leave a step that is not complete", async () => {
    const { panel } = await open("/advanced", "ol li");
    await press(panel, "Add forwarding");
    await press(panel, "Next");
    await press(panel, "Next");
    await choose(panel, "presentation-matching");
    await press(panel, "Next");

    expect(text(panel)).toContain("Step 3 of 5");
    expect(only(panel, "#pattern-error").textContent).toContain("Enter a number");
  });

  it("warn of one that can never be used", async () => {
    const { panel } = await open("/advanced", "ol li");

    expect(shown(panel, "li .warning").length).toBe(1);
    await press(panel, "Edit rule 4");
    expect(shown(panel, "form .warning").length).toBe(1);
  });

  it("are moved with the arrows, and told to who hears the page", async () => {
    const { panel, hass } = await open("/advanced", "ol li");
    await press(panel, "Move rule 3 up");

    await until(() => sent(hass, "forwarding_rules/order") !== undefined);
    expect(sent(hass, "forwarding_rules/order")).toEqual({ order: ["1", "3", "2", "4"] });
    await until(() => shown(panel, "[role=status]").some(({ textContent }) => textContent.includes("position 2 of 4")));
  });

  it("stay in their order when the PBX refuses another", async () => {
    const { panel } = await open("/advanced", "ol li", {
      "forwarding_rules/order": () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- Home Assistant rejects with plain objects
        throw { code: "pbx_unreachable", message: "" };
      },
    });
    await press(panel, "Move rule 4 up");
    await until(() => text(panel).includes("The exchange cannot be reached."));

    expect(shown(panel, "li .target").map(({ textContent }) => textContent.trim())).toEqual([
      "23",
      "Voicemail",
      "23",
      "Fax to e-mail",
    ]);
  });

  it("are activated by their switch", async () => {
    const { panel, hass } = await open("/advanced", "ol li");
    shown(panel, "li [role=switch]")[2]?.click();

    await until(() => sent(hass, "forwarding_rules/update") !== undefined);
    expect(sent(hass, "forwarding_rules/update")).toMatchObject({ id: "3", rule: { active: true } });
  });

  it("are not added once there are twenty", async () => {
    const items = Array.from({ length: 20 }, (_, index) => rule(index + 1));
    const { panel } = await open("/advanced", "ol li", { "forwarding_rules/list": () => ({ items }) });

    expect(button(panel, "Add forwarding")?.disabled).toBe(true);
  });
});
