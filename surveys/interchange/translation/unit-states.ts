import { UNIT_STATES, type UnitState } from "../../core/index.ts";

/** The state a file names; of a file that names none, what its text says. */
export function readState(written: string, text: string): UnitState | undefined {
  const word = written.trim().toLowerCase();
  if (word === "") return text === "" ? "missing" : "draft_human";
  return UNIT_STATES.find((state) => state === word);
}
