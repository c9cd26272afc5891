import type { Form } from "../../surveys/core/index.ts";
import { relevantQuestions } from "../questions/placed-questions.ts";
import { screensIn } from "./journey-screens.ts";
import type { JourneyState } from "./journey-state.ts";

/** Per screen, the paths of its relevant questions. */
export function relevantPaths(form: Form): readonly ReadonlySet<string>[] {
  return screensIn(form.compiled).map(
    ({ items }) => new Set(relevantQuestions(items, form).map(({ path }) => path)),
  );
}

/** The state with the screens to pass on which a change opened questions. */
export function withOpened(
  form: Form,
  state: JourneyState,
  before: readonly ReadonlySet<string>[],
): JourneyState {
  const opened = relevantPaths(form).flatMap((paths, index) =>
    [...paths].some((path) => before[index]?.has(path) !== true) ? [index] : [],
  );
  return { ...state, pending: [...new Set([...state.pending, ...opened])] };
}
