import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeHass } from "../dev/fake-hass.ts";
import { button, mount, only, settled, shown, text, unmountAll, until } from "../dev/mount.ts";
import { extension, IDLE, PBX, SCENES, snapshot, webExtension, webSnapshot } from "../dev/scenes.ts";

afterEach(unmountAll);

const MARIA = extension();
const RECEPTION = extension({ id: "00026_31", number: "31", name: "Recepcja" });

describe("the panel", () => {
  it("is headed by number and name of the extension", async () => {
    const { panel } = await mount(snapshot([MARIA]));

    expect(only(panel, "h1").textContent).toBe("21. Maria Wiśniewska");
  });

  it("is headed by the number alone when there is no name", async () => {
    const { panel } = await mount(snapshot([extension({ name: null })]));

    expect(only(panel, "h1").textContent).toBe("21");
  });

  it("shows a change of the extension at once", async () => {
    const { panel, hass } = await mount(snapshot([MARIA]));
    const live = { ...IDLE, activity: "talking" } as const;
    hass.push({ kind: "delta", revision: 1, live: { [MARIA.id]: live } });
    await settled(panel);

    expect(text(panel)).toContain("In a call");
  });

  it("does not render because some state of Home Assistant changed", async () => {
    const { panel, hass } = await mount(snapshot([MARIA]));
    panel.hass = { ...hass };

    expect(panel.isUpdatePending).toBe(false);
    expect(hass.sent).toHaveLength(1);
  });

  it("speaks the language the user changes to", async () => {
    const { panel, hass } = await mount(snapshot([MARIA]));
    panel.hass = { ...hass, locale: { ...hass.locale, language: "de" } };

    await until(() => text(panel).includes("Frei"));
  });

  it("keeps to Home Assistant's language at first, whatever the telephones speak", async () => {
    const { panel } = await mount(webSnapshot({ language: "de" }));

    expect(panel.lang).toBe("en");
  });

  it("speaks the language that is chosen for its extension elsewhere", async () => {
    const { panel, hass } = await mount(webSnapshot());
    const { id, access, session } = webExtension({ language: "de" });
    hass.push({ kind: "delta", revision: 1, sessions: { [id]: { access, session } } });

    await until(() => panel.lang === "de");
  });

  it("speaks the language that was chosen elsewhere while it was closed", async () => {
    const { panel } = await mount(webSnapshot());
    panel.remove();
    const later = await mount(webSnapshot({ language: "pl" }));

    await until(() => later.panel.lang === "pl");
  });

  it("follows the dark theme", async () => {
    const { style } = document.documentElement;
    style.setProperty("--primary-text-color", "rgb(33, 33, 33)");
    const { panel } = await mount(snapshot([MARIA]));
    expect(panel.hasAttribute("dark")).toBe(false);

    style.setProperty("--primary-text-color", "rgb(225, 225, 225)");
    await until(() => panel.hasAttribute("dark"));
    style.setProperty("--primary-text-color", "rgb(33, 33, 33)");
    await until(() => !panel.hasAttribute("dark"));
    style.removeProperty("--primary-text-color");
  });

  it("opens the sidebar where it is hidden", async () => {
    const { panel } = await mount(snapshot([MARIA]));
    expect(button(panel, "Open the sidebar")).toBeUndefined();
    panel.narrow = true;
    await settled(panel);

    const opened = vi.fn();
    panel.addEventListener("hass-toggle-menu", opened);
    button(panel, "Open the sidebar")?.click();
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it("subscribes again when Home Assistant brings it back", async () => {
    const { panel, hass } = await mount(snapshot([MARIA]));
    panel.remove();
    document.body.append(panel);
    await settled(panel);

    expect(hass.sent.map(({ type }) => type)).toEqual(["webcti/subscribe", "webcti/subscribe"]);
    hass.push({ kind: "delta", revision: 1, live: { [MARIA.id]: { ...IDLE, activity: "queued" } } });
    await settled(panel);
    expect(text(panel)).toContain("In the queue");
  });
});

describe("somebody with several extensions", () => {
  it("switches between them, and the address says which", async () => {
    const { panel } = await mount(snapshot([MARIA, RECEPTION]));
    const went = vi.fn();
    addEventListener("location-changed", went, { once: true });
    const [, reception] = shown(only(panel, "webcti-switcher"), "nav button");
    reception?.click();

    expect(went).toHaveBeenCalledTimes(1);
    expect(location.pathname).toBe("/webcti/start/00026_31");
    panel.route = { prefix: "/webcti", path: "/start/00026_31" };
    await settled(panel);
    expect(only(panel, "h1").textContent).toBe("31. Recepcja");
  });

  it("comes by a deep link to the extension it names", async () => {
    const { panel } = await mount(snapshot([MARIA, RECEPTION]), {}, "/start/00026_31");

    expect(only(panel, "h1").textContent).toBe("31. Recepcja");
    expect(only(only(panel, "webcti-switcher"), '[aria-current="true"]').textContent).toContain("Recepcja");
  });

  it("sees in the switcher that another one rings", async () => {
    const { panel, hass } = await mount(snapshot([MARIA, RECEPTION]));
    hass.push({ kind: "delta", revision: 1, live: { [RECEPTION.id]: { ...IDLE, activity: "ringing" } } });
    await settled(panel);

    expect(only(only(panel, "webcti-switcher"), "nav").textContent).toContain("Ringing");
  });
});

describe("somebody with one extension", () => {
  it("has nothing to switch", async () => {
    const { panel } = await mount(snapshot([MARIA]));

    expect(shown(panel, "webcti-switcher")).toEqual([]);
  });
});

describe("somebody without an extension", () => {
  it("is told how to get one", async () => {
    const { panel } = await mount(snapshot([]));

    expect(text(panel)).toContain("No extension belongs to you yet");
    expect(shown(panel, "a")).toEqual([]);
  });

  it("finds the way there if he is an administrator", async () => {
    const { panel } = await mount(snapshot([]), { admin: true });

    expect(only(panel, "a").getAttribute("href")).toBe("/config/integrations/integration/webcti");
  });

  it("sees an extension as soon as it is his", async () => {
    const { panel, hass } = await mount(snapshot([]));
    hass.push({ ...snapshot([MARIA]), revision: 1 });
    await until(() => shown(panel, "webcti-start-screen").length > 0);

    expect(only(panel, "h1").textContent).toBe("21. Maria Wiśniewska");
  });
});

describe("while something cannot be reached", () => {
  const banner = (panel: Element): string => only(only(panel, "webcti-banner"), "[role=status]").textContent.trim();

  it("says so of the PBX, keeps what is known, and takes it back", async () => {
    const { panel, hass } = await mount(snapshot([extension({ live: { ...IDLE, activity: "talking" } })]));
    hass.push({ kind: "delta", revision: 1, pbxs: { entry: { ...PBX, connected: false } } });
    await settled(panel);
    expect(banner(panel)).toMatch(/^Slican NCP-000 cannot be reached\./);
    expect(text(panel)).toContain("In a call");

    hass.push({ kind: "delta", revision: 2, pbxs: { entry: PBX } });
    await settled(panel);
    expect(shown(panel, "webcti-banner")).toEqual([]);
  });

  it("says that somebody has to enter another key", async () => {
    const scene = SCENES["refused"];
    const { panel } = await mount(scene ? scene() : snapshot([]));

    expect(banner(panel)).toContain("refuses the access key");
  });

  it("says so of Home Assistant, and takes it back", async () => {
    const { panel, hass } = await mount(snapshot([MARIA]));
    hass.lose();
    await settled(panel);
    expect(banner(panel)).toContain("Home Assistant cannot be reached");

    hass.find();
    await settled(panel);
    expect(shown(panel, "webcti-banner")).toEqual([]);
  });
});

describe("before the first snapshot", () => {
  it("the page says that it loads", async () => {
    const hass = fakeHass(snapshot([MARIA]));
    vi.spyOn(hass.connection, "subscribeMessage").mockReturnValue(new Promise(() => undefined));
    const panel = document.createElement("webcti-panel");
    panel.hass = hass;
    document.body.append(panel);

    await until(() => panel.shadowRoot?.querySelector("main") !== null && text(panel).includes("Loading"));
    expect(only(panel, "main").getAttribute("aria-busy")).toBe("true");
  });
});
