// Workbooks with the parts that Excel, LibreOffice, Google Sheets and openpyxl write, since their
// files cannot be kept here.

import { buildZip } from "./build-zip.ts";
import type { ZipPart } from "./build-zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export interface SheetParts {
  readonly name: string;
  /** What stands inside `sheetData`. */
  readonly data: string;
  readonly state?: "hidden" | "veryHidden";
}

export interface XlsxContent {
  readonly sheets: readonly SheetParts[];
  /** `si` elements. */
  readonly strings?: readonly string[];
  /** Number format of each cell style: a built-in number or a code. */
  readonly formats?: readonly (number | string)[];
  readonly is1904?: boolean;
  /** More parts, or others in the place of those above; undefined takes one away. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
  readonly relations?: string;
}

function xlsxParts(content: XlsxContent): Readonly<Record<string, string | undefined>> {
  const sheets = content.sheets.map(({ data }, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:x14ac="urn:x"><sheetPr/><cols><col min="1" max="16384"/></cols>` +
      `<sheetData>${data}</sheetData><extLst><ext><x14:f xmlns:x14="urn:y">A1</x14:f></ext></extLst></worksheet>`,
  ]);
  return {
    "[Content_Types].xml": `${HEAD}<Types><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relationsXml(relation("rId1", "officeDocument", "/xl/workbook.xml")),
    "xl/workbook.xml": workbookXml(content),
    "xl/_rels/workbook.xml.rels": relationsXml(
      content.sheets
        .map((_, index) =>
          relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
        )
        .join("") +
        relation("rS", "sharedStrings", "sharedStrings.xml") +
        relation("rF", "styles", "./styles.xml") +
        (content.relations ?? ""),
    ),
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${(content.strings ?? []).join("")}</sst>`,
    "xl/styles.xml": stylesXml(content.formats ?? []),
    ...Object.fromEntries(sheets),
    ...content.parts,
  };
}

export function buildXlsx(content: XlsxContent, more: readonly ZipPart[] = []): Uint8Array {
  const parts = Object.entries(xlsxParts(content)).flatMap(([name, text]) =>
    text === undefined ? [] : [{ name, content: text }],
  );
  return buildZip([...parts, ...more]);
}

/** A workbook of one sheet, `survey`, given as `sheetData`. */
export function surveySheet(data: string): XlsxContent {
  return { sheets: [{ name: "survey", data }] };
}

export function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

export function relationsXml(relations: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${relations}</Relationships>`;
}

function workbookXml({ sheets, is1904 }: XlsxContent): string {
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} ` +
      `r:id="rId${index + 1}"/>`,
  );
  const properties = is1904 === true ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}` +
    `<sheets>${listed.join("")}</sheets></workbook>`
  );
}

function stylesXml(formats: readonly (number | string)[]): string {
  const codes = formats.flatMap((format, index) =>
    typeof format === "string"
      ? [`<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('"', "&quot;")}"/>`]
      : [],
  );
  const cells = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === "string" ? 164 + index : format}"/>`,
  );
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts>` +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join("")}</cellXfs></styleSheet>`
  );
}
