// Which columns hold the Spanish and which another language. A form without Spanish keeps its
// default language in the place of the Spanish, so that nothing is lost.

import { excerpt, type ImportLog } from "./import-log.ts";
import type { CellPlace } from "./import-report.ts";
import { isMediaColumn } from "./column-headers.ts";
import { languageCode } from "./languages.ts";
import type { Row, Table } from "./sheet-rows.ts";

export interface LanguageColumns {
  /** Languages as written whose texts are the Spanish, the best first; "" is the plain column. */
  readonly spanish: readonly string[];
  /** Code by language as written, the Spanish apart. */
  readonly others: ReadonlyMap<string, string>;
}

interface Found {
  readonly written: readonly string[];
  readonly code: ReadonlyMap<string, string>;
  /** Code of the plain columns, when the form says it. */
  readonly plain: string | undefined;
  readonly hasPlain: boolean;
}

/** Tells the languages of all sheets apart. @param defaultLanguage as the settings write it */
export function languageColumns(
  tables: readonly Table[],
  defaultLanguage: string,
  log: ImportLog,
): LanguageColumns {
  const found = findLanguages(tables, defaultLanguage, log);
  const { written, code, plain, hasPlain } = found;
  const spanish = written.filter((language) => isSpanish(code.get(language)));
  const plainIsSpanish = plain === undefined || isSpanish(plain);
  if (spanish.length > 0 || (plainIsSpanish && hasPlain) || (written.length === 0 && !hasPlain)) {
    return share(found, [...inOrder(spanish, code), ...(plainIsSpanish ? [""] : [])]);
  }
  const instead = standIn(found, defaultLanguage);
  const place = firstPlace(tables, instead);
  const language = excerpt(instead === "" ? defaultLanguage : instead);
  log.warn(place, "xlsform.no_spanish", { parameters: { language } });
  return share(found, [instead, ...(instead === "" ? [] : [""])]);
}

/** The Spanish of a row's column, from the first of its columns that has any. */
export function spanishText(row: Row, column: string, { spanish }: LanguageColumns): string {
  for (const language of spanish) {
    const text = row.text(column, language);
    if (text !== "") return text;
  }
  return "";
}

/** Texts of a row's column by language code. */
export function otherTexts(
  row: Row,
  column: string,
  { others }: LanguageColumns,
): ReadonlyMap<string, { readonly text: string; readonly place: CellPlace }> {
  const texts = new Map<string, { readonly text: string; readonly place: CellPlace }>();
  for (const [language, code] of others) {
    const text = row.text(column, language);
    if (text !== "" && !texts.has(code)) texts.set(code, { text, place: row.at(column, language) });
  }
  return texts;
}

function findLanguages(tables: readonly Table[], defaultLanguage: string, log: ImportLog): Found {
  const code = new Map<string, string>();
  const written = new Set<string>();
  for (const table of tables) {
    for (const { language, column, text } of table.columns) {
      if (language === "") continue;
      const known = languageCode(language);
      const place = { sheet: table.sheet, row: table.headerRow, column: text };
      if (known === undefined) {
        const parameters = { language: excerpt(language) };
        log.leftOut(place, "xlsform.language_without_code", { parameters });
        continue;
      }
      if (isMediaColumn(column) && !isSpanish(known))
        log.leftOut(place, "xlsform.media_of_language");
      code.set(language, known);
      written.add(language);
    }
  }
  const plain = defaultLanguage === "" ? undefined : languageCode(defaultLanguage);
  return { written: [...written], code, plain, hasPlain: hasPlainLabels(tables) };
}

function hasPlainLabels(tables: readonly Table[]): boolean {
  return tables.some(({ columns }) => columns.some(({ key }) => key === "label"));
}

function standIn({ written, plain, hasPlain, code }: Found, defaultLanguage: string): string {
  if (written.includes(defaultLanguage)) return defaultLanguage;
  const sameCode = written.find((language) => code.get(language) === plain);
  return sameCode ?? (hasPlain ? "" : (written[0] ?? ""));
}

function share({ code, plain }: Found, spanish: readonly string[]): LanguageColumns {
  const others = new Map(
    [...code].filter(([language, known]) => !spanish.includes(language) && !isSpanish(known)),
  );
  if (plain !== undefined && !isSpanish(plain) && !spanish.includes("")) others.set("", plain);
  const taken = new Set(spanish.flatMap((language) => code.get(language) ?? []));
  return {
    spanish,
    others: new Map([...others].filter(([, known]) => !taken.has(known))),
  };
}

/** `es` before `es-MX` and its like. */
function inOrder(spanish: readonly string[], code: ReadonlyMap<string, string>): readonly string[] {
  const rank = (language: string): number => (code.get(language) === "es" ? 0 : 1);
  return spanish.toSorted((one, other) => rank(one) - rank(other));
}

function isSpanish(code: string | undefined): boolean {
  return code === "es" || code?.startsWith("es-") === true;
}

function firstPlace(tables: readonly Table[], language: string): CellPlace {
  for (const { sheet, headerRow, columns } of tables) {
    const column = columns.find((each) => each.language === language && each.column === "label");
    if (column !== undefined) return { sheet, row: headerRow, column: column.text };
  }
  return { sheet: tables[0]?.sheet ?? "", row: 1, column: "" };
}
