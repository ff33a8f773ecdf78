import { afterEach, describe, expect, it } from "vitest";
import { button, mount, only, settled, shown, text, unmountAll, until } from "../../../dev/mount.ts";
import { OFFICE } from "../../../dev/office.ts";
import { webExtension, webSnapshot } from "../../../dev/scenes.ts";
import { keyLabels, services, SETTINGS } from "../../../dev/settings.ts";
import type { Answers, FakeHass } from "../../../dev/fake-hass.ts";
import type { Subscriber } from "../../app/documents.ts";

afterEach(unmountAll);

async function open(tab: string, ready: string, answers: Answers = {}, fields: Partial<Subscriber> = {}) {
  const wishes = { answers: { ...OFFICE, ...SETTINGS, ...answers } };
  const mounted = await mount(webSnapshot(fields), wishes, `/settings/00026_21/${tab}`);
  await until(() => shown(mounted.panel, ready).length > 0);
  await settled(mounted.panel);
  return mounted;
}

/** The fields of the last command of a kind. */
function sent(hass: FakeHass, name: string): unknown {
  return hass.sent.findLast(({ type }) => type === `webcti/${name}`)?.["fields"];
}

function type(field: HTMLElement, value: string): void {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event("input"));
}

const switchOf = (panel: Element, service: string): HTMLElement =>
  only(shown(panel, service)[0]?.shadowRoot ?? panel, "[role=switch]");

const refuse = (code: string, field = ""): (() => never) => {
  return () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Home Assistant rejects with plain objects
    throw { code, message: "", translation_placeholders: { field } };
  };
};

describe("the settings", () => {
  it("offer the keys only of a system telephone", async () => {
    const { panel } = await open("services", "webcti-wake-up", {}, { has_system_phone: false });

    expect(shown(panel, ".tabs a").map(({ textContent }) => textContent.trim())).toEqual([
      "Services",
      "Forwarding",
      "Subscriber",
      "Application",
    ]);
  });

  it("show no service that the PBX lacks", async () => {
    const { panel } = await open("services", "webcti-wake-up", {
      "services/get": () => services({ call_as: null, clir: null, call_waiting: null }),
    });

    expect(shown(panel, "h3").map(({ textContent }) => textContent)).toEqual([
      "Phone lock",
      "Wake-up call",
      "Account recall",
    ]);
  });
});

describe("a service", () => {
  it("is switched at once and shows what the PBX has", async () => {
    const { panel, hass } = await open("services", "webcti-wake-up");
    switchOf(panel, "webcti-wake-up").click();
    await until(() => switchOf(panel, "webcti-wake-up").getAttribute("aria-checked") === "false");

    expect(sent(hass, "services/set")).toEqual({
      name: "wake_up",
      body: { on: false, time: "06:30", repeat: "daily" },
    });
  });

  it("with something missing is not switched on, and says what", async () => {
    const wake_up = { on: false, time: null, repeat: "once", next: null, last_result: null } as const;
    const { panel, hass } = await open("services", "webcti-wake-up", { "services/get": () => services({ wake_up }) });
    switchOf(panel, "webcti-wake-up").click();
    await until(() => shown(panel, "#time-error").length === 1);

    expect(sent(hass, "services/set")).toBeUndefined();
    expect(switchOf(panel, "webcti-wake-up").getAttribute("aria-checked")).toBe("false");
    expect(only(panel, "#time-error").textContent).toBe("Enter the time first.");
  });

  it("that the PBX refuses returns, with the sentence at the field", async () => {
    const { panel } = await open("services", "webcti-account-recall", { "services/set": refuse("invalid_pin", "pin") });
    type(only(panel, "#account"), "9001");
    type(only(panel, "#pin"), "1234");
    switchOf(panel, "webcti-account-recall").click();
    await until(() => shown(panel, "#pin-error").length === 1);

    expect(only(panel, "#pin-error").textContent).toBe("Account number or PIN is wrong.");
    expect(switchOf(panel, "webcti-account-recall").getAttribute("aria-checked")).toBe("false");
  });

  it("is asked for anew when the PBX says that it changed, and what is typed stays", async () => {
    let on = false;
    const { panel, hass } = await open("services", "webcti-wake-up", {
      "services/get": () => services({ clir: { on } }),
    });
    type(only(panel, "#account"), "90");
    on = true;
    hass.invalidate("services");
    const clir = (): string | null | undefined =>
      shown(panel, "webcti-switch-service")[1]
        ?.shadowRoot?.querySelector("[role=switch]")
        ?.getAttribute("aria-checked");
    await until(() => clir() === "true");

    expect((only(panel, "#account") as HTMLInputElement).value).toBe("90");
  });

  it("of the telephone that an administrator locked says so", async () => {
    const { panel } = await open("services", "webcti-wake-up", {
      "services/get": () => services({ phone_lock: { on: true, locked_by_admin: true } }),
    });

    expect(text(panel)).toContain("An administrator locked this telephone.");
  });
});

