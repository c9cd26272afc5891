import { findOptions, optionNamed, type SearchOption } from "./choice-search.ts";

/** Where a search stands. */
export interface SearchState {
  /** What is typed; undefined while the field shows what is chosen. */
  readonly typed: string | undefined;
  readonly isOpen: boolean;
  /** Name of the option that Enter chooses. */
  readonly active: string | undefined;
}

export type SearchEvent =
  | { readonly kind: "open" }
  | { readonly kind: "type"; readonly text: string }
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "choose"; readonly name: string }
  | { readonly kind: "leave" };

/** What the search is about: the options offered and the name of the chosen one, or "". */
export interface SearchOf {
  readonly options: readonly SearchOption[];
  readonly chosen: string;
}

export interface SearchStep {
  readonly state: SearchState;
  /** Name of the option to choose, "" to choose none; absent when the choice stays. */
  readonly choice?: string;
  /** Whether a key did something here, and nothing else is to come of it. */
  readonly isTaken: boolean;
}

export const CLOSED: SearchState = { typed: undefined, isOpen: false, active: undefined };

function stay(state: SearchState): SearchStep {
  return { state, isTaken: true };
}

function opened(state: SearchState, { chosen }: SearchOf): SearchStep {
  const active = chosen === "" ? undefined : chosen;
  return stay({ ...state, isOpen: true, active: state.typed === undefined ? active : undefined });
}

function typed(text: string, { options }: SearchOf): SearchStep {
  const found = findOptions(options, text);
  const isSearch = text.trim() !== "" && found.count > 0;
  const active = isSearch ? found.options[0]?.name : undefined;
  return stay({ typed: text, isOpen: true, active });
}

/** Place of the option an arrow leads to, round the ends; undefined for other keys. */
function placeAfter(key: string, at: number, count: number): number | undefined {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return at <= 0 ? count - 1 : at - 1;
  return undefined;
}

function moved(state: SearchState, key: string, of: SearchOf): SearchStep | undefined {
  const { options } = findOptions(of.options, state.typed ?? "");
  const isArrow = key === "ArrowDown" || key === "ArrowUp";
  if (options.length === 0 || !(state.isOpen || isArrow)) return undefined;
  const from = state.isOpen ? state : opened(state, of).state;
  const at = options.findIndex(({ name }) => name === from.active);
  // A closed list opens where the choice is, and only then moves.
  const place = !state.isOpen && at !== -1 ? at : placeAfter(key, at, options.length);
  if (place === undefined) return undefined;
  return stay({ ...from, active: options[place]?.name });
}

function pressed(state: SearchState, key: string, of: SearchOf): SearchStep {
  const ignored = { state, isTaken: false };
  if (key === "Enter") {
    if (!state.isOpen) return ignored;
    return state.active === undefined ? stay(state) : chosen(state.active);
  }
  if (key === "Escape") {
    if (!state.isOpen) return ignored;
    return stay({ ...CLOSED, typed: of.chosen === "" ? state.typed : undefined });
  }
  return moved(state, key, of) ?? ignored;
}

function chosen(name: string): SearchStep {
  return { state: CLOSED, choice: name, isTaken: true };
}

/** Typed in full is chosen, typed away is taken back; anything else leaves the choice as it was. */
function left(state: SearchState, of: SearchOf): SearchStep {
  if (state.typed === undefined) return stay(CLOSED);
  const isEmpty = state.typed.trim() === "";
  if (isEmpty) return of.chosen === "" ? stay(CLOSED) : chosen("");
  const named = optionNamed(of.options, state.typed);
  if (named !== undefined) return chosen(named.name);
  return stay({ ...CLOSED, typed: of.chosen === "" ? state.typed : undefined });
}

/** The next step of a search: a combobox with a list, as ARIA 1.2 describes it. */
export function stepSearch(state: SearchState, event: SearchEvent, of: SearchOf): SearchStep {
  switch (event.kind) {
    case "open":
      return opened(state, of);
    case "type":
      return typed(event.text, of);
    case "key":
      return pressed(state, event.key, of);
    case "choose":
      return chosen(event.name);
    case "leave":
      return left(state, of);
  }
}
