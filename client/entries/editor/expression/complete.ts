import { type Choice, searchRank } from "../../../../surveys/core/index.ts";
import { comparedQuestion, type CursorSpot, spotAt } from "./cursor-spot.ts";
import type { DescribedWord } from "./described-words.ts";
import type { NamedItem, Vocabulary } from "./vocabulary.ts";

/** One thing that may be written where the cursor stands. */
export interface Suggestion {
  readonly kind: "item" | "choice" | DescribedWord["kind"];
  /** What it is called. */
  readonly title: string;
  /** What it means, in a few words. */
  readonly about: string;
  readonly insert: string;
  /** Where the cursor stands afterwards, counted from the beginning of what is inserted. */
  readonly caret: number;
}

export interface Completion {
  /** What is replaced when a suggestion is taken. */
  readonly from: number;
  readonly to: number;
  readonly suggestions: readonly Suggestion[];
}

export interface CompletionSource {
  readonly vocabulary: Pick<Vocabulary, "items" | "itemNamed">;
  readonly words: readonly DescribedWord[];
  /** Name of the item the expression stands on. */
  readonly itemName: string;
}

export interface Cursor {
  readonly source: string;
  readonly at: number;
  /** Whether everything is offered where nothing is written yet. */
  readonly isAsked: boolean;
}

const MOST = 50;
/** Parts inside a word are found in names only: in sentences they would be noise. */
const BEGINS_A_WORD = 2;

type Ranked = readonly [rank: number, suggestion: Suggestion];

function rankIn(texts: readonly string[], typed: string): number | undefined {
  const ranks = texts.flatMap((text, at) => {
    const rank = searchRank(text, typed);
    return rank === undefined || (at > 0 && rank > BEGINS_A_WORD) ? [] : [rank + at * 0.5];
  });
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

function rankedBy(typed: string, texts: readonly string[], suggestion: Suggestion): Ranked[] {
  if (typed === "") return [[0, suggestion]];
  const rank = rankIn(texts, typed);
  return rank === undefined ? [] : [[rank, suggestion]];
}

function suggestItem({ name, label }: NamedItem): Suggestion {
  const insert = `\${${name}}`;
  return { kind: "item", title: insert, about: label, insert, caret: insert.length };
}

function suggestWord({ name, form, about, kind, takesArguments }: DescribedWord, next: string) {
  const isCall = kind === "function" && next !== "(";
  const insert = isCall ? `${name}()` : name;
  const caret = isCall && takesArguments ? insert.length - 1 : insert.length;
  return { kind, title: form, about, insert, caret };
}

function suggestChoice({ name, label }: Choice, quote: readonly [string, string]): Suggestion {
  const insert = quote[0] + name + quote[1];
  return { kind: "choice", title: name, about: label, insert, caret: insert.length };
}

function rankedItems(spot: CursorSpot, { vocabulary }: CompletionSource): readonly Ranked[] {
  return vocabulary.items.flatMap((item) =>
    rankedBy(spot.typed, [item.name, item.label], suggestItem(item)),
  );
}

function rankedWords(spot: CursorSpot, next: string, { words }: CompletionSource) {
  return words.flatMap((word) =>
    rankedBy(spot.typed, [word.name], suggestWord(word, next)).map(([rank, suggestion]): Ranked => [
      rank + 0.25,
      suggestion,
    ]),
  );
}

/** Choices of the question that is compared here; words need quotes around them. */
function rankedChoices(
  { before, closing, kind, typed }: CursorSpot,
  { itemName, vocabulary }: CompletionSource,
): readonly Ranked[] {
  const question = comparedQuestion(before);
  if (question === undefined) return [];
  const { choices = [] } = vocabulary.itemNamed(question === "." ? itemName : question) ?? {};
  const quote = kind === "text" ? (["", closing] as const) : (["'", "'"] as const);
  return choices.flatMap((choice) =>
    rankedBy(typed, [choice.name, choice.label], suggestChoice(choice, quote)),
  );
}

function best(ranked: readonly Ranked[]): readonly Suggestion[] {
  return ranked
    .toSorted(([one], [other]) => one - other)
    .slice(0, MOST)
    .map(([, suggestion]) => suggestion);
}

/** Index behind what is replaced: the rest of the name, and the sign that closes it. */
function endOf({ kind, closing }: CursorSpot, rest: string): number {
  const [tail = ""] =
    (kind === "text" ? /^[^\s'"”’)]*/u : /^[\p{L}\p{M}\p{N}_.:-]*/u).exec(rest) ?? [];
  const hasClosing = closing !== "" && rest.startsWith(closing, tail.length);
  if (kind === "word" || hasClosing) return tail.length + (hasClosing ? closing.length : 0);
  return 0;
}

function suggestionsAt(spot: CursorSpot, next: string, from: CompletionSource) {
  if (spot.kind === "reference") return best(rankedItems(spot, from));
  const choices = best(rankedChoices(spot, from));
  if (spot.kind === "text") return choices;
  return [...choices, ...best([...rankedItems(spot, from), ...rankedWords(spot, next, from)])];
}

/** What may be written at the cursor; undefined where there is nothing to offer. */
export function completionAt(cursor: Cursor, from: CompletionSource): Completion | undefined {
  const { source, at, isAsked } = cursor;
  const spot = spotAt(source.slice(0, at));
  const rest = source.slice(at);
  const to = at + endOf(spot, rest);
  const isBlank = spot.kind === "word" && spot.typed === "" && !isAsked;
  const suggestions = isBlank
    ? best(rankedChoices(spot, from))
    : suggestionsAt(spot, source.charAt(to), from);
  if (suggestions.length === 0) return undefined;
  return { from: spot.kind === "text" ? spot.from + 1 : spot.from, to, suggestions };
}

/** The source with a suggestion taken, and the place of the cursor in it. */
export function takeSuggestion(
  source: string,
  { from, to }: Completion,
  { insert, caret }: Suggestion,
): { readonly source: string; readonly at: number } {
  return { source: source.slice(0, from) + insert + source.slice(to), at: from + caret };
}
