import type { Book, Contact, Group, ImportReport, NewContact, Phone } from "../src/app/documents.ts";
import type { Answers } from "./fake-hass.ts";
import { page } from "./office.ts";

/** A phonebook of one's own, to look at and to test with. */

export function phone(id: string, fields: Partial<Phone> = {}): Phone {
  return {
    id,
    number: "601222333",
    comment: "",
    can_sms: false,
    vip: false,
    restricted: false,
    hidden: false,
    ...fields,
  };
}

export function contact(id: string, fields: Partial<Contact> = {}): Contact {
  const phones = fields.phones ?? [phone(`${id}-1`)];
  return {
    id,
    book: "private",
    name: "Piotr Zieliński",
    extension: "",
    phones,
    default_phone: phones[0]?.id ?? null,
    groups: [],
    info: "",
    im: "",
    favourite: false,
    may_edit: true,
    ...fields,
  };
}

export function group(id: string, name: string, fields: Partial<Group> = {}): Group {
  return { id, name, book: "private", department: false, favourite: false, members: 0, may_edit: true, ...fields };
}

export const GROUPS: readonly Group[] = [
  group("g1", "Biuro", { book: "internal", department: true, may_edit: false }),
  group("g2", "Magazyn", { book: "internal", department: true, may_edit: false }),
  group("g3", "Dostawcy", { book: "public" }),
  group("g4", "Klienci", { book: "public" }),
  group("g5", "Rodzina"),
  group("g6", "Przyjaciele ze studiów we Wrocławiu i okolicach"),
];

const FIRST = ["Anna", "Piotr", "Zofia", "Łukasz", "Żaneta", "Michał", "Ewa", "Tomasz", "Święcisława", "Jan"];
const LAST = ["Nowak", "Kowalska", "Wiśniewski", "Dąbrowska", "Zieliński", "Szymańska", "Woźniak", "Jabłońska"];
const COMPANIES = [
  "Hotel Żuraw",
  "Biuro Rachunkowe Kowalski i Wspólnicy",
  "Meble Dąb",
  "Apteka Pod Lipą",
  "Delta Serwis",
];

/** Contacts by name, the kinds of them that there are mixed. */
export function contacts(count: number): readonly Contact[] {
  return Array.from({ length: count }, (_, index) => made(index)).sort((a, b) => a.name.localeCompare(b.name, "pl"));
}

function made(index: number): Contact {
  const id = String(index + 1);
  const person = `${LAST[index % LAST.length] ?? ""} ${FIRST[(index * 7) % FIRST.length] ?? ""}`;
  if (index % 6 === 0) {
    const extension = String(1000 + index);
    const numbers = index % 12 === 0 ? [phone(id, { number: "", hidden: true, restricted: true })] : [];
    const phones = [phone(`extension-${extension}`, { number: extension, vip: index % 18 === 0 }), ...numbers];
    const groups = [index % 4 === 0 ? "g1" : "g2"];
    return contact(id, { book: "internal", name: person, extension, phones, groups, may_edit: index % 12 === 0 });
  }
  const isPublic = index % 3 === 1;
  const company = COMPANIES[index % COMPANIES.length] ?? "";
  const phones = Array.from({ length: 1 + ((index * 5) % 4) }, (_, which) =>
    phone(`${id}-${which}`, {
      number: String(600_100_000 + index * 10 + which),
      comment: ["mobile", "work", "home", ""][(index + which) % 4] ?? "",
      vip: index % 11 === 0,
      can_sms: which === 0,
    }),
  );
  return contact(id, {
    book: isPublic ? "public" : "private",
    name: isPublic && index % 2 === 0 ? company : person,
    phones,
    groups: isPublic ? ["g3", ...(index % 4 === 0 ? ["g4"] : [])] : index % 5 === 0 ? ["g5"] : [],
    info: index % 7 === 0 ? "Rings twice.\nAsk for the office." : "",
    im: index % 5 === 0 ? "jan@example.com" : "",
    favourite: index % 13 === 1,
  });
}

