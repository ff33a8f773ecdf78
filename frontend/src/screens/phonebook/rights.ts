import type { Contact, Group, PhonebookAccess } from "../../app/documents.ts";
import type { Extension } from "../../app/model.ts";
import { isA } from "../../app/viewer.ts";

/** What one may do in the phonebook, beyond what `may_edit` says of each contact and group. The PBX checks again. */
export interface PhonebookRights {
  readonly seesPublic: boolean;
  readonly editsPublic: boolean;
  /** Whether he sets VIP and restricted marks. */
  readonly marks: boolean;
}

/** Managers and administrators edit the public book as part of their role. */
export function rightsOf(extension: Extension | undefined): PhonebookRights {
  const access: PhonebookAccess = extension?.session?.subscriber.phonebook_access ?? "none";
  const marks = isA({ extension }, "manager") || isA({ extension }, "administrator");
  const editsPublic = marks || access === "edit";
  return { seesPublic: editsPublic || access === "read", editsPublic, marks };
}

/** Whether a contact may be deleted: subscribers never are, whoever may edit their numbers. */
export function isDeletable({ book, may_edit }: Contact): boolean {
  return may_edit && book !== "internal";
}

/** The groups whose members one may choose. */
export function sortable(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ may_edit, department }) => may_edit && !department);
}
