import { mdiDownload, mdiMonitorCellphone } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { Command } from "../app/command.ts";
import { define } from "../app/define.ts";
import type { StoredFile } from "../app/documents.ts";
import { download } from "../app/files.ts";
import { Mistake } from "../app/mistakes.ts";
import { Resource } from "../app/resource.ts";
import { ScreenElement } from "../app/screen-element.ts";
import { buttons, card, shared } from "../app/theme.ts";
import { icon } from "../elements/icon.ts";
import { empty, failure, skeleton, states } from "../elements/states.ts";

const MEGABYTE = 1024 * 1024;

/** Where the installer of PhoneCTI that is stored in the PBX is downloaded. */
@define("webcti-phonecti-screen")
export class PhonectiScreen extends ScreenElement {
  static override styles = [
    shared,
    card,
    buttons,
    states,
    css`
      .card {
        max-width: 640px;
      }

      h2 {
        font-size: 20px;
        line-height: 28px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        margin-block-start: 20px;
      }

      .actions button {
        max-width: 100%;
        overflow-wrap: anywhere;
      }
    `,
  ];

  readonly #command = new Command(this, () => this.app);
  readonly #file = new Resource<StoredFile | null>(this, {
    topics: ["session"],
    load: async () => {
      try {
        return await this.request("phonecti/get", {});
      } catch (failed) {
        if (Mistake.from(failed).code === "not_found") return null;
        throw failed;
      }
    },
  });

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${texts.text("phonecti.title")}</h2>
      ${this.#content()}
    </section>`;
  }

  #content(): TemplateResult {
    const { texts } = this.app;
    const { value, mistake } = this.#file;
    if (value === null) return empty(texts.text("phonecti.none"), mdiMonitorCellphone);
    if (!value) {
      return mistake ? failure(this.app, mistake, () => void this.#file.reload()) : skeleton(this.app, 2);
    }
    return html`<p>${texts.text("phonecti.text")}</p>
      <div class="actions">
        <button class="filled accent" type="button" ?disabled=${this.#command.busy} @click=${this.#download}>
          ${icon(mdiDownload)} ${texts.text("phonecti.download", { name: value.name })}
        </button>
        <span class="soft">${texts.number(Math.round((value.size / MEGABYTE) * 10) / 10)} MB</span>
      </div>
      ${this.#command.error === undefined ? nothing : html`<p class="error" role="alert">${this.#command.error}</p>`}`;
  }

  readonly #download = (): void => {
    void this.#command.run(() => download(this.app, this.extensionId, "phonecti"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-phonecti-screen": PhonectiScreen;
  }
}
