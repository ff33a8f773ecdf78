import { mdiTrashCanOutline } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Texts } from "../../texts/texts.ts";
import { checkField, textField } from "../../elements/fields.ts";
import { icon } from "../../elements/icon.ts";
import { LONGEST_COMMENT, type PhoneDraft } from "./draft.ts";

/** How a number looks in the editor; the template is below. */
export const phoneRows = css`
  .number-row {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) 44px;
    align-items: start;
    gap: 4px 12px;
    padding: 12px 16px 4px;
    border: 1px solid var(--line);
    border-radius: 12px;
  }

  .number-row .remove {
    margin-block-start: 24px;
  }

  .number-row .marks {
    display: flex;
    grid-column: 1 / -1;
    flex-wrap: wrap;
    gap: 0 20px;
  }

  @container editor (max-width: 420px) {
    .number-row {
      grid-template-columns: minmax(0, 1fr) 44px;
      padding-inline: 12px;
    }

    .number-row > .field:nth-of-type(2) {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
`;

interface PhoneRow {
  readonly phone: PhoneDraft;
  /** Which number it is, from 1. */
  readonly position: number;
  readonly standard: boolean;
  readonly error: string | undefined;
  readonly removable: boolean;
  readonly marks: boolean;
  readonly change: (phone: PhoneDraft) => void;
  readonly choose: () => void;
  readonly remove: () => void;
}

/** One number of a contact with all that can be said of it. */
export function phoneRow(texts: Texts, row: PhoneRow): TemplateResult {
  const { phone, position, error } = row;
  const { key, number, comment, hidden } = phone;
  const remove = texts.text("phonebook.remove_number", { position: texts.number(position) });
  return html`<div
    class="number-row"
    role="group"
    aria-label=${texts.text("phonebook.number_of", { position: texts.number(position) })}
  >
    ${textField({
      id: `number-${key}`,
      label: texts.text("phonebook.number"),
      type: hidden ? "text" : "tel",
      value: hidden ? texts.text("number.restricted") : number,
      disabled: hidden,
      error,
      input: (value) => {
        row.change({ ...phone, number: value });
      },
    })}
    ${textField({
      id: `comment-${key}`,
      label: texts.text("phonebook.comment"),
      value: comment,
      maxlength: LONGEST_COMMENT,
      placeholder: texts.text("phonebook.comment_example"),
      input: (value) => {
        row.change({ ...phone, comment: value });
      },
    })}
    ${
      row.removable
        ? html`<button class="icon remove" type="button" aria-label=${remove} title=${remove} @click=${row.remove}>
            ${icon(mdiTrashCanOutline)}
          </button>`
        : html`<span></span>`
    }
    <div class="marks">
      <div class="choice">
        <input type="radio" id="default-${key}" name="default" .checked=${live(row.standard)} @change=${row.choose} />
        <label for="default-${key}">${texts.text("phonebook.default")}</label>
      </div>
      ${checkField({
        id: `sms-${key}`,
        label: texts.text("phonebook.can_sms"),
        checked: phone.can_sms,
        change: (can_sms) => {
          row.change({ ...phone, can_sms });
        },
      })}
      ${
        row.marks
          ? html`${checkField({
              id: `vip-${key}`,
              label: texts.text("number.vip"),
              checked: phone.vip,
              change: (vip) => {
                row.change({ ...phone, vip });
              },
            })}
            ${checkField({
              id: `restricted-${key}`,
              label: texts.text("phonebook.restricted"),
              checked: phone.restricted,
              change: (restricted) => {
                row.change({ ...phone, restricted });
              },
            })}`
          : nothing
      }
    </div>
  </div>`;
}
