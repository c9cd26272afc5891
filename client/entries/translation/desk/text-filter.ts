import {
  holdsEveryWord,
  searchKey,
  type TextKind,
  type TextUnit,
  UNIT_STATES,
} from "../../../../surveys/core/index.ts";

export const SIFTS = [
  "all",
  ...UNIT_STATES,
  "needs_me",
  "commented",
  "unrecorded",
  "recording_stale",
] as const;
export type Sift = (typeof SIFTS)[number];

export interface TextFilter {
  readonly sift: Sift;
  /** Every kind but the names of places, which need no translation, unless one is asked for. */
  readonly kind: TextKind | "";
  readonly search: string;
}

export const NO_FILTER: TextFilter = { sift: "all", kind: "", search: "" };

/** Who asks: what waits for one person was written by another. */
export interface Reader {
  readonly id: string;
  readonly mayApprove: boolean;
}

/** Words that a person wrote or checked and that wait for one more person. */
function needsApprovalOf(text: TextUnit, { id, mayApprove }: Reader): boolean {
  const { state, inheritedFrom, author, approvals } = text;
  if (!mayApprove || inheritedFrom !== undefined) return false;
  if (state !== "draft_human" && state !== "reviewed") return false;
  return author?.id !== id && !approvals.some((approval) => approval.id === id);
}

function isSpoken({ state, text, kind }: TextUnit): boolean {
  return text !== "" && state !== "stale" && kind !== "name";
}

function passes(text: TextUnit, sift: Sift, reader: Reader): boolean {
  switch (sift) {
    case "all":
      return true;
    case "needs_me":
      return needsApprovalOf(text, reader);
    case "commented":
      return text.openComments > 0;
    case "unrecorded":
      return isSpoken(text) && text.recording === null;
    case "recording_stale":
      return text.recording?.isStale === true;
    default:
      return text.state === sift;
  }
}

function isOfKind({ kind }: TextUnit, asked: TextFilter["kind"]): boolean {
  return asked === "" ? kind !== "name" : kind === asked;
}

const searched = new WeakMap<TextUnit, string>();

/** What a search looks through: the key, the Spanish and the translation. */
function searchedWords(text: TextUnit): string {
  const known = searched.get(text);
  if (known !== undefined) return known;
  const words = searchKey(`${text.key} ${text.spanish} ${text.text}`);
  searched.set(text, words);
  return words;
}

export function filterTexts(
  texts: readonly TextUnit[],
  { sift, kind, search }: TextFilter,
  reader: Reader,
): readonly TextUnit[] {
  const query = searchKey(search);
  return texts.filter(
    (text) =>
      isOfKind(text, kind) &&
      passes(text, sift, reader) &&
      (query === "" || holdsEveryWord(searchedWords(text), query)),
  );
}

/** How many texts each sift would show, whatever is searched for. */
export function countSifts(
  texts: readonly TextUnit[],
  kind: TextFilter["kind"],
  reader: Reader,
): Readonly<Record<Sift, number>> {
  const counts: Record<Sift, number> = {
    ...{ all: 0, missing: 0, stale: 0, draft_machine: 0, draft_human: 0, reviewed: 0 },
    ...{ approved: 0, needs_me: 0, commented: 0, unrecorded: 0, recording_stale: 0 },
  };
  for (const text of texts) {
    if (!isOfKind(text, kind)) continue;
    for (const sift of SIFTS) if (passes(text, sift, reader)) counts[sift] += 1;
  }
  return counts;
}
