import type { DndMessage, KeyLabels, NewRule, Rule, Services } from "../src/app/documents.ts";
import type { Answers } from "./fake-hass.ts";
import { subscriber } from "./scenes.ts";

/** Services, rules and labels as a PBX has them, to look at and to test with. It has what either line has. */
export function services(fields: Partial<Services> = {}): Services {
  return {
    phone_lock: { on: false, locked_by_admin: false },
    account_recall: { on: false, account: "" },
    wake_up: {
      on: true,
      time: "06:30",
      repeat: "daily",
      next: "2026-11-24T06:30:00",
      last_result: { at: "2026-11-23T06:30:00", result: "answered" },
    },
    call_as: {
      identity: "221230099",
      identities: [
        { number: "221230000", name: "Slican office" },
        { number: "221230099", name: "Service desk" },
      ],
    },
    clir: { on: false },
    call_waiting: { on: true },
    mobile_phone: { on: true, number: "601000021", on_no_answer: true, on_dnd: false, on_unavailable: false },
    dnd: { on: false, message: null },
    follow_me: { on: false, target: "" },
    forwarding: { on: false, type: "no_answer", target: "23" },
    forwardings: {
      always: { on: false, target: "" },
      busy: { on: true, target: "23" },
      no_answer: { on: false, target: "600111222" },
      unavailable: { on: false, target: "" },
    },
    ...fields,
  };
}

export function rule(id: number, fields: Partial<Rule> = {}): Rule {
  return {
    id: String(id),
    state: "busy",
    call_kind: "any",
    presentation: "any",
    pattern: "",
    target: { kind: "number", number: "23" },
    active: true,
    duplicate: false,
    ...fields,
  };
}

export const RULES: readonly Rule[] = [
  rule(1),
  rule(2, {
    state: "always",
    call_kind: "external",
    presentation: "matching",
    pattern: "22*",
    target: { kind: "voicemail", number: "" },
  }),
  rule(3, { state: "dnd", call_kind: "external", presentation: "withheld", active: false }),
  rule(4, { duplicate: true, target: { kind: "fax2mail", number: "" } }),
];

export const MESSAGES: readonly DndMessage[] = [
  { id: "1", name: "Temporarily unavailable", system: true, own: false, length: 6 },
  { id: "2", name: "In a meeting", system: true, own: false, length: 9 },
  { id: "own-1", name: "On holiday until Monday", system: false, own: true, length: 14 },
];

export function keyLabels(fields: Partial<KeyLabels> = {}): KeyLabels {
  const keys = Array.from({ length: 8 }, (_, index) => ({
    position: index + 1,
    function: "",
    value: "",
    label: "",
    default_label: "",
  }));
  keys[0] = { position: 1, function: "number", value: "23", label: "Anna", default_label: "Anna Nowak" };
  keys[1] = {
    position: 2,
    function: "number",
    value: "0600111222",
    label: "Dąbrowski P.",
    default_label: "Dąbrowski P.",
  };
  keys[2] = { position: 3, function: "service", value: "dnd", label: "dnd", default_label: "dnd" };
  return { model: "CTS-202.CL", font_size: 10, modules: 0, keys, ...fields };
}

let made = 100;

const added = (wanted: NewRule): Rule => rule(++made, wanted);

export const SETTINGS: Answers = {
  "services/get": () => services(),
  "services/set": ({ name, body }) => {
    const [service = "", condition] = name.split("/");
    const known = services()[service as keyof Services] as Readonly<Record<string, object>>;
    return { ...(condition === undefined ? known : known[condition]), ...body };
  },
  "forwarding_rules/list": () => ({ items: RULES }),
  "forwarding_rules/create": ({ rule: wanted }) => added(wanted),
  "forwarding_rules/update": ({ id, rule: wanted }) => rule(Number(id), wanted),
  "forwarding_rules/delete": () => ({}),
  "forwarding_rules/order": ({ order }) => ({
    items: order.flatMap((id) => RULES.find((known) => known.id === id) ?? []),
  }),
  "dnd_messages/list": () => ({ items: MESSAGES }),
  "dnd_messages/record": () => ({ id: "1" }),
  "dnd_messages/delete": () => ({}),
  "subscriber/get": () => subscriber(),
  "session/set_password": () => ({}),
  "key_labels/get": () => keyLabels(),
  "key_labels/set": ({ font_size, labels }) => {
    const known = keyLabels({ font_size });
    const keys = known.keys.map((key) => ({ ...key, label: labels[String(key.position)] ?? key.default_label }));
    return { ...known, keys };
  },
  "phonecti/get": () => ({ name: "phonecti-setup.msi", size: 41_943_040 }),
};
