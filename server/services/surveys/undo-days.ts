import type { Deps } from "../../deps.ts";
import { addDays } from "../round-state.ts";

/** How long what was taken away can be given back. */
export const UNDO_DAYS = 30;

export function isRestorable({ clock }: Pick<Deps, "clock">, day: string | null): boolean {
  return day !== null && addDays(day, UNDO_DAYS) >= clock.today();
}

/** What was taken away before this day is gone for good. */
export function undoLimit({ clock }: Pick<Deps, "clock">): string {
  return addDays(clock.today(), -UNDO_DAYS);
}
