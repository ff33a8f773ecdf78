import {
  mdiAccountGroupOutline,
  mdiAccountKeyOutline,
  mdiBookAccountOutline,
  mdiCashMultiple,
  mdiCogOutline,
  mdiDownloadOutline,
  mdiHistory,
  mdiHomeOutline,
  mdiLogin,
  mdiShieldCrownOutline,
} from "@mdi/js";
import type { TextKey } from "../texts/texts.ts";
import { LOG_IN_NAME } from "./router.ts";
import { has, isA, type Viewer } from "./viewer.ts";

/** One entry of the menu. Its module defines the element `webcti-<name>-screen`, a `ScreenElement`. */
export interface Screen {
  readonly name: string;
  readonly title: TextKey;
  readonly icon: string;
  readonly load: () => Promise<unknown>;
  readonly offered: (viewer: Viewer) => boolean;
  /** Whether it is of use to somebody who has no extension. */
  readonly withoutExtension?: boolean;
}

const isSubscriber = ({ extension }: Viewer): boolean => extension?.access === "ready";

/** The menu in its order. Hiding is no protection: every command is checked again where it is carried out. */
export const SCREENS: readonly Screen[] = [
  {
    name: "start",
    title: "screen.start",
    icon: mdiHomeOutline,
    load: () => import("../screens/start.ts"),
    offered: ({ extension }) => extension !== undefined,
  },
  {
    name: "history",
    title: "screen.history",
    icon: mdiHistory,
    load: () => import("../screens/history.ts"),
    offered: isSubscriber,
  },
  {
    name: "phonebook",
    title: "screen.phonebook",
    icon: mdiBookAccountOutline,
    load: () => import("../screens/phonebook.ts"),
    offered: isSubscriber,
  },
  {
    name: "costs",
    title: "screen.costs",
    icon: mdiCashMultiple,
    load: () => import("../screens/costs.ts"),
    offered: isSubscriber,
  },
  {
    name: "settings",
    title: "screen.settings",
    icon: mdiCogOutline,
    load: () => import("../screens/settings.ts"),
    offered: isSubscriber,
  },
  {
    name: "phonecti",
    title: "screen.phonecti",
    icon: mdiDownloadOutline,
    load: () => import("../screens/phonecti.ts"),
    offered: (viewer) => isSubscriber(viewer) && !viewer.mobile && has(viewer, "F28"),
  },
  {
    name: "management",
    title: "screen.management",
    icon: mdiAccountGroupOutline,
    load: () => import("../screens/management.ts"),
    offered: (viewer) => isSubscriber(viewer) && !viewer.mobile && has(viewer, "F29") && isA(viewer, "manager"),
  },
  {
    name: "administration",
    title: "screen.administration",
    icon: mdiShieldCrownOutline,
    load: () => import("../screens/administration.ts"),
    offered: (viewer) => isSubscriber(viewer) && !viewer.mobile && isA(viewer, "administrator"),
  },
  {
    name: "assignments",
    title: "screen.assignments",
    icon: mdiAccountKeyOutline,
    load: () => import("../screens/assignments.ts"),
    offered: ({ admin, mobile }) => admin && !mobile,
    withoutExtension: true,
  },
];

/** Where somebody goes who has to log in, or wants to with a further extension. It is in no menu. */
export const LOG_IN: Screen = {
  name: LOG_IN_NAME,
  title: "screen.log_in",
  icon: mdiLogin,
  load: () => import("../screens/log-in.ts"),
  offered: () => true,
  withoutExtension: true,
};
