import type { ExtensionId } from "./model.ts";
import { Observable } from "./observable.ts";

/** `auto` picks the version by the width of the window and by how one points. */
export type Version = "auto" | "full" | "mobile";

const VERSIONS: readonly Version[] = ["auto", "full", "mobile"];
const PHONE = "(max-width: 600px), (max-width: 950px) and (max-height: 500px) and (pointer: coarse)";

export interface DeviceState {
  readonly version: Version;
  /** Whether the mobile version is shown: the same information, fewer things to do. */
  readonly mobile: boolean;
  /** The language chosen in the panel, empty while Home Assistant's is good. */
  readonly language: string;
}

/** What this browser remembers about how the panel is used on it. */
export class Device extends Observable<DeviceState> {
  readonly #heard = new Map<ExtensionId, string>();
  readonly #phone = window.matchMedia(PHONE);

  constructor() {
    super({ version: "auto", mobile: false, language: "" });
    const version = VERSIONS.find((known) => known === recall("version")) ?? "auto";
    this.state = { version, mobile: this.#mobile(version), language: recall("language") ?? "" };
    this.#phone.addEventListener("change", () => {
      this.choose(this.state.version);
    });
  }

  choose(version: Version): void {
    memorise("version", version);
    const mobile = this.#mobile(version);
    if (version !== this.state.version || mobile !== this.state.mobile) {
      this.state = { ...this.state, version, mobile };
    }
  }

  speak(language: string): void {
    memorise("language", language);
    this.state = { ...this.state, language };
  }

  /**
   * Follows the language that the PBX keeps for an extension once it was changed elsewhere since this browser last saw it.
   * What is there at first sight is what the telephones speak, and no reason to leave Home Assistant's.
   */
  follow(extension: ExtensionId, language: string): void {
    const known = this.#heard.get(extension) ?? recall(`language-of-${extension}`);
    if (known === language) return;
    this.#heard.set(extension, language);
    memorise(`language-of-${extension}`, language);
    if (known !== undefined) this.speak(language);
  }

  #mobile(version: Version): boolean {
    return version === "auto" ? this.#phone.matches : version === "mobile";
  }
}

type Memory = "extension" | "version" | "language" | `language-of-${ExtensionId}` | "label-size";

export function recall(name: Memory): string | undefined {
  try {
    return localStorage.getItem(`webcti-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function memorise(name: Memory, value: string): void {
  try {
    localStorage.setItem(`webcti-${name}`, value);
  } catch {
    // A browser that stores nothing forgets the choice, which is all.
  }
}
