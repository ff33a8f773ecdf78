import { createContext } from "@lit/context";
import type { Store } from "./store.ts";
import type { Texts } from "./texts.ts";

/** What every element of the console needs. */
export interface Console {
  readonly store: Store;
  readonly texts: Texts;
  /** Does something at the emulator; a refusal is told to the person, and the answer is then false. */
  readonly act: (work: () => Promise<unknown>) => Promise<boolean>;
}

export const consoleContext = createContext<Console>("webcti-console");
