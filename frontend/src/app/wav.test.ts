import { describe, expect, it } from "vitest";
import { encodeWav } from "./wav.ts";

const read = async (blob: Blob): Promise<DataView> => new DataView(await blob.arrayBuffer());
const word = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));

describe("a WAV file", () => {
  it("says what is in it", async () => {
    const blob = encodeWav(new Float32Array(160), 16_000);
    const view = await read(blob);

    expect(blob.type).toBe("audio/wav");
    expect([word(view, 0), word(view, 8), word(view, 12), word(view, 36)]).toEqual(["RIFF", "WAVE", "fmt ", "data"]);
    expect([view.getUint32(4, true), view.getUint32(40, true), view.byteLength]).toEqual([356, 320, 364]);
    expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)]).toEqual([1, 16_000, 16]);
  });

  it("holds samples of 16 bits, the too loud ones clipped", async () => {
    const view = await read(encodeWav(new Float32Array([0, 0.5, 1, -1, 3, -3]), 8_000));

    expect([0, 1, 2, 3, 4, 5].map((index) => view.getInt16(44 + index * 2, true))).toEqual([
      0, 16384, 32767, -32767, 32767, -32767,
    ]);
  });
});
