// What importing a file of texts would do, one entry per row, before anything is done. A file brings
// drafts: it deletes nothing, approves nothing, and replaces what people approved only when told to.

import { normalizeGlottalStops, translationFaults } from "../../core/index.ts";
import type { TextKind, UnitState } from "../../core/index.ts";
import type { TextsFileProblem } from "./texts-file-problem.ts";
import type { TranslationRow } from "./translation-row.ts";

/** A text as it is today. */
export interface PlannedUnit {
  readonly key: string;
  readonly spanish: string;
  /** "" while it is missing. */
  readonly text: string;
  readonly state: UnitState;
  readonly kind: TextKind;
}

export type TextOutcome =
  /** Where there was none. */
  | "added"
  /** In place of a draft or of a text of other Spanish. */
  | "changed"
  /** Says what is there already. */
  | "same"
  /** Differs from a text that people reviewed or approved. */
  | "would_lose_approval"
  /** The file was made from Spanish that is no longer today's. */
  | "source_differs"
  | "unknown_key"
  | "duplicate_key"
  /** Empty, where there is a text. */
  | "emptied"
  | "placeholders_differ"
  | "same_as_spanish"
  /** Breaks another rule for texts; `problems` say which. */
  | "refused";

export interface TextEntry {
  readonly key: string;
  readonly section: string;
  readonly outcome: TextOutcome;
  /** Whether it is among the texts to write. */
  readonly isTaken: boolean;
  /** Spanish of today; of an unknown key, that of the file. */
  readonly spanish: string;
  readonly before: string;
  /** State of what is there; `missing` for an unknown key. */
  readonly state: UnitState;
  /** The text of the file as it would be stored. */
  readonly text: string;
  /** What the file notes beside it; nothing stores it by itself. */
  readonly note: string;
  /** Why it is not taken, or what the file claims in vain. */
  readonly problems: readonly TextsFileProblem[];
}

export interface TextsPlan {
  /** One per row, in the order of the file. */
  readonly entries: readonly TextEntry[];
  readonly counts: Readonly<Record<TextOutcome, number>>;
  /** Texts of today that the file does not name: they stay. */
  readonly untouched: number;
  /** What to write, each key once. */
  readonly texts: readonly { readonly key: string; readonly text: string }[];
}

export interface TextsToPlan {
  readonly units: readonly PlannedUnit[];
  readonly rows: readonly TranslationRow[];
  /** Texts that were reviewed or approved give way too, and become drafts. */
  readonly overwritesApproved: boolean;
}

/** Decides for every row of a file. */
export function planTexts({ units, rows, overwritesApproved }: TextsToPlan): TextsPlan {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const repeated = repeatedKeys(rows);
  const entries = rows.map((row): TextEntry => {
    const unit = byKey.get(row.key);
    const text = tidyText(row.text);
    const { outcome, problems } = decide({ row, unit, text, isRepeated: repeated.has(row.key) });
    const isTaken = isNew(outcome) || (outcome === "would_lose_approval" && overwritesApproved);
    return {
      ...{ key: row.key, section: row.section, outcome, isTaken, text, note: row.note },
      spanish: unit?.spanish ?? row.spanish,
      before: unit?.text ?? "",
      state: unit?.state ?? "missing",
      problems: isTaken ? [...problems, ...claims(row)] : problems,
    };
  });
  const named = new Set(rows.map(({ key }) => key));
  return {
    entries,
    counts: countsOf(entries),
    untouched: units.filter(({ key }) => !named.has(key)).length,
    texts: entries.filter(({ isTaken }) => isTaken).map(({ key, text }) => ({ key, text })),
  };
}

interface Decision {
  readonly outcome: TextOutcome;
  readonly problems: readonly TextsFileProblem[];
}

interface Question {
  readonly row: TranslationRow;
  readonly unit: PlannedUnit | undefined;
  readonly text: string;
  readonly isRepeated: boolean;
}

function decide({ row, unit, text, isRepeated }: Question): Decision {
  if (unit === undefined)
    return told("unknown_key", { code: "texts_file.unknown_key", parameters: {} });
  if (isRepeated)
    return told("duplicate_key", { code: "texts_file.duplicate_key", parameters: {} });
  if (text === tidyText(unit.text)) return told("same");
  if (text === "") return told("emptied", { code: "texts_file.emptied", parameters: {} });
  if (oneLine(row.spanish) !== oneLine(unit.spanish)) {
    return told("source_differs", { code: "texts_file.source_differs", parameters: {} });
  }
  const faults = translationFaults(unit.spanish, text, unit.kind);
  if (faults.length > 0) return { outcome: faultOutcome(faults), problems: faults };
  if (isChecked(unit.state)) {
    return told("would_lose_approval", { code: "texts_file.would_lose_approval", parameters: {} });
  }
  return told(unit.text === "" ? "added" : "changed");
}

function told(outcome: TextOutcome, ...problems: readonly TextsFileProblem[]): Decision {
  return { outcome, problems };
}

function faultOutcome(faults: readonly TextsFileProblem[]): TextOutcome {
  const has = (code: string) => faults.some((fault) => fault.code === code);
  if (has("text.placeholders_differ")) return "placeholders_differ";
  return has("text.same_as_spanish") ? "same_as_spanish" : "refused";
}

/** Nobody approves by file. */
function claims({ state }: TranslationRow): readonly TextsFileProblem[] {
  return isChecked(state) ? [{ code: "texts_file.claims_approval", parameters: {} }] : [];
}

function isChecked(state: UnitState): boolean {
  return state === "reviewed" || state === "approved";
}

function isNew(outcome: TextOutcome): boolean {
  return outcome === "added" || outcome === "changed";
}

/** As it would be stored: programs change line ends, leave spaces around and part accents from letters. */
function tidyText(text: string): string {
  return normalizeGlottalStops(text.normalize("NFC").replace(/\r\n?/g, "\n").trim());
}

/** Spanish to compare: translation tools break and join lines. */
function oneLine(spanish: string): string {
  return spanish.normalize("NFC").replace(/\s+/g, " ").trim();
}

function repeatedKeys(rows: readonly TranslationRow[]): ReadonlySet<string> {
  const [seen, repeated] = [new Set<string>(), new Set<string>()];
  for (const { key } of rows) (seen.has(key) ? repeated : seen).add(key);
  return repeated;
}

function countsOf(entries: readonly TextEntry[]): TextsPlan["counts"] {
  const counts = {
    ...{ added: 0, changed: 0, same: 0, would_lose_approval: 0, source_differs: 0 },
    ...{ unknown_key: 0, duplicate_key: 0, emptied: 0 },
    ...{ placeholders_differ: 0, same_as_spanish: 0, refused: 0 },
  };
  for (const { outcome } of entries) counts[outcome] += 1;
  return counts;
}
