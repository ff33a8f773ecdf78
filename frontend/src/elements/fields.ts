import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

/** What all fields have. `id` must be unique within the shadow root. */
interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

export interface TextField extends Field {
  readonly value: string;
  readonly type?: "text" | "tel" | "email" | "password" | "search" | "time" | "number";
  readonly placeholder?: string;
  readonly maxlength?: number;
  readonly required?: boolean;
  readonly autocomplete?: "off" | "username" | "current-password" | "new-password" | "email";
  readonly rows?: number;
  readonly input: (value: string) => void;
}

export interface SelectField extends Field {
  readonly value: string;
  readonly options: readonly Option[];
  readonly change: (value: string) => void;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

export interface CheckField extends Field {
  readonly checked: boolean;
  readonly change: (checked: boolean) => void;
}

/** A line of text, or several with `rows`. */
export function textField(field: TextField): TemplateResult {
  const { id, value, type = "text", placeholder, maxlength, required = false, disabled = false, rows } = field;
  const input = (event: Event): void => {
    field.input((event.target as HTMLInputElement).value);
  };
  return framed(
    field,
    rows === undefined
      ? html`<input
          id=${id}
          type=${type}
          .value=${live(value)}
          placeholder=${placeholder ?? nothing}
          maxlength=${maxlength ?? nothing}
          autocomplete=${field.autocomplete ?? "off"}
          aria-invalid=${field.error !== undefined}
          aria-describedby=${notes(field)}
          ?required=${required}
          ?disabled=${disabled}
          @input=${input}
        />`
      : html`<textarea
          id=${id}
          rows=${rows}
          .value=${live(value)}
          maxlength=${maxlength ?? nothing}
          aria-invalid=${field.error !== undefined}
          aria-describedby=${notes(field)}
          ?disabled=${disabled}
          @input=${input}
        ></textarea>`,
  );
}

export function selectField(field: SelectField): TemplateResult {
  const { id, value, options, disabled = false } = field;
  return framed(
    field,
    html`<select
      id=${id}
      .value=${live(value)}
      aria-invalid=${field.error !== undefined}
      aria-describedby=${notes(field)}
      ?disabled=${disabled}
      @change=${(event: Event) => {
        field.change((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(
        (option) =>
          html`<option value=${option.value} ?selected=${option.value === value} ?disabled=${option.disabled ?? false}>
            ${option.label}
          </option>`,
      )}
    </select>`,
  );
}

/** One of a few, all of them seen. `label` is the question. */
export function radioField(field: SelectField): TemplateResult {
  return html`<fieldset aria-describedby=${notes(field)} ?disabled=${field.disabled ?? false}>
    <legend>${field.label}</legend>
    ${field.options.map(
      ({ value, label, hint, disabled }) =>
        html`<div class="choice">
          <input
            type="radio"
            id="${field.id}-${value}"
            name=${field.id}
            value=${value}
            .checked=${live(value === field.value)}
            aria-describedby=${hint ? `${field.id}-${value}-hint` : nothing}
            ?disabled=${disabled ?? false}
            @change=${() => {
              field.change(value);
            }}
          />
          <label for="${field.id}-${value}">${label}</label>
          ${hint ? html`<span class="hint" id="${field.id}-${value}-hint">${hint}</span>` : nothing}
        </div>`,
    )}
    ${below(field)}
  </fieldset>`;
}

export function checkField(field: CheckField): TemplateResult {
  const { id, label, hint, checked, disabled = false } = field;
  return html`<div class="choice">
    <input
      type="checkbox"
      id=${id}
      .checked=${live(checked)}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      ?disabled=${disabled}
      @change=${(event: Event) => {
        field.change((event.target as HTMLInputElement).checked);
      }}
    />
    <label for=${id}>${label}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
  </div>`;
}

/** Acts at once. Shows what the PBX has: `change` is a wish, and the switch moves when `checked` comes true. */
export function switchField(field: CheckField): TemplateResult {
  const { id, label, hint, error, checked, disabled = false } = field;
  return html`<div class="switch">
    <div class="words">
      <div id="${id}-label">${label}</div>
      ${hint ? html`<div class="soft" id="${id}-hint">${hint}</div>` : nothing}
      ${error === undefined ? nothing : html`<div class="error" id="${id}-error" role="alert">${error}</div>`}
    </div>
    <button
      id=${id}
      type="button"
      role="switch"
      aria-checked=${checked}
      aria-labelledby="${id}-label"
      aria-describedby=${notes(field)}
      ?disabled=${disabled}
      @click=${() => {
        field.change(!checked);
      }}
    ></button>
  </div>`;
}

function framed(field: Field, control: TemplateResult): TemplateResult {
  return html`<div class="field"><label for=${field.id}>${field.label}</label>${control}${below(field)}</div>`;
}

function below({ id, hint, error }: Field): TemplateResult {
  return html`${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
  ${error === undefined ? nothing : html`<span class="error" id="${id}-error" role="alert">${error}</span>`}`;
}

function notes({ id, hint, error }: Field): string | typeof nothing {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(error === undefined ? [] : [`${id}-error`])];
  return ids.length > 0 ? ids.join(" ") : nothing;
}
