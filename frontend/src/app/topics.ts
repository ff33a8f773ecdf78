import type { TopicEvent } from "./model.ts";

/** Passes on what changed in the PBX to whoever shows it. */
export class Topics {
  readonly #listeners = new Set<(event: TopicEvent) => void>();

  publish(events: readonly TopicEvent[]): void {
    for (const event of events) for (const listener of [...this.#listeners]) listener(event);
  }

  /** Returns how to stop listening. */
  subscribe(listener: (event: TopicEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
