import { mdiAccountArrowRight, mdiPhoneIncoming, mdiPhoneMissed, mdiPhoneOutgoing } from "@mdi/js";
import type { HistoryType } from "../app/documents.ts";
import type { Signal } from "./signals.ts";

const SIGNALS: Readonly<Record<HistoryType, Signal>> = {
  outgoing: { icon: mdiPhoneOutgoing, colour: "blue", text: "history.outgoing" },
  incoming: { icon: mdiPhoneIncoming, colour: "green", text: "history.incoming" },
  missed: { icon: mdiPhoneMissed, colour: "red", text: "history.missed" },
  answered_elsewhere: { icon: mdiAccountArrowRight, colour: "violet", text: "history.answered_elsewhere" },
};

/** Blue for outgoing, green for incoming, red for missed, violet for answered by another. */
export function historySignal({ type }: { readonly type: HistoryType }): Signal {
  return SIGNALS[type];
}
