// XLIFF 2.0 to 2.2 as tools give it back, read by the reader that knows no DOCTYPE and no entities.

import type { Result } from "../../core/index.ts";
import { readXml } from "../workbook/read-xml.ts";
import type { Attributes, XmlEvent } from "../workbook/read-xml.ts";
import { WorkbookFault } from "../workbook/workbook-problem.ts";
import { excerpt } from "../xlsform/import-log.ts";
import { readUnit } from "./read-unit.ts";
import { firstProblems, MAX_TEXTS, refused } from "./texts-file-problem.ts";
import type { TextsFileProblem } from "./texts-file-problem.ts";
import type { ReadTranslations, TranslationRow } from "./translation-row.ts";
import { readElement } from "./xml-element.ts";
import { readPlain } from "./xml-text.ts";

interface Reading {
  readonly events: Iterator<XmlEvent, void>;
  readonly rows: TranslationRow[];
  readonly remarks: TextsFileProblem[];
  /** Names of the groups that are open. */
  readonly groups: string[];
  readonly surveys: Set<string>;
}

/** The rows of a document. @param fileName for the message of a refusal */
export function readXliff(
  source: string,
  fileName: string,
): Result<ReadTranslations, TextsFileProblem> {
  try {
    return read(source, fileName);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    const isDeclaration = error.problem.code === "import.declares_entities";
    return refused(
      isDeclaration
        ? { code: "texts_file.declares_entities", parameters: {} }
        : { code: "texts_file.malformed_xml", parameters: {} },
    );
  }
}

function read(source: string, fileName: string): Result<ReadTranslations, TextsFileProblem> {
  const events = readXml(source.replace(/\r\n?/g, "\n"), fileName);
  const { value: root } = events.next();
  if (root?.kind !== "open" || root.name !== "xliff") {
    return refused({
      code: "texts_file.not_a_texts_file",
      parameters: { file: excerpt(fileName) },
    });
  }
  const problem = rootProblem(root.attributes);
  if (problem !== undefined) return refused(problem);
  const reading: Reading = { events, rows: [], remarks: [], groups: [], surveys: new Set() };
  for (let next = events.next(); next.done !== true; next = events.next()) {
    readEvent(next.value, reading);
    if (reading.rows.length > MAX_TEXTS) {
      return refused({ code: "texts_file.too_many_texts", parameters: { max: MAX_TEXTS } });
    }
  }
  return result(reading, root.attributes.get("trgLang") ?? "");
}

function rootProblem(attributes: Attributes): TextsFileProblem | undefined {
  const version = attributes.get("version") ?? "";
  const language = attributes.get("srcLang") ?? "es";
  if (!version.startsWith("2.")) {
    return { code: "texts_file.xliff_version", parameters: { version: excerpt(version) } };
  }
  if (/^es(?:-|$)/i.test(language)) return undefined;
  return { code: "texts_file.other_source_language", parameters: { language: excerpt(language) } };
}

function readEvent(event: XmlEvent, reading: Reading): void {
  const { groups, surveys, events } = reading;
  if (event.kind === "close" && event.name === "group") groups.pop();
  if (event.kind !== "open") return;
  const { name, attributes } = event;
  if (name === "group") groups.push(readPlain(attributes.get("name") ?? ""));
  else if (name === "file") surveys.add(readPlain(attributes.get("original") ?? ""));
  else if (name === "skeleton") readElement(event, events);
  else if (name === "unit") addUnit(event, reading);
}

function addUnit(
  opening: Extract<XmlEvent, { readonly kind: "open" }>,
  { events, groups, rows, remarks }: Reading,
): void {
  const section = groups.findLast((name) => name !== "") ?? "";
  const { row, isPartial } = readUnit(readElement(opening, events), section);
  const parameters = { key: excerpt(row.key) };
  if (isPartial) remarks.push({ code: "texts_file.partly_translated", parameters });
  rows.push(row);
}

function result(
  { rows, remarks, surveys }: Reading,
  language: string,
): Result<ReadTranslations, TextsFileProblem> {
  const named = [...surveys].filter((survey) => survey !== "");
  if (named.length > 1) {
    const found = excerpt(named.join(", "));
    return refused({ code: "texts_file.several_surveys", parameters: { found } });
  }
  const [survey = ""] = named;
  return {
    ok: true,
    value: { survey, language: readPlain(language), rows, remarks: firstProblems(remarks) },
  };
}
