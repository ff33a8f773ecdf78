import type { Book, Contact, NewContact, Phone } from "../../app/documents.ts";
import { parseNumber } from "../../app/numbers.ts";
import type { TextKey } from "../../texts/texts.ts";

export const LONGEST_NAME = 64;
export const LONGEST_COMMENT = 20;
export const LONGEST_INFO = 255;
export const LONGEST_IM = 128;
export const MOST_NUMBERS = 8;

export interface PhoneDraft {
  /** Tells the rows of the editor apart. */
  readonly key: string;
  readonly number: string;
  readonly comment: string;
  readonly can_sms: boolean;
  readonly vip: boolean;
  readonly restricted: boolean;
  /** Digits that are kept from who edits: the number stays as it is. */
  readonly hidden: boolean;
}

/** A contact as it stands in the editor. */
export interface Draft {
  readonly name: string;
  readonly book: Book;
  readonly phones: readonly PhoneDraft[];
  /** The key of the default number; a subscriber's own extension is "". */
  readonly standard: string;
  readonly groups: readonly string[];
  readonly info: string;
  readonly im: string;
  readonly favourite: boolean;
}

let last = 0;

/** A row for a number that is not there yet. */
export function newPhone(number = ""): PhoneDraft {
  const plain = { comment: "", can_sms: false, vip: false, restricted: false, hidden: false };
  return { ...plain, key: `new-${++last}`, number };
}

export function newDraft(book: Book, groups: readonly string[], number = ""): Draft {
  const phone = newPhone(number);
  return { name: "", book, phones: [phone], standard: phone.key, groups, info: "", im: "", favourite: false };
}

/** The numbers of a contact that are its own: a subscriber's extension belongs to the programming. */
export function ownPhones({ phones, extension }: Contact): readonly Phone[] {
  return extension === "" ? phones : phones.filter(({ number }) => number !== extension);
}

export function draftOf(contact: Contact): Draft {
  const { name, book, groups, info, im, favourite } = contact;
  const phones = ownPhones(contact).map(({ id, number, comment, can_sms, vip, restricted, hidden }) => ({
    ...{ key: id, number, comment, can_sms, vip, restricted, hidden },
  }));
  const standard = phones.find(({ key }) => key === contact.default_phone)?.key ?? "";
  return { name, book, phones, standard, groups, info, im, favourite };
}

/** The draft as the API takes it. */
export function written({ phones, standard, ...draft }: Draft): NewContact {
  return {
    ...draft,
    name: draft.name.trim(),
    phones: phones.map(({ key, number, hidden, comment, can_sms, vip, restricted }) => ({
      number: hidden ? `contact:${key}` : (parseNumber(number) ?? number),
      comment: comment.trim(),
      can_sms,
      default: key === standard,
      vip,
      restricted,
    })),
  };
}

/** What is wrong with a draft before it is sent: the field `name`, or the key of a number. */
export function problems({ name, book, phones }: Draft): ReadonlyMap<string, TextKey> {
  const found = new Map<string, TextKey>();
  if (name.trim() === "") found.set("name", "phonebook.name_missing");
  const seen = new Set<string>();
  for (const { key, number, hidden } of phones) {
    if (hidden) continue;
    const parsed = parseNumber(number);
    if (parsed === undefined) found.set(key, number.trim() === "" ? "phonebook.number_missing" : "dial.invalid");
    else if (seen.has(parsed)) found.set(key, "phonebook.number_twice");
    else seen.add(parsed);
  }
  if (phones.length === 0 && book !== "internal") found.set("phones", "phonebook.numbers_missing");
  return found;
}