describe("the mobile version", () => {
  it("switches the lock and shows the rest", async () => {
    localStorage.setItem("webcti-version", "mobile");
    const { panel } = await open("services", "webcti-wake-up");

    expect(shown(panel, "[role=switch]").length).toBe(1);
    expect(shown(only(panel, "webcti-services-view"), "input, select")).toEqual([]);
    expect(shown(panel, "h3").map(({ textContent }) => textContent)).toContain("Wake-up call");
  });
});

describe("the data of the subscriber", () => {
  it("is saved as a whole, and the PBX's word stands at the field", async () => {
    const { panel, hass } = await open("subscriber", "#email", {
      "subscriber/update": refuse("invalid_email", "email"),
    });
    type(only(panel, "#email"), "nobody");
    only(panel, "webcti-settings-subscriber").shadowRoot?.querySelector("form")?.requestSubmit();
    await until(() => shown(panel, "#email-error").length === 1);

    expect(sent(hass, "subscriber/update")).toEqual({ fields: { description: "", email: "nobody" } });
    expect(only(panel, "#email-error").textContent).toBe("This is no e-mail address.");
  });

  it("has a password that is changed with the present one", async () => {
    const { panel, hass } = await open("subscriber", "#repeated");
    type(only(panel, "#old"), "secret");
    type(only(panel, "#new"), "better");
    type(only(panel, "#repeated"), "bettter");
    await settled(panel);
    button(panel, "Change")?.click();
    await until(() => shown(panel, "#repeated-error").length === 1);
    expect(sent(hass, "session/set_password")).toBeUndefined();

    type(only(panel, "#repeated"), "better");
    await settled(panel);
    button(panel, "Change")?.click();
    await until(() => sent(hass, "session/set_password") !== undefined);
    expect(sent(hass, "session/set_password")).toEqual({ new: "better", old: "secret" });
  });
});

describe("the keys of the system telephone", () => {
  it("are labelled, and only what differs from the usual is sent", async () => {
    const { panel, hass } = await open("system-phone", ".strip");
    type(only(panel, "[aria-label='Key 1']"), "Anna Nowak");
    type(only(panel, "[aria-label='Key 4']"), "Gate");
    await settled(panel);
    button(panel, "Save")?.click();
    await until(() => sent(hass, "key_labels/set") !== undefined);

    expect(sent(hass, "key_labels/set")).toEqual({ font_size: 10, labels: { "4": "Gate" } });
  });

  it("stand on a sheet, one strip for the telephone and one for each module", async () => {
    const keys = Array.from({ length: 28 }, (_, index) => ({
      position: index + 1,
      function: "",
      value: "",
      label: String(index + 1),
      default_label: "",
    }));
    const { panel } = await open("system-phone", ".strip", { "key_labels/get": () => keyLabels({ modules: 1, keys }) });

    expect(shown(panel, ".strip").map(({ children }) => children.length)).toEqual([8, 20]);
    expect(shown(panel, ".label").map(({ textContent }) => textContent)).toEqual(keys.map(({ label }) => label));
  });
});

describe("the application", () => {
  it("speaks German when it is chosen, and has the PBX remember it", async () => {
    const { panel, hass } = await open("application", "#language-de");
    only(panel, "#language-de").dispatchEvent(new Event("change"));

    await until(() => text(panel).includes("Einstellungen"));
    expect(sent(hass, "subscriber/update")).toEqual({ fields: { language: "de" } });
  });

  it("keeps a choice that is on its way whatever comes of an earlier one meanwhile", async () => {
    const never = new Promise<Subscriber>(() => undefined);
    const { panel, hass } = await open("application", "#language-de", { "subscriber/update": () => never });
    only(panel, "#language-de").dispatchEvent(new Event("change"));
    const { access, session } = webExtension({ language: "pl" });
    hass.push({ kind: "delta", revision: 1, sessions: { "00026_21": { access, session } } });
    await settled(panel);

    expect((only(panel, "#language-de") as HTMLInputElement).checked).toBe(true);
  });

  it("does not offer a MobilePhone that has no number", async () => {
    const { panel } = await open("application", "#way-mobile_phone", {}, { mobile_phone_number: "" });

    expect((only(panel, "#way-mobile_phone") as HTMLInputElement).disabled).toBe(true);
  });
});
