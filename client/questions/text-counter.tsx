import type { Question } from "../../surveys/core/index.ts";
import { Say } from "../pages/shown-text.tsx";
import { longestText, roomLeft } from "./text-room.ts";

/** How much more fits, once little does. */
export function TextCounter({ question, text }: { readonly question: Question; text: string }) {
  const left = roomLeft(text, longestText(question));
  return (
    <p class="text-counter" role="status">
      {left === undefined ? null : left >= 0 ? (
        <Say text="question.text.left" with={{ count: left }} />
      ) : (
        <Say text="question.text.over" with={{ count: -left }} />
      )}
    </p>
  );
}
