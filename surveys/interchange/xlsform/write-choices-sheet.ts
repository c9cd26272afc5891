// The choices sheet of an export: one row per choice of every list.

import { choiceTextKey, type Choice, type Definition } from "../../core/index.ts";
import type { Sheet } from "../workbook/workbook.ts";
import { choiceCells } from "./choice-cells.ts";
import { choiceRestCell } from "./choice-rest.ts";
import { isTranslatable } from "./column-headers.ts";
import { settingCell } from "./read-settings.ts";
import { renameInText } from "./rename-references.ts";
import { layOut, type NamedCells } from "./sheet-layout.ts";
import { headerIn, labelHeaders } from "./write-languages.ts";
import type { ExportContext } from "./write-survey-sheet.ts";

const MEDIA = ["image", "big-image", "audio", "video"];

/** Writes the lists of a definition. */
export function writeChoicesSheet({ lists }: Definition, context: ExportContext): Sheet {
  const { spanish, others } = context.languages;
  const rows = Object.entries(lists).flatMap(([list, choices]) =>
    choices.map((choice) => choiceRow(list, choice, context)),
  );
  return layOut("choices", rows, {
    order: [
      "list_name",
      "name",
      ...labelHeaders(context.languages),
      ...MEDIA.map((column) => headerIn(column, spanish)),
      ...others.map(({ header }) => headerIn("audio", header)),
      "geometry",
    ],
    needed: ["list_name", "name", ...labelHeaders(context.languages)],
  });
}

function choiceRow(list: string, choice: Choice, { names, languages }: ExportContext): NamedCells {
  const exported = { ...choice, label: renameInText(choice.label, names) };
  const cells = new Map<string, string>([["list_name", names.list(list)]]);
  for (const [column, text] of choiceCells(exported, names.isExported)) {
    const header = isTranslatable(column)
      ? headerIn(column, languages.spanish)
      : column.replace(/^attribute:/, "");
    cells.set(header, text);
  }
  for (const { header, textOf, audioOf } of languages.others) {
    const key = choiceTextKey(list, choice.name);
    const text = renameInText(textOf(key), names);
    if (text !== "") cells.set(headerIn("label", header), text);
    if (audioOf(key) !== "") cells.set(headerIn("audio", header), audioOf(key));
  }
  const isPlain = settingCell(list) === list && list !== "";
  if (names.list(list) !== list && isPlain) cells.set("consulta_list", list);
  const rest = choiceRestCell({ ...choice }, isPlain ? {} : { list }, names.isKnown);
  if (rest !== "") cells.set("consulta_rest", rest);
  return cells;
}
