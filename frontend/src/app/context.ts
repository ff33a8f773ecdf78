import { createContext } from "@lit/context";
import type { Texts } from "../texts/texts.ts";
import type { Session } from "./session.ts";
import type { Store } from "./store.ts";

/** What every element of the panel can reach without being handed it. */
export interface App {
  readonly store: Store;
  readonly session: Session;
  readonly texts: Texts;
}

export const appContext = createContext<App>(Symbol("webcti-app"));
