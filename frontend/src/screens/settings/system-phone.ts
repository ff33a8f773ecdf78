import { mdiPrinterOutline, mdiRestore } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import { memorise, recall } from "../../app/device.ts";
import type { KeyLabels } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { Resource } from "../../app/resource.ts";
import { ScreenElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import { selectField, textField } from "../../elements/fields.ts";
import { icon } from "../../elements/icon.ts";
import { failure, skeleton, states } from "../../elements/states.ts";
import {
  LARGEST,
  layoutOf,
  partsOf,
  printSheet,
  sheet,
  sheetStyles,
  SMALLEST,
  type Key,
  type LabelSize,
  type Sheet,
} from "./label-sheet.ts";

const LONGEST = 16;
/** Points. */
const FONT_SIZES = [6, 7, 8, 9, 10, 11, 12, 14, 16] as const;

interface Written {
  readonly font_size: number;
  /** By position. */
  readonly labels: Readonly<Record<string, string>>;
}

/** What is written on the keys of the system telephone, and the sheet on which it is printed. */
@define("webcti-settings-system-phone")
export class SystemPhoneTab extends ScreenElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    states,
    sheetStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      h3 {
        margin-block-end: 4px;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }

      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
        align-items: start;
        gap: 16px;
      }

      .side {
        display: grid;
        gap: 16px;
      }

      ol {
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: 28px minmax(0, 1fr) minmax(0, 1fr) 44px;
        align-items: center;
        gap: 12px;
        min-height: 56px;
        border-block-start: 1px solid var(--line);
      }

      .position {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
        text-align: end;
      }

      .function {
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .sizes {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
        gap: 16px;
        align-items: start;
      }

      .preview {
        padding: 16px;
        border-radius: 10px;
        background: color-mix(in srgb, var(--text) 10%, transparent);
        overflow: auto;
      }

      .actions {
        margin-block-start: 4px;
      }

      iframe {
        position: absolute;
        inset-inline-start: -10000px;
        width: 210mm;
        height: 297mm;
        border: 0;
      }

      @container page (max-width: 600px) {
        li {
          grid-template-columns: 24px minmax(0, 1fr) 44px;
          gap: 4px 8px;
          padding-block: 8px;
        }

        .function {
          grid-column: 2 / -1;
        }

        .label-field {
          grid-column: 2;
        }
      }
    `,
  ];

  @state() private size: LabelSize | undefined = rememberedSize();
  /** Whether there is a frame to print from. */
  @state() private printing = false;
  @query("iframe") private paper!: HTMLIFrameElement;

  readonly #labels = new Resource<KeyLabels>(this, {
    topics: ["subscriber"],
    load: async () => {
      const labels = await this.request("key_labels/get", {});
      this.#form.take(writtenIn(labels));
      return labels;
    },
  });
  readonly #form = new Form<Written>(this, { font_size: 10, labels: {} });

  protected override render(): TemplateResult {
    const { value, mistake } = this.#labels;
    if (!value) return mistake ? failure(this.app, mistake, () => void this.#labels.reload()) : skeleton(this.app);
    return html`<form class="columns" novalidate @submit=${this.#save}>
        <section class="card" aria-labelledby="model">
          <h3 id="model">${value.model}</h3>
          <p class="soft">${this.app.texts.text("labels.text")}</p>
          ${partsOf(value).map((keys, part) => this.#keys(keys, part))}
        </section>
        <div class="side">${this.#paper(value)}</div>
      </form>
      ${
        this.printing
          ? html`<iframe aria-hidden="true" tabindex="-1" title=${this.app.texts.text("labels.print")}></iframe>`
          : nothing
      }`;
  }

  #keys(keys: readonly Key[], part: number): TemplateResult {
    const { texts } = this.app;
    const name = part === 0 ? texts.text("labels.phone") : texts.text("labels.module", { module: texts.number(part) });
    return html`<ol aria-label=${name}>
      ${keys.map((key) => this.#key(key))}
    </ol>`;
  }

  #key(key: Key): TemplateResult {
    const { texts } = this.app;
    const { labels } = this.#form.values;
    const position = String(key.position);
    const usual = texts.text("labels.usual", { position, label: key.default_label });
    const label = labels[position] ?? "";
    return html`<li>
      <span class="position" aria-hidden="true">${position}</span>
      <span class="function ${key.function ? "" : "soft"}" dir="auto">
        ${key.function ? key.default_label || key.value : texts.text("labels.free")}
        ${key.value && key.value !== key.default_label ? html`<span class="soft">${key.value}</span>` : nothing}
      </span>
      <div class="label-field">
        <input
          type="text"
          maxlength=${LONGEST}
          autocomplete="off"
          aria-label=${texts.text("labels.key", { position })}
          .value=${label}
          @input=${(event: Event) => {
            this.#write(position, (event.target as HTMLInputElement).value);
          }}
        />
      </div>
      ${
        label === key.default_label
          ? nothing
          : html`<button
              class="icon"
              type="button"
              aria-label=${usual}
              title=${usual}
              @click=${() => {
                this.#write(position, key.default_label);
              }}
            >
              ${icon(mdiRestore)}
            </button>`
      }
    </li>`;
  }

  #paper(value: KeyLabels): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    const { width, height } = this.size ?? layoutOf(value);
    const points = [...new Set([...FONT_SIZES, form.values.font_size])].sort((a, b) => a - b);
    return html`<section class="card side" aria-labelledby="preview">
      <h3 id="preview">${texts.text("labels.preview")}</h3>
      <div class="sizes">
        ${selectField({
          id: "font-size",
          label: texts.text("labels.font_size"),
          value: String(form.values.font_size),
          options: points.map((size) => ({
            value: String(size),
            label: texts.text("labels.points", { size: texts.number(size) }),
          })),
          error: form.problem("font_size"),
          change: (points) => {
            form.set("font_size", Number(points));
          },
        })}
        ${this.#measure("width", "labels.width", width, height)}
        ${this.#measure("height", "labels.height", width, height)}
      </div>
      <p class="soft">${texts.text("labels.size_hint")}</p>
      <div class="preview" tabindex="0" role="group" aria-labelledby="preview">${sheet(this.#sheet(value))}</div>
      ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
      ${form.changed ? html`<p class="soft">${texts.text("labels.unsaved")}</p>` : nothing}
      <div class="actions">
        <button class="filled accent" type="submit" ?disabled=${form.busy || !form.changed}>
          ${texts.text("dialog.save")}
        </button>
        <button class="outlined" type="button" @click=${() => void this.#print(value)}>
          ${icon(mdiPrinterOutline)} ${texts.text("labels.print")}
        </button>
      </div>
    </section>`;
  }

  #measure(
    name: keyof LabelSize,
    label: "labels.width" | "labels.height",
    width: number,
    height: number,
  ): TemplateResult {
    const size = { width, height };
    return textField({
      id: name,
      type: "number",
      label: this.app.texts.text(label),
      value: String(size[name]),
      input: (text) => {
        const measured = Number(text);
        if (!(measured >= SMALLEST && measured <= LARGEST)) return;
        this.size = { ...size, [name]: measured };
        memorise("label-size", JSON.stringify(this.size));
      },
    });
  }

  #sheet(labels: KeyLabels): Sheet {
    const { values } = this.#form;
    return {
      labels,
      size: this.size ?? layoutOf(labels),
      fontSize: values.font_size,
      textOf: ({ position }) => values.labels[String(position)] ?? "",
    };
  }

  #write(position: string, text: string): void {
    const { labels } = this.#form.values;
    this.#form.set("labels", { ...labels, [position]: text });
  }

  async #print(value: KeyLabels): Promise<void> {
    const extension = this.extension?.number ?? "";
    const title = this.app.texts.text("labels.sheet", { extension, model: value.model });
    this.printing = true;
    await this.updateComplete;
    printSheet(this.paper, title, this.#sheet(value));
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.#form;
    const { feedback, texts } = this.app;
    const keys = this.#labels.value?.keys ?? [];
    const saved = await form.submit(async ({ font_size, labels }) => {
      // A key that is not named gets its usual label, also when that changes one day.
      const own = keys.flatMap(({ position, default_label: usual }) => {
        const label = labels[String(position)] ?? usual;
        return label === usual ? [] : [[String(position), label] as const];
      });
      this.#labels.set(await this.request("key_labels/set", { font_size, labels: Object.fromEntries(own) }));
    });
    const { value } = this.#labels;
    if (!saved || !value) return;
    form.take(writtenIn(value), true);
    feedback.say(texts.text("dialog.saved"));
  };
}

function writtenIn({ font_size, keys }: KeyLabels): Written {
  return { font_size, labels: Object.fromEntries(keys.map(({ position, label }) => [String(position), label])) };
}

function rememberedSize(): LabelSize | undefined {
  try {
    return JSON.parse(recall("label-size") ?? "") as LabelSize;
  } catch {
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-settings-system-phone": SystemPhoneTab;
  }
}
