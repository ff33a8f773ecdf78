import { afterEach, describe, expect, it } from "vitest";
import { button, mount, only, settled, shown, text, unmountAll, until } from "../../dev/mount.ts";
import {
  ANNA,
  call,
  CITY,
  COMPANY,
  extension,
  finished,
  FLAGS,
  IDLE,
  SCENES,
  snapshot,
  WITHHELD,
} from "../../dev/scenes.ts";
import type { Call, Extension, Live } from "../app/model.ts";

afterEach(unmountAll);

const ID = "00026_21";

function withCall(fields: Partial<Call>, telephone: Extension["telephone"] = "system") {
  const live: Live = { activity: "ringing", flags: FLAGS, calls: [call(fields)] };
  return snapshot([extension({ live, telephone })]);
}

const scene = (name: string) => {
  const found = SCENES[name];
  if (!found) throw new Error(`no scene ${name}`);
  return found();
};

async function type(panel: Element, number: string): Promise<void> {
  const input = only(panel, "#number") as HTMLInputElement;
  input.value = number;
  input.dispatchEvent(new Event("input"));
  only(panel, "webcti-dial-card").shadowRoot?.querySelector("form")?.dispatchEvent(new Event("submit"));
  await settled(panel);
}

describe("a ringing call", () => {
  it("can be answered and rejected at a system telephone", async () => {
    const { panel, hass } = await mount(withCall({ party: COMPANY }));
    expect(text(panel)).toContain(COMPANY.name);

    button(panel, "Answer")?.click();
    await settled(panel);
    button(panel, "Reject")?.click();

    expect(hass.sent.slice(1)).toEqual([
      { type: "webcti/call/answer", extension: ID },
      { type: "webcti/call/reject", extension: ID },
    ]);
  });

  it("cannot be answered from here at an analogue telephone, and that is said", async () => {
    const { panel } = await mount(withCall({}, "analogue"));

    expect(button(panel, "Answer")).toBeUndefined();
    expect(button(panel, "Reject")).toBeDefined();
    expect(text(panel)).toContain("Lift the handset to answer.");
  });

  it("is passed on to a number that is typed", async () => {
    const { panel, hass } = await mount(withCall({}));
    button(panel, "Pass on")?.click();
    await settled(panel);

    const input = only(panel, "#target") as HTMLInputElement;
    input.value = "not a number";
    input.form?.dispatchEvent(new Event("submit"));
    await settled(panel);
    expect(input.getAttribute("aria-invalid")).toBe("true");

    input.value = "3 1";
    input.form?.dispatchEvent(new Event("submit"));
    expect(hass.sent.at(-1)).toEqual({ type: "webcti/call/deflect", extension: ID, target: "31" });
  });

  it("is said aloud with who calls whom", async () => {
    const { panel } = await mount(withCall({ party: ANNA }));

    expect(only(panel, ".announcement").textContent).toBe("Incoming call on 21. Maria Wiśniewska from Anna Nowak");
  });

  it("of somebody unknown has words for it", async () => {
    const { panel } = await mount(withCall({ party: WITHHELD }));

    expect(text(panel)).toContain("Unknown caller");
  });
});

describe("another running call", () => {
  it.each([
    ["that is answered", { state: "connected", answered: new Date().toISOString() }],
    ["that is being dialled", { state: "initiated", originated: true }],
  ] as const)("%s can be hung up", async (_name, fields) => {
    const { panel, hass } = await mount(withCall(fields));
    button(panel, "Hang up")?.click();

    expect(hass.sent.at(-1)).toEqual({ type: "webcti/call/hang_up", extension: ID });
  });

  it("cannot be hung up from here at an analogue telephone, and that is said", async () => {
    const { panel } = await mount(withCall({ state: "connected" }, "analogue"));

    expect(button(panel, "Hang up")).toBeUndefined();
    expect(text(panel)).toContain("Put the handset down to end the call.");
  });

  it("for which the telephone rings first asks for the handset", async () => {
    const { panel } = await mount(withCall({ originated: true }, "analogue"));

    expect(text(panel)).toContain("Lift the handset and the number is dialled.");
    expect(button(panel, "Reject")).toBeUndefined();
    expect(only(panel, ".announcement").textContent).toBe("");
  });

  it.each(["hold", "queued"] as const)("in state %s has no buttons", async (state) => {
    const { panel } = await mount(withCall({ state }));

    expect(shown(only(panel, "webcti-call-view"), "button")).toEqual([]);
  });
});

describe("a lifted handset without a call", () => {
  const lifted: Live = { ...IDLE, flags: { ...FLAGS, hook: "off" } };

  it("can be put down from here at a system telephone", async () => {
    const { panel, hass } = await mount(snapshot([extension({ live: lifted })]));
    expect(text(panel)).toContain("Handset lifted");

    button(panel, "Hang up")?.click();
    expect(hass.sent.at(-1)).toEqual({ type: "webcti/call/hang_up", extension: ID });
  });

  it("cannot be put down from here at an analogue telephone", async () => {
    const { panel } = await mount(snapshot([extension({ live: lifted, telephone: "analogue" })]));

    expect(button(panel, "Hang up")).toBeUndefined();
  });
});

