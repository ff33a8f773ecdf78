import type { SessionDocument, Web } from "./documents.ts";

/** What the integration tells the panel over `webcti/subscribe`. */

/** `<serial number of the PBX>_<number>`: one extension in all of Home Assistant. */
export type ExtensionId = string;
export type PbxId = string;

export type Activity = "idle" | "ringing" | "dialing" | "talking" | "on_hold" | "queued" | "out_of_order";

export type Direction = "incoming" | "outgoing" | "internal";

export type ConnectionState = "initiated" | "alerting" | "connected" | "hold" | "queued" | "fail" | "null";

export type Outcome =
  | "answered"
  | "missed"
  | "busy"
  | "rejected"
  | "forwarded"
  | "answered_elsewhere"
  | "voicemail"
  | "cancelled"
  | "failed"
  | "unknown";

export interface Party {
  readonly number: string | null;
  readonly kind: "internal" | "external" | "unknown";
  readonly name: string | null;
}

export interface Call {
  readonly id: number;
  readonly direction: Direction;
  readonly state: ConnectionState;
  readonly party: Party;
  readonly called: Party | null;
  readonly waiting: boolean;
  /** Whether this extension made the call: internal calls have a way too, which `direction` does not tell. */
  readonly originated: boolean;
  readonly started: string;
  readonly answered: string | null;
}

export interface FinishedCall {
  readonly id: number;
  readonly direction: Direction;
  readonly originated: boolean;
  readonly outcome: Outcome;
  readonly party: Party;
  readonly started: string;
  /** Seconds of conversation, `null` when there was none. */
  readonly duration: number | null;
}

export interface Flags {
  readonly hook: "on" | "off" | "out_of_order";
  readonly forwarding: boolean;
  readonly dnd: boolean;
  readonly locked: boolean;
  readonly account_recalled: boolean;
  readonly parked: boolean;
  readonly call_waiting: boolean;
  readonly call_back_queued: boolean;
}

/** What changes while a telephone is used. `flags` is `null` until the PBX told them. */
export interface Live {
  readonly activity: Activity;
  readonly flags: Flags | null;
  readonly calls: readonly Call[];
}

/** A telephone of unknown kind is taken for one that can do everything: the PBX refuses what it cannot. */
export type Telephone = "analogue" | "system" | "unknown";

export interface Extension {
  readonly id: ExtensionId;
  readonly pbx: PbxId;
  readonly number: string;
  readonly name: string | null;
  readonly telephone: Telephone;
  readonly live: Live;
  /** Finished calls since the PBX was set up, the latest first. */
  readonly log: readonly FinishedCall[];
  /** Given by the administrator of Home Assistant; else the user logged in to it. */
  readonly own: boolean;
  readonly access: Access;
  /** Roles, rights and data of the subscriber, where the integration is logged in for him. */
  readonly session: SessionDocument | null;
}

/** Whether the WebCTI API serves this extension now; `unsupported` where the PBX has none. */
export type Access = "ready" | "log_in" | "password_required" | "unsupported";

export interface Pbx {
  readonly id: PbxId;
  /** The PBX's config entry, by which commands name it. */
  readonly entry_id: string;
  readonly name: string;
  readonly connected: boolean;
  /** False when a wrong key stopped the attempts to connect. */
  readonly retrying: boolean;
  /** What the WebCTI API tells of the PBX, `null` where there is none. */
  readonly web: Web | null;
}

export interface Snapshot {
  readonly kind: "snapshot";
  readonly revision: number;
  /** The integration's clock, against which running calls are timed. */
  readonly now: string;
  readonly pbxs: readonly Pbx[];
  readonly extensions: readonly Extension[];
}

/** Only what changed since the revision before. */
export interface Delta {
  readonly kind: "delta";
  readonly revision: number;
  readonly pbxs?: Readonly<Record<string, Pbx>>;
  readonly telephones?: Readonly<Record<ExtensionId, Telephone>>;
  readonly live?: Readonly<Record<ExtensionId, Live>>;
  readonly finished?: Readonly<Record<ExtensionId, readonly FinishedCall[]>>;
  readonly sessions?: Readonly<Record<ExtensionId, Pick<Extension, "access" | "session">>>;
  readonly topics?: readonly TopicEvent[];
}

/** Something of the PBX changed: who shows it asks anew. `extension` is empty when it is nobody's in particular. */
export interface TopicEvent {
  readonly pbx: PbxId;
  readonly extension: string;
  readonly topic: Topic;
  readonly id: string;
  readonly result: string;
}

/** `all` after events may have been missed. */
export type Topic =
  | "all"
  | "state"
  | "services"
  | "subscriber"
  | "history"
  | "voicemail"
  | "costs"
  | "phonebook"
  | "employees"
  | "call"
  | "wake_up"
  | "session";

export type Update = Snapshot | Delta;
