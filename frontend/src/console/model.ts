/** What `/control/state` tells, as far as the console shows it. */
export interface ExchangeState {
  readonly clock: string;
  readonly pbx: {
    readonly family: string;
    readonly model: string;
    readonly serial: string;
    readonly firmware: string;
    readonly protocol: string;
  };
  readonly subscribers: Readonly<Record<string, Subscriber>>;
  readonly calls: readonly Call[];
  readonly outside: readonly Line[];
  readonly groups: Readonly<Record<string, { readonly comment: string; readonly members: readonly string[] }>>;
}

export interface Subscriber {
  readonly comment: string;
  readonly department: string;
  readonly terminal: {
    readonly kind: "analogue" | "system" | "sip";
    readonly model: string;
    readonly hook: "on" | "off" | "out_of_order";
    readonly logged_in: boolean;
    readonly out_of_order: boolean;
  };
  readonly services: {
    readonly dnd: boolean;
    readonly locked: boolean;
    /** Empty when none is recalled. */
    readonly account: string;
    readonly forwarding: readonly { readonly type: string; readonly target: string }[];
  };
  readonly costs: string;
}

export type LegState = "initiated" | "originated" | "alerting" | "connected" | "held" | "waiting" | "parked" | "failed";

export interface Leg {
  readonly extension?: string;
  readonly outside?: string;
  readonly number?: string;
  /** Outside lines by their ids, as the extension knows them. */
  readonly names?: Readonly<Record<string, string>>;
  readonly announcement?: string;
  readonly state: LegState;
  readonly origin: boolean;
}

export interface Call {
  readonly id: number;
  readonly called: string;
  readonly legs: readonly Leg[];
}

export interface Line {
  readonly id: string;
  readonly number: string;
  readonly incoming: boolean;
  readonly withheld: boolean;
  readonly state: LegState | null;
  readonly call: number | null;
  readonly heard: string;
}

/** What an extension has to do with one call. */
export interface Involvement {
  readonly call: number;
  readonly state: LegState;
  readonly parties: readonly Party[];
  readonly called: string;
}

export interface Party {
  readonly number: string;
  readonly name: string;
  readonly withheld: boolean;
}

/** Most urgent first: that is what a display shows. */
const URGENCY: readonly LegState[] = [
  "alerting",
  "connected",
  "originated",
  "initiated",
  "failed",
  "waiting",
  "held",
  "parked",
];

/** The calls of an extension, the most urgent first. */
export function involvements(state: ExchangeState, extension: string): readonly Involvement[] {
  return state.calls
    .flatMap((call) =>
      call.legs
        .filter((leg) => leg.extension === extension)
        .map((leg) => ({
          call: call.id,
          state: leg.state,
          called: call.called,
          parties: facing(call, leg).map((other) => party(state, leg, other)),
        })),
    )
    .sort((one, other) => URGENCY.indexOf(one.state) - URGENCY.indexOf(other.state));
}

/** Whom a leg has to do with: who rings has a caller, who talks only those he hears. */
function facing({ legs }: Call, leg: Leg): readonly Leg[] {
  const others = legs.filter((other) => other !== leg);
  if (leg.state === "alerting") return others.filter(({ origin }) => origin);
  const talking = others.filter(({ state }) => state !== "alerting");
  return talking.length > 0 ? talking : others;
}

function party(state: ExchangeState, own: Leg, leg: Leg): Party {
  if (leg.extension !== undefined) {
    return { number: leg.extension, name: state.subscribers[leg.extension]?.comment ?? "", withheld: false };
  }
  const line = state.outside.find(({ id }) => id === leg.outside);
  if (line) return { number: line.number, name: own.names?.[line.id] ?? "", withheld: line.withheld };
  return { number: leg.number ?? leg.announcement ?? "", name: "", withheld: false };
}

/** Whether a telephone makes itself heard. */
export function rings(state: ExchangeState, extension: string): boolean {
  return involvements(state, extension).some((one) => one.state === "alerting");
}

/** Something that happened in the exchange. */
export interface Happening {
  readonly id: number;
  readonly at: string;
  readonly name: string;
  readonly extension: string;
  readonly details: readonly (readonly [string, string])[];
}

export type Direction = "to_client" | "from_client";

/** A frame that passed on a link. */
export interface Frame {
  readonly id: number;
  readonly at: string;
  readonly protocol: "ctip" | "xctip" | "web";
  readonly connection: number;
  readonly direction: Direction;
  readonly names: readonly string[];
  readonly text: string;
}

/** Makes an event readable: numbers stand for their presentation, what says nothing is left out. */
export function happening(id: number, at: string, name: string, content: Record<string, unknown>): Happening {
  const { extension, ...rest } = content;
  const details = Object.entries(rest)
    .map(([key, value]) => [key, plain(value)] as const)
    .filter(([, value]) => value !== "");
  return { id, at, name, extension: typeof extension === "string" ? extension : "", details };
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (typeof value === "object") return "digits" in value ? plain(value.digits) : JSON.stringify(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}
