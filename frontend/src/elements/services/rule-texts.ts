import type { NewRule, Rule } from "../../app/documents.ts";
import type { TextKey, Texts } from "../../texts/texts.ts";

/** Most rules a subscriber may have. */
export const MOST_RULES = 20;

export const STATES: Readonly<Record<Rule["state"], TextKey>> = {
  always: "rules.state_always",
  busy: "rules.state_busy",
  no_answer: "rules.state_no_answer",
  unavailable: "rules.state_unavailable",
  dnd: "rules.state_dnd",
};

export const KINDS: Readonly<Record<Rule["call_kind"], TextKey>> = {
  any: "rules.kind_any",
  internal: "rules.kind_internal",
  external: "rules.kind_external",
};

export const PRESENTATIONS: Readonly<Record<Rule["presentation"], TextKey>> = {
  any: "rules.presentation_any",
  presented: "rules.presentation_presented",
  withheld: "rules.presentation_withheld",
  matching: "rules.presentation_matching",
};

export const TARGETS: Readonly<Record<Rule["target"]["kind"], TextKey>> = {
  number: "rules.target_number",
  voicemail: "rules.target_voicemail",
  fax2mail: "rules.target_fax2mail",
};

/** Whether a rule is one that the simple panels show too. */
export function isBasic({ state, call_kind: kind, presentation, target }: Rule): boolean {
  return state !== "dnd" && kind === "any" && presentation === "any" && target.kind === "number";
}

/** Whether two rules ask for the same; then only the first is ever used. */
export function asksTheSame(a: NewRule, b: NewRule): boolean {
  const conditions = ({ state, call_kind: kind, presentation, pattern }: NewRule): string =>
    JSON.stringify([state, kind, presentation, presentation === "matching" ? pattern : ""]);
  return conditions(a) === conditions(b);
}

/** On which calls a rule acts, in words. */
export function conditionsOf(rule: NewRule, texts: Texts): string {
  const caller =
    rule.presentation === "matching"
      ? texts.text("rules.from", { pattern: rule.pattern })
      : texts.text(PRESENTATIONS[rule.presentation]);
  return [texts.text(KINDS[rule.call_kind]), caller].join(", ");
}

/** Where a rule sends calls, in words. */
export function targetOf({ target }: NewRule, texts: Texts): string {
  return target.kind === "number" ? target.number : texts.text(TARGETS[target.kind]);
}
