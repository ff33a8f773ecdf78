import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../../app/define.ts";
import type { About } from "../../app/documents.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import { failure, skeleton, states } from "../../elements/states.ts";
import type { TextKey, Texts } from "../../texts/texts.ts";
import { size } from "./size.ts";

/** What the PBX is. Nothing here can be changed. */
@define("webcti-about")
export class AboutPage extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    states,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      dl {
        display: grid;
        grid-template-columns: minmax(0, auto) minmax(0, 1fr);
        margin: 0;
      }

      dt,
      dd {
        margin: 0;
        padding-block: 11px;
        border-block-start: 1px solid var(--line);
      }

      dt:first-of-type,
      dd:first-of-type {
        border: 0;
      }

      dt {
        color: var(--text-soft);
      }

      dd {
        padding-inline-start: 24px;
        font-variant-numeric: tabular-nums;
        text-align: end;
        overflow-wrap: anywhere;
      }

      .pool {
        padding-block: 12px;
        border-block-start: 1px solid var(--line);
      }

      .pool:first-of-type {
        border: 0;
      }

      .pool .words {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 16px;
      }

      .kind {
        font-weight: 500;
      }

      .bar {
        height: 8px;
        margin-block: 8px 4px;
        border-radius: 4px;
        background: color-mix(in srgb, var(--text) 10%, transparent);
        overflow: hidden;
      }

      .bar span {
        display: block;
        width: var(--share);
        height: 100%;
        border-radius: 4px;
        background: var(--blue);
      }

      @container page (min-width: 800px) {
        :host {
          grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
          align-items: start;
        }
      }
    `,
  ];

  readonly #about = new Resource<About>(this, {
    topics: ["employees"],
    load: () => this.request("about/get", {}),
  });

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const { value, mistake } = this.#about;
    if (!value) {
      return html`<section class="card">
        ${mistake ? failure(this.app, mistake, () => void this.#about.reload()) : skeleton(this.app, 8)}
      </section>`;
    }
    return html`
      <section class="card" aria-labelledby="about">
        <h2 id="about">${texts.text("administration.about")}</h2>
        <dl>
          ${facts(value, texts).map(
            ([title, text]) =>
              html`<dt>${texts.text(title)}</dt>
                <dd>${text}</dd>`,
          )}
        </dl>
      </section>
      <section class="card" aria-labelledby="licences">
        <h2 id="licences">${texts.text("administration.licences")}</h2>
        ${
          value.licences.length === 0
            ? html`<p class="soft">${texts.text("administration.no_licences")}</p>`
            : value.licences.map((pool) => licence(pool, texts))
        }
      </section>
    `;
  }
}

function facts(about: About, texts: Texts): readonly (readonly [TextKey, string])[] {
  const { present, free } = about.storage;
  const space = free === null ? "" : ` (${texts.text("administration.free", { size: size(free, texts) })})`;
  return [
    ["administration.type", about.type],
    ["administration.name", about.name],
    ["administration.serial", about.serial],
    ["administration.firmware", about.firmware],
    ["administration.now", texts.fullPbxMoment(about.now)],
    ["administration.lan_address", about.lan_address],
    ["administration.subscribers", texts.number(about.subscribers)],
    [
      "administration.storage",
      texts.text(present ? "administration.storage_present" : "administration.storage_absent") + (present ? space : ""),
    ],
    ["administration.webcti_version", about.webcti_version],
  ];
}

const KINDS: Readonly<Record<string, TextKey>> = {
  max_trial: "administration.licence_max_trial",
  cti: "employee.licence_cti",
  cti_plus: "employee.licence_cti_plus",
  manager: "employee.licence_manager",
};

function licence({ kind, total, used, expires }: About["licences"][number], texts: Texts): TemplateResult {
  const name = KINDS[kind];
  const count =
    total === null
      ? texts.text("administration.used", { used: texts.number(used) })
      : texts.text("administration.used_of", { used: texts.number(used), total: texts.number(total) });
  return html`<div class="pool">
    <div class="words"><span class="kind">${name ? texts.text(name) : kind}</span><span>${count}</span></div>
    ${
      total
        ? html`<div class="bar"><span style="--share: ${Math.min(100, (used / total) * 100)}%"></span></div>`
        : nothing
    }
    ${
      expires === null
        ? nothing
        : html`<span class="soft">${texts.text("administration.until", { date: texts.date(expires) })}</span>`
    }
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-about": AboutPage;
  }
}
