import { mdiAlarm } from "@mdi/js";
import { html, nothing, type TemplateResult } from "lit";
import { define } from "../../app/define.ts";
import type { Services } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import type { TextKey } from "../../texts/texts.ts";
import { selectField, textField } from "../fields.ts";
import { ServiceForm } from "./service-card.ts";

type Wake = NonNullable<Services["wake_up"]>;

const REPEATS: Readonly<Record<Wake["repeat"], TextKey>> = {
  once: "settings.repeat_once",
  daily: "settings.repeat_daily",
};
const RESULTS: Readonly<Record<NonNullable<Wake["last_result"]>["result"], TextKey>> = {
  answered: "settings.wake_up_answered",
  not_answered: "settings.wake_up_not_answered",
};

interface Values {
  readonly time: string;
  readonly repeat: Wake["repeat"];
}

/** Has the telephone ring at a time, and tells how the last time went. */
@define("webcti-wake-up")
export class WakeUp extends ServiceForm<Values> {
  protected readonly form = new Form<Values>(this, { time: "", repeat: "once" });
  protected readonly service = "wake_up";

  protected get on(): boolean {
    return this.services.wake_up?.on ?? false;
  }

  protected saved(): Values {
    const { time, repeat } = this.services.wake_up ?? {};
    return { time: time ?? "", repeat: repeat ?? "once" };
  }

  protected missing({ time }: Values): readonly [keyof Values, string] | undefined {
    return time ? undefined : ["time", this.app.texts.text("settings.time_missing")];
  }

  protected override body({ time, repeat }: Values): object {
    return { time: time || null, repeat };
  }

  protected override render(): TemplateResult | typeof nothing {
    const wake = this.services.wake_up;
    if (!wake) return nothing;
    const { texts } = this.app;
    return this.framed(
      { icon: mdiAlarm, title: texts.text("service.wake_up"), text: texts.text("settings.wake_up_text") },
      wake.on,
      this.mobile ? this.#told(wake) : html`${this.#fields()} ${this.#told(wake)}`,
      this.mobile ? undefined : this.change,
    );
  }

  #fields(): TemplateResult {
    const { texts } = this.app;
    const { form } = this;
    return this.fields(
      html`<div class="pair">
        ${textField({
          id: "time",
          type: "time",
          label: texts.text("settings.time"),
          value: form.values.time,
          error: form.problem("time"),
          input: (value) => {
            form.set("time", value);
          },
        })}
        ${selectField({
          id: "repeat",
          label: texts.text("settings.repeat"),
          value: form.values.repeat,
          error: form.problem("repeat"),
          options: Object.entries(REPEATS).map(([value, text]) => ({ value, label: texts.text(text) })),
          change: (value) => {
            form.set("repeat", value as Wake["repeat"]);
          },
        })}
      </div>`,
    );
  }

  #told({ next, last_result: last, time, repeat }: Wake): TemplateResult | typeof nothing {
    const { texts } = this.app;
    if (!next && !last && !(this.mobile && time)) return nothing;
    return html`<dl>
      ${
        this.mobile && time
          ? html`<dt>${texts.text("settings.time")}</dt>
              <dd>${time}, ${texts.text(REPEATS[repeat])}</dd>`
          : nothing
      }
      ${
        next
          ? html`<dt>${texts.text("settings.wake_up_next")}</dt>
              <dd title=${texts.fullPbxMoment(next)}>${texts.pbxMoment(next)}</dd>`
          : nothing
      }
      ${
        last
          ? html`<dt>${texts.text("settings.wake_up_last")}</dt>
              <dd title=${texts.fullPbxMoment(last.at)}>
                ${texts.pbxMoment(last.at)}, ${texts.text(RESULTS[last.result])}
              </dd>`
          : nothing
      }
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-wake-up": WakeUp;
  }
}
