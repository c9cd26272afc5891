import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { Suggestion } from "../../../pages/panel/translation/workbench-data.ts";

interface Known {
  readonly title: string;
  readonly texts: readonly TextUnit[];
  readonly suggestions: Readonly<Record<string, readonly Suggestion[]>>;
}

/** What the same Spanish says elsewhere: here first, then in other surveys; each wording once. */
export function findSuggestions(
  text: TextUnit,
  { title, texts, suggestions }: Known,
): readonly Suggestion[] {
  const here = texts
    .filter(({ key, spanish, state }) => {
      return (
        key !== text.key && spanish === text.spanish && state !== "missing" && state !== "stale"
      );
    })
    .map((one): Suggestion => ({ text: one.text, state: one.state, from: title }));
  const found = new Map<string, Suggestion>();
  for (const suggestion of [...here, ...(suggestions[text.key] ?? [])]) {
    if (suggestion.text !== text.text && !found.has(suggestion.text)) {
      found.set(suggestion.text, suggestion);
    }
  }
  return [...found.values()];
}
