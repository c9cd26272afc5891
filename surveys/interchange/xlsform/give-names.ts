// Names of items as the engine needs them: well formed and used once in the whole form. Which item a
// written name means is told from where it is written.

import { isItemName, isReservedName, MAX_NAME_LENGTH, OTHER_SUFFIX } from "../../core/index.ts";
import { allDrafts, type Draft } from "./draft-items.ts";
import { excerpt, type ImportLog } from "./import-log.ts";

/** Every reader of XLSForm keeps this name for itself. */
const FORM_METADATA = "meta";

export interface Names {
  /** Every name in use, those that `or_other` adds included. */
  readonly all: ReadonlySet<string>;
  /** Name of every item. */
  readonly byDraft: ReadonlyMap<Draft, string>;
  /** Whether several items were written with the name. */
  readonly isAmbiguous: (written: string) => boolean;
  /** Name of the item that a written name means at a place; the written one when none is meant. */
  readonly resolve: (written: string, from: Draft | undefined, inside?: string) => string;
}

/** Gives every item its name, reporting what is not as written. */
export function giveNames(roots: readonly Draft[], log: ImportLog): Names {
  const drafts = allDrafts(roots);
  const byDraft = new Map<Draft, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const name = freeName(draft, taken, counts);
    for (const used of namesUsed(draft, name)) taken.add(used);
    byDraft.set(draft, name);
    reportName(draft, name, log);
  }
  const byWritten = writtenNames(drafts);
  return {
    all: taken,
    byDraft,
    isAmbiguous: (written) => (byWritten.get(written)?.length ?? 0) > 1,
    resolve: (written, from, inside) => {
      const found = nearest(byWritten.get(written) ?? [], from, inside);
      return (found === undefined ? undefined : byDraft.get(found)) ?? written;
    },
  };
}

function wantedName({ row, kind, question }: Draft): string {
  const given = row.text("consulta_name");
  if (isItemName(given) && !isReservedName(given)) return given;
  const written = row.text("name");
  if (written !== "") return written === FORM_METADATA ? `${FORM_METADATA}_1` : soundName(written);
  const isMoment = kind === "question" && question?.calculation !== undefined;
  const word = isMoment ? row.text("type") : (question?.type ?? kind);
  return soundName(isMoment ? word : `${word}_${String(row.number)}`);
}

/** Letters without accents, digits, `_`, `.` and `-`; a letter or `_` first; not too long. */
function soundName(written: string): string {
  const plain = written
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_.-]+/g, "_");
  const begun = /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
  const cut = begun.slice(0, MAX_NAME_LENGTH);
  return isReservedName(cut) ? `${cut}1` : cut;
}

/** The name that is wanted, or with the next number behind it that leaves it free. */
function freeName(draft: Draft, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  const wanted = wantedName(draft);
  let name = wanted;
  while (namesUsed(draft, name).some((used) => taken.has(used))) {
    const count = counts.get(wanted) ?? 2;
    const ending = `_${String(count)}`;
    counts.set(wanted, count + 1);
    name = wanted.slice(0, MAX_NAME_LENGTH - ending.length) + ending;
  }
  return name;
}

/** `or_other` adds a question of its own. */
function namesUsed({ question }: Draft, name: string): readonly string[] {
  return question?.orOther === true ? [name, name + OTHER_SUFFIX] : [name];
}

function reportName({ row }: Draft, name: string, log: ImportLog): void {
  const written = row.text("name");
  if (name === written || name === row.text("consulta_name")) return;
  const code = written === "" ? "xlsform.name_missing" : "xlsform.name_changed";
  log.changed(row.at("name"), code, { parameters: { from: excerpt(written), to: name } });
}

function writtenNames(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const byWritten = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const written = draft.row.text("name");
    if (written === "") continue;
    byWritten.set(written, [...(byWritten.get(written) ?? []), draft]);
  }
  return byWritten;
}

/** Of several items of one written name, the one that shares most containers with the place. */
function nearest(
  candidates: readonly Draft[],
  from: Draft | undefined,
  inside: string | undefined,
): Draft | undefined {
  const within = candidates.filter(({ parent }) => parent?.row.text("name") === inside);
  const around = new Set(containersOf(from));
  let best: Draft | undefined;
  let mostShared = -1;
  for (const draft of inside !== undefined && within.length > 0 ? within : candidates) {
    const shared = containersOf(draft.parent).filter((container) => around.has(container)).length;
    if (shared > mostShared) [best, mostShared] = [draft, shared];
  }
  return best;
}

function containersOf(draft: Draft | undefined): readonly Draft[] {
  const containers: Draft[] = [];
  for (let at = draft; at !== undefined; at = at.parent) containers.push(at);
  return containers;
}
