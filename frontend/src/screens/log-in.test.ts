import { afterEach, describe, expect, it } from "vitest";
import type { Answers } from "../../dev/fake-hass.ts";
import { button, mount, only, settled, shown, text, unmountAll, until } from "../../dev/mount.ts";
import { OFFICE } from "../../dev/office.ts";
import { extension, snapshot, webExtension, webSnapshot, WEB_PBX } from "../../dev/scenes.ts";
import type { Snapshot } from "../app/model.ts";

afterEach(unmountAll);

const LOCKED_OUT = snapshot([extension({ access: "log_in" })], WEB_PBX);
const UNCHANGED = snapshot([extension({ access: "password_required" })], WEB_PBX);

async function open(scene: Snapshot, answers: Answers = {}, path = "") {
  const mounted = await mount(scene, { answers: { ...OFFICE, ...answers } }, path);
  await until(() => shown(mounted.panel, "form").length > 0);
  await settled(mounted.panel);
  return mounted;
}

function type(panel: Element, field: string, value: string): void {
  const input = only(panel, `#${field}`) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event("input"));
}

async function submit(panel: Element): Promise<void> {
  only(panel, "form.form").dispatchEvent(new Event("submit", { cancelable: true }));
  await settled(panel);
}

describe("the log-in", () => {
  it("stands before every screen of an extension that has to log in, whatever the address", async () => {
    const { panel } = await open(LOCKED_OUT, {}, "/costs/00026_21");

    expect(text(panel)).toContain("Log in");
    expect(shown(panel, "webcti-navigation")).toEqual([]);
  });

  it("is for the extension that is shown", async () => {
    const opened: unknown[] = [];
    const { panel } = await open(LOCKED_OUT, {
      "session/create": (fields, acting) => {
        opened.push([acting.entry_id, acting.extension, fields]);
        return { must_change_password: false };
      },
    });
    expect((only(panel, "#extension") as HTMLInputElement).disabled).toBe(true);
    type(panel, "password", "secret");
    await submit(panel);

    await until(() => opened.length === 1);
    expect(opened).toEqual([["entry", "21", { password: "secret" }]]);
  });

  it("says one thing for both fields when they do not fit, and empties the password", async () => {
    const { panel, hass } = await open(LOCKED_OUT);
    type(panel, "password", "wrong");
    hass.refusal = { code: "invalid_credentials", message: "", translation_placeholders: { field: "password" } };
    await submit(panel);

    await until(() => text(panel).includes("Extension or password is wrong."));
    expect((only(panel, "#password") as HTMLInputElement).value).toBe("");
    expect(shown(panel, "[aria-invalid=true]")).toEqual([]);
  });

  it("takes an extension of 1 to 8 digits and asks for a password", async () => {
    const { panel, hass } = await open(webSnapshot(), {}, "/log-in");
    type(panel, "extension", "12a");
    await submit(panel);
    expect(only(panel, "#extension-error").textContent).toContain("1 to 8 digits");

    type(panel, "extension", "31");
    await submit(panel);
    expect(only(panel, "#password-error").textContent).toContain("Enter the password");
    expect(hass.sent.some(({ type: sent }) => sent === "webcti/session/create")).toBe(false);
  });

  it("with a further extension goes on to its Start once it is there", async () => {
    const { panel, hass } = await open(
      webSnapshot(),
      { "session/create": () => ({ must_change_password: false }) },
      "/log-in",
    );
    type(panel, "extension", "31");
    type(panel, "password", "secret");
    await submit(panel);
    const further = webExtension({}, ["user"], { id: "00026_31", number: "31", own: false });
    hass.push({ ...snapshot([webExtension(), further], WEB_PBX), revision: 1 });

    await until(() => location.pathname === "/webcti/start/00026_31");
  });

  it("is offered to somebody without an extension where a PBX can be logged in to", async () => {
    const { panel } = await open(snapshot([]));

    expect((only(panel, "#extension") as HTMLInputElement).disabled).toBe(false);
  });

  it.each([
    ["Mobile version", "Full version"],
    ["Full version", "Mobile version"],
  ])("switches the version by %s, and offers the way back", async (wanted, back) => {
    const { panel } = await open(LOCKED_OUT);
    if (!button(panel, wanted)) button(panel, back)?.click();
    await settled(panel);
    button(panel, wanted)?.click();
    await settled(panel);

    expect(panel.hasAttribute("mobile")).toBe(wanted === "Mobile version");
    expect(button(panel, back)).toBeDefined();
  });
});

describe("a forgotten password", () => {
  it("is sent, and the answer is the same whoever asks", async () => {
    const { panel } = await open(LOCKED_OUT, { "session/remind": () => ({}) });
    button(panel, "Forgotten password")?.click();
    await settled(panel);
    await submit(panel);

    await until(() => text(panel).includes("If this extension has an e-mail address"));
  });
});

describe("a password that has to be changed", () => {
  it.each([
    ["abc", "abc", "4 to 32 characters"],
    ["secret", "secret2", "The passwords differ."],
  ])("is not %s and %s", async (wanted, repeated, reason) => {
    const { panel, hass } = await open(UNCHANGED);
    type(panel, "new", wanted);
    type(panel, "repeated", repeated);
    await submit(panel);

    expect(
      shown(panel, ".field .error")
        .map(({ textContent }) => textContent)
        .join(),
    ).toContain(reason);
    expect(hass.sent).toHaveLength(1);
  });

  it("is stored", async () => {
    const stored: unknown[] = [];
    const { panel } = await open(UNCHANGED, {
      "session/set_password": (fields) => {
        stored.push(fields);
        return {};
      },
    });
    type(panel, "new", "secret");
    type(panel, "repeated", "secret");
    await submit(panel);

    await until(() => stored.length === 1);
    expect(stored).toEqual([{ new: "secret", old: null }]);
  });

  it("stays as it is when one gives up, which ends the session", async () => {
    const { panel, hass } = await open(UNCHANGED, { "session/delete": () => ({}) });
    button(panel, "Cancel")?.click();
    shown(only(panel, "webcti-new-password"), "button")[0]?.click();

    await until(() => hass.sent.some(({ type: sent }) => sent === "webcti/session/delete"));
  });
});
