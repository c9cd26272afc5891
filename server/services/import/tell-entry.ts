import { createTranslator } from "../../../locales/translator.ts";
import { problemMessage } from "../../../locales/problem-message.ts";
import type { ImportEntry } from "./read-import.ts";

/** An entry of a report in words. */
export interface ToldEntry extends Pick<ImportEntry, "sheet" | "row" | "column" | "code"> {
  /** `fault`: read as it stands, but no survey is published with it. */
  readonly kind: ImportEntry["kind"] | "fault";
  readonly message: string;
}

const translator = createTranslator("es");
/** What is said of the file; any other code is what the engine says of the questionnaire. */
const OF_THE_FILE = /^(?:xlsform|import)\./;

export function tellEntry(entry: ImportEntry): ToldEntry {
  const { sheet, row, column, code, kind, cause } = entry;
  const parts = cause === undefined ? [entry] : [entry, cause];
  const message = parts.map((part) => problemMessage(translator, part)).join(" ");
  const isFault = kind === "warning" && !OF_THE_FILE.test(code);
  return { sheet, row, column, code, kind: isFault ? "fault" : kind, message };
}
