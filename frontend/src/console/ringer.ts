/** Frequencies of a bell, and its rhythm: two short strokes, a pause. */
const PARTIALS = [
  [1180, 0.5],
  [1410, 0.35],
  [2360, 0.12],
] as const;
const STROKES = [0, 0.42];
const STROKE_S = 0.36;
const PERIOD_MS = 2600;
const LOUDNESS = 0.16;

/** Rings through the loudspeaker while it is told to. */
export class Ringer {
  #context: AudioContext | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  ring(wanted: boolean): void {
    if (wanted === (this.#timer !== undefined)) return;
    if (!wanted) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      void this.#context?.suspend();
      return;
    }
    this.#context ??= new AudioContext();
    void this.#context.resume();
    this.#strike();
    this.#timer = setInterval(() => {
      this.#strike();
    }, PERIOD_MS);
  }

  #strike(): void {
    const context = this.#context;
    if (!context) return;
    for (const stroke of STROKES) {
      const begin = context.currentTime + 0.02 + stroke;
      for (const [frequency, share] of PARTIALS) {
        const bell = new OscillatorNode(context, { frequency });
        const gain = new GainNode(context, { gain: 0 });
        gain.gain.setValueAtTime(0, begin);
        gain.gain.linearRampToValueAtTime(LOUDNESS * share, begin + 0.01);
        gain.gain.exponentialRampToValueAtTime(0.0001, begin + STROKE_S);
        bell.connect(gain).connect(context.destination);
        bell.start(begin);
        bell.stop(begin + STROKE_S);
      }
    }
  }
}
