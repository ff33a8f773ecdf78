import type { SessionDocument, Subscriber, Web } from "../src/app/documents.ts";
import type { Call, Extension, FinishedCall, Flags, Live, Party, Pbx, Snapshot } from "../src/app/model.ts";

/** Moments in the life of a telephone, to look at and to test with. */

export const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

export const ANNA: Party = { number: "23", kind: "internal", name: "Anna Nowak" };
export const CITY: Party = { number: "600111222", kind: "external", name: null };
export const COMPANY: Party = { number: "221110000", kind: "external", name: "Biuro Rachunkowe Kowalski i Wspólnicy" };
export const WITHHELD: Party = { number: null, kind: "unknown", name: null };

export const FLAGS: Flags = {
  hook: "on",
  forwarding: false,
  dnd: false,
  locked: false,
  account_recalled: false,
  parked: false,
  call_waiting: false,
  call_back_queued: false,
};

const FEATURES = Object.fromEntries(Array.from({ length: 36 }, (_, index) => [`F${index + 1}`, true]));

export const WEB: Web = {
  name: "Slican NCP-000",
  model: "NCP-000",
  firmware: "1.20",
  serial: "00026",
  languages: ["pl", "en", "de"],
  features: FEATURES,
  now: "2026-11-23T12:00:00",
  voicemail_number: "1000",
};

export const PBX: Pbx = {
  id: "00026",
  entry_id: "entry",
  name: "Slican NCP-000",
  connected: true,
  retrying: true,
  web: null,
};

/** The same PBX with the WebCTI API. */
export const WEB_PBX: Pbx = { ...PBX, web: WEB };

export function subscriber(fields: Partial<Subscriber> = {}): Subscriber {
  return {
    extension: "21",
    comment: "Maria Wiśniewska",
    description: "",
    email: "maria@example.com",
    language: "en",
    call_back_way: "ask",
    department: null,
    manages: [],
    licence: "cti",
    is_admin: false,
    phonebook_access: "edit",
    recordings_access: "own",
    may_record_dnd: true,
    has_system_phone: true,
    has_voicemail: true,
    has_fax2mail: true,
    password_set: true,
    announcement_set: null,
    call_notifications: { answered: false, missed: true },
    mobile_phone_number: "601000021",
    ...fields,
  };
}

export function session(fields: Partial<Subscriber> = {}, roles: SessionDocument["roles"] = ["user"]): SessionDocument {
  return {
    extension: "21",
    comment: "Maria Wiśniewska",
    must_change_password: false,
    roles,
    manages: [],
    subscriber: subscriber(fields),
  };
}

export const IDLE: Live = { activity: "idle", flags: FLAGS, calls: [] };

export function call(fields: Partial<Call> = {}): Call {
  return {
    id: 1,
    direction: "incoming",
    state: "alerting",
    party: CITY,
    called: null,
    waiting: false,
    originated: false,
    started: ago(7),
    answered: null,
    ...fields,
  };
}

export function finished(id: number, fields: Partial<FinishedCall> = {}): FinishedCall {
  return {
    id,
    direction: "incoming",
    originated: false,
    outcome: "answered",
    party: CITY,
    started: ago(3600 * id),
    duration: 95,
    ...fields,
  };
}

export function extension(fields: Partial<Extension> = {}): Extension {
  return {
    id: "00026_21",
    pbx: PBX.id,
    number: "21",
    name: "Maria Wiśniewska",
    telephone: "system",
    live: IDLE,
    log: [],
    own: true,
    access: "unsupported",
    session: null,
    ...fields,
  };
}

/** An extension for which the integration is logged in to the WebCTI API. */
export function webExtension(
  fields: Partial<Subscriber> = {},
  roles: SessionDocument["roles"] = ["user"],
  more: Partial<Extension> = {},
): Extension {
  return extension({ access: "ready", session: session(fields, roles), ...more });
}

/** A snapshot of one such extension. */
export function webSnapshot(
  fields: Partial<Subscriber> = {},
  roles: SessionDocument["roles"] = ["user"],
  more: Partial<Extension> = {},
): Snapshot {
  return snapshot([webExtension(fields, roles, more)], WEB_PBX);
}

