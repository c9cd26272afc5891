import { openTestDatabase } from "#test-database";
import { openTestFiles } from "#test-files";
import { beforeEach, describe, expect, it } from "vitest";
import { type Files, filesInMemory, sha256Of } from "./files.ts";

const said = new TextEncoder().encode("bats'i k'op");
const other = new TextEncoder().encode("other");

let files: Files;
beforeEach(async () => {
  await openTestDatabase();
  files = openTestFiles();
});

describe.each([
  ["of the runtime", () => files],
  ["in memory", () => filesInMemory()],
])("files %s", (_case, open) => {
  it("are read as they were stored, once or again", async () => {
    const kept = open();
    const name = await sha256Of(said);
    expect(name).toBe("2daebe40e256e2a1bc1e74b80ee7bd69ca1e573f303b7106305fb3010e6c4f30");
    await kept.store(name, said);
    await kept.store(name, said);
    expect(await kept.read(name)).toEqual(said);
  });

  it("are not there before they are stored nor after they are removed", async () => {
    const kept = open();
    const name = await sha256Of(said);
    expect(await kept.read(name)).toBeUndefined();
    await kept.remove(name);
    await kept.store(name, said);
    await kept.store(await sha256Of(other), other);
    await kept.remove(name);
    expect(await kept.read(name)).toBeUndefined();
    expect(await kept.read(await sha256Of(other))).toEqual(other);
  });

  it("refuse bytes that are not those of their name", async () => {
    const kept = open();
    const name = await sha256Of(said);
    await expect(kept.store(name, other)).rejects.toThrow();
    expect(await kept.read(name)).toBeUndefined();
  });

  it("keep an empty file and one of several megabytes", async () => {
    const kept = open();
    for (const size of [0, 5_000_000]) {
      const bytes = new Uint8Array(size).fill(7);
      const name = await sha256Of(bytes);
      await kept.store(name, bytes);
      expect(await sha256Of((await kept.read(name)) ?? said)).toBe(name);
    }
  });
});

it.each(["", "../secret", "A".repeat(64), `${"a".repeat(63)}/`, "a".repeat(65)])(
  "no file is named %j",
  async (name) => {
    await expect(files.store(name, said)).rejects.toThrow("SHA-256");
    await expect(files.read(name)).rejects.toThrow("SHA-256");
    await expect(files.remove(name)).rejects.toThrow("SHA-256");
  },
);
