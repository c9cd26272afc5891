import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { assertFileName, assertNamedAfter, type Files, sha256Of } from "./files.ts";

const ONLY_OWNER = 0o600;
const ONLY_OWNER_FOLDER = 0o700;

/** Files in a folder, as `ab/abcd…`; the folder is made with the first of them. */
export function filesFolder(folder: string): Files {
  const pathOf = (sha256: string) => {
    assertFileName(sha256);
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    store: async (sha256, bytes) => {
      const path = pathOf(sha256);
      await assertNamedAfter(sha256, bytes);
      const kept = await readIfThere(path);
      if (kept === undefined || (await sha256Of(kept)) !== sha256) await write(path, bytes);
    },
    read: async (sha256) => await readIfThere(pathOf(sha256)),
    remove: async (sha256) => {
      await rm(pathOf(sha256), { force: true });
    },
  };
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Under its name stands the whole file or none, also after the power fails. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const made = await mkdir(dirname(path), { recursive: true, mode: ONLY_OWNER_FOLDER });
  const draft = `${path}.${crypto.randomUUID()}.partial`;
  try {
    const file = await open(draft, "wx", ONLY_OWNER);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(path));
  if (made !== undefined) await syncFolder(dirname(dirname(path)));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