/** An exchange that keeps these contacts and groups for as long as the page is open. */
export function phonebook(all: readonly Contact[], groups: readonly Group[] = GROUPS): Answers {
  let known = [...all];
  let sorted = [...groups];
  let last = 0;
  const taken = (id: string, { phones, ...draft }: NewContact): Contact => {
    const made = phones.map(({ default: standard, ...rest }, index) => ({
      standard,
      phone: phone(`${id}-${index}`, rest),
    }));
    const first = (made.find(({ standard }) => standard) ?? made[0])?.phone.id ?? null;
    return contact(id, { ...draft, phones: made.map((one) => one.phone), default_phone: first });
  };
  const members = (id: string, ids: readonly string[], change: (groups: readonly string[]) => readonly string[]) => ({
    results: ids.map((each) => {
      const found = known.find((one) => one.id === each);
      const isPublic = sorted.find((one) => one.id === id)?.book === "public";
      const ok = found !== undefined && !(isPublic && found.book === "private");
      if (ok) known = known.map((one) => (one.id === each ? { ...one, groups: change(one.groups) } : one));
      return { id: each, ok, code: ok ? "" : "forbidden" };
    }),
  });
  return {
    "contacts/list": ({ book, group: wanted, text = "", ...paging }) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- Home Assistant rejects with plain objects
      if (wanted !== undefined && !sorted.some(({ id }) => id === wanted)) throw { code: "not_found", message: "" };
      const lower = text.toLowerCase();
      const found = known.filter(
        (one) =>
          (book === undefined || one.book === book) &&
          (wanted === undefined || one.groups.includes(wanted)) &&
          (one.name.toLowerCase().includes(lower) || one.phones.some(({ number }) => number.includes(lower))),
      );
      return page(found, paging);
    },
    "contacts/get": ({ id }) => {
      const found = known.find((one) => one.id === id);
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- Home Assistant rejects with plain objects
      if (!found) throw { code: "not_found", message: "" };
      return found;
    },
    "contacts/create": ({ contact: draft }) => {
      const made = taken(`new-${++last}`, draft);
      known = [made, ...known];
      return made;
    },
    "contacts/update": ({ id, contact: draft }) => {
      const made = taken(id, draft);
      known = known.map((one) => (one.id === id ? made : one));
      return made;
    },
    "contacts/delete_many": ({ ids }) => {
      const results = ids.map((id) => {
        const ok = known.some((one) => one.id === id && one.may_edit && one.book !== "internal");
        return { id, ok, code: ok ? "" : "forbidden" };
      });
      const gone = new Set(results.filter(({ ok }) => ok).map(({ id }) => id));
      known = known.filter(({ id }) => !gone.has(id));
      return { results };
    },
    "groups/list": () => ({
      items: sorted.map((one) => ({ ...one, members: known.filter((each) => each.groups.includes(one.id)).length })),
    }),
    "groups/create": ({ name, book }: { name: string; book: Book }) => {
      const made = group(`new-${++last}`, name, { book });
      sorted = [...sorted, made];
      return made;
    },
    "groups/update": ({ id, name }) => {
      sorted = sorted.map((one) => (one.id === id ? { ...one, name } : one));
      return sorted.find((one) => one.id === id) ?? group(id, name);
    },
    "groups/delete": ({ id }) => {
      sorted = sorted.filter((one) => one.id !== id);
      return {};
    },
    "groups/add_members": ({ id, ids }) => members(id, ids, (groups) => [...groups, id]),
    "groups/remove_members": ({ id, ids }) => members(id, ids, (groups) => groups.filter((one) => one !== id)),
  };
}

export const REPORT: ImportReport = {
  imported: 214,
  skipped: 3,
  rejected: 2,
  rows: [
    { line: 4, name: "Jan Kowalski", outcome: "duplicate", book: "private", code: "", reason: "it is there already" },
    { line: 17, name: "Recepcja", outcome: "internal", book: "internal", code: "", reason: "" },
    { line: 33, name: "", outcome: "rejected", book: "private", code: "invalid_name", reason: "no name" },
    { line: 90, name: "<b>Ewa</b>", outcome: "rejected", book: "private", code: "invalid_number", reason: "no number" },
  ],
  by_book: { private: 200, public: 14 },
};
