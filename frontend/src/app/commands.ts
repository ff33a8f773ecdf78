import type * as api from "./documents.ts";

/** Where a page starts and how long it is. */
export interface Paging {
  readonly cursor?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** The subscriber a request is about, when it is not the one who acts. */
export interface About {
  readonly subscriber?: string;
}

export interface Id {
  readonly id: string;
}

type Nothing = Readonly<Record<string, never>>;

interface Command<Fields, Answer> {
  readonly fields: Fields;
  readonly answer: Answer;
}

/** Every command `webcti/<noun>/<verb>` of `docs/panel.md` that acts for an extension: its fields and its answer. */
export interface Commands {
  "session/create": Command<{ readonly password: string }, { readonly must_change_password: boolean }>;
  "session/get": Command<Nothing, api.SessionDocument>;
  "session/delete": Command<Nothing, Nothing>;
  "session/set_password": Command<{ readonly new: string; readonly old: string | null }, Nothing>;
  "session/remind": Command<Nothing, Nothing>;

  "subscriber/get": Command<About, api.Subscriber>;
  "subscriber/update": Command<About & { readonly fields: api.SubscriberFields }, api.Subscriber>;
  "subscriber/state": Command<About, api.SubscriberState>;
  "subscriber/set_temporary_password": Command<About, { readonly password: string }>;
  "dashboard/get": Command<Nothing, api.Dashboard>;
  "calls/create": Command<{ readonly number: string; readonly via: api.Via }, Id>;
  "calls/get": Command<Id, api.CallAttempt>;
  "calls/delete": Command<Id, Nothing>;

  "services/get": Command<About, api.Services>;
  "services/set": Command<About & { readonly name: string; readonly body: object }, object>;
  "forwarding_rules/list": Command<About, api.Items<api.Rule>>;
  "forwarding_rules/create": Command<About & { readonly rule: api.NewRule }, api.Rule>;
  "forwarding_rules/update": Command<About & Id & { readonly rule: api.NewRule }, api.Rule>;
  "forwarding_rules/delete": Command<About & Id, Nothing>;
  "forwarding_rules/order": Command<About & { readonly order: readonly string[] }, api.Items<api.Rule>>;
  "dnd_messages/list": Command<About, api.Items<api.DndMessage>>;
  "dnd_messages/record": Command<{ readonly name: string }, Id>;
  "dnd_messages/delete": Command<Id, Nothing>;
  "announcement_sets/list": Command<Nothing, api.Items<api.Named>>;

  "history/list": Command<
    About &
      Paging & {
        readonly types?: readonly (api.HistoryType | "voicemail")[];
        readonly text?: string;
        readonly number?: string;
      },
    api.Page<api.HistoryEntry>
  >;
  "missed/list": Command<About & Paging, api.Page<api.Missed>>;
  "voicemail/list": Command<Paging, api.Page<api.Voicemail>>;
  "voicemail/update": Command<Id & { readonly heard: boolean }, api.Voicemail>;
  "voicemail/delete": Command<Id, Nothing>;

  "contacts/list": Command<
    Paging & { readonly book?: api.Book; readonly group?: string; readonly text?: string },
    api.Page<api.Contact>
  >;
  "contacts/search": Command<{ readonly text: string }, api.Items<api.Found>>;
  "contacts/get": Command<Id, api.Contact>;
  "contacts/create": Command<{ readonly contact: api.NewContact }, api.Contact>;
  "contacts/update": Command<Id & { readonly contact: api.NewContact }, api.Contact>;
  "contacts/delete": Command<Id, Nothing>;
  "contacts/delete_many": Command<{ readonly ids: readonly string[] }, api.Results>;
  "groups/list": Command<Nothing, api.Items<api.Group>>;
  "groups/create": Command<{ readonly name: string; readonly book: api.Book }, api.Group>;
  "groups/update": Command<Id & { readonly name: string }, api.Group>;
  "groups/delete": Command<Id, Nothing>;
  "groups/add_members": Command<Id & { readonly ids: readonly string[] }, api.Results>;
  "groups/remove_members": Command<Id & { readonly ids: readonly string[] }, api.Results>;

  "costs/get": Command<About, api.Costs>;
  "key_labels/get": Command<Nothing, api.KeyLabels>;
  "key_labels/set": Command<
    { readonly font_size: number; readonly labels: Readonly<Record<string, string>> },
    api.KeyLabels
  >;
  "phonecti/get": Command<Nothing, api.StoredFile>;

  "managed_departments/list": Command<Nothing, api.Items<api.Department>>;
  "managed_departments/add_member": Command<Id & { readonly subscriber: string }, api.Employee>;
  "managed_employees/list": Command<Paging & { readonly department?: string }, api.Page<api.Employee>>;
  "managed_employees/available": Command<Nothing, api.Items<{ readonly extension: string; readonly comment: string }>>;

  "about/get": Command<Nothing, api.About>;
  "departments/list": Command<Nothing, api.Items<api.Department>>;
  "departments/create": Command<{ readonly name: string }, api.Department>;
  "departments/update": Command<Id & { readonly name: string }, api.Department>;
  "departments/delete": Command<Id, Nothing>;
  "employees/list": Command<Paging & { readonly text?: string; readonly department?: string }, api.Page<api.Employee>>;
  "employees/bulk": Command<
    {
      readonly extensions: readonly string[];
      readonly action: api.BulkAction;
      readonly value: string | readonly string[] | null;
    },
    api.BulkResults
  >;
  "licences/get": Command<Nothing, api.LicenceMenu>;
  "installer/get": Command<Nothing, api.Installer>;
  "installer/delete": Command<Nothing, api.Installer>;
  "smtp/get": Command<Nothing, api.Smtp>;
  "smtp/set": Command<
    { readonly smtp: Omit<api.Smtp, "password_set"> & { readonly password: string | null } },
    api.Smtp
  >;
  "smtp/test": Command<{ readonly address: string }, { readonly ok: boolean }>;

  "assignments/create": Command<{ readonly key: string; readonly users: readonly string[] }, api.Assignment>;
  "assignments/update": Command<{ readonly users: readonly string[] }, api.Assignment>;
  "assignments/delete": Command<Nothing, Nothing>;
}

export type CommandName = keyof Commands;
export type Fields<Name extends CommandName> = Commands[Name]["fields"];
export type Answer<Name extends CommandName> = Commands[Name]["answer"];

/** The commands that are no extension's. */
export interface GeneralCommands {
  "pbx/list": api.Items<{ readonly entry_id: string; readonly name: string; readonly model: string }>;
  "assignments/list": api.Assignments;
}
