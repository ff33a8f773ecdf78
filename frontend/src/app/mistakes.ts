import type { CommandFailure, HomeAssistant } from "../home-assistant.ts";
import type { TextKey, Texts } from "../texts/texts.ts";

/** What somebody is told for each code of the WebCTI API and of the integration. */
const SENTENCES: Readonly<Record<string, TextKey>> = {
  invalid: "error.invalid",
  invalid_format: "error.invalid",
  invalid_credentials: "error.invalid_credentials",
  session_expired: "error.session_expired",
  forbidden: "error.not_allowed",
  not_allowed: "error.not_allowed",
  password_required: "error.password_required",
  locked_by_admin: "error.locked_by_admin",
  call_barred: "error.call_barred",
  not_found: "error.not_found",
  unsupported_on_family: "error.unsupported_on_family",
  unknown_command: "error.unsupported_on_family",
  duplicate_name: "error.duplicate_name",
  not_empty: "error.not_empty",
  account_in_use: "error.account_in_use",
  licence_exhausted: "error.licence_exhausted",
  extension_busy: "error.extension_busy",
  extension_unavailable: "error.extension_unavailable",
  cost_limit_reached: "error.cost_limit_reached",
  no_mobile_number: "error.no_mobile_number",
  too_many_rules: "error.too_many_rules",
  storage_missing: "error.storage_missing",
  storage_full: "error.storage_full",
  no_answer: "error.no_answer",
  busy: "error.busy",
  rejected: "error.rejected",
  unavailable: "error.unavailable",
  file_too_large: "error.file_too_large",
  invalid_number: "error.invalid_number",
  invalid_time: "error.invalid_time",
  invalid_email: "error.invalid_email",
  invalid_pin: "error.invalid_pin",
  invalid_password: "error.invalid_password",
  invalid_name: "error.invalid_name",
  target_is_self: "error.target_is_self",
  forwarding_loop: "error.forwarding_loop",
  bad_file: "error.bad_file",
  invalid_value: "error.invalid_value",
  too_many_attempts: "error.too_many_attempts",
  pbx_unreachable: "error.pbx_unreachable",
  no_microphone: "recording.no_microphone",
};

/** Of the panel, what it takes to say why something failed. */
interface Speaker {
  readonly texts: Texts;
  readonly session: { readonly hass?: HomeAssistant | undefined };
}

/** Why a wish was not fulfilled. `field` names what was wrong in it, empty when nothing in particular. */
export class Mistake extends Error {
  readonly code: string;
  readonly field: string;

  constructor(code: string, message: string, field = "") {
    super(message);
    this.code = code;
    this.field = field;
  }

  static from(failure: unknown): Mistake {
    if (failure instanceof Mistake) return failure;
    const { code, message, translation_placeholders } = failure as Partial<CommandFailure>;
    // A broken connection rejects with a number of its own.
    return new Mistake(typeof code === "string" ? code : "failed", message ?? "", translation_placeholders?.["field"]);
  }
}

/** The sentence for a code, in the user's language. */
export function sentence(code: string, texts: Texts, detail = ""): string {
  if (code === "smtp_failed") return texts.text("error.smtp_failed", { reply: detail });
  return texts.text(SENTENCES[code] ?? "error.failed");
}

/** Why something failed: the panel's sentence for its code, else the integration's own in the user's language. */
export async function explain(failure: unknown, { texts, session: { hass } }: Speaker): Promise<string> {
  const { code, message } = Mistake.from(failure);
  if (Object.hasOwn(SENTENCES, code) || code === "smtp_failed") return sentence(code, texts, message);
  const {
    translation_domain: domain,
    translation_key: key,
    translation_placeholders: placeholders,
  } = failure as Partial<CommandFailure>;
  if (!hass || !domain || !key) return texts.text("error.failed");
  const localize = await hass.loadBackendTranslation("exceptions", domain);
  return localize(`component.${domain}.exceptions.${key}.message`, placeholders) || texts.text("error.failed");
}
