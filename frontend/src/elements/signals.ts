import {
  mdiPhone,
  mdiPhoneAlert,
  mdiPhoneCancel,
  mdiPhoneDial,
  mdiPhoneIncoming,
  mdiPhoneInTalk,
  mdiPhoneMissed,
  mdiPhoneOff,
  mdiPhoneOutgoing,
  mdiPhonePaused,
  mdiPhoneRing,
  mdiTimerSand,
} from "@mdi/js";
import type { Activity, Call, FinishedCall, Party } from "../app/model.ts";
import type { TextKey, Texts } from "../texts/texts.ts";

/** How a state looks: the colour is the name of a custom property of the theme. */
export interface Signal {
  readonly icon: string;
  readonly colour: "green" | "blue" | "amber" | "red" | "violet" | "grey";
  readonly text: TextKey;
}

export const ACTIVITIES: Readonly<Record<Activity, Signal>> = {
  idle: { icon: mdiPhone, colour: "grey", text: "activity.idle" },
  ringing: { icon: mdiPhoneRing, colour: "amber", text: "activity.ringing" },
  dialing: { icon: mdiPhoneOutgoing, colour: "blue", text: "activity.dialing" },
  talking: { icon: mdiPhoneInTalk, colour: "green", text: "activity.talking" },
  on_hold: { icon: mdiPhonePaused, colour: "violet", text: "activity.on_hold" },
  queued: { icon: mdiTimerSand, colour: "violet", text: "activity.queued" },
  out_of_order: { icon: mdiPhoneOff, colour: "red", text: "activity.out_of_order" },
};

/** Off-hook with nothing dialled is no call, but not readiness either. */
export const LIFTED: Signal = { icon: mdiPhoneDial, colour: "blue", text: "activity.lifted" };

export const UNKNOWN_ACTIVITY: Signal = { icon: mdiPhoneAlert, colour: "grey", text: "activity.unknown" };

const NOT_TAKEN = new Set(["missed", "cancelled", "busy", "voicemail"]);

/** Blue for outgoing, green for incoming, red for missed calls. */
export function finishedSignal(call: FinishedCall): Signal {
  const text: TextKey = `outcome.${call.originated ? "outgoing" : "incoming"}.${call.outcome}`;
  if (call.originated) return { icon: mdiPhoneOutgoing, colour: "blue", text };
  if (NOT_TAKEN.has(call.outcome)) return { icon: mdiPhoneMissed, colour: "red", text };
  if (call.outcome === "rejected") return { icon: mdiPhoneCancel, colour: "grey", text };
  return { icon: mdiPhoneIncoming, colour: "green", text };
}

/** The name of the far end, else its number, else that neither is known. */
export function partyTitle(party: Party, texts: Texts): string {
  return party.name ?? party.number ?? texts.text("party.unknown");
}

/** Whether a call waits for being answered here and now. */
export function isRinging({ originated, waiting, state }: Call): boolean {
  return !originated && !waiting && state === "alerting";
}
