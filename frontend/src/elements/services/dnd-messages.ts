import { mdiDeleteOutline, mdiMicrophonePlus, mdiPlay, mdiStop } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Command } from "../../app/command.ts";
import { define } from "../../app/define.ts";
import type { DndMessage } from "../../app/documents.ts";
import { signed } from "../../app/files.ts";
import { forms } from "../../app/forms.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { isA } from "../../app/viewer.ts";
import { buttons, shared } from "../../app/theme.ts";
import { duration } from "../../texts/texts.ts";
import { selectField } from "../fields.ts";
import { icon } from "../icon.ts";

/** What callers hear while somebody is not to be disturbed. Fires `webcti-choose` with the id of a message, `null` for the usual. */
@define("webcti-dnd-messages")
export class DndMessages extends ActorElement {
  static override styles = [
    shared,
    buttons,
    forms,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      .choose {
        display: flex;
        align-items: end;
        gap: 4px;
      }

      .field {
        flex: 1;
      }

      .outlined {
        justify-self: start;
      }
    `,
  ];

  /** Whose messages these are, when not those of who acts: his number. */
  @property({ attribute: false }) subscriber = "";
  @property({ attribute: false }) chosen: string | null = null;
  @state() private recording = false;
  @state() private playing: HTMLAudioElement | undefined;

  readonly #command = new Command(this, () => this.app);
  readonly #messages = new Resource<readonly DndMessage[]>(this, {
    topics: ["services"],
    key: () => this.subscriber,
    about: () => this.subscriber || undefined,
    load: async () =>
      (await this.request("dnd_messages/list", this.subscriber ? { subscriber: this.subscriber } : {})).items,
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override render(): TemplateResult | typeof nothing {
    const messages = this.#messages.value;
    if (!messages) return nothing;
    const { texts } = this.app;
    const current = messages.find(({ id }) => id === this.chosen) ?? messages[0];
    if (!current) return nothing;
    if (this.mobile) return html`<p>${texts.text("settings.message")}: ${nameOf(current)}</p>`;
    return html`
      <div class="choose">
        ${selectField({
          id: "message",
          label: texts.text("settings.message"),
          value: current.id,
          options: messages.map((message) => ({ value: message.id, label: nameOf(message) })),
          change: (id) => {
            this.#stop();
            this.#choose(id === messages[0]?.id ? null : id);
          },
        })}
        ${this.#listen(current)} ${current.own && !this.subscriber ? this.#remove(current) : nothing}
      </div>
      ${this.#command.error === undefined ? nothing : html`<p class="error" role="alert">${this.#command.error}</p>`}
      ${this.#mayRecord ? this.#record() : nothing}
    `;
  }

  #listen({ id }: DndMessage): TemplateResult {
    const { texts } = this.app;
    const label = texts.text(this.playing ? "settings.stop" : "settings.listen");
    return html`<button
      class="icon"
      type="button"
      aria-label=${label}
      title=${label}
      @click=${() => {
        if (this.playing) this.#stop();
        else void this.#play(id);
      }}
    >
      ${icon(this.playing ? mdiStop : mdiPlay)}
    </button>`;
  }

  #remove(message: DndMessage): TemplateResult {
    const label = this.app.texts.text("settings.message_delete", { name: message.name });
    return html`<button
      class="icon"
      type="button"
      aria-label=${label}
      title=${label}
      @click=${() => void this.#delete(message)}
    >
      ${icon(mdiDeleteOutline)}
    </button>`;
  }

  #record(): TemplateResult {
    return html`
      <button class="outlined" type="button" @click=${() => void this.#open()}>
        ${icon(mdiMicrophonePlus)} ${this.app.texts.text("recording.open")}
      </button>
      ${
        this.recording
          ? html`<webcti-message-dialog
              .extensionId=${this.extensionId}
              .subscriber=${this.subscriber}
              @webcti-close=${() => {
                this.recording = false;
              }}
              @webcti-recorded=${this.#recorded}
            ></webcti-message-dialog>`
          : nothing
      }
    `;
  }

  get #mayRecord(): boolean {
    if (this.subscriber) return isA(this, "manager");
    return this.extension?.session?.subscriber.may_record_dnd ?? false;
  }

  async #open(): Promise<void> {
    await import("./message-dialog.ts");
    this.#stop();
    this.recording = true;
  }

  readonly #recorded = ({ detail }: CustomEvent<DndMessage>): void => {
    this.recording = false;
    this.#messages.set([...(this.#messages.value ?? []), detail]);
    this.#choose(detail.id);
  };

  #choose(id: string | null): void {
    this.dispatchEvent(new CustomEvent("webcti-choose", { detail: id }));
  }

  async #play(id: string): Promise<void> {
    await this.#command.run(async () => {
      const query = this.subscriber ? { subscriber: this.subscriber } : {};
      const sound = new Audio(await signed(this.app, this.extensionId, `dnd-messages/${id}`, query));
      sound.addEventListener("ended", () => {
        this.#stop();
      });
      await sound.play();
      this.playing = sound;
    });
  }

  #stop(): void {
    this.playing?.pause();
    this.playing = undefined;
  }

  async #delete({ id, name }: DndMessage): Promise<void> {
    const { texts, feedback } = this.app;
    const title = texts.text("settings.message_delete", { name });
    if (!(await feedback.ask({ title, action: texts.text("dialog.delete"), dangerous: true }))) return;
    await this.#command.run(async () => {
      await this.request("dnd_messages/delete", { id });
      this.#messages.set((this.#messages.value ?? []).filter((message) => message.id !== id));
    });
  }
}

function nameOf({ name, length }: DndMessage): string {
  return `${name} (${duration(length)})`;
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-dnd-messages": DndMessages;
  }
}
