import { useLayoutEffect, useRef } from "preact/hooks";
import { Say } from "../../../pages/shown-text.tsx";
import { useTranslator } from "../use-translator.ts";
import type { Suggestion } from "./complete.ts";

export interface SuggestionListProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** Place of the one that Enter takes. */
  readonly active: number;
  readonly onTake: (suggestion: Suggestion) => void;
}

export function optionId(listId: string, at: number): string {
  return `${listId}-${String(at)}`;
}

const MOST_SHOWN = 6;

/** Place of the first one shown, so that the active one is among them. */
export function firstShown(active: number, count: number): number {
  return Math.max(0, Math.min(active - 2, count - MOST_SHOWN));
}

function Words({ suggestion }: { readonly suggestion: Suggestion }) {
  const { about, kind, title } = suggestion;
  return (
    <>
      <code class="suggestion-title">{title}</code>
      <span class="suggestion-kind">
        <Say text={`panel.expression.suggestion_kind.${kind}`} />
      </span>
      {about === "" ? null : <span class="suggestion-about">{about}</span>}
    </>
  );
}

/** What may be written at the cursor: a few at a time, so that nothing scrolls inside the page. */
export function SuggestionList({ id, suggestions, active, onTake }: SuggestionListProps) {
  const { t } = useTranslator();
  const first = firstShown(active, suggestions.length);
  const shown = suggestions.slice(first, first + MOST_SHOWN);
  const count = suggestions.length - shown.length;
  const list = useRef<HTMLDivElement>(null);
  // Below a field at the edge of the screen it would not be seen.
  useLayoutEffect(() => list.current?.scrollIntoView({ block: "nearest" }), [shown.length]);
  return (
    // The field keeps the focus while the list is touched.
    <div ref={list} class="suggestions" onMouseDown={(event) => event.preventDefault()}>
      <ul id={id} role="listbox" aria-label={t("panel.expression.suggestions")}>
        {shown.map((suggestion, place) => (
          <li
            key={suggestion.kind + suggestion.title}
            id={optionId(id, first + place)}
            class="suggestion"
            role="option"
            aria-selected={first + place === active ? "true" : "false"}
            aria-posinset={first + place + 1}
            aria-setsize={suggestions.length}
            onClick={() => onTake(suggestion)}
          >
            <Words suggestion={suggestion} />
          </li>
        ))}
      </ul>
      {count === 0 ? null : (
        <p class="suggestions-more">
          <Say text="panel.expression.suggestions_more" with={{ count }} />
        </p>
      )}
    </div>
  );
}
