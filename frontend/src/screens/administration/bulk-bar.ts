import {
  mdiAccountTieOutline,
  mdiBookAccountOutline,
  mdiCertificateOutline,
  mdiKeyOutline,
  mdiOfficeBuildingOutline,
  mdiRecordRec,
} from "@mdi/js";
import { css, html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { BulkAction, Department, Employee, LicenceMenu } from "../../app/documents.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared } from "../../app/theme.ts";
import { icon } from "../../elements/icon.ts";
import type { TextKey } from "../../texts/texts.ts";
import { CONTACTS_ACCESS, LICENCES, RECORDINGS, termsOf } from "../employee/terms.ts";
import { changeMany, type Outcome } from "./bulk.ts";
import "./hold-menu.ts";
import type { Choice } from "./hold-menu.ts";
import "./outcomes.ts";

interface Menu {
  readonly action: BulkAction;
  readonly title: TextKey;
  readonly icon: string;
  readonly choices: readonly Choice[];
  readonly note?: string;
  /** What the PBX is told, of what was chosen. */
  readonly value: (chosen: readonly string[]) => string | readonly string[] | null;
}

const single = ([value = ""]: readonly string[]): string => value;

/** The menus above the employees: each changes all who are ticked. */
@define("webcti-bulk-bar")
export class BulkBar extends ActorElement {
  static override styles = [
    shared,
    buttons,
    css`
      :host {
        display: block;
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }

      button.outlined {
        padding-inline: 14px;
      }

      @container page (max-width: 1060px) {
        button.outlined svg {
          display: none;
        }
      }

      .count {
        flex-basis: 100%;
        color: var(--text-soft);
        font-size: 13px;
        line-height: 18px;
      }
    `,
  ];

  @property({ attribute: false }) selected: readonly Employee[] = [];
  @property({ attribute: false }) departments: readonly Department[] = [];
  @state() private outcomes: readonly Outcome[] = [];
  @state() private heading = "";
  readonly #licences = new Resource<LicenceMenu>(this, {
    topics: ["employees"],
    load: () => this.request("licences/get", {}),
  });

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const count = this.selected.length;
    const disabled = count === 0;
    return html`
      <div class="bar" role="toolbar" aria-label=${texts.text("administration.change")}>
        <span class="count" role="status">
          ${disabled ? texts.text("administration.tick") : texts.counted("administration.ticked", count)}
        </span>
        ${this.#menu(this.#licenceMenu(), disabled)}
        <button class="outlined" type="button" ?disabled=${disabled} @click=${this.#newPasswords}>
          ${icon(mdiKeyOutline)}${texts.text("employee.new_password")}
        </button>
        ${this.#menus().map((menu) => this.#menu(menu, disabled))}
        <webcti-hold-menu
          .label=${texts.text("screen.management")}
          .icon=${mdiAccountTieOutline}
          .choices=${this.departments.map(({ id, name }) => ({ value: id, label: name }))}
          .ticked=${this.#managed()}
          .note=${texts.text("employee.manages_hint")}
          several
          ?disabled=${disabled}
          @webcti-choice=${(event: CustomEvent<readonly string[]>) => {
            void this.#change("manages", event.detail, texts.text("screen.management"));
          }}
        ></webcti-hold-menu>
      </div>
      <webcti-outcomes
        .heading=${this.heading}
        .outcomes=${this.outcomes}
        @webcti-close=${() => {
          this.outcomes = [];
        }}
      ></webcti-outcomes>
    `;
  }

  #menu({ action, title, icon: path, choices, note = "", value }: Menu, disabled: boolean): TemplateResult {
    const label = this.app.texts.text(title);
    return html`<webcti-hold-menu
      .label=${label}
      .icon=${path}
      .choices=${choices}
      .note=${note}
      ?disabled=${disabled}
      @webcti-choice=${(event: CustomEvent<readonly string[]>) => {
        void this.#change(action, value(event.detail), label);
      }}
    ></webcti-hold-menu>`;
  }

  /** With MaxTrial every level may be given until it expires; with bought licences as many as are left. */
  #licenceMenu(): Menu {
    const { texts } = this.app;
    const { menu, levels = [], expires } = this.#licences.value ?? {};
    const until = expires ? texts.text("administration.until", { date: texts.date(expires) }) : "";
    return {
      action: "licence",
      title: "administration.set_licences",
      icon: mdiCertificateOutline,
      choices: levels.map(({ level, free }) => ({
        value: level,
        label: texts.text(LICENCES[level]),
        ...(free === null ? {} : { detail: texts.text("administration.left", { count: texts.number(free) }) }),
      })),
      note: menu === "max_trial" ? `${texts.text("administration.licence_max_trial")} ${until}`.trim() : until,
      value: single,
    };
  }

  #menus(): readonly Menu[] {
    const { texts } = this.app;
    const named = ([value, key]: readonly [string, TextKey]): Choice => ({ value, label: texts.text(key) });
    return [
      {
        action: "phonebook_access",
        title: "employee.contacts_access",
        icon: mdiBookAccountOutline,
        choices: termsOf(CONTACTS_ACCESS).map(named),
        value: single,
      },
      {
        action: "recordings_access",
        title: "employee.recordings",
        icon: mdiRecordRec,
        choices: termsOf(RECORDINGS).map(named),
        value: single,
      },
      {
        action: "department",
        title: "employee.department",
        icon: mdiOfficeBuildingOutline,
        choices: [
          { value: "", label: texts.text("employee.no_department") },
          ...this.departments.map(({ id, name }) => ({ value: id, label: name })),
        ],
        value: (chosen) => single(chosen) || null,
      },
    ];
  }

  /** The departments that all who are ticked manage already. */
  #managed(): readonly string[] {
    const [first, ...others] = this.selected.map(({ manages }) => manages.map(({ id }) => id));
    return (first ?? []).filter((id) => others.every((managed) => managed.includes(id)));
  }

  async #change(action: BulkAction, value: string | readonly string[] | null, title: string): Promise<void> {
    const outcomes = await changeMany(this, this.selected, { action, value }, title);
    [this.heading, this.outcomes] = [title, outcomes];
    this.dispatchEvent(new CustomEvent("webcti-changed"));
  }

  readonly #newPasswords = async (): Promise<void> => {
    const { texts, feedback } = this.app;
    const sure = await feedback.ask({
      title: texts.text("employee.new_password"),
      text: texts.counted("administration.new_passwords", this.selected.length),
      action: texts.text("employee.password_make"),
    });
    if (sure) await this.#change("new_password", null, texts.text("employee.new_password"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-bulk-bar": BulkBar;
  }
}
