import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Vocabulary } from "./vocabulary.ts";
import { useTranslator } from "../use-translator.ts";
import { type Completion, completionAt, type Suggestion } from "./complete.ts";
import { describedWords } from "./described-words.ts";

interface ListState {
  readonly isOpen: boolean;
  /** Opened by a key, where nothing is written yet. */
  readonly isAsked: boolean;
  readonly cursor: number;
  readonly active: number;
  /** Enter came before the list did: its first suggestion is taken once it is there. */
  readonly isAwaited: boolean;
}

const CLOSED: ListState = {
  isOpen: false,
  isAsked: false,
  cursor: 0,
  active: 0,
  isAwaited: false,
};

export interface CompletionNeeds {
  readonly value: string;
  readonly itemName: string;
  readonly vocabulary: Vocabulary;
  /** Told what is taken, to be written. */
  readonly onTake: (completion: Completion, suggestion: Suggestion) => void;
}

export interface FieldCompletion {
  /** Undefined while the list is closed. */
  readonly completion: Completion | undefined;
  readonly active: number;
  /** Something was typed. */
  readonly follow: (cursor: number) => void;
  readonly close: () => void;
  readonly take: (suggestion: Suggestion) => void;
  /** Whether the key meant something for the list, and nothing else is to come of it. */
  readonly press: (event: KeyboardEvent, cursor: number) => boolean;
}

function placeAfter(key: string, active: number, count: number): number | undefined {
  if (key === "ArrowDown") return (active + 1) % count;
  if (key === "ArrowUp") return (active - 1 + count) % count;
  if (key === "PageDown") return Math.min(active + 5, count - 1);
  return key === "PageUp" ? Math.max(active - 5, 0) : undefined;
}

const MOVES_CURSOR: ReadonlySet<string> = new Set(["ArrowLeft", "ArrowRight", "Home", "End"]);
/** What is due is no longer wanted after one of these. */
const LEAVES_PLACE: ReadonlySet<string> = new Set([
  ...MOVES_CURSOR,
  ...["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Escape", "Tab"],
]);

/** An expression is one line of thought: a break is written on purpose, with Shift. */
function breaksLine({ key, shiftKey }: KeyboardEvent): boolean {
  return key === "Enter" && !shiftKey;
}

function asksForList({ altKey, ctrlKey, key }: KeyboardEvent): boolean {
  return (ctrlKey && key === " ") || (altKey && key === "ArrowDown");
}

/** The list of suggestions of one field. */
export function useCompletion(needs: CompletionNeeds): FieldCompletion {
  const { itemName, onTake, value, vocabulary } = needs;
  const translator = useTranslator();
  const [state, setState] = useState(CLOSED);
  const words = useMemo(() => describedWords(translator), [translator]);
  const { active, cursor, isAsked, isAwaited, isOpen } = state;
  const completion = useMemo(
    () =>
      isOpen
        ? completionAt({ source: value, at: cursor, isAsked }, { itemName, vocabulary, words })
        : undefined,
    [isOpen, value, cursor, isAsked, itemName, vocabulary, words],
  );
  const close = () => setState(CLOSED);
  const open = (cursor: number, isAsked: boolean) =>
    setState({ ...CLOSED, isOpen: true, isAsked, cursor });
  const take = (suggestion: Suggestion) => {
    close();
    if (completion !== undefined) onTake(completion, suggestion);
  };
  const awaited = isAwaited ? completion?.suggestions[0] : undefined;
  useLayoutEffect(() => {
    if (awaited !== undefined) take(awaited);
  });
  const pressClosed = (event: KeyboardEvent): boolean => {
    const isEnter = breaksLine(event);
    if (LEAVES_PLACE.has(event.key)) close();
    else if (isOpen) setState({ ...state, isAwaited: isEnter });
    return isEnter;
  };
  const pressOpen = (key: string, { suggestions }: Completion): boolean => {
    const place = placeAfter(key, active, suggestions.length);
    const suggestion = suggestions[active];
    if (place !== undefined) setState({ ...state, active: place });
    else if (key === "Escape") close();
    else if ((key === "Enter" || key === "Tab") && suggestion !== undefined) take(suggestion);
    else {
      if (MOVES_CURSOR.has(key)) close();
      return false;
    }
    return true;
  };
  return {
    completion,
    active,
    follow: (at) => open(at, false),
    close,
    take,
    press: (event, at) => {
      if (event.isComposing) return false;
      if (asksForList(event)) {
        open(at, true);
        return true;
      }
      const isForList = completion !== undefined && !event.shiftKey && !event.ctrlKey;
      return isForList ? pressOpen(event.key, completion) : pressClosed(event);
    },
  };
}
