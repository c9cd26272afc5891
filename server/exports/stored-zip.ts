import { crc32 } from "../../surveys/interchange/workbook/crc32.ts";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Sounds are compressed already: entries are stored as they are (APPNOTE.TXT 4.4.5, method 0). */
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1980-01-01: the same files make the same archive. */
const DAY = 0x0021;

/** An archive of files one after the other; no more than one of them is held at a time. */
export async function* storedZip(
  entries: AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for await (const { name, bytes } of entries) {
    const path = new TextEncoder().encode(name);
    const about = aboutEntry(path, bytes);
    const header = joined(numbers([0x04034b50, 4], ...about), path);
    directory.push(
      joined(
        numbers(
          [0x02014b50, 4],
          [VERSION, 2],
          ...about,
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [offset, 4],
        ),
        path,
      ),
    );
    offset += header.length + bytes.length;
    yield header;
    yield bytes;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield* directory;
  const count = directory.length;
  yield numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
}

type Field = readonly [value: number, width: 2 | 4];

/** What the header of a file and its line in the directory have in common. */
function aboutEntry(path: Uint8Array, bytes: Uint8Array): readonly Field[] {
  const { length } = bytes;
  return [
    ...([
      [VERSION, 2],
      [FLAGS, 2],
      [0, 2],
      [0, 2],
      [DAY, 2],
    ] satisfies Field[]),
    ...([
      [crc32(bytes), 4],
      [length, 4],
      [length, 4],
      [path.length, 2],
      [0, 2],
    ] satisfies Field[]),
  ];
}

/** Numbers as the archive has them: the lowest byte first. */
function numbers(...fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = fields.flatMap(([value, width]) =>
    Array.from({ length: width }, (_, at) => Math.floor(value / 256 ** at) % 256),
  );
  return Uint8Array.from(bytes);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
