import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { App } from "./context.ts";
import { explain, Mistake } from "./mistakes.ts";

type Problems<Values> = Partial<Record<keyof Values, string | undefined>>;

/** What somebody fills in and sends as a whole: values, what is wrong with each, and whether it is under way. */
export class Form<Values extends object> implements ReactiveController {
  values: Values;
  /** What is wrong with it as a whole, as a sentence. */
  error: string | undefined;
  busy = false;
  readonly #host: ReactiveControllerHost & { readonly app: App };
  #saved: Values;
  #errors: Problems<Values> = {};

  constructor(host: ReactiveControllerHost & { readonly app: App }, values: Values) {
    this.#host = host;
    this.values = values;
    this.#saved = values;
    host.addController(this);
  }

  hostConnected(): void {
    this.error = undefined;
  }

  /** Whether something differs from what is saved. */
  get changed(): boolean {
    return JSON.stringify(this.values) !== JSON.stringify(this.#saved);
  }

  /** Takes what the PBX has; what somebody is typing stays unless `anyway`. */
  take(values: Values, anyway = false): void {
    if (!anyway && this.changed) return;
    this.#saved = values;
    this.values = values;
    this.#errors = {};
    this.error = undefined;
    this.#host.requestUpdate();
  }

  /** Takes what the PBX has now where nobody wrote anything; what somebody wrote stays. */
  merge(values: Values): void {
    const names = Object.keys(values) as (keyof Values)[];
    const written = names.filter((name) => JSON.stringify(this.values[name]) !== JSON.stringify(this.#saved[name]));
    this.values = { ...values, ...Object.fromEntries(written.map((name) => [name, this.values[name]])) };
    this.#saved = values;
    this.#host.requestUpdate();
  }

  set<Name extends keyof Values>(name: Name, value: Values[Name]): void {
    this.values = { ...this.values, [name]: value };
    this.#errors = { ...this.#errors, [name]: undefined };
    this.error = undefined;
    this.#host.requestUpdate();
  }

  /** What is wrong with one field, as a sentence. */
  problem(name: keyof Values): string | undefined {
    return this.#errors[name];
  }

  /** Says what is wrong with a field before anything is sent. */
  refuse(name: keyof Values, sentence: string): void {
    this.#errors = { ...this.#errors, [name]: sentence };
    this.#host.requestUpdate();
  }

  /** Sends it. Tells whether it was taken; if not, the sentence stands at its field or at the whole. */
  async submit(deed: (values: Values) => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.#errors = {};
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const { values } = this;
      await deed(values);
      this.#saved = values;
      return true;
    } catch (failure) {
      const text = await explain(failure, this.#host.app);
      const { field } = Mistake.from(failure);
      if (field in this.values) this.#errors = { [field as keyof Values]: text } as Problems<Values>;
      else this.error = text;
      return false;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }
}
