import { Mistake } from "./mistakes.ts";
import { encodeWav } from "./wav.ts";

/** Speech for a telephone: more samples a second would only be lost on the way. */
const RATE = 16_000;
/** Longest message the PBX takes, in seconds. */
export const LONGEST = 60;

/** Whether this page may use a microphone: browsers allow it only over HTTPS and on the machine itself. */
export function canRecord(): boolean {
  return "mediaDevices" in navigator && typeof MediaRecorder !== "undefined";
}

/** Records from the microphone until it is stopped. */
export class Recorder {
  readonly #stream: MediaStream;
  readonly #context = new AudioContext();
  readonly #analyser = this.#context.createAnalyser();
  readonly #media: MediaRecorder;
  readonly #parts: Blob[] = [];
  readonly #started = performance.now();

  private constructor(stream: MediaStream) {
    this.#stream = stream;
    this.#context.createMediaStreamSource(stream).connect(this.#analyser);
    this.#media = new MediaRecorder(stream);
    this.#media.addEventListener("dataavailable", ({ data }) => {
      this.#parts.push(data);
    });
    this.#media.start();
  }

  /** Asks for the microphone and begins. Rejects with a `Mistake` of code `no_microphone`. */
  static async start(): Promise<Recorder> {
    try {
      return new Recorder(await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } }));
    } catch (failure) {
      throw new Mistake("no_microphone", String(failure));
    }
  }

  /** Seconds since it began. */
  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  /** How loud it is now, from 0 to 1. */
  get level(): number {
    const samples = new Float32Array(this.#analyser.fftSize);
    this.#analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    // 60 decibels from the softest that shows to the loudest.
    return power === 0 ? 0 : Math.max(0, Math.min(1, 1 + Math.log10(power) / 6));
  }

  /** Ends it and gives what was said as a WAV file. */
  async stop(): Promise<Blob> {
    const ended = new Promise((resolve) => {
      this.#media.addEventListener("stop", resolve, { once: true });
    });
    if (this.#media.state !== "inactive") this.#media.stop();
    await ended;
    try {
      const { mimeType: type } = this.#media;
      return await toWav(await new Blob(this.#parts, { type }).arrayBuffer(), this.#context);
    } finally {
      await this.close();
    }
  }

  /** Lets go of the microphone; what was said is lost unless it was stopped before. */
  async close(): Promise<void> {
    for (const track of this.#stream.getTracks()) track.stop();
    if (this.#context.state !== "closed") await this.#context.close();
  }
}

async function toWav(recorded: ArrayBuffer, context: BaseAudioContext): Promise<Blob> {
  const sound = await context.decodeAudioData(recorded);
  const length = Math.min(Math.ceil(sound.duration * RATE), LONGEST * RATE);
  const offline = new OfflineAudioContext(1, length, RATE);
  const source = offline.createBufferSource();
  source.buffer = sound;
  source.connect(offline.destination);
  source.start();
  return encodeWav((await offline.startRendering()).getChannelData(0), RATE);
}