describe("dialling", () => {
  it("sends the number without separators and empties the field", async () => {
    const { panel, hass } = await mount(scene("idle"));
    await type(panel, "+48 600-111-222");
    const input = only(panel, "#number") as HTMLInputElement;
    await until(() => input.value === "");

    expect(hass.sent.at(-1)).toEqual({ type: "webcti/call/dial", extension: ID, number: "+48600111222" });
  });

  it("says what is wrong with a number and sends nothing", async () => {
    const { panel, hass } = await mount(scene("idle"));
    await type(panel, "call Anna");

    expect(only(panel, "#note").textContent).toContain("Use digits");
    expect(only(panel, "#number").getAttribute("aria-invalid")).toBe("true");
    expect(hass.sent).toHaveLength(1);
  });

  it("shows why the PBX refused, in the user's language, and keeps the number", async () => {
    const { panel, hass } = await mount(scene("idle"));
    hass.refusal = {
      code: "home_assistant_error",
      message: "English",
      translation_domain: "webcti",
      translation_key: "refused_target_busy",
    };
    await type(panel, "23");
    await until(() => only(panel, "#note").textContent === "The number is busy.");

    expect((only(panel, "#number") as HTMLInputElement).value).toBe("23");
  });

  it.each([
    [{ code: "not_allowed", message: "Not allowed" }, "You may not do this with this extension."],
    [{ code: "unknown_error", message: "Unknown error" }, "This did not work."],
    [
      { code: "home_assistant_error", message: "?", translation_domain: "webcti", translation_key: "no_such_text" },
      "This did not work.",
    ],
  ])("has words for the failure %j", async (refusal, sentence) => {
    const { panel, hass } = await mount(scene("idle"));
    hass.refusal = refusal;
    await type(panel, "23");

    await until(() => only(panel, "#note").textContent === sentence);
  });

  it("from the log dials the number of the row", async () => {
    const { panel, hass } = await mount(snapshot([extension({ log: [finished(1, { party: ANNA })] })]));
    button(panel, "Call 23")?.click();

    expect(hass.sent.at(-1)).toEqual({ type: "webcti/call/dial", extension: ID, number: "23" });
  });
});

describe("the log", () => {
  it.each([
    [{ outcome: "missed" }, "red", "Missed call"],
    [{ outcome: "answered" }, "green", "Incoming call, answered"],
    [{ outcome: "answered_elsewhere" }, "green", "Incoming call, answered by another"],
    [{ outcome: "rejected" }, "grey", "Incoming call, rejected"],
    [{ outcome: "missed", originated: true }, "blue", "Outgoing call, not answered"],
    [{ outcome: "unknown", originated: true }, "blue", "Outgoing call, end not known"],
  ] as const)("shows %j in %s as %s", async (fields, colour, meaning) => {
    const { panel } = await mount(snapshot([extension({ log: [finished(1, fields)] })]));
    const row = only(panel, "tbody tr");

    expect(row.classList).toContain(colour);
    expect(row.querySelector(".type")?.textContent.trim()).toBe(meaning);
  });

  it("has no button for a withheld number", async () => {
    const { panel } = await mount(snapshot([extension({ log: [finished(1, { party: WITHHELD })] })]));

    expect(shown(only(panel, "tbody"), "button")).toEqual([]);
    expect(text(panel)).toContain("Unknown number");
  });

  it("has no duration for a call without conversation", async () => {
    const log = [finished(1, { duration: null }), finished(2, { duration: 95 })];
    const { panel } = await mount(snapshot([extension({ log })]));

    expect(shown(panel, "td.duration").map(({ textContent }) => textContent.trim())).toEqual(["", "1:35"]);
  });

  it("shows a few calls, and all when asked", async () => {
    const log = Array.from({ length: 12 }, (_, index) => finished(index + 1));
    const { panel } = await mount(snapshot([extension({ log })]));
    expect(shown(panel, "tbody tr")).toHaveLength(8);

    button(panel, "Show more")?.click();
    await settled(panel);
    expect(shown(panel, "tbody tr")).toHaveLength(12);
  });

  it("says so when there are no calls", async () => {
    const { panel } = await mount(snapshot([extension()]));

    expect(text(panel)).toContain("No calls since Home Assistant connected to the exchange.");
  });
});

describe("services", () => {
  const states = (panel: Element): Record<string, string> =>
    Object.fromEntries(
      shown(only(panel, "webcti-services-card"), "li").map((row) => [
        row.querySelector(".name")?.textContent ?? "",
        row.querySelector(".state")?.textContent ?? "",
      ]),
    );

  it("show what is on, and passing states only while they last", async () => {
    const live: Live = { ...IDLE, flags: { ...FLAGS, dnd: true, parked: true } };
    const { panel } = await mount(snapshot([extension({ live })]));

    expect(states(panel)).toEqual({
      "Do not disturb": "On",
      "Call forwarding": "Off",
      "Phone lock": "Off",
      "Call parked": "On",
    });
  });

  it("are not known before the PBX told them", async () => {
    const { panel } = await mount(scene("fresh"));

    expect(new Set(Object.values(states(panel)))).toEqual(new Set(["Not known"]));
    expect(text(panel)).toContain("State not known yet");
  });
});

describe("names from the telephone network", () => {
  it("are text, whatever they contain", async () => {
    const { panel } = await mount(scene("hostile"));

    expect(shown(panel, "img, b")).toEqual([]);
    expect(text(panel)).toContain("<img src=x onerror=alert(1)>");
  });

  it("of the caller do not hide the buttons", async () => {
    const { panel } = await mount(withCall({ party: { ...CITY, name: "x".repeat(4096) } }));

    expect(button(panel, "Answer")).toBeDefined();
  });
});
