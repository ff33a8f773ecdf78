import { mdiAccountTieOutline, mdiBookOpenVariantOutline, mdiEyeOffOutline, mdiHeart, mdiLockOutline } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import type { App } from "../../app/context.ts";
import type { Book, Contact, Phone } from "../../app/documents.ts";
import type { ExtensionId } from "../../app/model.ts";
import { icon } from "../../elements/icon.ts";
import { numberButton } from "../../elements/number-button.ts";
import { initials } from "./initials.ts";
import { BOOK_TITLES } from "./places.ts";

export const BOOK_ICONS: Readonly<Record<Book, string>> = {
  internal: mdiAccountTieOutline,
  public: mdiBookOpenVariantOutline,
  private: mdiLockOutline,
};

const BOOK_COLOURS: Readonly<Record<Book, string>> = { internal: "blue", public: "green", private: "violet" };

/** How a contact is shown in a row and in its card; the templates are below. */
export const people = css`
  .face {
    display: grid;
    place-items: center;
    flex: none;
    width: var(--face, 40px);
    height: var(--face, 40px);
    border-radius: 50%;
    background: color-mix(in srgb, var(--glow) 18%, transparent);
    color: color-mix(in srgb, var(--signal) 70%, var(--text));
    font-size: calc(var(--face, 40px) * 0.36);
    font-weight: 500;
    letter-spacing: 0.02em;
    user-select: none;
  }

  .face svg {
    width: 50%;
    height: 50%;
  }

  .phone {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
    max-width: 100%;
  }

  .phone .comment {
    overflow: hidden;
    color: var(--text-soft);
    font-size: 13px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .phone .restricted svg,
  .favourite svg {
    width: 16px;
    height: 16px;
  }

  .phone .restricted {
    color: var(--text-soft);
  }

  .favourite {
    color: var(--red);
  }
`;

export function face({ name, book, extension }: Contact): TemplateResult {
  const letters = initials(name);
  return html`<span class="face ${BOOK_COLOURS[book]}" aria-hidden="true"
    >${letters || extension || icon(BOOK_ICONS[book])}</span
  >`;
}

/** A heart beside the name of a favourite. */
export function heart({ texts }: App, { favourite }: Contact): TemplateResult | typeof nothing {
  if (!favourite) return nothing;
  const word = texts.text("phonebook.favourite");
  return html`<span class="favourite" role="img" aria-label=${word} title=${word}>${icon(mdiHeart)}</span>`;
}

/** The number that is called first, then the others. */
export function orderedPhones({ phones, default_phone }: Contact): readonly Phone[] {
  return [...phones.filter(({ id }) => id === default_phone), ...phones.filter(({ id }) => id !== default_phone)];
}

/** A number with its marks, to be pressed. */
export function phoneButton(app: App, extension: ExtensionId, { name }: Contact, phone: Phone): TemplateResult {
  const { id, number, vip, hidden, restricted, comment } = phone;
  const word = app.texts.text("phonebook.restricted");
  const dial = hidden ? `contact:${id}` : number;
  return html`<span class="phone">
    ${numberButton(app, extension, { number, name, vip, hidden, dial })}
    ${
      restricted
        ? html`<span class="restricted" role="img" aria-label=${word} title=${word}>${icon(mdiEyeOffOutline)}</span>`
        : nothing
    }
    ${comment ? html`<span class="comment" dir="auto">${comment}</span>` : nothing}
  </span>`;
}

export function bookTitle({ texts }: App, { book }: Contact): string {
  return texts.text(BOOK_TITLES[book]);
}
