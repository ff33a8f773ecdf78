const HEADER_BYTES = 44;
const SAMPLE_BYTES = 2;

/** Sound of one channel as a WAV file of 16-bit samples. `samples` run from -1 to 1. */
export function encodeWav(samples: Float32Array, rate: number): Blob {
  const bytes = samples.length * SAMPLE_BYTES;
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + bytes));
  const words = (at: number, text: string): void => {
    new TextEncoder().encode(text).forEach((code, index) => {
      view.setUint8(at + index, code);
    });
  };
  words(0, "RIFF");
  view.setUint32(4, HEADER_BYTES - 8 + bytes, true);
  words(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * SAMPLE_BYTES, true);
  view.setUint16(32, SAMPLE_BYTES, true);
  view.setUint16(34, SAMPLE_BYTES * 8, true);
  words(36, "data");
  view.setUint32(40, bytes, true);
  samples.forEach((sample, index) => {
    const clipped = Math.max(-1, Math.min(1, sample));
    view.setInt16(HEADER_BYTES + index * SAMPLE_BYTES, Math.round(clipped * 0x7fff), true);
  });
  return new Blob([view.buffer], { type: "audio/wav" });
}
