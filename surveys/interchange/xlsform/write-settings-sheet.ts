// The settings sheet of an export: one row of names and values.

import { DESCRIPTION_KEY, parseExpression, referencesOf, TITLE_KEY } from "../../core/index.ts";
import type { Definition } from "../../core/index.ts";
import type { Sheet } from "../workbook/workbook.ts";
import type { ExportNames } from "./export-names.ts";
import { settingCell } from "./read-settings.ts";
import { renameInExpression } from "./rename-references.ts";
import { jsonText } from "./rest-column.ts";
import { layOut } from "./sheet-layout.ts";
import { headerIn } from "./write-languages.ts";
import type { ExportContext } from "./write-survey-sheet.ts";

const ORDER = ["form_title", "form_id", "version", "default_language"];

/** Settings that the standard knows, each with what its value must look like. */
const KNOWN: ReadonlyMap<string, RegExp> = new Map([
  ["instance_name", /./],
  ["style", /./],
  ["public_key", /./],
  ["submission_url", /^https?:/],
  ["auto_send", /^(yes|no|true|false)$/],
  ["auto_delete", /^(yes|no|true|false)$/],
  ["allow_choice_duplicates", /^(yes|no)$/],
  ["clean_text_values", /^(yes|no)$/],
  ["omit_instanceID", /^(yes|no)$/],
  ["name", /^[A-Za-z_][\w.-]*$/],
  ["namespaces", /^[\w-]+="[^"]*"( [\w-]+="[^"]*")*$/],
]);

/** Writes what a definition says of the whole form. */
export function writeSettingsSheet(definition: Definition, context: ExportContext): Sheet {
  const { names, languages } = context;
  const { slug, version, title, description = "", textPolicy, regionQuestion } = definition;
  const cells = new Map<string, string>();
  const put = (header: string, text: string | undefined): void => {
    if (text !== undefined && text !== "") cells.set(header, text);
  };
  put("form_title", settingCell(title));
  put("form_id", slug);
  put("version", String(version));
  put("default_language", languages.spanish);
  put("consulta_description", settingCell(description));
  put("consulta_languages", definition.languages.join(" "));
  put("consulta_text_policy", textPolicy);
  put("consulta_region_question", regionQuestion && names.item(regionQuestion));
  put("consulta_privacy_notice", settingCell(definition.privacyNotice ?? ""));
  for (const { header, textOf } of languages.others) {
    put(headerIn("consulta_title", header), textOf(TITLE_KEY));
    put(headerIn("consulta_description", header), textOf(DESCRIPTION_KEY));
  }
  for (const [name, text] of Object.entries(definition.settings ?? {})) {
    if (!isPlain(definition, name, names)) continue;
    put(name, name === "instance_name" ? renameInExpression(text, names) : text);
  }
  put("consulta_rest", restCell(definition, names));
  return layOut("settings", [cells], { order: ORDER, needed: [] });
}

/** Texts that the plain cells do not say to the letter. */
function restCell(definition: Definition, names: ExportNames): string {
  const { title, settings } = definition;
  const rest: Record<string, unknown> = {};
  if (settingCell(title) !== title) rest["title"] = title;
  for (const name of ["description", "privacyNotice"] as const) {
    const text = definition[name];
    if (text === "" || settingCell(text ?? "") !== (text ?? "")) rest[name] = text;
  }
  const odd = Object.entries(settings ?? {}).filter(([name]) => !isPlain(definition, name, names));
  const isBare = settings !== undefined && Object.keys(settings).length === 0;
  if (odd.length > 0 || isBare) rest["settings"] = Object.fromEntries(odd);
  return Object.keys(rest).length === 0 ? "" : jsonText(rest);
}

/** Whether the setting can stand in a column of its own. */
function isPlain(definition: Definition, name: string, names: ExportNames): boolean {
  const text = definition.settings?.[name] ?? "";
  if (KNOWN.get(name)?.test(text) !== true || settingCell(text) !== text) return false;
  if (name !== "instance_name") return true;
  const parsed = parseExpression(text);
  return parsed.ok && referencesOf(parsed.value).every(names.isKnown);
}
