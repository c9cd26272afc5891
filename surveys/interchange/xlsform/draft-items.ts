// The rows of the survey sheet as a tree, names and properties still as written. Beginnings without
// an end are closed where the rows end, and ends without a beginning passed over.

import { MAX_ITEM_DEPTH, type QuestionType } from "../../core/index.ts";
import { excerpt, type ImportLog } from "./import-log.ts";
import { type ItemKind, readFlag } from "./item-columns.ts";
import { readType, type RowType } from "./question-types.ts";
import type { Row, Table } from "./sheet-rows.ts";

export interface Draft {
  readonly row: Row;
  readonly kind: ItemKind;
  readonly parent: Draft | undefined;
  readonly children: Draft[];
  /** What a question is; a group or repeat has none. */
  readonly question: DraftQuestion | undefined;
}

interface DraftQuestion {
  readonly type: QuestionType;
  readonly list?: string;
  readonly isExternal?: true;
  readonly orOther?: true;
  readonly constraint?: string;
  readonly calculation?: string;
  /** Its choices are not in the workbook. */
  readonly hasLostList?: true;
}

export interface DraftTree {
  readonly roots: readonly Draft[];
  /** Names of rows that were left out. */
  readonly leftOut: ReadonlySet<string>;
}

/** Several times the longest form known from the field. */
const MOST_ROWS = 5_000;

interface Builder {
  readonly log: ImportLog;
  readonly roots: Draft[];
  readonly leftOut: Set<string>;
  /** Containers that are open, the innermost last. */
  readonly open: OpenContainer[];
}

interface OpenContainer {
  readonly row: Row;
  readonly kind: ItemKind;
  /** Absent where containers stand too deep in each other: what is inside stands around it. */
  readonly draft: Draft | undefined;
}

/** Reads the rows in their order. */
export function draftItems(table: Table, log: ImportLog): DraftTree {
  const builder: Builder = { log, roots: [], leftOut: new Set(), open: [] };
  for (const row of table.rows.slice(0, MOST_ROWS)) addRow(builder, row);
  const beyond = table.rows[MOST_ROWS];
  if (beyond !== undefined) {
    log.leftOut(beyond.at(), "xlsform.too_many_rows", { parameters: { max: MOST_ROWS } });
  }
  closeFrom(builder, 0);
  return { roots: builder.roots, leftOut: builder.leftOut };
}

/** Every item of a tree, those inside after their container. */
export function allDrafts(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((draft) => [draft, ...allDrafts(draft.children)]);
}

function addRow(builder: Builder, row: Row): void {
  const { log } = builder;
  if (readFlag(row.text("disabled")) === true) {
    leaveOut(builder, row, "xlsform.row_disabled");
    return;
  }
  const written = row.text("type");
  if (written === "") {
    if (row.columns.some((column) => /^(name|label)\b/.test(column))) {
      leaveOut(builder, row, "xlsform.row_without_type");
    }
    return;
  }
  const type = readType(written);
  if (type.is === "begin") {
    if (!type.isExact) {
      log.changed(row.at("type"), "xlsform.container_unknown", { parameters: typeOf(row) });
    }
    openContainer(builder, row, type.container);
  } else if (type.is === "end") closeContainer(builder, row, type.container);
  else addQuestion(builder, row, type);
}

function openContainer(builder: Builder, row: Row, kind: ItemKind): void {
  const { open, log } = builder;
  const isTooDeep = open.length >= MAX_ITEM_DEPTH;
  if (isTooDeep) {
    const parameters = { ...nameOf(row), max: MAX_ITEM_DEPTH };
    log.changed(row.at("type"), "xlsform.too_deep", { parameters });
  }
  open.push({ row, kind, draft: isTooDeep ? undefined : addDraft(builder, row, kind) });
}

function addDraft({ open, roots }: Builder, row: Row, what: ItemKind | DraftQuestion): Draft {
  const parent = open.findLast(({ draft }) => draft !== undefined)?.draft;
  const kind = typeof what === "string" ? what : "question";
  const question = typeof what === "string" ? undefined : what;
  const draft: Draft = { row, kind, parent, children: [], question };
  (parent?.children ?? roots).push(draft);
  return draft;
}

function closeContainer(builder: Builder, row: Row, kind: ItemKind): void {
  const matching = builder.open.findLastIndex((container) => container.kind === kind);
  if (matching < 0) {
    builder.log.changed(row.at("type"), "xlsform.end_without_begin", { parameters: typeOf(row) });
    return;
  }
  closeFrom(builder, matching + 1);
  builder.open.pop();
}

/** Closes the containers from a place on, which have no end of their own. */
function closeFrom({ open, log }: Builder, first: number): void {
  for (const { row } of open.splice(first)) {
    log.changed(row.at("type"), "xlsform.begin_without_end", { parameters: nameOf(row) });
  }
}

function addQuestion(builder: Builder, row: Row, type: RowType): void {
  const { log } = builder;
  switch (type.is) {
    case "question":
      addDraft(builder, row, type);
      return;
    case "external":
      addDraft(builder, row, { type: "select_one", list: type.list, isExternal: true });
      return;
    case "elsewhere":
      addDraft(builder, row, { type: "text", hasLostList: true });
      log.changed(row.at("type"), "xlsform.list_elsewhere", {
        parameters: { source: excerpt(type.source) },
      });
      return;
    case "moment":
      addDraft(builder, row, { type: "calculate", calculation: type.calculation });
      log.changed(row.at("type"), "xlsform.moment_is_a_day", { parameters: typeOf(row) });
      return;
    case "left_out":
      leaveOut(builder, row, "xlsform.type_left_out");
      return;
    default:
      addUnknown(builder, row);
  }
}

/** A misspelt type is mended sooner where its text and logic are still there. */
function addUnknown(builder: Builder, row: Row): void {
  const isQuestion =
    row.text("name") !== "" && row.columns.some((column) => column.startsWith("label"));
  if (!isQuestion) {
    leaveOut(builder, row, "xlsform.type_unknown");
    return;
  }
  addDraft(builder, row, { type: "text" });
  builder.log.changed(row.at("type"), "xlsform.type_unknown_is_text", { parameters: typeOf(row) });
}

function leaveOut(builder: Builder, row: Row, code: string): void {
  builder.leftOut.add(row.text("name"));
  builder.log.leftOut(row.at("type"), code, { parameters: { ...typeOf(row), ...nameOf(row) } });
}

function typeOf(row: Row): { readonly type: string } {
  return { type: excerpt(row.text("type")) };
}

function nameOf(row: Row): { readonly name: string } {
  return { name: excerpt(row.text("name")) };
}
