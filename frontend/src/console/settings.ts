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
    const before = this.state;
    this.state = { ...before, ...changes };
    const { language, dark } = this.state;
    try {
      localStorage.setItem(
        KEY,
        JSON.stringify({
          ...recall(),
          ...(language !== before.language && { language }),
          ...(dark !== before.dark && { dark }),
        }),
      );
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
