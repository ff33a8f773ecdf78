import type { Licence, PhonebookAccess, RecordingsAccess } from "../../app/documents.ts";
import type { TextKey } from "../../texts/texts.ts";

/** What the values of an employee's licence and rights are called, in the order in which they are offered. */

export const LICENCES: Readonly<Record<Licence, TextKey>> = {
  none: "employee.licence_none",
  cti: "employee.licence_cti",
  cti_plus: "employee.licence_cti_plus",
  manager: "employee.licence_manager",
};

export const CONTACTS_ACCESS: Readonly<Record<PhonebookAccess, TextKey>> = {
  none: "employee.contacts_none",
  read: "employee.contacts_read",
  edit: "employee.contacts_edit",
};

export const RECORDINGS: Readonly<Record<RecordingsAccess, TextKey>> = {
  none: "employee.recordings_none",
  own: "employee.recordings_own",
  department: "employee.recordings_department",
  all: "employee.recordings_all",
};

/** The entries of such a table, which TypeScript would else widen. */
export function termsOf<Value extends string>(
  table: Readonly<Record<Value, TextKey>>,
): readonly (readonly [Value, TextKey])[] {
  return Object.entries(table) as [Value, TextKey][];
}

/** As much as the PBX takes. */
export const LONGEST = { comment: 64, description: 64, email: 254 } as const;
