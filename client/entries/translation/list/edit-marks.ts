import { type Edit, type Edits, waits } from "../desk/edit.ts";
import type { EditMark } from "./text-row.tsx";

function markOf(edit: Edit, isSending: boolean): EditMark {
  if (edit.theirs !== undefined) return "contested";
  if (edit.refusal !== undefined) return "refused";
  return isSending || waits(edit) ? "waiting" : "unsaved";
}

export function editMarks(
  edits: Edits,
  sending: string | undefined,
): ReadonlyMap<string, EditMark> {
  return new Map([...edits].map(([key, edit]) => [key, markOf(edit, key === sending)]));
}

export function isSameMarks(
  one: ReadonlyMap<string, EditMark>,
  other: ReadonlyMap<string, EditMark>,
): boolean {
  return one.size === other.size && [...one].every(([key, mark]) => other.get(key) === mark);
}
