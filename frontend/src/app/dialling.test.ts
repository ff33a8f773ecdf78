import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeHass, type Answers, type FakeHass } from "../../dev/fake-hass.ts";
import { until } from "../../dev/mount.ts";
import { ATTEMPT, OFFICE } from "../../dev/office.ts";
import { webSnapshot } from "../../dev/scenes.ts";
import { Dialling } from "./dialling.ts";
import type { CallAttempt, Subscriber } from "./documents.ts";
import { Session } from "./session.ts";
import { Store } from "./store.ts";
import { Topics } from "./topics.ts";

const WISH = { extension: "00026_21", number: "600111222", name: "Dąbrowski Paweł" };

let hass: FakeHass;
let session: Session;
let dialling: Dialling;
let attempt: CallAttempt;

async function subscriberWith(fields: Partial<Subscriber>, answers: Answers = {}): Promise<void> {
  attempt = ATTEMPT;
  hass = fakeHass(webSnapshot(fields), { answers: { ...OFFICE, "calls/get": () => attempt, ...answers } });
  const store = new Store();
  const topics = new Topics();
  session = new Session(store, topics);
  session.hass = hass;
  session.start(hass.connection);
  dialling = new Dialling(store, topics, session);
  await until(() => store.state.ready);
}

const sent = (command: string): unknown[] =>
  hass.sent.filter(({ type }) => type === `webcti/${command}`).map((message) => message["fields"]);

beforeEach(() => subscriberWith({}));

afterEach(() => {
  session.stop();
});

describe("a number that is pressed", () => {
  it("asks how to call, and calls nobody before the answer", async () => {
    await dialling.dial(WISH);

    expect(dialling.state).toEqual({ step: "ask", wish: WISH });
    expect(sent("calls/create")).toEqual([]);
  });

  it.each(["extension", "mobile_phone"] as const)("is called by %s when that is chosen", async (via) => {
    await dialling.dial(WISH);
    await dialling.choose(via, false);

    expect(sent("calls/create")).toEqual([{ number: WISH.number, via }]);
    expect(sent("subscriber/update")).toEqual([]);
  });

  it("has the choice remembered in the PBX when that is wanted", async () => {
    await dialling.dial(WISH);
    await dialling.choose("mobile_phone", true);

    expect(sent("subscriber/update")).toEqual([{ fields: { call_back_way: "mobile_phone" } }]);
  });

  it("is called the remembered way without a question", async () => {
    await subscriberWith({ call_back_way: "mobile_phone" });
    await dialling.dial(WISH);

    expect(sent("calls/create")).toEqual([{ number: WISH.number, via: "mobile_phone" }]);
  });

  it("is called by the extension without a question where no MobilePhone is defined", async () => {
    await subscriberWith({ mobile_phone_number: "", call_back_way: "mobile_phone" });
    await dialling.dial(WISH);

    expect(sent("calls/create")).toEqual([{ number: WISH.number, via: "extension" }]);
  });

  it("is not called when the question is put aside", async () => {
    await dialling.dial(WISH);
    await dialling.giveUp();

    expect(dialling.state).toEqual({ step: "none" });
    expect(sent("calls/create")).toEqual([]);
  });
});

describe("an attempt", () => {
  beforeEach(async () => {
    await dialling.dial(WISH);
    await dialling.choose("extension", false);
  });

  it("is followed from leg to leg as the PBX tells of it", async () => {
    expect(dialling.state).toMatchObject({ step: "calling", leg: "calling_extension" });

    attempt = { ...ATTEMPT, state: "calling_number" };
    hass.invalidate("call", ATTEMPT.id);
    await until(() => "leg" in dialling.state && dialling.state.leg === "calling_number");

    attempt = { ...ATTEMPT, state: "connected" };
    hass.invalidate("call", ATTEMPT.id);
    await until(() => dialling.state.step === "none");
  });

  it("keeps why it failed", async () => {
    attempt = { ...ATTEMPT, state: "failed", reason: "no_answer" };
    hass.invalidate("call", ATTEMPT.id);
    await until(() => dialling.state.step === "failed");

    expect(dialling.state).toMatchObject({ failure: { code: "no_answer" } });
  });

  it("is given up in the PBX", async () => {
    await dialling.giveUp();

    expect(sent("calls/delete")).toEqual([{ id: ATTEMPT.id }]);
    expect(dialling.state).toEqual({ step: "none" });
  });
});

it("A call the PBX refuses keeps the reason", async () => {
  await dialling.dial(WISH);
  hass.refusal = { code: "call_barred", message: "" };
  await dialling.choose("extension", false);

  expect(dialling.state).toMatchObject({ step: "failed", failure: { code: "call_barred" } });
});
