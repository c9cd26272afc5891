import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { sha256Of } from "./files.ts";
import { filesFolder } from "./files-folder.ts";

const said = new TextEncoder().encode("said");

let folder: string;
let name: string;
let path: string;
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "consulta-test-")), "files");
  name = await sha256Of(said);
  path = join(folder, name.slice(0, 2), name);
});

it("keeps a file under its hash, for its owner alone", async () => {
  await filesFolder(folder).store(name, said);
  expect(new Uint8Array(readFileSync(path))).toEqual(said);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it("leaves nothing else, however many store the same at once", async () => {
  const files = filesFolder(folder);
  await Promise.all(Array.from({ length: 20 }, () => files.store(name, said)));
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual([
    name.slice(0, 2),
    join(name.slice(0, 2), name),
  ]);
});

it("does not write again what is there, and mends what is damaged", async () => {
  const files = filesFolder(folder);
  await files.store(name, said);
  const { ino } = statSync(path);
  await files.store(name, said);
  expect(statSync(path).ino).toBe(ino);
  writeFileSync(path, "damaged");
  await files.store(name, said);
  expect(await files.read(name)).toEqual(said);
});

it("says so when it cannot read or write", async () => {
  writeFileSync(folder, "a file stands where the folder belongs");
  const files = filesFolder(folder);
  await expect(files.store(name, said)).rejects.toThrow();
  await expect(files.read(name)).rejects.toThrow("ENOTDIR");
});
