import { latin } from "./latin.ts";

/** kbit/s of layer III by the index in a frame's header. */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const SAMPLES_PER_SECOND: Readonly<Record<number, readonly number[]>> = {
  3: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8_000],
};
/** So many whole frames in a row are no accident. */
const FRAMES = 3;

/** MPEG audio layer III, after a tag or without one. */
export function isMp3(bytes: Uint8Array): boolean {
  let at = afterTag(bytes);
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const length = frameLength(bytes, at);
    if (length === undefined) return false;
    at += length;
  }
  return true;
}

/** An ID3v2 tag tells its length in four bytes of seven bits. */
function afterTag(bytes: Uint8Array): number {
  if (latin(bytes, 0, 3) !== "ID3") return 0;
  return 10 + bytes.subarray(6, 10).reduce((length, byte) => length * 128 + (byte & 127), 0);
}

function frameLength(bytes: Uint8Array, at: number): number | undefined {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const isLayer3 = first === 0xff && (second & 0xe6) === 0xe2;
  const version = (second >> 3) & 3;
  const rate = (version === 3 ? RATES_1 : RATES_2)[third >> 4];
  const samples = SAMPLES_PER_SECOND[version]?.[(third >> 2) & 3];
  if (!isLayer3 || samples === undefined || rate === undefined || rate === 0) return undefined;
  const padding = (third >> 1) & 1;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * rate) / samples) + padding;
}
