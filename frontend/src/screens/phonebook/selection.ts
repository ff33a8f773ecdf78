import type { Book, Contact } from "../../app/documents.ts";
import { Observable } from "../../app/observable.ts";
import { isDeletable } from "./rights.ts";

/** Contacts by id, in the order they were selected. */
export type Selected = ReadonlyMap<string, Contact>;

const NONE: Selected = new Map();

/** Which contacts are selected. They stay so while the list is filtered or loads more. */
export class Selection extends Observable<Selected> {
  constructor() {
    super(NONE);
  }

  toggle(contact: Contact): void {
    const selected = new Map(this.state);
    if (!selected.delete(contact.id)) selected.set(contact.id, contact);
    this.state = selected;
  }

  add(contacts: Iterable<Contact>): void {
    const selected = new Map(this.state);
    for (const contact of contacts) selected.set(contact.id, contact);
    this.state = selected;
  }

  /** Takes contacts as they are now, as far as they are selected. */
  renew(contacts: Iterable<Contact>): void {
    const selected = new Map(this.state);
    for (const contact of contacts) if (selected.has(contact.id)) selected.set(contact.id, contact);
    this.state = selected;
  }

  remove(ids: Iterable<string>): void {
    const selected = new Map(this.state);
    for (const id of ids) selected.delete(id);
    this.state = selected;
  }

  clear(): void {
    this.state = NONE;
  }
}

/** How many of the selected contacts can be deleted, by book, and how many cannot. */
export interface Deletable {
  readonly byBook: Readonly<Record<Book, number>>;
  readonly kept: number;
}

export function deletable(selected: Selected): Deletable {
  const byBook = { internal: 0, public: 0, private: 0 };
  let kept = 0;
  for (const contact of selected.values()) {
    if (isDeletable(contact)) byBook[contact.book]++;
    else kept++;
  }
  return { byBook, kept };
}
