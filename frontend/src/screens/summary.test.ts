import { afterEach, describe, expect, it } from "vitest";
import type { Answers } from "../../dev/fake-hass.ts";
import { button, mount, only, settled, shown, text, unmountAll, until } from "../../dev/mount.ts";
import { costs, dashboard, entry, FOUND, message, missed, OFFICE } from "../../dev/office.ts";
import { webSnapshot } from "../../dev/scenes.ts";
import type { Dashboard } from "../app/documents.ts";

afterEach(unmountAll);

async function open(fields: Partial<Dashboard> = {}, answers: Answers = {}) {
  const mounted = await mount(webSnapshot(), {
    answers: { ...OFFICE, "dashboard/get": () => dashboard(fields), ...answers },
  });
  await until(() => shown(mounted.panel, ".skeleton").length === 0);
  await settled(mounted.panel);
  return mounted;
}

const list = (panel: Element, index: number): HTMLElement => {
  const found = shown(panel, "webcti-call-list")[index];
  if (!found) throw new Error(`no panel ${index}`);
  return found;
};
const rows = (panel: Element, index: number): HTMLElement[] => shown(list(panel, index), "[role=row]").slice(1);

async function search(panel: Element, words: string): Promise<void> {
  const input = only(panel, "#search") as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new Event("input"));
  await settled(panel);
}

function submit(panel: Element): void {
  only(panel, "webcti-search-card").shadowRoot?.querySelector("form")?.dispatchEvent(new Event("submit"));
}

describe("the missed calls", () => {
  it("are counted on red when a number called more than once, and only then", async () => {
    const { panel } = await open({ missed: [missed(3), missed(1)] });

    expect(rows(panel, 0).map((row) => row.querySelector(".count")?.textContent)).toEqual(["3", undefined]);
    expect(rows(panel, 0)[0]?.textContent).toContain("3 times");
    expect(rows(panel, 0)[0]?.classList).toContain("red");
  });

  it("have an empty name where none is known, and no button where the number is withheld", async () => {
    const { panel } = await open({
      missed: [missed(1, { name: "", number: "5" }), missed(1, { name: "", number: "", withheld: true })],
    });
    const [unknown, withheld] = rows(panel, 0);

    expect(unknown?.querySelector(".name")?.textContent).toBe("");
    expect(unknown?.querySelector("button")?.textContent).toContain("5");
    expect(withheld?.querySelector("button")).toBeNull();
  });

  it("lead to all of them", async () => {
    const { panel } = await open();

    expect(only(list(panel, 0), "a").getAttribute("href")).toBe("/webcti/history/00026_21/missed");
  });

  it("say that there are none, and then there is no more of them", async () => {
    const { panel } = await open({ missed: [] });

    expect(text(list(panel, 0))).toContain("No missed calls");
    expect(shown(list(panel, 0), "a")).toEqual([]);
  });
});

describe("the completed calls", () => {
  it("are blue when outgoing and green when incoming", async () => {
    const { panel } = await open({ completed: [entry(1, { type: "outgoing" }), entry(2)] });

    expect(rows(panel, 1).map(({ classList }) => classList[0])).toEqual(["blue", "green"]);
  });
});

describe("the voicemail", () => {
  it("is listened to by calling its number", async () => {
    const { panel } = await open({ voicemail: [message(1)] });
    const [row] = rows(panel, 2);
    expect(row?.classList).toContain("red");
    row?.querySelector("button")?.click();
    await settled(panel);

    expect(only(panel, "webcti-dialling .whom, .whom").textContent).toContain("1000");
  });
});

