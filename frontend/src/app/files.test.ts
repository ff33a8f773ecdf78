import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeHass } from "../../dev/fake-hass.ts";
import { webSnapshot } from "../../dev/scenes.ts";
import type { HomeAssistant } from "../home-assistant.ts";
import type { App } from "./context.ts";
import { upload } from "./files.ts";

const snapshot = webSnapshot({});

function app(auth: HomeAssistant["auth"]): App {
  const hass = { ...fakeHass(snapshot), auth };
  const extensions = new Map(snapshot.extensions.map((extension) => [extension.id, extension]));
  const pbxs = new Map(snapshot.pbxs.map((pbx) => [pbx.id, pbx]));
  return { session: { hass }, store: { state: { extensions, pbxs } } } as unknown as App;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a file that is to be sent", () => {
  it("is not sent when it was cancelled while the log-in was renewed", async () => {
    const begun: string[] = [];
    vi.stubGlobal("XMLHttpRequest", function () {
      begun.push("request");
    });
    const abort = new AbortController();
    const refreshAccessToken = (): Promise<void> => {
      abort.abort();
      return Promise.resolve();
    };
    const auth = { expired: true, data: { access_token: "" }, refreshAccessToken };
    const id = snapshot.extensions[0]?.id ?? "";
    const sending = upload(app(auth), id, { method: "POST", file: "import", body: new Blob(), signal: abort.signal });
    await expect(sending).rejects.toMatchObject({ code: "cancelled" });
    expect(begun).toEqual([]);
  });
});
