// From the parts of an .xlsx file to its sheets, hidden ones included.

import { readCellStyles } from "./cell-styles.ts";
import { MAX_PLACES, MAX_SHEETS } from "./limits.ts";
import { relationsOf, type PackageParts } from "./package-parts.ts";
import type { Relation } from "./package-relations.ts";
import { readSheet } from "./read-sheet.ts";
import { readXml, type Attributes } from "./read-xml.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { WorkbookFault, type WorkbookProblem } from "./workbook-problem.ts";
import type { Workbook } from "./workbook.ts";

export interface ReadWorkbook {
  readonly workbook: Workbook;
  /** What was read with a doubt: errors and formulas without a value. */
  readonly warnings: readonly WorkbookProblem[];
}

interface Contents {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly is1904: boolean;
}

/** Throws WorkbookFault. */
export function readPackage(parts: PackageParts): ReadWorkbook {
  const main = mainPart(parts);
  const relations = relationsOf(parts, main);
  const { sheets, is1904 } = readContents(parts.get(main) ?? damaged(), main);
  if (sheets.length > MAX_SHEETS) {
    throw new WorkbookFault({ code: "import.too_many_sheets", parameters: { max: MAX_SHEETS } });
  }
  const warnings: WorkbookProblem[] = [];
  const context = {
    strings: readOptional({ parts, relations, type: "sharedStrings" }, readSharedStrings),
    styles: readOptional({ parts, relations, type: "styles" }, readCellStyles),
    is1904,
    allowance: { places: MAX_PLACES },
    warnings,
  };
  const read = sheets.flatMap(({ name, relation }) => {
    const found = relations.find(({ id }) => id === relation) ?? damaged();
    if (found.type !== "worksheet") return [];
    const xml = parts.get(found.target) ?? damaged();
    return [readSheet({ name, part: found.target, xml }, context)];
  });
  return { workbook: { sheets: read }, warnings };
}

function mainPart(parts: PackageParts): string {
  const main = relationsOf(parts, "").find(({ type }) => type === "officeDocument");
  return main?.target ?? damaged();
}

interface OptionalPart {
  readonly parts: PackageParts;
  readonly relations: readonly Relation[];
  readonly type: string;
}

type ReadPart<Value> = (xml: string, part: string) => readonly Value[];

function readOptional<Value>(
  { parts, relations, type }: OptionalPart,
  read: ReadPart<Value>,
): readonly Value[] {
  const target = relations.find((relation) => relation.type === type)?.target ?? "";
  const xml = parts.get(target);
  return xml === undefined ? [] : read(xml, target);
}

function readContents(xml: string, part: string): Contents {
  const sheets: { name: string; relation: string }[] = [];
  let is1904 = false;
  for (const event of readXml(xml, part)) {
    if (event.kind !== "open") continue;
    const { name, attributes } = event;
    if (name === "workbookPr") is1904 = isTrue(attributes.get("date1904"));
    if (name === "sheet") {
      sheets.push({ name: attributes.get("name") ?? "", relation: relationId(attributes) });
    }
  }
  return { sheets, is1904 };
}

/** `r:id`, whatever prefix the file gives to relations. */
function relationId(attributes: Attributes): string {
  for (const [name, value] of attributes) if (name.endsWith(":id")) return value;
  return "";
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function damaged(): never {
  throw new WorkbookFault({ code: "import.damaged_workbook" });
}
