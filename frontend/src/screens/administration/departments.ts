import { mdiDeleteOutline, mdiOfficeBuildingOutline, mdiPencilOutline } from "@mdi/js";
import { css, html, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Department } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { explain } from "../../app/mistakes.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared } from "../../app/theme.ts";
import "../../elements/dialog.ts";
import { textField } from "../../elements/fields.ts";
import { icon } from "../../elements/icon.ts";
import { empty, failure, skeleton, states } from "../../elements/states.ts";

const LONGEST_NAME = 40;

/** The departments subscribers are assigned to: added, renamed, deleted. */
@define("webcti-departments")
export class DepartmentsPage extends ActorElement {
  static override styles = [
    shared,
    card,
    buttons,
    forms,
    states,
    css`
      form.add {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 12px;
        margin-block-end: 12px;
      }

      form.add .field {
        flex: 1 1 220px;
        max-width: 420px;
      }

      form.add:has(.error) {
        align-items: center;
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        gap: 4px;
        min-height: 56px;
        border-block-start: 1px solid var(--line);
      }

      .name {
        font-weight: 500;
        overflow-wrap: anywhere;
      }

      .words {
        flex: 1;
        min-width: 0;
      }
    `,
  ];

  /** The one that is being renamed. */
  @state() private renamed: Department | undefined;
  readonly #new = new Form(this, { name: "" });
  readonly #rename = new Form(this, { name: "" });
  readonly #departments = new Resource<readonly Department[]>(this, {
    topics: ["employees"],
    load: async () => (await this.request("departments/list", {})).items,
  });

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const form = this.#new;
    return html`<section class="card" aria-labelledby="departments">
      <h2 id="departments">${texts.text("administration.departments")}</h2>
      <form class="add" novalidate @submit=${this.#add}>
        ${textField({
          id: "name",
          label: texts.text("administration.department_name"),
          value: form.values.name,
          maxlength: LONGEST_NAME,
          error: form.problem("name") ?? form.error,
          input: (value) => {
            form.set("name", value);
          },
        })}
        <button class="filled accent" type="submit" ?disabled=${form.busy || form.values.name.trim() === ""}>
          ${texts.text("administration.department_add")}
        </button>
      </form>
      ${this.#list()} ${this.#renaming()}
    </section>`;
  }

  #list(): TemplateResult {
    const { texts } = this.app;
    const { value, mistake } = this.#departments;
    if (!value) return mistake ? failure(this.app, mistake, () => void this.#departments.reload()) : skeleton(this.app);
    if (value.length === 0) return empty(texts.text("administration.no_departments"), mdiOfficeBuildingOutline);
    return html`<ul>
      ${value.map((department) => this.#department(department))}
    </ul>`;
  }

  #department(department: Department): TemplateResult {
    const { texts } = this.app;
    const { name, members } = department;
    const rename = texts.text("administration.department_rename_of", { name });
    const remove = texts.text("administration.department_delete", { name });
    return html`<li>
      <div class="words">
        <div class="name" dir="auto">${name}</div>
        <div class="soft">${texts.counted("administration.members", members)}</div>
      </div>
      <button
        class="icon"
        type="button"
        aria-label=${rename}
        title=${rename}
        @click=${() => {
          this.#rename.take({ name }, true);
          this.renamed = department;
        }}
      >
        ${icon(mdiPencilOutline)}
      </button>
      <button class="icon" type="button" aria-label=${remove} title=${remove} @click=${() => this.#delete(department)}>
        ${icon(mdiDeleteOutline)}
      </button>
    </li>`;
  }

  #renaming(): TemplateResult {
    const { texts } = this.app;
    const form = this.#rename;
    const heading = texts.text("administration.department_rename");
    return html`<webcti-dialog .heading=${heading} .open=${this.renamed !== undefined} @webcti-close=${this.#close}>
      <form id="rename" novalidate @submit=${this.#renameNow}>
        ${textField({
          id: "renamed",
          label: texts.text("administration.department_name"),
          value: form.values.name,
          maxlength: LONGEST_NAME,
          error: form.problem("name") ?? form.error,
          input: (value) => {
            form.set("name", value);
          },
        })}
      </form>
      <button slot="actions" type="button" @click=${this.#close}>${texts.text("dialog.cancel")}</button>
      <button
        slot="actions"
        class="filled accent"
        type="submit"
        form="rename"
        ?disabled=${form.busy || form.values.name.trim() === ""}
      >
        ${texts.text("dialog.save")}
      </button>
    </webcti-dialog>`;
  }

  readonly #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = this.#new.values.name.trim();
    if (!(await this.#new.submit(() => this.request("departments/create", { name })))) return;
    this.#new.take({ name: "" }, true);
    await this.#departments.reload();
  };

  readonly #renameNow = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { renamed } = this;
    const name = this.#rename.values.name.trim();
    if (!renamed) return;
    if (!(await this.#rename.submit(() => this.request("departments/update", { id: renamed.id, name })))) return;
    this.#close();
    await this.#departments.reload();
  };

  readonly #close = (): void => {
    this.renamed = undefined;
  };

  async #delete({ id, name, members }: Department): Promise<void> {
    const { texts, feedback } = this.app;
    const sure = await feedback.ask({
      title: texts.text("administration.department_delete", { name }),
      ...(members > 0 ? { text: texts.counted("administration.department_delete_text", members) } : {}),
      action: texts.text("dialog.delete"),
      dangerous: true,
    });
    if (!sure) return;
    try {
      await this.request("departments/delete", { id });
    } catch (mistake) {
      feedback.say(await explain(mistake, this.app), "mistake");
    }
    await this.#departments.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-departments": DepartmentsPage;
  }
}
