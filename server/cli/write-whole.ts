import { open, rename, rm } from "node:fs/promises";

// Answers are for the person who exports them.
const ONLY_OWNER = 0o600;

/** Writes a text in pieces to a file that appears under its name only when it is whole. */
export async function writeWhole(
  path: string,
  texts: AsyncIterable<string>,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const partial = `${path}.${String(process.pid)}.partial`;
  const file = await open(partial, "w", ONLY_OWNER);
  try {
    for await (const text of texts) onBytes((await file.write(text)).bytesWritten);
    await file.sync();
    await file.close();
    await rename(partial, path);
  } catch (error) {
    await file.close();
    await rm(partial, { force: true });
    throw error;
  }
}
