// The survey sheet of an export: one row per question, two around a group or repeat.

import { hasChoices, itemTextKey } from "../../core/index.ts";
import type { Definition, Item, Question } from "../../core/index.ts";
import type { Sheet } from "../workbook/workbook.ts";
import { isTranslatable } from "./column-headers.ts";
import type { ExportNames } from "./export-names.ts";
import { itemCells, restCell, saysOrOther } from "./item-cells.ts";
import { COLUMN_RULES } from "./item-columns.ts";
import type { Properties } from "./item-columns.ts";
import { renamedItem } from "./rename-item.ts";
import { renameInText } from "./rename-references.ts";
import { layOut } from "./sheet-layout.ts";
import type { NamedCells } from "./sheet-layout.ts";
import { headerIn, labelHeaders } from "./write-languages.ts";
import type { WrittenLanguages } from "./write-languages.ts";

export interface ExportContext {
  readonly names: ExportNames;
  readonly languages: WrittenLanguages;
}

/** Writes the items of a definition. */
export function writeSurveySheet({ items }: Definition, context: ExportContext): Sheet {
  const rows = items.flatMap((item) => itemRows(item, context));
  return layOut("survey", rows, {
    order: surveyHeaders(context.languages),
    needed: ["type", "name", ...labelHeaders(context.languages)],
  });
}

function surveyHeaders({ spanish, others }: WrittenLanguages): readonly string[] {
  const columns = COLUMN_RULES.map(({ column }) => column);
  const languages = [spanish, ...others.map(({ header }) => header)];
  return [
    "type",
    "name",
    ...columns.flatMap((column) =>
      isTranslatable(column) ? languages.map((language) => headerIn(column, language)) : [column],
    ),
    "consulta_name",
  ];
}

function itemRows(item: Item, context: ExportContext): readonly NamedCells[] {
  const row = itemRow(item, context);
  if (item.kind === "question") return [row];
  const inside = item.items.flatMap((inner) => itemRows(inner, context));
  const end = new Map([
    ["type", `end_${item.kind}`],
    ["name", context.names.item(item.name)],
  ]);
  return [row, ...inside, end];
}

function itemRow(item: Item, { names, languages }: ExportContext): NamedCells {
  const properties: Properties = { ...item };
  const cells = new Map<string, string>();
  const put = (header: string, text: string): void => {
    if (text !== "") cells.set(header, text);
  };
  put("type", typeCell(item, names));
  put("name", names.item(item.name));
  for (const [column, text] of itemCells(
    item.kind,
    renamedItem(properties, names),
    names.isExported,
  )) {
    put(headerOf(column, languages.spanish), text);
  }
  for (const { column, property } of COLUMN_RULES) {
    if (!isTranslatable(column)) continue;
    for (const { header, textOf } of languages.others) {
      const text = textOf(itemTextKey(item.name, property));
      put(headerIn(column, header), renameInText(text, names));
    }
  }
  for (const { header, audioOf } of languages.others) {
    put(headerIn("audio", header), audioOf(itemTextKey(item.name, "label")));
  }
  if (names.item(item.name) !== item.name) put("consulta_name", item.name);
  put("consulta_rest", restCell(item.kind, properties, names.isKnown));
  return cells;
}

function headerOf(column: string, spanish: string): string {
  if (isTranslatable(column)) return headerIn(column, spanish);
  return column.replace(/^extra:/, "");
}

function typeCell(item: Item, names: ExportNames): string {
  if (item.kind !== "question") return `begin_${item.kind}`;
  if (!hasChoices(item.type)) return item.type;
  return `${item.type} ${names.list(item.list ?? "")}${otherWord(item)}`.trim();
}

function otherWord(question: Question): string {
  return saysOrOther({ ...question }) ? " or_other" : "";
}
