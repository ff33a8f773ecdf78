/** The part of Home Assistant's front end that the panel relies on. Nothing else of `hass` may be used. */

export interface HomeAssistant {
  readonly connection: Connection;
  readonly auth: Auth;
  readonly language: string;
  readonly locale: Locale;
  readonly config: { readonly time_zone: string };
  readonly user?: { readonly is_admin: boolean };
  callWS(message: Message): Promise<unknown>;
  loadBackendTranslation(category: string, integration: string): Promise<Localize>;
}

export interface Auth {
  readonly expired: boolean;
  readonly data: { readonly access_token: string };
  refreshAccessToken(): Promise<void>;
}

export interface Connection {
  /** Sends the subscription again by itself after a reconnect. */
  subscribeMessage(listener: (event: unknown) => void, message: Message): Promise<() => Promise<void>>;
  addEventListener(event: "ready" | "disconnected", listener: () => void): void;
  removeEventListener(event: "ready" | "disconnected", listener: () => void): void;
}

export interface Locale {
  readonly language: string;
  readonly time_format: "language" | "system" | "12" | "24";
  readonly time_zone: "local" | "server";
}

export type Message = Readonly<Record<string, unknown>> & { readonly type: string };

export type Placeholders = Readonly<Record<string, string>>;

/** Gives an empty text for a key it does not have. */
export type Localize = (key: string, placeholders?: Placeholders) => string;

/** What a refused websocket command rejects with. */
export interface CommandFailure {
  readonly code: string;
  readonly message: string;
  readonly translation_domain?: string;
  readonly translation_key?: string;
  readonly translation_placeholders?: Placeholders;
}

export interface Route {
  readonly prefix: string;
  readonly path: string;
}

/** Opens another page of Home Assistant without loading the whole front end again. */
export function navigate(path: string, replace = false): void {
  if (replace) history.replaceState(null, "", path);
  else history.pushState(null, "", path);
  window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace } }));
}

/** Opens Home Assistant's sidebar where it is hidden. */
export function toggleMenu(from: EventTarget): void {
  from.dispatchEvent(new CustomEvent("hass-toggle-menu", { bubbles: true, composed: true }));
}
