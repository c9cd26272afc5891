import { useRef } from "preact/hooks";
import type { Edits } from "../desk/edit.ts";
import { editMarks, isSameMarks } from "./edit-marks.ts";

/** The marks of the rows: the same object as before while they say the same. */
export function useMarks(edits: Edits, sending: string | undefined) {
  const marks = editMarks(edits, sending);
  const last = useRef(marks);
  if (!isSameMarks(last.current, marks)) last.current = marks;
  return last.current;
}
