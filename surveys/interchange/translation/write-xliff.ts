// XLIFF 2.1 (OASIS, 13 February 2018), core alone: a group per section, a unit per text.

import { attributeXml, plainXml } from "./xml-text.ts";
import { protectedUnit } from "./protect-placeholders.ts";
import type { TranslationFile, TranslationRow } from "./translation-row.ts";
import { xliffState } from "./xliff-states.ts";

const NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
/** What XML takes for an id, letters of Spanish aside. */
const NAME_TOKEN = /^[A-Za-z0-9._:-]+$/;

/** A file for translation tools, UTF-8. Halves of a character, which no file can hold, become U+FFFD. */
export function writeXliff({ survey, language, rows }: TranslationFile): Uint8Array {
  const ids = unitIds(rows);
  const units = rows.map((row, index) => unitXml(row, ids[index] ?? ""));
  const xml =
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<xliff xmlns="${NAMESPACE}" version="2.1" srcLang="es"${attributeXml("trgLang", language)}>\n` +
    `<file id="texts"${attributeXml("original", survey)} xml:space="preserve">\n` +
    `${groupedXml(rows, units)}</file>\n</xliff>\n`;
  return new TextEncoder().encode(xml);
}

/** Rows in their order: those of one section that follow each other make a group. */
function groupedXml(rows: readonly TranslationRow[], units: readonly string[]): string {
  let groups = 0;
  return rows
    .map(({ section }, index) => {
      const isFirst = section !== rows[index - 1]?.section;
      const isLast = section !== rows[index + 1]?.section;
      const unit = units[index] ?? "";
      if (section === "") return unit;
      if (isFirst) groups += 1;
      const open = `<group id="g${String(groups)}"${attributeXml("name", section)}>\n`;
      return `${isFirst ? open : ""}${unit}${isLast ? "</group>\n" : ""}`;
    })
    .join("");
}

function unitXml({ key, spanish, text, note, state }: TranslationRow, id: string): string {
  const { data, source, target } = protectedUnit(spanish, text);
  const { state: stated, sub } = xliffState(state);
  const hasTarget = text !== "" || stated !== "initial";
  return (
    `<unit id="${id}"${attributeXml("name", key)}>\n` +
    (note === "" ? "" : `<notes><note>${plainXml(note)}</note></notes>\n`) +
    (data === "" ? "" : `<originalData>${data}</originalData>\n`) +
    `<segment state="${stated}" subState="${sub}">\n<source>${source}</source>\n` +
    (hasTarget ? `<target>${target}</target>\n` : "") +
    `</segment>\n</unit>\n`
  );
}

/** The key where XML takes it as an id, once; `name` holds the key in every case. */
function unitIds(rows: readonly TranslationRow[]): readonly string[] {
  const used = new Set<string>();
  return rows.map(({ key }, index) => {
    let id = NAME_TOKEN.test(key) && !used.has(key) ? key : `unit-${String(index + 1)}`;
    while (used.has(id)) id += "-";
    used.add(id);
    return id;
  });
}
