// Where a text stands against the Spanish of today.

import type { PackText } from "../language-pack.ts";
import { sha256Hex } from "../sha256.ts";
import type { UnitState } from "./text-unit.ts";

/** Whether a text translates exactly this Spanish. */
export function translates({ sourceHash }: PackText, spanish: string): boolean {
  return sha256Hex(spanish) === sourceHash;
}

export function unitState(entry: PackText | undefined, spanish: string): UnitState {
  if (entry === undefined) return "missing";
  return translates(entry, spanish) ? entry.state : "stale";
}