export function snapshot(extensions: readonly Extension[], pbx: Pbx = PBX): Snapshot {
  return { kind: "snapshot", revision: 0, now: new Date().toISOString(), pbxs: [pbx], extensions };
}

const LOG: readonly FinishedCall[] = [
  finished(1, { outcome: "missed", duration: null, party: COMPANY, started: ago(640) }),
  finished(2, { originated: true, direction: "outgoing", party: CITY, started: ago(3900), duration: 754 }),
  finished(3, { direction: "internal", party: ANNA, duration: 32 }),
  finished(4, { outcome: "missed", duration: null, party: WITHHELD, started: ago(9000) }),
  finished(5, { originated: true, direction: "internal", party: ANNA, outcome: "busy", duration: null }),
  finished(20, { outcome: "rejected", duration: null, party: { ...CITY, number: "587654321" } }),
  finished(26, { party: { number: "+48601222333", kind: "external", name: "Piotr Zieliński" }, duration: 4210 }),
  finished(27, { outcome: "answered_elsewhere", duration: null, party: COMPANY }),
  finished(30, { originated: true, direction: "outgoing", outcome: "cancelled", duration: null }),
  finished(52, { party: ANNA, direction: "internal", duration: 5 }),
];

const TALKING = call({ state: "connected", answered: ago(83), party: ANNA, direction: "internal" });
const ringing: Live = {
  activity: "ringing",
  flags: FLAGS,
  calls: [call({ party: COMPANY, called: { ...CITY, number: "221230099" } })],
};
const busy: Live = {
  activity: "talking",
  flags: { ...FLAGS, hook: "off", dnd: true, forwarding: true, call_waiting: true },
  calls: [TALKING, call({ id: 2, waiting: true, party: CITY })],
};
const others: readonly Extension[] = [
  extension({ id: "00026_31", number: "31", name: "Recepcja", live: ringing }),
  extension({ id: "00026_104", number: "104", name: null, telephone: "analogue" }),
];

export const SCENES: Readonly<Record<string, () => Snapshot>> = {
  web: () => webSnapshot({}, ["user", "manager", "administrator"]),
  web_ringing: () => webSnapshot({}, ["user"], { live: ringing }),
  log_in: () => snapshot([extension({ access: "log_in" })], WEB_PBX),
  password_required: () => snapshot([extension({ access: "password_required" })], WEB_PBX),
  idle: () => snapshot([extension({ log: LOG })]),
  ringing: () => snapshot([extension({ log: LOG, live: ringing })]),
  analogue: () => snapshot([extension({ log: LOG, live: ringing, telephone: "analogue" })]),
  talking: () => snapshot([extension({ log: LOG, live: busy })]),
  dialing: () =>
    snapshot([
      extension({
        log: LOG,
        live: {
          activity: "dialing",
          flags: { ...FLAGS, hook: "off", locked: true },
          calls: [call({ originated: true, direction: "outgoing", state: "initiated" })],
        },
      }),
    ]),
  several: () => snapshot([extension({ log: LOG }), ...others]),
  lifted: () => snapshot([extension({ log: LOG, live: { ...IDLE, flags: { ...FLAGS, hook: "off" } } })]),
  unreachable: () => snapshot([extension({ log: LOG })], { ...PBX, connected: false }),
  refused: () => snapshot([extension({ log: LOG })], { ...PBX, connected: false, retrying: false }),
  fresh: () => snapshot([extension({ name: null, live: { activity: "idle", flags: null, calls: [] } })]),
  out_of_order: () =>
    snapshot([extension({ live: { ...IDLE, activity: "out_of_order", flags: { ...FLAGS, hook: "out_of_order" } } })]),
  nobody: () => snapshot([]),
  hostile: () =>
    snapshot([
      extension({
        name: "<img src=x onerror=alert(1)>".repeat(40),
        log: [
          finished(1, { party: { number: "9".repeat(32), kind: "external", name: "שלום עולם ".repeat(60) } }),
          finished(2, { party: { number: "1", kind: "external", name: "<b>A</b>".repeat(400) } }),
        ],
        live: {
          ...ringing,
          calls: [call({ party: { number: "9".repeat(32), kind: "external", name: "<b>שלום</b>".repeat(400) } })],
        },
      }),
    ]),
};
