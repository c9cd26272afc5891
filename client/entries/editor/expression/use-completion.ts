import { useMemo, useState } from "preact/hooks";
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
}

const CLOSED: ListState = { isOpen: false, isAsked: false, cursor: 0, active: 0 };

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

function asksForList({ altKey, ctrlKey, key }: KeyboardEvent): boolean {
  return (ctrlKey && key === " ") || (altKey && key === "ArrowDown");
}

/** The list of suggestions of one field. */
export function useCompletion(needs: CompletionNeeds): FieldCompletion {
  const { itemName, onTake, value, vocabulary } = needs;
  const translator = useTranslator();
  const [state, setState] = useState(CLOSED);
  const words = useMemo(() => describedWords(translator), [translator]);
  const { active, cursor, isAsked, isOpen } = state;
  const completion = useMemo(
    () =>
      isOpen
        ? completionAt({ source: value, at: cursor, isAsked }, { itemName, vocabulary, words })
        : undefined,
    [isOpen, value, cursor, isAsked, itemName, vocabulary, words],
  );
  const close = () => setState(CLOSED);
  const take = (suggestion: Suggestion) => {
    close();
    if (completion !== undefined) onTake(completion, suggestion);
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
    follow: (at) => setState({ isOpen: true, isAsked: false, cursor: at, active: 0 }),
    close,
    take,
    press: (event, at) => {
      if (event.isComposing) return false;
      if (asksForList(event)) setState({ isOpen: true, isAsked: true, cursor: at, active: 0 });
      else if (completion === undefined || event.shiftKey || event.ctrlKey) return false;
      else return pressOpen(event.key, completion);
      return true;
    },
  };
}
