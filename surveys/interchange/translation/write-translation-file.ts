import type { TranslationFile } from "./translation-row.ts";
import { writeTextsCsv } from "./write-csv.ts";
import { writeXliff } from "./write-xliff.ts";

/** The texts as a file; `readTranslationFile` gives the same back. */
export function writeTranslationFile(file: TranslationFile, format: "csv" | "xliff"): Uint8Array {
  return format === "csv" ? writeTextsCsv(file) : writeXliff(file);
}
