import { Observable } from "./observable.ts";

/** How long a notice stays; a mistake stays longer, because it has to be understood. */
const SECONDS = { done: 5, mistake: 12 } as const;

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: keyof typeof SECONDS;
}

export interface Question {
  readonly title: string;
  readonly text?: string;
  /** What the button says that does it. */
  readonly action: string;
  /** Whether something is lost by it. */
  readonly dangerous?: boolean;
}

export interface Work {
  readonly title: string;
  readonly done: number;
  /** `undefined` while nobody knows how much there is. */
  readonly total: number | undefined;
  readonly cancel: () => void;
}

export interface FeedbackState {
  readonly notices: readonly Notice[];
  readonly question: (Question & { readonly answer: (yes: boolean) => void }) | undefined;
  readonly work: Work | undefined;
}

/** Tells the rest of the work how far it is. */
export type Progress = (done: number, total?: number) => void;

/** What any screen may say, ask or do for a while; the panel shows it over every screen. */
export class Feedback extends Observable<FeedbackState> {
  #last = 0;

  constructor() {
    super({ notices: [], question: undefined, work: undefined });
  }

  /** Says in passing that something was done, or why it was not. */
  say(text: string, tone: Notice["tone"] = "done"): void {
    const id = ++this.#last;
    this.state = { ...this.state, notices: [...this.state.notices.slice(-2), { id, text, tone }] };
    setTimeout(() => {
      this.dismiss(id);
    }, SECONDS[tone] * 1000);
  }

  dismiss(id: number): void {
    const notices = this.state.notices.filter((notice) => notice.id !== id);
    if (notices.length < this.state.notices.length) this.state = { ...this.state, notices };
  }

  /** Asks before something is done that cannot be taken back. A question that another one displaces is a no. */
  ask(question: Question): Promise<boolean> {
    this.state.question?.answer(false);
    return new Promise((resolve) => {
      const answer = (yes: boolean): void => {
        this.state = { ...this.state, question: undefined };
        resolve(yes);
      };
      this.state = { ...this.state, question: { ...question, answer } };
    });
  }

  /** Shows how far long work is and lets it be cancelled: then its signal is aborted. One at a time. */
  async during<T>(title: string, work: (progress: Progress, signal: AbortSignal) => Promise<T>): Promise<T> {
    const abort = new AbortController();
    const cancel = (): void => {
      abort.abort();
    };
    const progress: Progress = (done, total) => {
      this.state = { ...this.state, work: { title, done, total, cancel } };
    };
    progress(0);
    try {
      return await work(progress, abort.signal);
    } finally {
      this.state = { ...this.state, work: undefined };
    }
  }
}

/** Does something for many records in parts, telling how far it is; cancelled, it stops after the part it is at. */
export async function inParts<T, R>(
  items: readonly T[],
  part: number,
  deed: (items: readonly T[]) => Promise<readonly R[]>,
  progress: Progress,
  signal: AbortSignal,
): Promise<readonly R[]> {
  let results: readonly R[] = [];
  for (let start = 0; start < items.length && !signal.aborted; start += part) {
    progress(start, items.length);
    results = [...results, ...(await deed(items.slice(start, start + part)))];
  }
  return results;
}
