import type { Definition, LanguagePack } from "../../../surveys/core/index.ts";
import { readWorkbook } from "../../../surveys/interchange/workbook/read-workbook.ts";
import type { WorkbookProblem } from "../../../surveys/interchange/workbook/workbook-problem.ts";
import type {
  ImportEntry,
  ImportReport,
} from "../../../surveys/interchange/xlsform/import-report.ts";
import { readXlsform } from "../../../surveys/interchange/xlsform/read-xlsform.ts";
import type { Deps } from "../../deps.ts";
import { done, type Outcome, refused } from "../surveys/outcome.ts";

export type { ImportEntry } from "../../../surveys/interchange/xlsform/import-report.ts";

export interface ReadImport {
  readonly fileName: string;
  /** Absent when the file holds no questionnaire: the report says why. */
  readonly definition?: Definition;
  readonly packs: readonly LanguagePack[];
  readonly report: ImportReport & {
    /** Entries that are not told one by one because there are too many. */
    readonly untold: number;
  };
}

/** A file with more to say has one fault many times. */
const MOST_ENTRIES = 20_000;
/** D1 takes rows of two million bytes, and a definition or a pack is one. */
const MOST_ROW_BYTES = 1_900_000;
const MEGABYTE = 1_000_000;

/** What a file says, before anything is stored; or why it cannot be read at all. */
export async function readImport(
  deps: Pick<Deps, "db">,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Outcome<ReadImport>> {
  const read = await readWorkbook(file.bytes, file.name);
  if (!read.ok) {
    const [problem] = read.problems;
    return refused(problem?.code ?? "import.damaged_workbook", problem?.parameters);
  }
  const { definition, packs, report } = readXlsform(read.value.workbook, { fileName: file.name });
  if (deps.db.engine === "d1" && [definition, ...packs].some(isTooLarge)) {
    return refused("import.questionnaire_too_large", { max: MOST_ROW_BYTES / MEGABYTE });
  }
  const entries = [...read.value.warnings.map(entryOf), ...report.entries];
  return done({
    fileName: file.name,
    ...(definition === undefined ? {} : { definition }),
    packs,
    report: {
      ...report,
      entries: entries.slice(0, MOST_ENTRIES),
      untold: Math.max(0, entries.length - MOST_ENTRIES),
    },
  });
}

function isTooLarge(stored: Definition | LanguagePack | undefined): boolean {
  if (stored === undefined) return false;
  return new TextEncoder().encode(JSON.stringify(stored)).length > MOST_ROW_BYTES;
}

/** What is doubtful of the spreadsheet itself stands in the same list. */
function entryOf({ code, parameters }: WorkbookProblem): ImportEntry {
  const cell = String(parameters["cell"] ?? "");
  const [, column = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const sheet = String(parameters["sheet"] ?? "");
  return { sheet, row: Number(row), column, kind: "warning", code, parameters };
}
