import type { Contact } from "../../app/documents.ts";

/** Contacts looked through at once at most: typing must be answered within the next frame. */
const MOST = 5_000;

const SEPARATORS = /[\s\-.()/]/g;
const MARKS = /\p{M}/gu;
/** Letters that Unicode does not take apart into a letter and a sign. */
const STROKES: Readonly<Record<string, string>> = { ł: "l", đ: "d", ø: "o" };

const texts = new WeakMap<Contact, string>();

/** A text without case and diacritics. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(/[łđø]/g, (letter) => STROKES[letter] ?? letter);
}

function searchable(contact: Contact): string {
  let text = texts.get(contact);
  if (text === undefined) {
    text = [folded(contact.name), ...contact.phones.map(({ number }) => number)].join("\t");
    texts.set(contact, text);
  }
  return text;
}

/** Which contacts have a text in their name or numbers, as far as they are known: what to show until the PBX answers. */
export function matching(contacts: readonly Contact[], text: string): readonly Contact[] {
  const name = folded(text.trim());
  const digits = text.replace(SEPARATORS, "");
  if (name === "") return contacts;
  return contacts.slice(0, MOST).filter((contact) => {
    const known = searchable(contact);
    return known.includes(name) || (digits !== "" && known.includes(digits));
  });
}
