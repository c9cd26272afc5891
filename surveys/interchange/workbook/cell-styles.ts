// Which cell formats of a workbook show their number as a date.

import { builtInDateParts, datePartsOf } from "./number-format.ts";
import type { DateParts } from "./number-format.ts";
import { readXml } from "./read-xml.ts";

/** By the index that cells give as `s`; undefined where a number is only a number. */
export type CellStyles = readonly (DateParts | undefined)[];

export function readCellStyles(xml: string, part: string): CellStyles {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCellFormats = false;
  for (const event of readXml(xml, part)) {
    if (event.kind === "text") continue;
    if (event.name === "cellXfs") isCellFormats = event.kind === "open";
    if (event.kind === "close") continue;
    const id = Number(event.attributes.get("numFmtId") ?? 0);
    if (event.name === "numFmt") codes.set(id, event.attributes.get("formatCode") ?? "");
    if (event.name === "xf" && isCellFormats) formats.push(id);
  }
  return formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtInDateParts(id) : datePartsOf(code);
  });
}
