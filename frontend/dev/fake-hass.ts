import type { HomeAssistant, Message } from "../src/home-assistant.ts";
import type { Snapshot, Update } from "../src/app/model.ts";

export interface FakeHass extends HomeAssistant {
  /** Commands the panel sent, in order. */
  readonly sent: Message[];
  /** Lets the integration say something. */
  push(update: Update): void;
  /** Lets Home Assistant lose or find the browser. */
  lose(): void;
  find(): void;
  /** What the next commands are refused with. */
  refusal: object | undefined;
}

export interface Wishes {
  readonly language?: string;
  readonly dark?: boolean;
  readonly admin?: boolean;
}

/** Home Assistant as far as the panel uses it, with a snapshot in place of an integration. */
export function fakeHass(snapshot: Snapshot, { language = "en", dark = false, admin = false }: Wishes = {}): FakeHass {
  const subscribers = new Set<(update: Update) => void>();
  const listeners = { ready: new Set<() => void>(), disconnected: new Set<() => void>() };
  const hass: FakeHass = {
    sent: [],
    refusal: undefined,
    language,
    locale: { language, time_format: "language", time_zone: "local" },
    config: { time_zone: "Europe/Warsaw" },
    user: { is_admin: admin },
    themes: { darkMode: dark },
    push(update) {
      for (const subscriber of [...subscribers]) subscriber(update);
    },
    lose() {
      for (const listener of listeners.disconnected) listener();
    },
    find() {
      for (const listener of listeners.ready) listener();
      this.push(snapshot);
    },
    callWS(message) {
      this.sent.push(message);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- Home Assistant rejects with plain objects
      return this.refusal ? Promise.reject(this.refusal) : Promise.resolve();
    },
    loadBackendTranslation: () =>
      Promise.resolve((key, placeholders) =>
        key.endsWith(".refused_target_busy.message")
          ? `The number is busy. ${placeholders?.["code"] ?? ""}`.trim()
          : "",
      ),
    connection: {
      subscribeMessage(listener, message) {
        hass.sent.push(message);
        subscribers.add(listener);
        listener(snapshot);
        return Promise.resolve(() => {
          subscribers.delete(listener);
          return Promise.resolve();
        });
      },
      addEventListener: (event, listener) => listeners[event].add(listener),
      removeEventListener: (event, listener) => listeners[event].delete(listener),
    },
  };
  return hass;
}
