const RATE = 8_000;

/** A WAV file of a tone: short, and another one for another pitch. */
export function aWav(pitch = 220, milliseconds = 200): Uint8Array<ArrayBuffer> {
  const count = (RATE * milliseconds) / 1000;
  const view = new DataView(new ArrayBuffer(44 + count * 2));
  write(view, 0, "RIFF");
  view.setUint32(4, 36 + count * 2, true);
  write(view, 8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(view, 36, "data");
  view.setUint32(40, count * 2, true);
  for (let at = 0; at < count; at += 1) {
    const wave = Math.sin((at * 2 * Math.PI * pitch) / RATE);
    view.setInt16(44 + at * 2, Math.round(wave * 12_000), true);
  }
  return new Uint8Array(view.buffer);
}

function write(view: DataView, at: number, text: string): void {
  for (const [place, sign] of [...text].entries()) view.setUint8(at + place, sign.charCodeAt(0));
}

const SIDE = { none: [], video: ["\x86\x85V_VP8"] } as const;
/** Where the sound begins; its bytes may be anything, also what looks like a name. */
const CLUSTER = "\x1f\x43\xb6\x75\x86\x85V_VP8";

/** What a browser's recorder begins with; not a sound that plays. */
export function aWebm(around: keyof typeof SIDE = "none"): Uint8Array<ArrayBuffer> {
  const index = "\x53\xab\x84\x1f\x43\xb6\x75";
  const names = ["\x42\x82\x84webm", index, "\x86\x86A_OPUS", ...SIDE[around]];
  return bytesOf("\x1aE\xdf\xa3", ...names, CLUSTER, "x".repeat(200));
}

/** An Ogg file with Opus, as far as its first page tells. */
export function anOgg(): Uint8Array<ArrayBuffer> {
  return bytesOf("OggS", "\0".repeat(24), "OpusHead", "x".repeat(50));
}

/** MPEG layer III: so many frames of 144 bytes, after a tag. */
export function anMp3(frames = 4): Uint8Array<ArrayBuffer> {
  // MPEG 2, 16,000 samples a second, 32 kbit/s: 144 bytes a frame.
  const frame = `\xff\xf3\x48\xc0${"\0".repeat(140)}`;
  return bytesOf("ID3\x04\0\0\0\0\0\x05", "hello", frame.repeat(frames));
}

/** MP4 with tracks of these codecs. */
export function anMp4(...codecs: readonly string[]): Uint8Array<ArrayBuffer> {
  const traks = codecs.map((codec) =>
    box(
      "trak",
      box("mdia", box("minf", box("stbl", box("stsd", `\0\0\0\0\0\0\0\x01${box(codec, "")}`)))),
    ),
  );
  return bytesOf(box("ftyp", "M4A \0\0\0\0"), box("mdat", "sound"), box("moov", ...traks));
}

function box(type: string, ...content: readonly string[]): string {
  const body = content.join("");
  const length = body.length + 8;
  return String.fromCharCode(0, 0, length >> 8, length & 255) + type + body;
}

function bytesOf(...parts: readonly string[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.join(""), (sign) => sign.charCodeAt(0));
}
