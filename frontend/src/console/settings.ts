import { Observable } from "../app/observable.ts";
import { languageFor, type Language } from "./texts.ts";

export interface Settings {
  readonly language: Language;
  readonly dark: boolean;
  /** Browsers make no sound before somebody asked for it, so this is not remembered. */
  readonly sound: boolean;
}

const KEY = "webcti-console";

/** What somebody chose on this device. */
export class Preferences extends Observable<Settings> {
  constructor() {
    const remembered = recall();
    super({
      language: remembered.language ?? languageFor(navigator.language),
      dark: remembered.dark ?? matchMedia("(prefers-color-scheme: dark)").matches,
      sound: false,
    });
  }

  change(changes: Partial<Settings>): void {
    this.state = { ...this.state, ...changes };
    const { sound: _, ...lasting } = changes;
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...recall(), ...lasting }));
    } catch {
      // Without storage it holds until the page is left.
    }
  }
}

function recall(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Settings>;
  } catch {
    return {};
  }
}
