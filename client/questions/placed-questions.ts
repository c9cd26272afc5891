import type { Form, Item, Question, Repeat, ScreenItem } from "../../surveys/core/index.ts";

/** A question at its path: its name, or inside a repeat `members[0].age`. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly path: string;
}

export interface PlacedRepeat {
  readonly repeat: Repeat;
  readonly path: string;
}

interface Placed {
  readonly questions: readonly PlacedQuestion[];
  readonly repeats: readonly PlacedRepeat[];
}

export function entryPrefix(repeatPath: string, index: number): string {
  return `${repeatPath}[${String(index)}].`;
}

function together(parts: readonly Placed[]): Placed {
  return {
    questions: parts.flatMap(({ questions }) => questions),
    repeats: parts.flatMap(({ repeats }) => repeats),
  };
}

function ofRepeat(repeat: Repeat, form: Form, path: string): Placed {
  const entries = Array.from({ length: form.entriesOf(path) }, (_, index) =>
    ofItems(repeat.items, form, entryPrefix(path, index)),
  );
  return together([{ questions: [], repeats: [{ repeat, path }] }, ...entries]);
}

function ofItem(item: Item, form: Form, prefix: string): Placed {
  const path = prefix + item.name;
  if (!form.isRelevant(path)) return { questions: [], repeats: [] };
  if (item.kind === "question") return { questions: [{ question: item, path }], repeats: [] };
  return item.kind === "group" ? ofItems(item.items, form, prefix) : ofRepeat(item, form, path);
}

function ofItems(items: readonly Item[], form: Form, prefix: string): Placed {
  return together(items.map((item) => ofItem(item, form, prefix)));
}

/** The relevant questions among these items, in order, each entry of a repeat on its own. */
export function relevantQuestions(
  items: readonly ScreenItem[],
  form: Form,
): readonly PlacedQuestion[] {
  return ofItems(items, form, "").questions;
}

/** The relevant repeats among these items, those inside other repeats once per entry. */
export function relevantRepeats(items: readonly ScreenItem[], form: Form): readonly PlacedRepeat[] {
  return ofItems(items, form, "").repeats;
}