describe("the summary", () => {
  it("names the services that are on, each with the way to its tab", async () => {
    const { panel } = await open({ active_services: ["wake_up", "dnd"] });

    expect(
      shown(only(panel, "webcti-summary-card"), "li a").map((link) => [
        link.textContent.trim(),
        link.getAttribute("href"),
      ]),
    ).toEqual([
      ["Wake-up call", "/webcti/settings/00026_21/services"],
      ["Do not disturb", "/webcti/settings/00026_21/forwarding"],
    ]);
  });

  it("says so when none is on", async () => {
    const { panel } = await open({ active_services: [] });

    expect(text(only(panel, "webcti-summary-card"))).toContain("No active services");
  });

  it("shows the costs as money and leads to them", async () => {
    const { panel } = await open({ costs: costs({ current: "0.00", currency: "PLN" }) });
    const link = only(panel, "webcti-summary-card a.line, a.line");

    expect(link.textContent.replace(/\s+/g, " ")).toContain("PLN 0.00");
    expect(link.getAttribute("href")).toBe("/webcti/costs/00026_21");
  });

  it.each([
    ["pl", "Podsumowanie"],
    ["de", "Übersicht"],
  ])("changes the language to %s in the PBX and of the panel", async (language, title) => {
    const { panel, hass } = await open();
    const select = only(panel, "#language") as HTMLSelectElement;
    select.value = language;
    select.dispatchEvent(new Event("change"));

    await until(() => hass.sent.some(({ type }) => type === "webcti/subscriber/update"));
    expect(hass.sent.find(({ type }) => type === "webcti/subscriber/update")?.["fields"]).toEqual({
      fields: { language },
    });
    await until(() => text(panel).includes(title));
  });
});

describe("the language of the telephones", () => {
  it("is told where it is another than the panel's, and can be made the same", async () => {
    const { panel, hass } = await open({ language: "de" });
    expect((only(panel, "#language") as HTMLSelectElement).value).toBe("en");
    only(panel, "webcti-summary-card .note button, .note button").click();

    await until(() => hass.sent.some(({ type }) => type === "webcti/subscriber/update"));
    expect(hass.sent.find(({ type }) => type === "webcti/subscriber/update")?.["fields"]).toEqual({
      fields: { language: "en" },
    });
  });

  it("is not spoken of where it is the panel's", async () => {
    const { panel } = await open({ language: "en" });

    expect(shown(only(panel, "webcti-summary-card"), ".note")).toEqual([]);
  });
});

describe("the one field for name or number", () => {
  it("finds whoever the phonebook knows", async () => {
    const { panel } = await open();
    await search(panel, "zieli");
    await until(() => shown(panel, "webcti-search-card li, li .book").length > 0);

    expect(text(only(panel, "webcti-search-card"))).toMatch(/Zieliński Piotr\s+Public book/);
  });

  it("says when nothing is found", async () => {
    const { panel } = await open({}, { "contacts/search": () => ({ items: [] }) });
    await search(panel, "nobody");

    await until(() => only(panel, "#note").textContent === "Nothing found");
  });

  it("calls a contact whose number is hidden without showing it", async () => {
    const { panel, hass } = await open({}, { "contacts/search": () => ({ items: FOUND.slice(2) }) });
    await search(panel, "zarz");
    await until(() => button(panel, "Call Zarząd") !== undefined);
    button(panel, "Call Zarząd")?.click();
    await settled(panel);
    expect(only(panel, ".whom").textContent).not.toContain("contact:");
    shown(panel, ".ways button")[0]?.click();

    await until(() => hass.sent.some(({ type }) => type === "webcti/calls/create"));
    expect(hass.sent.find(({ type }) => type === "webcti/calls/create")?.["fields"]).toMatchObject({
      number: "contact:p3",
    });
  });

  it("calls the number that is typed", async () => {
    const { panel } = await open();
    await search(panel, "600 111-222");
    submit(panel);
    await settled(panel);

    expect(only(panel, ".whom").textContent).toContain("600111222");
  });

  it("does not call a name", async () => {
    const { panel } = await open();
    await search(panel, "Anna");
    submit(panel);
    await settled(panel);

    expect(only(panel, "#note").textContent).toContain("Use digits");
  });
});
