/** What the integration tells the panel over `webcti/subscribe`, and what it takes over `webcti/call/*`. */

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
}

export interface Pbx {
  readonly id: PbxId;
  readonly name: string;
  readonly connected: boolean;
  /** False when a wrong key stopped the attempts to connect. */
  readonly retrying: boolean;
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
}

export type Update = Snapshot | Delta;
