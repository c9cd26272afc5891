// The door for spreadsheets from outside: a file becomes sheets of plain text, or one clear reason
// why it does not. Nothing in it is run, followed or opened.

import type { Result } from "../../core/index.ts";
import { checkArchive } from "./check-archive.ts";
import { detectFormat } from "./detect-format.ts";
import { MAX_FILE_BYTES } from "./limits.ts";
import { readMarkdown } from "./markdown-tables.ts";
import { readParts } from "./package-parts.ts";
import { readPackage } from "./read-package.ts";
import type { ReadWorkbook } from "./read-package.ts";
import { WorkbookFault } from "./workbook-problem.ts";
import type { WorkbookProblem } from "./workbook-problem.ts";
import { readZipDirectory } from "./zip-directory.ts";
import type { ZipEntry } from "./zip-directory.ts";

/**
 * Reads an .xlsx file, or a text with Markdown tables.
 * @param fileName only for the message; what the file is, its content says
 * @returns the sheets and what to look at in them, or the reason of the refusal
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ReadWorkbook, WorkbookProblem>> {
  try {
    return { ok: true, value: read(bytes, fileName) };
  } catch (error) {
    if (error instanceof WorkbookFault) return { ok: false, problems: [error.problem] };
    throw error;
  }
}

function read(bytes: Uint8Array, fileName: string): ReadWorkbook {
  if (bytes.length > MAX_FILE_BYTES) {
    const parameters = { max: MAX_FILE_BYTES / 1024 / 1024 };
    throw new WorkbookFault({ code: "import.file_too_large", parameters });
  }
  const format = detectFormat(bytes);
  switch (format.kind) {
    case "zip":
      return readZip(bytes, fileName);
    case "markdown":
      return { workbook: readMarkdown(format.text), warnings: [] };
    case "empty":
      throw new WorkbookFault({ code: "import.empty_file" });
    case "encrypted":
      throw new WorkbookFault({ code: "import.encrypted" });
    case "xls":
      throw new WorkbookFault({ code: "import.old_excel" });
    case "csv":
      throw new WorkbookFault({ code: "import.is_csv" });
    case "other":
      return refuseOther(fileName);
  }
}

function readZip(bytes: Uint8Array, fileName: string): ReadWorkbook {
  const entries = readZipDirectory(bytes);
  checkArchive(entries, bytes.length);
  const has = (name: string) => entries.some((entry) => entry.name.toLowerCase() === name);
  if (has("[content_types].xml")) {
    if (has("xl/workbook.bin")) throw new WorkbookFault({ code: "import.is_xlsb" });
    if (!isSpreadsheet(entries)) refuseOther(fileName);
    return readPackage(readParts(entries));
  }
  if (has("content.xml") && has("meta-inf/manifest.xml")) {
    throw new WorkbookFault({ code: "import.is_ods" });
  }
  return refuseOther(fileName);
}

/** Letters and presentations have the same container. */
function isSpreadsheet(entries: readonly ZipEntry[]): boolean {
  return !entries.some(({ name }) => /^(?:word|ppt)\//i.test(name));
}

function refuseOther(fileName: string): never {
  throw new WorkbookFault({ code: "import.not_a_workbook", parameters: { file: fileName } });
}
