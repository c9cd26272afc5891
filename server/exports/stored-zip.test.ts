import { describe, expect, it } from "vitest";
import { crc32 } from "../../surveys/interchange/workbook/crc32.ts";
import { readZipDirectory } from "../../surveys/interchange/workbook/zip-directory.ts";
import { storedZip, type ZipEntry } from "./stored-zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function* listed(entries: readonly ZipEntry[]) {
  for (const entry of entries) yield await Promise.resolve(entry);
}

async function zipOf(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of storedZip(listed(entries))) parts.push(part);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const ENTRIES = [
  { name: "001_p01.label.webm", bytes: bytes("sonido") },
  { name: "002_ñandú.webm", bytes: new Uint8Array() },
  { name: "manifiesto.json", bytes: bytes("{}") },
];

describe("an archive of stored files", () => {
  it("holds each under its name, as it is, with its checksum", async () => {
    const read = readZipDirectory(await zipOf(ENTRIES));
    expect(read).toEqual(
      ENTRIES.map(({ name, bytes: data }) => ({
        ...{ name, method: 0, isEncrypted: false, checksum: crc32(data), data },
        ...{ compressedSize: data.length, declaredSize: data.length },
      })),
    );
  });

  it("is the same bytes for the same files, and may hold none", async () => {
    expect(await zipOf(ENTRIES)).toEqual(await zipOf(ENTRIES));
    expect(readZipDirectory(await zipOf([]))).toEqual([]);
  });

  it("asks for a file only when it is its turn", async () => {
    const asked: string[] = [];
    async function* slow() {
      for (const entry of ENTRIES) {
        asked.push(entry.name);
        yield await Promise.resolve(entry);
      }
    }
    const parts = storedZip(slow());
    await parts.next();
    expect(asked).toEqual(["001_p01.label.webm"]);
    await parts.return();
  });
});
