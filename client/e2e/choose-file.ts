import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly content: string | Uint8Array;
  /** Selector of the field. */
  readonly field?: string;
}

/** Chooses a file in the form of the page, as if it lay on the disk. */
export async function chooseFile(page: Page, { field = "#archivo", ...file }: ChosenFile) {
  const { name, mimeType, content } = file;
  const buffer = Buffer.from(content);
  await page.setInputFiles(field, { name, mimeType, buffer });
}
