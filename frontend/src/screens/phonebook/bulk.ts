import type { Contact, Result, Results } from "../../app/documents.ts";
import { inParts, type Feedback } from "../../app/feedback.ts";
import { Mistake } from "../../app/mistakes.ts";

/** Most contacts the API takes at once. */
const PART = 200;

export interface Refused {
  readonly contact: Contact;
  readonly code: string;
}

/** What became of many contacts. Those after a cancellation are in neither list. */
export interface Outcome {
  readonly done: readonly string[];
  readonly refused: readonly Refused[];
}

/**
 * Does something with many contacts in parts, showing how far it is; it can be cancelled between two parts. Once the PBX
 * does not carry out a part, the rest is not asked for and counts as refused for the same reason.
 */
export async function inBulk(
  feedback: Feedback,
  title: string,
  contacts: readonly Contact[],
  deed: (ids: readonly string[]) => Promise<Results>,
): Promise<Outcome> {
  let broken: string | undefined;
  const carryOut = async (part: readonly Contact[]): Promise<readonly Result[]> => {
    const ids = part.map(({ id }) => id);
    if (broken === undefined) {
      try {
        return (await deed(ids)).results;
      } catch (failure) {
        broken = Mistake.from(failure).code;
      }
    }
    const code = broken;
    return ids.map((id) => ({ id, ok: false, code }));
  };
  const results = await feedback.during(title, (progress, signal) =>
    inParts(contacts, PART, carryOut, progress, signal),
  );
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return {
    done: results.filter(({ ok }) => ok).map(({ id }) => id),
    refused: results.flatMap(({ id, ok, code }) => {
      const contact = byId.get(id);
      return ok || !contact ? [] : [{ contact, code }];
    }),
  };
}
