import type { Book, Contact, Page } from "../../app/documents.ts";
import { explain } from "../../app/mistakes.ts";
import type { ActorElement } from "../../app/screen-element.ts";

const PAGE = 200;

interface Filter {
  readonly book?: Book;
  readonly group?: string;
  readonly text?: string;
}

/** Every contact a filter finds, page by page, showing how far it is. Cancelled or refused, there are none. */
export async function loadAll(actor: ActorElement, filter: Filter): Promise<readonly Contact[]> {
  const { feedback, texts } = actor.app;
  try {
    return await feedback.during(texts.text("phonebook.selecting"), async (progress, signal) => {
      const contacts: Contact[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const start: { readonly cursor?: string } = cursor === "" ? {} : { cursor };
        const page: Page<Contact> = await actor.request("contacts/list", { ...filter, ...start, limit: PAGE });
        if (signal.aborted) return [];
        contacts.push(...page.items);
        progress(contacts.length, page.total);
        cursor = page.next;
      }
      return contacts;
    });
  } catch (failure) {
    feedback.say(await explain(failure, actor.app), "mistake");
    return [];
  }
}
