import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GROUPS, phonebook } from "../../../dev/phonebook.ts";
import { button, mount, only, settled, shown, unmountAll, until, type Mounted } from "../../../dev/mount.ts";
import { webSnapshot } from "../../../dev/scenes.ts";
import "../phonebook.ts";

const REPORT = { imported: 1, skipped: 0, rejected: 0, rows: [], by_book: { private: 1, public: 0 } };

/** A request whose course the test decides. */
class FakeRequest {
  static last: FakeRequest | undefined;
  readonly upload: { onprogress?: (event: object) => void } = {};
  onload?: () => void;
  onabort?: () => void;
  responseText = "";
  status = 200;
  url = "";
  aborted = false;

  open(_method: string, url: string): void {
    this.url = url;
  }

  setRequestHeader(): void {
    // Nobody asks for them.
  }

  send(): void {
    FakeRequest.last = this;
  }

  abort(): void {
    this.aborted = true;
    this.onabort?.();
  }

  answer(document: object): void {
    this.responseText = JSON.stringify(document);
    this.onload?.();
  }
}

let mounted: Mounted;

beforeEach(async () => {
  FakeRequest.last = undefined;
  vi.stubGlobal("XMLHttpRequest", FakeRequest);
  const snapshot = webSnapshot({ phonebook_access: "edit" });
  mounted = await mount(snapshot, { answers: phonebook([], GROUPS) }, "/phonebook/00026_21/all");
  await until(() => shown(mounted.panel, ".skeleton").length === 0);
});

afterEach(() => {
  unmountAll();
  vi.unstubAllGlobals();
});

const said = (): string[] => shown(mounted.panel, ".notice p").map(({ textContent }) => textContent);

async function press(label: string, dialog?: string): Promise<void> {
  const found = button(dialog ? only(mounted.panel, dialog) : mounted.panel, label);
  if (!found) throw new Error(`no button ${label}`);
  found.click();
  await settled(mounted.panel);
}

describe("an import", () => {
  const DIALOG = "webcti-import-dialog";
  const status = (): string[] =>
    shown(only(mounted.panel, DIALOG), "[role=status]:not([hidden])").map(({ textContent }) => textContent);

  async function request(): Promise<FakeRequest> {
    await until(() => FakeRequest.last !== undefined);
    await settled(mounted.panel);
    const sent = FakeRequest.last;
    FakeRequest.last = undefined;
    if (!sent) throw new Error("nothing was sent");
    return sent;
  }

  /** Goes as far as the PBX, which has the whole file and takes the contacts. */
  async function underWay(): Promise<FakeRequest> {
    await press("Tools");
    await press("Import …");
    const input = only(mounted.panel, `${DIALOG} input[type=file]`);
    Object.defineProperty(input, "files", { value: [new File(["First Name"], "contacts.csv")] });
    input.dispatchEvent(new Event("change"));
    only(mounted.panel, `${DIALOG} form`).dispatchEvent(new Event("submit"));
    (await request()).answer(REPORT);
    await until(() => button(only(mounted.panel, DIALOG), "Import") !== undefined);
    await press("Import", DIALOG);
    const importing = await request();
    importing.upload.onprogress?.({ loaded: 10, total: 10 });
    await settled(mounted.panel);
    return importing;
  }

  it("can be cancelled while the PBX takes the contacts, and says that nothing came in", async () => {
    const importing = await underWay();
    expect(status()).toEqual(["The exchange is taking the contacts …"]);

    await press("Cancel", DIALOG);
    await until(() => status().length > 0);
    expect(importing.aborted).toBe(true);
    expect(status()).toEqual(["Cancelled: nothing was imported."]);
    expect(button(only(mounted.panel, DIALOG), "Check the file")).toBeDefined();
  });

  it("is cancelled with its dialog, and says so", async () => {
    const importing = await underWay();
    only(mounted.panel, `${DIALOG} webcti-dialog`).dispatchEvent(new CustomEvent("webcti-close"));
    await until(() => said().length > 0);
    expect(importing.aborted).toBe(true);
    expect(said()).toEqual(["Cancelled: nothing was imported."]);
  });

  it("is cancelled when somebody leaves the screen", async () => {
    const importing = await underWay();
    only(mounted.panel, DIALOG).remove();
    expect(importing.aborted).toBe(true);
  });

  it("has its report whenever the PBX answered", async () => {
    const importing = await underWay();
    importing.answer(REPORT);
    await until(() => status().includes("1 contact was imported."));
  });
});

describe("an export", () => {
  let parts: ReadableStreamDefaultController<Uint8Array>;
  let asked: { readonly url: string; readonly signal: AbortSignal };
  const saved: string[] = [];

  beforeEach(async () => {
    vi.stubGlobal("fetch", (url: string, { signal }: { readonly signal: AbortSignal }) => {
      asked = { url, signal };
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          parts = controller;
        },
      });
      signal.addEventListener("abort", () => {
        parts.error(new DOMException("aborted", "AbortError"));
      });
      const headers = { "Content-Disposition": 'attachment; filename="contacts.csv"' };
      return Promise.resolve(new Response(body, { headers }));
    });
    saved.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await press("Tools");
    await press("Export …");
    only(mounted.panel, "webcti-export-dialog form").dispatchEvent(new Event("submit"));
    await until(() => shown(mounted.panel, ".work").length > 0);
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("shows that it goes on, and saves the file under its name", async () => {
    expect(shown(mounted.panel, ".work progress")).toHaveLength(1);
    expect(asked.url).toContain("export?format=outlook");
    parts.enqueue(new TextEncoder().encode("First Name"));
    parts.close();
    await until(() => said().length > 0);
    expect(saved).toEqual(["contacts.csv"]);
    expect(said()).toEqual(["The file was saved."]);
  });

  it("can be cancelled, and then saves nothing", async () => {
    parts.enqueue(new TextEncoder().encode("First Name"));
    await press("Cancel", "webcti-feedback .work");
    await until(() => said().length > 0);
    expect(asked.signal.aborted).toBe(true);
    expect(saved).toEqual([]);
    expect(said()).toEqual(["Cancelled: no file was saved."]);
  });

  it("that breaks off saves nothing and says why", async () => {
    parts.enqueue(new TextEncoder().encode("First Name"));
    parts.error(new TypeError("network error"));
    await until(() => said().length > 0);
    expect(saved).toEqual([]);
    expect(said()).toEqual(["The exchange cannot be reached."]);
  });
});
