import { useRef } from "preact/hooks";
import type { Question } from "../../../../surveys/core/index.ts";

/** Whether a field is shown: once it was, it does not go from under the hands that empty it. */
export function useStays({ name, type }: Question, isWanted: boolean): boolean {
  const shownFor = useRef<string | undefined>(undefined);
  const of = `${type} ${name}`;
  if (isWanted) shownFor.current = of;
  return shownFor.current === of;
}
