import type { Book, Contact, Group } from "../../app/documents.ts";
import type { Texts, TextKey } from "../../texts/texts.ts";

/** Which contacts are listed: all, those of a book, those of a group, or what was searched for. */
export type Place =
  | { readonly kind: "all" }
  | { readonly kind: "book"; readonly book: Book }
  | { readonly kind: "group"; readonly id: string }
  | { readonly kind: "search"; readonly text: string };

export const BOOKS: readonly Book[] = ["internal", "public", "private"];

export const BOOK_TITLES: Readonly<Record<Book, TextKey>> = {
  internal: "phonebook.internal",
  public: "phonebook.public",
  private: "phonebook.private",
};

/** The place of an address. What is searched for stands in no address: it may be somebody's number. */
export function placeOf([kind, id]: readonly string[], searched: string): Place {
  const book = BOOKS.find((known) => known === kind);
  if (book) return { kind: "book", book };
  if (kind === "group" && id) return { kind, id };
  return kind === "search" ? { kind, text: searched } : { kind: "all" };
}

export function pathOf(place: Place): readonly string[] {
  switch (place.kind) {
    case "book":
      return [place.book];
    case "group":
      return [place.kind, place.id];
    case "all":
    case "search":
      return [place.kind];
  }
}

/** The place as fields of `contacts/list`. */
export function filterOf(place: Place): { readonly book?: Book; readonly group?: string; readonly text?: string } {
  switch (place.kind) {
    case "book":
      return { book: place.book };
    case "group":
      return { group: place.id };
    case "search":
      return { text: place.text };
    case "all":
      return {};
  }
}

/** Whether a contact is listed at a place. What a search finds only the PBX knows. */
export function belongs({ book, groups }: Contact, place: Place): boolean {
  if (place.kind === "book") return place.book === book;
  return place.kind !== "group" || groups.includes(place.id);
}

/** What a place is called. */
export function nameOf(place: Place, groups: readonly Group[], texts: Texts): string {
  switch (place.kind) {
    case "all":
      return texts.text("phonebook.all");
    case "book":
      return texts.text(BOOK_TITLES[place.book]);
    case "group":
      return groups.find(({ id }) => id === place.id)?.name ?? texts.text("phonebook.group");
    case "search":
      return texts.text("phonebook.results");
  }
}
