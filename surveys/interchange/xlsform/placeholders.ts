// The `${name}` in texts, which show answers.

import { parseTemplate } from "../../core/index.ts";

const MISSING_TEXT = "…";

/** The text with an ellipsis for every `${name}` that is not known. */
export function withoutPlaceholders(text: string, isKnown: (name: string) => boolean): string {
  return parseTemplate(text)
    .map((part) => {
      if (typeof part === "string") return part;
      if (!isKnown(part.name)) return MISSING_TEXT;
      return `\${${part.lastSaved ? "last-saved#" : ""}${part.name}}`;
    })
    .join("");
}

/** The names a text shows, in one order, to compare it with another. */
export function placeholdersOf(text: string): string {
  const names = parseTemplate(text).flatMap((part) =>
    typeof part === "string" ? [] : [part.name],
  );
  return names.toSorted().join(" ");
}
