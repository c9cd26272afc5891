// Drafts as items of a definition, with their final names; translations are set aside.

import { isTranslatable } from "./column-headers.ts";
import type { Draft } from "./draft-items.ts";
import type { Names } from "./give-names.ts";
import { excerpt, type ImportLog } from "./import-log.ts";
import { readItemCells, withRest } from "./item-cells.ts";
import { reportRest } from "./rest-column.ts";
import { COLUMN_RULES, readFlag, type Properties } from "./item-columns.ts";
import { otherTexts, spanishText, type LanguageColumns } from "./language-columns.ts";
import type { ChoiceLists } from "./read-choices.ts";
import { ITEM_TEXTS, renamedItem } from "./rename-item.ts";
import { renameInText, type Renaming } from "./rename-references.ts";
import type { Translation } from "./translations.ts";

/** An item that is still being mended. */
export type LooseItem = Record<string, unknown>;

export interface BuildContext {
  readonly names: Names;
  readonly languages: LanguageColumns;
  readonly choices: ChoiceLists;
  readonly external: ChoiceLists;
  readonly log: ImportLog;
  readonly translations: Translation[];
  /** Where each item was read, by its final name. */
  readonly drafts: Map<string, Draft>;
}

const SEARCH = /\bsearch\s*\(/;

/** The items of a tree. */
export function buildItems(drafts: readonly Draft[], context: BuildContext): LooseItem[] {
  return drafts.map((draft) => buildItem(draft, context));
}

function buildItem(draft: Draft, context: BuildContext): LooseItem {
  const { row, kind, children } = draft;
  const name = context.names.byDraft.get(draft) ?? "";
  context.drafts.set(name, draft);
  const isKnown = (each: string): boolean => context.names.all.has(each);
  const structure = { kind, name, ...questionStructure(draft, context) };
  const cells = cellsOf(draft, context);
  const read = readItemCells(kind, cells, (column) => {
    const parameters = { text: excerpt(cells.get(column) ?? "") };
    context.log.leftOut(row.at(column), "xlsform.value_unknown", { parameters });
  });
  reportMisplaced(draft, cells, context.log);
  reportRest(row, context.log);
  const renaming = renamingAt(draft, context);
  const item = { ...renamedItem(withType(read, draft), renaming), ...structure };
  addTranslations(draft, name, { context, renaming });
  const whole = { ...withRest(kind, item, { cell: row.text("consulta_rest"), isKnown }) };
  return kind === "question" ? whole : { ...whole, items: buildItems(children, context) };
}

/** Cells that hold something which this kind of row cannot have; a no says nothing. */
function reportMisplaced(
  { row, kind }: Draft,
  cells: ReadonlyMap<string, string>,
  log: ImportLog,
): void {
  for (const { column, kinds } of COLUMN_RULES) {
    const text = cells.get(column) ?? "";
    if (text === "" || kinds.includes(kind) || readFlag(text) === false) continue;
    const parameters = { text: excerpt(text) };
    log.leftOut(row.at(column), "xlsform.column_not_for_row", { parameters });
  }
}

function questionStructure({ row, question }: Draft, context: BuildContext): Properties {
  if (question === undefined) return {};
  const { type, list, orOther, isExternal } = question;
  if (list === undefined) return { type };
  const lists = isExternal === true ? context.external : context.choices;
  if (isExternal === true && lists.byWritten.has(list)) {
    const parameters = { list: excerpt(list) };
    context.log.changed(row.at("type"), "xlsform.external_list_read", { parameters });
  }
  const name = lists.byWritten.get(list) ?? list.slice(0, 200);
  return { type, list: name, ...(orOther === true ? { orOther } : {}) };
}

/** What the type itself says of a question. */
function withType(read: Properties, { question }: Draft): Properties {
  if (question === undefined) return read;
  const { calculation, constraint, hasLostList } = question;
  const item: LooseItem = { ...read };
  if (calculation !== undefined) item["calculation"] = calculation;
  if (constraint !== undefined) item["constraint"] ??= constraint;
  if (hasLostList === true) {
    delete item["choiceFilter"];
    delete item["parameters"];
  }
  return item;
}

function cellsOf(draft: Draft, context: BuildContext): ReadonlyMap<string, string> {
  const { row } = draft;
  const cells = new Map<string, string>();
  for (const key of row.columns) {
    const column = key.replace(/^(?!extra:)([^:]+)::.*$/, "$1");
    if (!isTranslatable(column)) cells.set(column, row.text(column));
    else if (!cells.has(column)) {
      const text = spanishOrOther(draft, column, context);
      if (text !== "") cells.set(column, text);
    }
  }
  if (SEARCH.test(cells.get("appearance") ?? "")) {
    context.log.warn(row.at("appearance"), "xlsform.search_appearance");
  }
  return cells;
}

/** A text that no Spanish stands for is kept in its own language rather than lost. */
function spanishOrOther({ row }: Draft, column: string, context: BuildContext): string {
  const { languages, log } = context;
  const spanish = spanishText(row, column, languages);
  if (spanish !== "") return spanish;
  const [other] = otherTexts(row, column, languages);
  if (other === undefined || isMedia(column)) return "";
  const [language, { text, place }] = other;
  log.warn(place, "xlsform.text_without_spanish", { parameters: { language } });
  return text;
}

function isMedia(column: string): boolean {
  return COLUMN_RULES.some((rule) => rule.column === column && rule.property === "media");
}

function addTranslations(
  { row, kind }: Draft,
  item: string,
  { context, renaming }: { readonly context: BuildContext; readonly renaming: Renaming },
): void {
  for (const { column, property, kinds } of COLUMN_RULES) {
    if (!ITEM_TEXTS.includes(property) || !kinds.includes(kind)) continue;
    const spanish = spanishText(row, column, context.languages);
    for (const [language, { text, place }] of otherTexts(row, column, context.languages)) {
      if (spanish === "") continue;
      const written = renameInText(text, renaming);
      context.translations.push({ key: { item, property }, language, text: written, place });
    }
  }
}

function renamingAt(draft: Draft, { names, choices, external, log }: BuildContext): Renaming {
  const reported = new Set<string>();
  return {
    item: (written, inside) => {
      const name = names.resolve(written, draft, inside);
      if (names.isAmbiguous(written) && !reported.has(written)) {
        reported.add(written);
        const parameters = { name: excerpt(written), to: name };
        log.warn(draft.row.at(), "xlsform.ambiguous_reference", { parameters });
      }
      return name;
    },
    list: (written) => choices.byWritten.get(written) ?? external.byWritten.get(written) ?? written,
    literal: (text) => choices.mended.get(text) ?? external.mended.get(text) ?? text,
  };
}
