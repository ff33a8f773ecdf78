import type { ReactiveControllerHost } from "lit";
import type { Topic, TopicEvent } from "./model.ts";
import type { Actor } from "./screen-element.ts";

/** Events of one deed come in a bundle: they are answered with one question. */
const GATHERING = 50;

export interface Interest {
  /** Topics that make what is shown old. */
  readonly topics: readonly Topic[];
  /** What it depends on beside the extension; `null` while there is nothing to ask. */
  readonly key?: () => unknown;
  /** Whom it is about: topics of others are no reason to ask. Default: the extension itself, and everybody's topics. */
  readonly about?: () => string | undefined;
}

/** Tells when what an element shows is old: `renew(true)` when it is about something else now. */
export class Freshness {
  readonly #host: ReactiveControllerHost & Actor;
  readonly #interest: Interest;
  readonly #renew: (anew: boolean) => void;
  #stop: readonly (() => void)[] = [];
  #key: string | undefined;
  #reached = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Actor, interest: Interest, renew: (anew: boolean) => void) {
    this.#host = host;
    this.#interest = interest;
    this.#renew = renew;
  }

  /** To be called before every rendering of the host. */
  check(): void {
    const { app, extensionId } = this.#host;
    if (this.#stop.length === 0) {
      this.#reached = this.#isReached();
      this.#stop = [app.topics.subscribe(this.#heard), app.store.subscribe(this.#changed)];
    }
    const wanted: unknown = this.#interest.key?.();
    const key = wanted === null ? undefined : JSON.stringify([extensionId, wanted]);
    if (key === this.#key) return;
    this.#key = key;
    // A host that is updating must not be told of a change before it is done.
    queueMicrotask(() => {
      if (key !== undefined && this.#key === key) this.#renew(true);
    });
  }

  stop(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#key = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #heard = ({ pbx, extension, topic }: TopicEvent): void => {
    const { app, extensionId } = this.#host;
    const own = app.store.state.extensions.get(extensionId);
    if (this.#key === undefined || own?.pbx !== pbx) return;
    const about = this.#interest.about?.() ?? own.number;
    if (topic !== "all" && (!this.#interest.topics.includes(topic) || !["", about].includes(extension))) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#renew(false);
    }, GATHERING);
  };

  /** What happened while nobody could tell is asked for when somebody can again. */
  readonly #changed = (): void => {
    const reached = this.#isReached();
    if (reached && !this.#reached && this.#key !== undefined) this.#renew(false);
    this.#reached = reached;
  };

  #isReached(): boolean {
    const { online, extensions, pbxs } = this.#host.app.store.state;
    const extension = extensions.get(this.#host.extensionId);
    return online && extension?.access === "ready" && (pbxs.get(extension.pbx)?.connected ?? false);
  }
}
