import { html, type TemplateResult } from "lit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeHass, type FakeHass } from "../../dev/fake-hass.ts";
import { unmountAll, until } from "../../dev/mount.ts";
import { WEB_PBX, webSnapshot } from "../../dev/scenes.ts";
import { loadTexts } from "../texts/languages.ts";
import type { App } from "./context.ts";
import { define } from "./define.ts";
import { Device } from "./device.ts";
import type { Page } from "./documents.ts";
import { Pages } from "./pages.ts";
import { Resource } from "./resource.ts";
import { ScreenElement } from "./screen-element.ts";
import { Session } from "./session.ts";
import { Store } from "./store.ts";
import { Topics } from "./topics.ts";

function cut(rows: readonly number[], { offset = 0, limit }: { offset?: number; limit: number }): Page<number> {
  return { items: rows.slice(offset, offset + limit), next: null, total: rows.length };
}

interface Gate {
  readonly closed: Promise<void>;
  readonly open: () => void;
}

function gate(): Gate {
  let open: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (open = resolve));
  return { closed, open };
}

/** Shows one document and one list, and counts how often it asked. */
@define("webcti-probe")
class Probe extends ScreenElement {
  asked = 0;
  about = "";
  /** Of each question: how many rows it passed over, and how many it wanted. */
  readonly asks: (readonly [number, number])[] = [];
  /** Keeps answers back while it is pending. */
  gate: Promise<void> = Promise.resolve();
  readonly all = Array.from({ length: 500 }, (_, index) => index);
  readonly costs = new Resource(this, {
    topics: ["costs"],
    key: () => this.about,
    load: () => Promise.resolve(++this.asked),
  });
  readonly list = new Pages<number>(this, {
    topics: ["history"],
    load: async (paging) => {
      this.asks.push([paging.offset ?? 0, paging.limit]);
      const answer = cut(this.all, paging);
      await this.gate;
      return answer;
    },
  });

  protected override render(): TemplateResult {
    return html`${this.costs.value}`;
  }
}

let hass: FakeHass;
let probe: Probe;

beforeEach(async () => {
  hass = fakeHass(webSnapshot());
  const store = new Store();
  const topics = new Topics();
  const session = new Session(store, topics);
  session.hass = hass;
  session.start(hass.connection);
  probe = new Probe();
  probe.extensionId = "00026_21";
  probe.app = { store, topics, session, device: new Device(), texts: await loadTexts(hass) } as unknown as App;
  document.body.append(probe);
  await until(() => probe.costs.value === 1 && probe.list.total !== undefined);
});

afterEach(unmountAll);

describe("what an element shows", () => {
  it("is asked for anew when a topic says that it changed, several at once only once", async () => {
    hass.invalidate("costs");
    hass.invalidate("costs");
    await until(() => probe.costs.value === 2);

    expect(probe.asked).toBe(2);
  });

  it("stays as it is when another topic changed, or when it is another's", async () => {
    hass.invalidate("phonebook");
    hass.push({
      kind: "delta",
      revision: 2,
      topics: [{ pbx: WEB_PBX.id, extension: "99", topic: "costs", id: "", result: "" }],
    });
    hass.invalidate("costs");
    await until(() => probe.costs.value === 2);

    expect(probe.asked).toBe(2);
  });

  it("is asked for anew when the PBX is back, because nobody told what happened meanwhile", async () => {
    hass.push({ kind: "delta", revision: 1, pbxs: { [WEB_PBX.id]: { ...WEB_PBX, connected: false } } });
    hass.push({ kind: "delta", revision: 2, pbxs: { [WEB_PBX.id]: WEB_PBX } });

    await until(() => probe.costs.value === 2);
  });

  it("is another document when it is about something else", async () => {
    probe.about = "someone else";
    probe.requestUpdate();

    await until(() => probe.costs.value === 2);
  });

  it("is not asked for any more once it is gone from the page", async () => {
    const other = new Probe();
    other.extensionId = probe.extensionId;
    other.app = probe.app;
    document.body.append(other);
    await until(() => other.costs.value === 1);
    probe.remove();
    hass.invalidate("costs");
    await until(() => other.costs.value === 2);

    expect(probe.asked).toBe(1);
  });
});

