// SHA-256 (FIPS 180-4) of a text's UTF-8 bytes. Own code, because the engine runs where neither
// `crypto` nor `TextEncoder` may be assumed, and synchronously. Not for passwords or signatures.

const ROUND_CONSTANTS = firstPrimeRoots(64, 1 / 3);
const INITIAL_STATE = firstPrimeRoots(8, 1 / 2);
const BLOCK_BYTES = 64;

/** SHA-256 of `text` encoded as UTF-8, as 64 lower-case hex digits. A lone surrogate counts as U+FFFD. */
export function sha256Hex(text: string): string {
  const padded = paddedUtf8(text);
  const state = Int32Array.from(INITIAL_STATE);
  const schedule = new Int32Array(64);
  for (let start = 0; start < padded.length; start += BLOCK_BYTES) {
    fillSchedule(schedule, padded, start);
    compress(state, schedule);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function firstPrimeRoots(count: number, exponent: number): Int32Array {
  const roots: number[] = [];
  for (let candidate = 2; roots.length < count; candidate++) {
    if (!isPrime(candidate)) continue;
    const root = exponent === 1 / 3 ? Math.cbrt(candidate) : Math.sqrt(candidate);
    roots.push(((root - Math.floor(root)) * 2 ** 32) | 0);
  }
  return Int32Array.from(roots);
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}

/** The message with its padding: the bit 1, zeros, the length in bits. */
function paddedUtf8(text: string): Uint8Array {
  const buffer = new Uint8Array(Math.ceil((text.length * 3 + 9) / BLOCK_BYTES) * BLOCK_BYTES);
  const length = writeUtf8(text, buffer);
  const size = Math.ceil((length + 9) / BLOCK_BYTES) * BLOCK_BYTES;
  const padded = buffer.subarray(0, size);
  padded[length] = 0x80;
  const bits = new DataView(padded.buffer, 0, size);
  bits.setUint32(size - 8, Math.floor(length / 2 ** 29));
  bits.setUint32(size - 4, (length << 3) >>> 0);
  return padded;
}

function writeUtf8(text: string, buffer: Uint8Array): number {
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      buffer[at++] = unit;
      continue;
    }
    const point = wellFormedPoint(text.codePointAt(index) ?? unit);
    if (point > 0xffff) index++;
    at = writePoint(point, buffer, at);
  }
  return at;
}

function wellFormedPoint(point: number): number {
  return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
}

function writePoint(point: number, buffer: Uint8Array, start: number): number {
  let at = start;
  if (point < 0x800) {
    buffer[at++] = 0xc0 | (point >> 6);
  } else if (point < 0x10000) {
    buffer[at++] = 0xe0 | (point >> 12);
    buffer[at++] = 0x80 | ((point >> 6) & 0x3f);
  } else {
    buffer[at++] = 0xf0 | (point >> 18);
    buffer[at++] = 0x80 | ((point >> 12) & 0x3f);
    buffer[at++] = 0x80 | ((point >> 6) & 0x3f);
  }
  buffer[at++] = 0x80 | (point & 0x3f);
  return at;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fillSchedule(schedule: Int32Array, bytes: Uint8Array, start: number): void {
  for (let t = 0, at = start; t < 16; t++, at += 4) schedule[t] = readWord(bytes, at);
  for (let t = 16; t < 64; t++) {
    const early = schedule[t - 15] ?? 0;
    const late = schedule[t - 2] ?? 0;
    const sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[t] = ((schedule[t - 16] ?? 0) + sigma0 + (schedule[t - 7] ?? 0) + sigma1) | 0;
  }
}

function readWord(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16);
  return high | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}

function compress(state: Int32Array, schedule: Int32Array): void {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let t = 0; t < 64; t++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choose = (e & f) ^ (~e & g);
    const first = (h + sum1 + choose + (ROUND_CONSTANTS[t] ?? 0) + (schedule[t] ?? 0)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sum0 + majority) | 0;
  }
  addWord(state, 0, a);
  addWord(state, 1, b);
  addWord(state, 2, c);
  addWord(state, 3, d);
  addWord(state, 4, e);
  addWord(state, 5, f);
  addWord(state, 6, g);
  addWord(state, 7, h);
}

function addWord(state: Int32Array, at: number, word: number): void {
  state[at] = (state[at] ?? 0) + word;
}
