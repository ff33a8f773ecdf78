import { consume } from "@lit/context";
import { mdiRecord, mdiStop } from "@mdi/js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { Command } from "../../app/command.ts";
import { appContext, type App } from "../../app/context.ts";
import { define } from "../../app/define.ts";
import { LONGEST, Recorder } from "../../app/recorder.ts";
import { buttons, shared } from "../../app/theme.ts";
import { duration } from "../../texts/texts.ts";
import { icon } from "../icon.ts";

/** Records with the microphone and shows how loud it is. Fires `webcti-sound`: nothing when it begins, then the sound. */
@define("webcti-microphone")
export class Microphone extends LitElement {
  static override styles = [
    shared,
    buttons,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      .row {
        display: flex;
        align-items: center;
        gap: 16px;
      }

      .level {
        position: relative;
        flex: 1;
        height: 8px;
        border-radius: 4px;
        background: color-mix(in srgb, var(--text) 12%, transparent);
        overflow: hidden;
      }

      .level span {
        position: absolute;
        inset: 0;
        background: var(--green);
        transform: scaleX(var(--level, 0));
        transform-origin: left;
      }

      .time {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @consume({ context: appContext, subscribe: true }) app!: App;
  @state() private recorder: Recorder | undefined;
  @state() private seconds = 0;
  @query(".level span") private level!: HTMLElement | null;

  readonly #command = new Command(this, () => this.app);
  #frame = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    void this.recorder?.close();
    this.recorder = undefined;
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    return html`
      <div class="row">
        ${
          this.recorder
            ? html`<button class="filled red" type="button" @click=${this.#stop}>
                ${icon(mdiStop)} ${texts.text("recording.stop")}
              </button>`
            : html`<button class="outlined" type="button" ?disabled=${this.#command.busy} @click=${this.#start}>
                ${icon(mdiRecord)} ${texts.text("recording.start")}
              </button>`
        }
        <div class="level" role="presentation"><span></span></div>
        <span class="time">${duration(this.seconds)} / ${duration(LONGEST)}</span>
      </div>
      ${this.#command.error === undefined ? nothing : html`<p class="error" role="alert">${this.#command.error}</p>`}
    `;
  }

  readonly #start = async (): Promise<void> => {
    this.#tell(undefined);
    await this.#command.run(async () => {
      const recorder = await Recorder.start();
      if (!this.isConnected) {
        await recorder.close();
        return;
      }
      this.recorder = recorder;
      this.#follow();
    });
  };

  readonly #stop = async (): Promise<void> => {
    const { recorder } = this;
    this.recorder = undefined;
    cancelAnimationFrame(this.#frame);
    this.level?.style.setProperty("--level", "0");
    await this.#command.run(async () => {
      if (recorder) this.#tell(await recorder.stop());
    });
  };

  #follow(): void {
    const { recorder } = this;
    if (!recorder) return;
    this.seconds = Math.floor(recorder.seconds);
    this.level?.style.setProperty("--level", String(recorder.level));
    if (recorder.seconds >= LONGEST) void this.#stop();
    else {
      this.#frame = requestAnimationFrame(() => {
        this.#follow();
      });
    }
  }

  #tell(sound: Blob | undefined): void {
    this.dispatchEvent(new CustomEvent("webcti-sound", { detail: sound }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-microphone": Microphone;
  }
}
