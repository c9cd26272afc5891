import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly content: string | Uint8Array;
}

/** Chooses a file in the form of the page, as if it lay on the disk. */
export async function chooseFile(page: Page, { name, mimeType, content }: ChosenFile) {
  const buffer = Buffer.from(content);
  await page.setInputFiles("#archivo", { name, mimeType, buffer });
}
