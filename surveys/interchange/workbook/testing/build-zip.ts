// ZIP files written by hand, so that a test can lie in every header.

import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../crc32.ts";

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the headers say, where it is not the truth. */
  readonly declaredSize?: number;
  readonly compressedSize?: number;
  readonly checksum?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Name in the local header. */
  readonly localName?: string;
}

interface WrittenPart extends ZipPart {
  readonly data: Uint8Array;
  readonly fields: Uint8Array;
  readonly offset: number;
}

export function buildZip(parts: readonly ZipPart[], count: number = parts.length): Uint8Array {
  const pieces: Uint8Array[] = [];
  const written: WrittenPart[] = [];
  let offset = 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (const part of parts) {
    const plain = typeof part.content === "string" ? strToU8(part.content) : part.content;
    const data = part.method === 0 ? plain : deflateSync(plain);
    const fields = headerFields(part, plain, data);
    const name = strToU8(part.localName ?? part.name);
    written.push({ ...part, data, fields, offset });
    add(bytesOf([0x04034b50, 4], [20, 2]));
    add(fields);
    add(bytesOf([name.length, 2], [0, 2]));
    add(name);
    add(data);
  }
  const start = offset;
  for (const part of written) {
    const name = strToU8(part.name);
    add(bytesOf([0x02014b50, 4], [20, 2], [20, 2]));
    add(part.fields);
    add(bytesOf([name.length, 2], [0, 4], [0, 4], [0, 4], [part.offset, 4]));
    add(name);
  }
  const size = offset - start;
  add(bytesOf([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [size, 4], [start, 4], [0, 2]));
  return joined(pieces, offset);
}

function headerFields(part: ZipPart, plain: Uint8Array, data: Uint8Array): Uint8Array {
  return bytesOf(
    [part.flags ?? 0, 2],
    [part.method ?? 8, 2],
    [0, 4],
    [part.checksum ?? crc32(plain), 4],
    [part.compressedSize ?? data.length, 4],
    [part.declaredSize ?? plain.length, 4],
  );
}

/** Little-endian numbers, each with its width in bytes. */
export function bytesOf(...fields: readonly (readonly [number, number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, width]) =>
      Array.from({ length: width }, (_, index) => Math.floor(value / 256 ** index) % 256),
    ),
  );
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
