import { createContext } from "@lit/context";
import type { Texts } from "../texts/texts.ts";
import type { Device } from "./device.ts";
import type { Dialling } from "./dialling.ts";
import type { Feedback } from "./feedback.ts";
import type { Router } from "./router.ts";
import type { Session } from "./session.ts";
import type { Store } from "./store.ts";
import type { Topics } from "./topics.ts";

/** What every element of the panel can reach without being handed it. */
export interface App {
  /** What the subscription tells. */
  readonly store: Store;
  /** Says what changed beyond the store. */
  readonly topics: Topics;
  /** Carries wishes to the integration. */
  readonly session: Session;
  readonly router: Router;
  readonly device: Device;
  /** Notices, questions and long work, shown by the panel over every screen. */
  readonly feedback: Feedback;
  /** Calls a number the way the subscriber wants it. */
  readonly dialling: Dialling;
  readonly texts: Texts;
}

export const appContext = createContext<App>(Symbol("webcti-app"));
