import { afterEach, describe, expect, it } from "vitest";
import { message, OFFICE, page, entry } from "../../dev/office.ts";
import { button, mount, only, settled, shown, text, unmountAll, until } from "../../dev/mount.ts";
import { webSnapshot } from "../../dev/scenes.ts";
import type { Answers } from "../../dev/fake-hass.ts";

afterEach(unmountAll);

const rows = (panel: Element): HTMLElement[] => shown(panel, ".table .row");

async function open(path = "", answers: Answers = {}) {
  const mounted = await mount(webSnapshot(), { answers: { ...OFFICE, ...answers } }, `/history/00026_21${path}`);
  await until(() => shown(mounted.panel, ".table, .nothing").length > 0);
  await settled(mounted.panel);
  return mounted;
}

describe("the history", () => {
  it("asks for the calls of its extension in its PBX, newest first, a page at a time", async () => {
    const { hass } = await open();

    expect(hass.sent.at(-1)).toEqual({
      type: "webcti/history/list",
      entry_id: "entry",
      extension: "21",
      fields: { limit: 50 },
    });
  });

  it("shows what each call was, in words and colour", async () => {
    const { panel } = await open("", {
      "history/list": () =>
        page(
          [
            entry(1, { type: "outgoing" }),
            entry(2, { type: "incoming" }),
            entry(3, { type: "missed", duration: null }),
            entry(4, { type: "answered_elsewhere", duration: null, group: "600" }),
          ],
          {},
        ),
    });

    expect(
      rows(panel).map(({ classList }) => ["blue", "green", "red", "violet"].find((c) => classList.contains(c))),
    ).toEqual(["blue", "green", "red", "violet"]);
    expect(shown(panel, ".cell.type, [role=cell].type").map(({ textContent }) => textContent.trim())).toEqual([
      "Outgoing call",
      "Incoming call",
      "Missed call",
      "Answered by another",
    ]);
    expect(shown(panel, "[role=cell].duration").map(({ textContent }) => textContent.trim())).toEqual([
      "1:35",
      "1:35",
      "",
      "",
    ]);
  });

  it("of one kind is asked for by the address", async () => {
    const { hass } = await open("/missed");

    expect(hass.sent.at(-1)).toMatchObject({ fields: { types: ["missed"] } });
  });

  it("is found by a text once one stops typing", async () => {
    const { panel, hass } = await open();
    const input = only(panel, "input[type=search]") as HTMLInputElement;
    input.value = "anna";
    input.dispatchEvent(new Event("input"));

    await until(() => JSON.stringify(hass.sent.at(-1)).includes('"text":"anna"'));
  });

  it("has no button for a withheld number, and says that it is unknown", async () => {
    const withheld = entry(1, { number: "", withheld: true, name: "" });
    const { panel } = await open("", { "history/list": () => page([withheld], {}) });

    expect(shown(panel, "button.number")).toEqual([]);
    expect(rows(panel)[0]?.textContent).toContain("Unknown number");
  });

  it("calls a restricted number by the phone of the book, without showing digits", async () => {
    const restricted = entry(1, { number: "", dial: "contact:7", restricted: true });
    const { panel, hass } = await open("", { "history/list": () => page([restricted], {}) });
    const number = only(panel, "button.number");
    expect(number.textContent).toContain("restricted");
    number.click();
    await settled(panel);
    shown(panel, ".ways button").at(0)?.click();

    await until(() => hass.sent.some(({ type }) => type === "webcti/calls/create"));
    expect(hass.sent.find(({ type }) => type === "webcti/calls/create")).toMatchObject({
      fields: { number: "contact:7" },
    });
  });

  it("says so when there are no calls", async () => {
    const { panel } = await open("", { "history/list": () => page([], {}) });

    expect(text(panel)).toContain("No calls");
  });

  it("is asked for anew when the PBX says that it changed", async () => {
    let calls = [entry(1)];
    const { panel, hass } = await open("", { "history/list": () => page(calls, {}) });
    calls = [entry(2), entry(1)];
    hass.invalidate("history");

    await until(() => rows(panel).length === 2);
  });

  it("says why it cannot be had, and tries again when asked", async () => {
    let there = false;
    const { panel } = await open("", {
      "history/list": () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- Home Assistant rejects with plain objects
        if (!there) throw { code: "pbx_unreachable", message: "" };
        return page([entry(1)], {});
      },
    });
    expect(text(panel)).toContain("The exchange cannot be reached.");

    there = true;
    button(panel, "Try again")?.click();
    await until(() => rows(panel).length === 1);
  });
});

describe("the voicemail", () => {
  it("is listened to by calling the voicemail's number", async () => {
    const { panel, hass } = await open("/voicemail", { "voicemail/list": () => page([message(1)], {}) });
    shown(panel, ".actions button").at(0)?.click();
    await settled(panel);
    shown(panel, ".ways button").at(0)?.click();

    await until(() => hass.sent.some(({ type }) => type === "webcti/calls/create"));
    expect(hass.sent.find(({ type }) => type === "webcti/calls/create")).toMatchObject({
      fields: { number: "1000", via: "extension" },
    });
  });

  it("is deleted after a question", async () => {
    const deleted: string[] = [];
    const { panel } = await open("/voicemail", {
      "voicemail/list": () => page([message(7)], {}),
      "voicemail/delete": ({ id }) => {
        deleted.push(id);
        return {};
      },
    });
    shown(panel, ".actions button").at(-1)?.click();
    await settled(panel);
    expect(deleted).toEqual([]);
    button(panel, "Delete")?.click();

    await until(() => deleted.length === 1);
    expect(deleted).toEqual(["7"]);
  });
});
