/** The documents of the WebCTI API, as `docs/protocol/webcti-api.md` describes them. */

export type Language = "pl" | "en" | "de";
export type Role = "user" | "manager" | "administrator";
/** `F1` to `F36`: what the family of the PBX has. */
export type Feature = `F${number}`;
/** Local time of the PBX, `2026-11-23T06:30:00`. */
export type Moment = string;
/** Two decimals, `12.30`. */
export type Amount = string;
export type Via = "extension" | "mobile_phone";
export type Book = "internal" | "public" | "private";
export type PhonebookAccess = "none" | "read" | "edit";
export type RecordingsAccess = "none" | "own" | "department" | "all";
export type Licence = "none" | "cti" | "cti_plus" | "manager";

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

export interface Items<T> {
  readonly items: readonly T[];
}

export interface Web {
  readonly name: string;
  readonly model: string;
  readonly firmware: string;
  readonly serial: string;
  readonly languages: readonly Language[];
  readonly features: Readonly<Partial<Record<Feature, boolean>>>;
  readonly now: Moment;
  readonly voicemail_number: string;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Subscriber {
  readonly extension: string;
  readonly comment: string;
  readonly description: string;
  readonly email: string;
  readonly language: Language;
  readonly call_back_way: "ask" | Via;
  readonly department: Named | null;
  readonly manages: readonly Named[];
  readonly licence: Licence;
  readonly is_admin: boolean;
  readonly phonebook_access: PhonebookAccess;
  readonly recordings_access: RecordingsAccess;
  readonly may_record_dnd: boolean;
  readonly has_system_phone: boolean;
  readonly has_voicemail: boolean;
  readonly has_fax2mail: boolean;
  readonly password_set: boolean;
  readonly announcement_set: string | null;
  readonly call_notifications: { readonly answered: boolean; readonly missed: boolean };
  readonly mobile_phone_number: string;
}

export type SubscriberFields = Partial<
  Pick<
    Subscriber,
    | "comment"
    | "description"
    | "email"
    | "language"
    | "call_back_way"
    | "announcement_set"
    | "call_notifications"
    | "phonebook_access"
    | "recordings_access"
  >
>;

export interface SessionDocument {
  readonly extension: string;
  readonly comment: string;
  readonly must_change_password: boolean;
  readonly roles: readonly Role[];
  readonly manages: readonly string[];
  readonly subscriber: Subscriber;
}

export interface SubscriberState {
  readonly extension: string;
  readonly state: "free" | "busy" | "ringing" | "unavailable";
  readonly dnd: boolean;
  readonly locked: boolean;
  readonly forwarded: boolean;
}

export interface Employee extends Subscriber {
  readonly state: SubscriberState;
}

export type HistoryType = "outgoing" | "incoming" | "missed" | "answered_elsewhere";

/** The far end of a call that is over. The number is empty when it is withheld or restricted. */
export interface Caller {
  readonly number: string;
  /** What to dial to call it, also when it is restricted; empty when nothing can be dialled. */
  readonly dial: string;
  readonly withheld: boolean;
  readonly restricted: boolean;
  readonly vip: boolean;
  readonly name: string;
}

interface Ended extends Caller {
  readonly type: HistoryType;
  readonly start: Moment;
  readonly duration: number | null;
  readonly voicemail: boolean;
  readonly group: string;
}

export interface HistoryEntry extends Ended {
  readonly id: string;
}

export interface Missed extends Ended {
  readonly count: number;
}

export interface Voicemail extends Caller {
  readonly id: string;
  readonly start: Moment;
  /** Seconds. */
  readonly length: number;
  readonly heard: boolean;
}

export interface Dashboard {
  readonly missed: readonly Missed[];
  readonly completed: readonly HistoryEntry[];
  readonly voicemail: readonly Voicemail[];
  readonly active_services: readonly ServiceName[];
  readonly language: Language;
  readonly costs: Costs;
}

export interface CallAttempt {
  readonly id: string;
  readonly number: string;
  readonly via: Via;
  readonly state: "calling_extension" | "calling_mobile_phone" | "calling_number" | "connected" | "failed" | "ended";
  readonly reason: string;
}

export interface Target {
  readonly on: boolean;
  readonly target: string;
}

export type ForwardingType = "always" | "busy" | "no_answer" | "busy_or_no_answer";
export type Condition = "always" | "busy" | "no_answer" | "unavailable";

/** A service the family lacks is `null`. */
export interface Services {
  readonly phone_lock: { readonly on: boolean; readonly locked_by_admin: boolean } | null;
  readonly account_recall: { readonly on: boolean; readonly account: string } | null;
  readonly wake_up: {
    readonly on: boolean;
    readonly time: string | null;
    readonly repeat: "once" | "daily";
    readonly next: Moment | null;
    readonly last_result: { readonly at: Moment; readonly result: "answered" | "not_answered" } | null;
  } | null;
  readonly call_as: {
    readonly identity: string;
    readonly identities: readonly { readonly number: string; readonly name: string }[];
  } | null;
  readonly clir: { readonly on: boolean } | null;
  readonly call_waiting: { readonly on: boolean } | null;
  readonly mobile_phone: {
    readonly on: boolean;
    readonly number: string;
    readonly on_no_answer: boolean;
    readonly on_dnd: boolean;
    readonly on_unavailable: boolean;
  } | null;
  readonly dnd: { readonly on: boolean; readonly message: string | null } | null;
  readonly follow_me: Target | null;
  readonly forwarding: (Target & { readonly type: ForwardingType }) | null;
  readonly forwardings: Readonly<Record<Condition, Target>> | null;
}

export type ServiceName = keyof Services;

export interface Rule {
  readonly id: string;
  readonly state: Condition | "dnd";
  readonly call_kind: "any" | "internal" | "external";
  readonly presentation: "any" | "presented" | "withheld" | "matching";
  readonly pattern: string;
  readonly target: { readonly kind: "number" | "voicemail" | "fax2mail"; readonly number: string };
  readonly active: boolean;
  readonly duplicate: boolean;
}

export type NewRule = Omit<Rule, "id" | "duplicate">;

export interface DndMessage {
  readonly id: string;
  readonly name: string;
  readonly system: boolean;
  readonly own: boolean;
  /** Seconds. */
  readonly length: number;
}

export interface Phone {
  readonly id: string;
  /** Empty when hidden: then it is dialled as `contact:<id>`. */
  readonly number: string;
  readonly comment: string;
  readonly can_sms: boolean;
  readonly vip: boolean;
  readonly restricted: boolean;
  readonly hidden: boolean;
}

export interface Contact {
  readonly id: string;
  readonly book: Book;
  readonly name: string;
  readonly extension: string;
  readonly phones: readonly Phone[];
  readonly default_phone: string | null;
  readonly groups: readonly string[];
  readonly info: string;
  readonly im: string;
  readonly favourite: boolean;
  readonly may_edit: boolean;
}

export interface NewPhone {
  readonly number: string;
  readonly comment: string;
  readonly can_sms: boolean;
  readonly default: boolean;
  readonly vip: boolean;
  readonly restricted: boolean;
}

export interface NewContact {
  readonly name: string;
  readonly book: Book;
  readonly phones: readonly NewPhone[];
  readonly groups: readonly string[];
  readonly info: string;
  readonly im: string;
  readonly favourite: boolean;
}

export interface Found {
  readonly contact: Contact;
  readonly phone: Phone;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly book: Book;
  readonly department: boolean;
  readonly favourite: boolean;
  readonly members: number;
  readonly may_edit: boolean;
}

export interface Result {
  readonly id: string;
  readonly ok: boolean;
  readonly code: string;
}

export interface Results {
  readonly results: readonly Result[];
}

export interface ImportReport {
  readonly imported: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly rows: readonly {
    readonly line: number;
    readonly name: string;
    readonly outcome: "imported" | "duplicate" | "internal" | "rejected";
    readonly book: Book;
    readonly code: string;
    readonly reason: string;
  }[];
  readonly by_book: { readonly private: number; readonly public: number };
}

export interface Costs {
  readonly current: Amount;
  readonly currency: string;
  readonly limit: Amount | null;
  readonly balance: Amount | null;
  readonly top_up: {
    readonly amount: Amount | null;
    readonly method: "none" | "manual" | "add_periodic" | "set_periodic";
    readonly period: "day" | "week" | "month" | null;
    readonly next: Moment | null;
  };
  readonly since: Moment;
  /** The last 31 days. */
  readonly calls: readonly { readonly day: string; readonly amount: Amount }[];
}

export interface KeyLabels {
  readonly model: string;
  readonly font_size: number;
  readonly modules: number;
  readonly keys: readonly {
    readonly position: number;
    readonly function: string;
    readonly value: string;
    readonly label: string;
    readonly default_label: string;
  }[];
}

export interface StoredFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface Department extends Named {
  readonly members: number;
}

export interface About {
  readonly type: string;
  readonly name: string;
  readonly serial: string;
  readonly firmware: string;
  readonly now: Moment;
  readonly lan_address: string;
  readonly subscribers: number;
  readonly licences: readonly {
    readonly kind: string;
    readonly total: number | null;
    readonly used: number;
    readonly expires: string | null;
  }[];
  readonly storage: { readonly present: boolean; readonly free: number | null };
  readonly webcti_version: string;
}

export interface LicenceMenu {
  readonly menu: "max_trial" | "cti";
  readonly levels: readonly { readonly level: Licence; readonly free: number | null }[];
  readonly expires: string | null;
}

export type BulkAction =
  "licence" | "new_password" | "phonebook_access" | "recordings_access" | "department" | "manages";

export interface BulkResults {
  readonly results: readonly {
    readonly extension: string;
    readonly ok: boolean;
    readonly code: string;
    readonly password: string;
  }[];
}

export interface Installer {
  readonly storage_present: boolean;
  readonly file: StoredFile | null;
}

export interface Smtp {
  readonly mode: "managed" | "other";
  readonly host: string;
  readonly port: number;
  readonly encryption: "none" | "starttls" | "tls";
  readonly user: string;
  readonly sender: string;
  readonly password_set: boolean;
}

export interface Assignment {
  readonly entry_id: string;
  readonly extension: string;
  readonly name: string;
  readonly users: readonly string[];
}

export interface Assignments {
  readonly pbxs: readonly { readonly entry_id: string; readonly name: string }[];
  readonly users: readonly Named[];
  readonly items: readonly Assignment[];
}
