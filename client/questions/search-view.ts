import { type Choice, OTHER_CHOICE, type ShownText } from "../../surveys/core/index.ts";
import type { findOptions, SearchOption } from "./choice-search.ts";
import { fieldId } from "./form-fields.ts";
import type { QuestionProps } from "./question-view.ts";
import type { SearchEvent, SearchState } from "./search-state.ts";
import { shownChoice } from "./shown-item.ts";

/** Choices that are no names: nobody would think of searching for them. */
function isConstant({ name, icon }: Choice): boolean {
  return name === OTHER_CHOICE || icon === "unknown" || icon === "refuse";
}

/** A question with the name of its chosen choice, or "". */
export type SearchProps = QuestionProps & { readonly chosen: string };

/** The choices offered now by name, each with its words. */
export function wordsByName({
  question,
  path,
  view,
}: QuestionProps): ReadonlyMap<string, ShownText> {
  const choices = view.form.choicesOf(path);
  return new Map(
    choices.map((choice) => [choice.name, shownChoice(view, { item: question, path }, choice)]),
  );
}

export function searchOptions(
  { path, view }: QuestionProps,
  words: ReadonlyMap<string, ShownText>,
) {
  return view.form.choicesOf(path).map((choice): SearchOption => {
    const { text = "", spanish = text } = words.get(choice.name) ?? {};
    return { name: choice.name, texts: [text, spanish], isConstant: isConstant(choice) };
  });
}

/** A search as it stands: what every part of it is shown from. */
export interface Search {
  readonly state: SearchState;
  readonly words: ReadonlyMap<string, ShownText>;
  readonly found: ReturnType<typeof findOptions>;
  readonly isOpen: boolean;
  /** Whether the search took the event: then it means nothing else. */
  readonly send: (event: SearchEvent) => boolean;
}

export function optionId(path: string, name: string): string {
  return fieldId(path, `option-${name}`);
}

/** What every part of a search is shown from. */
export interface PartProps {
  readonly of: SearchProps;
  readonly search: Search;
}
