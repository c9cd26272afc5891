import { latin } from "./latin.ts";

interface Box {
  readonly type: string;
  readonly body: Uint8Array;
}

/** The boxes one after the other; one whose length cannot be ends the list. */
function boxesIn(bytes: Uint8Array): readonly Box[] {
  const boxes: Box[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length;) {
    const told = view.getUint32(at);
    // 0: to the end of the file. 1: the length stands after the name, for files larger than ours.
    const length = told === 0 ? bytes.length - at : told;
    if (length < 8 || at + length > bytes.length) break;
    boxes.push({ type: latin(bytes, at + 4, at + 8), body: bytes.subarray(at + 8, at + length) });
    at += length;
  }
  return boxes;
}

function inside(boxes: readonly Box[], type: string): readonly Box[] {
  return boxes.filter((box) => box.type === type).flatMap(({ body }) => boxesIn(body));
}

/** Version, flags and the number of entries stand before the entries of `stsd`. */
const ENTRIES_AT = 8;

/** The codec of each track by its four letters, e.g. `mp4a`; pictures and texts as well. */
export function mp4Tracks(bytes: Uint8Array): readonly string[] {
  const tracks = inside(boxesIn(bytes), "moov").filter(({ type }) => type === "trak");
  return tracks.flatMap(({ body }) => {
    const tables = inside(inside(inside(boxesIn(body), "mdia"), "minf"), "stbl");
    const [described] = tables.filter(({ type }) => type === "stsd");
    return described === undefined ? [] : [latin(described.body, ENTRIES_AT + 4, ENTRIES_AT + 8)];
  });
}
