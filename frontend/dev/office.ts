import type {
  CallAttempt,
  Contact,
  Costs,
  Dashboard,
  Found,
  HistoryEntry,
  Missed,
  Page,
  Voicemail,
} from "../src/app/documents.ts";
import type { Answers } from "./fake-hass.ts";
import { subscriber } from "./scenes.ts";

/** What the WebCTI API of a small office tells, to look at and to test with. */

/** A moment on the PBX's clock, so many minutes ago. */
export function before(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toLocaleString("sv", { timeZone: "Europe/Warsaw" }).replace(" ", "T");
}

export function entry(id: number, fields: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: String(id),
    type: "incoming",
    start: before(id * 37),
    number: "600111222",
    dial: fields.number ?? "600111222",
    withheld: false,
    restricted: false,
    vip: false,
    name: "Dąbrowski Paweł",
    duration: 95,
    voicemail: false,
    group: "",
    ...fields,
  };
}

export function missed(count: number, fields: Partial<Missed> = {}): Missed {
  const { id, ...call } = entry(count, { type: "missed", duration: null, ...fields });
  return { ...call, count: Number(id) };
}

export function message(id: number, fields: Partial<Voicemail> = {}): Voicemail {
  return {
    id: String(id),
    number: "221110000",
    dial: fields.number ?? "221110000",
    withheld: false,
    restricted: false,
    vip: false,
    name: "Biuro Rachunkowe Kowalski",
    start: before(id * 190),
    length: 23,
    heard: false,
    ...fields,
  };
}

export function costs(fields: Partial<Costs> = {}): Costs {
  return {
    current: "38.40",
    currency: "PLN",
    limit: "100.00",
    balance: "61.60",
    top_up: { amount: "50.00", method: "add_periodic", period: "month", next: "2026-12-01T00:00:00" },
    since: "2026-11-01T00:00:00",
    calls: Array.from({ length: 31 }, (_, index) => ({
      day: new Date(Date.UTC(2026, 9, 24 + index)).toISOString().slice(0, 10),
      amount: ((((index * 7) % 11) * (index % 4 === 0 ? 0 : 1)) / 3).toFixed(2),
    })),
    ...fields,
  };
}

export function dashboard(fields: Partial<Dashboard> = {}): Dashboard {
  return {
    missed: [
      missed(3),
      missed(1, { number: "221110000", name: "Biuro Rachunkowe Kowalski i Wspólnicy", vip: true }),
      missed(2, { number: "", withheld: true, name: "", start: before(1700) }),
      missed(1, { number: "587654321", name: "", start: before(3100) }),
    ],
    completed: [
      entry(1, { type: "outgoing", name: "Anna Nowak", number: "23" }),
      entry(2),
      entry(4, { name: "", number: "+48601222333", duration: 4210 }),
      entry(30, { type: "outgoing", name: "Recepcja", number: "31" }),
    ],
    voicemail: [message(1), message(3, { heard: true, number: "", withheld: true, name: "" })],
    active_services: ["dnd", "wake_up", "mobile_phone"],
    language: "en",
    costs: costs(),
    ...fields,
  };
}

const CONTACT: Contact = {
  id: "c1",
  book: "public",
  name: "Zieliński Piotr",
  extension: "",
  phones: [],
  default_phone: null,
  groups: [],
  info: "",
  im: "",
  favourite: false,
  may_edit: true,
};

const PHONE = {
  id: "p1",
  number: "601222333",
  comment: "mobile",
  can_sms: true,
  vip: false,
  restricted: false,
  hidden: false,
};

export const FOUND: readonly Found[] = [
  { contact: CONTACT, phone: PHONE },
  {
    contact: { ...CONTACT, id: "c2", book: "internal", name: "Anna Nowak", extension: "23" },
    phone: { ...PHONE, id: "p2", number: "23", comment: "" },
  },
  {
    contact: { ...CONTACT, id: "c3", book: "internal", name: "Zarząd" },
    phone: { ...PHONE, id: "p3", number: "", hidden: true, restricted: true, comment: "" },
  },
];

const TYPES = ["missed", "incoming", "outgoing", "answered_elsewhere"] as const;
const NAMES = ["Dąbrowski Paweł", "Anna Nowak", "", "Biuro Rachunkowe Kowalski i Wspólnicy", "Piotr Zieliński"];

export const HISTORY: readonly HistoryEntry[] = Array.from({ length: 640 }, (_, index) => {
  const type = TYPES[(index * 5 + (index % 3)) % TYPES.length] ?? "missed";
  const connected = type === "incoming" || type === "outgoing";
  return entry(index + 1, {
    type,
    name: NAMES[index % NAMES.length] ?? "",
    number: index % 23 === 5 ? "" : String(600_111_200 + (index % 40)),
    withheld: index % 23 === 5,
    vip: index % 17 === 0,
    duration: connected ? 20 + ((index * 53) % 700) : null,
    group: type === "answered_elsewhere" ? "600" : "",
  });
});

/** Cuts a page out of a list as the API does. */
export function page<T>(
  items: readonly T[],
  { cursor = "0", offset = 0, limit = 50 }: { cursor?: string; offset?: number; limit?: number },
): Page<T> {
  const start = Number(cursor) + offset;
  const end = start + limit;
  return { items: items.slice(start, end), next: end < items.length ? String(end) : null, total: items.length };
}

export const ATTEMPT: CallAttempt = { id: "a1", number: "", via: "extension", state: "calling_extension", reason: "" };

export const OFFICE: Answers = {
  "dashboard/get": () => dashboard(),
  "contacts/search": ({ text }) => ({
    items: FOUND.filter(({ contact }) => contact.name.toLowerCase().includes(text.toLowerCase())),
  }),
  "history/list": ({ types, text = "", number, ...paging }) => {
    const wanted = HISTORY.filter(
      (call) =>
        (!types || types.some((known) => known === call.type)) &&
        (number === undefined || call.number === number) &&
        `${call.name} ${call.number}`.toLowerCase().includes(text.toLowerCase()),
    );
    return page(wanted, paging);
  },
  "voicemail/list": (paging) =>
    page(
      [1, 2, 3, 4, 5, 6].map((id) => message(id, { heard: id > 2 })),
      paging,
    ),
  "costs/get": () => costs(),
  "calls/create": () => ({ id: ATTEMPT.id }),
  "calls/get": () => ATTEMPT,
  "calls/delete": () => ({}),
  "subscriber/update": ({ fields }) => subscriber(fields),
  "pbx/list": () => ({ items: [{ entry_id: "entry", name: "Slican NCP-000", model: "NCP-000" }] }),
};
