/** One server-sent event. */
export interface Message {
  readonly name: string;
  readonly content: unknown;
}

const RETRY_MS = 1000;

/**
 * Reads a stream of server-sent events of any name until it is ended, opening it again whenever it breaks.
 * `online` hears whether it is open.
 */
export class Stream {
  readonly #url: string;
  readonly #message: (message: Message) => void;
  readonly #online: (online: boolean) => void;
  readonly #ending = new AbortController();

  constructor(url: string, message: (message: Message) => void, online: (online: boolean) => void = () => undefined) {
    this.#url = url;
    this.#message = message;
    this.#online = online;
    void this.#read();
  }

  end(): void {
    this.#ending.abort();
  }

  get #ended(): boolean {
    return this.#ending.signal.aborted;
  }

  async #read(): Promise<void> {
    while (!this.#ended) {
      try {
        await this.#readOnce();
      } catch {
        // It is opened again.
      }
      await this.#pause();
    }
  }

  async #pause(): Promise<void> {
    if (this.#ended) return;
    this.#online(false);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }

  async #readOnce(): Promise<void> {
    const response = await fetch(this.#url, { signal: this.#ending.signal });
    if (!response.ok || !response.body) return;
    this.#online(true);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const blocks = (rest + piece.value).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const message = parse(block);
        if (message) this.#message(message);
      }
    }
  }
}

/** Nothing for a comment. */
export function parse(block: string): Message | undefined {
  let name = "";
  let data = "";
  for (const line of block.split("\n")) {
    if (line.startsWith("event: ")) name = line.slice(7);
    if (line.startsWith("data: ")) data += line.slice(6);
  }
  return name === "" ? undefined : { name, content: JSON.parse(data === "" ? "null" : data) as unknown };
}