describe("a long list", () => {
  it("starts with a short page and knows how long it is", () => {
    expect([probe.list.items.length, probe.list.total]).toEqual([50, 500]);
  });

  it("is loaded as far as somebody looks", async () => {
    probe.list.reach(420);
    await until(() => !probe.list.loading);

    expect(probe.list.items).toEqual(probe.all.slice(0, 450));
  });

  it("is as long after news as it was before", async () => {
    probe.list.reach(240);
    await until(() => !probe.list.loading);
    probe.all.unshift(-1);
    hass.invalidate("history");
    await until(() => probe.list.total === 501 && !probe.list.loading);

    expect(probe.list.items[0]).toBe(-1);
    expect(probe.list.items.length).toBeGreaterThanOrEqual(250);
  });

  it("has the place that is jumped to with one question, and nothing between", async () => {
    probe.asks.length = 0;
    probe.list.reach(460, 440);
    await until(() => !probe.list.loading);

    expect(probe.asks).toEqual([[425, 50]]);
    expect([probe.list.at(0), probe.list.at(200), probe.list.at(440), probe.list.at(474)]).toEqual([
      ...[0, undefined, 440, 474],
    ]);
  });

  it("asks for more at once where one scrolls on", async () => {
    probe.asks.length = 0;
    probe.list.reach(60, 40);
    await until(() => !probe.list.loading);

    expect(probe.asks).toEqual([[50, 200]]);
  });

  it("asks next for what is looked at by then, not for what was passed meanwhile", async () => {
    const { closed, open } = gate();
    probe.asks.length = 0;
    probe.gate = closed;
    probe.list.reach(120, 110);
    probe.list.reach(260, 251);
    probe.list.reach(499, 480);
    open();
    await until(() => !probe.list.loading);

    expect(probe.asks).toEqual([
      [100, 25],
      [475, 25],
    ]);
  });

  it("asks after news only for the pages that are looked at, and for the others when they are", async () => {
    probe.list.reach(499, 480);
    await until(() => !probe.list.loading && probe.list.at(499) === 499);
    probe.asks.length = 0;
    probe.all[0] = -1;
    probe.all[499] = -2;
    hass.invalidate("history");
    await until(() => probe.list.at(499) === -2);
    expect(probe.asks).toEqual([[475, 25]]);

    probe.list.reach(30, 0);
    await until(() => probe.list.at(0) === -1);
    expect(probe.asks).toEqual([
      [475, 25],
      [0, 50],
    ]);
  });

  it("never shows rows of before beside rows of now", async () => {
    probe.list.reach(499, 0);
    await until(() => probe.list.items.length === 500);
    probe.all.unshift(-1);
    const seen: (readonly number[])[] = [];
    const watch = setInterval(() => seen.push(probe.list.items));
    hass.invalidate("history");
    await until(() => probe.list.items[0] === -1 && !probe.list.loading);
    clearInterval(watch);

    for (const items of [...seen, probe.list.items]) expect(new Set(items).size).toBe(items.length);
    expect(probe.list.items).toEqual(probe.all.slice(0, 500));
  });

  it("shows what came although there were news since, and asks again", async () => {
    const gates = [gate(), gate()] as const;
    for (const [index, { closed }] of gates.entries()) {
      probe.gate = closed;
      probe.all[0] = -1 - index;
      void probe.list.reload();
      await Promise.resolve();
    }
    gates[0].open();
    await until(() => probe.list.at(0) === -1);
    gates[1].open();
    await until(() => probe.list.at(0) === -2);
  });

  it("finds its end again when rows went above what is looked at", async () => {
    probe.list.reach(499, 480);
    await until(() => !probe.list.loading && probe.list.at(499) === 499);
    probe.all.splice(0, 120);
    hass.invalidate("history");
    await until(() => probe.list.total === 380 && !probe.list.loading);
    probe.list.reach(379, 360);
    await until(() => !probe.list.loading);

    expect(probe.list.at(379)).toBe(499);
  });
});
