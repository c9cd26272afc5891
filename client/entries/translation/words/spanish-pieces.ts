import { type GlossaryMatch, placeholdersOf } from "../../../../surveys/core/index.ts";

export interface SpanishPiece {
  readonly kind: "plain" | "placeholder" | "term";
  readonly text: string;
}

interface Span extends Pick<SpanishPiece, "kind"> {
  readonly start: number;
  readonly end: number;
}

function placeholderSpans(spanish: string): readonly Span[] {
  let from = 0;
  return placeholdersOf(spanish).map((placeholder) => {
    const start = spanish.indexOf(placeholder, from);
    from = start + placeholder.length;
    return { kind: "placeholder", start, end: from };
  });
}

/** A text cut where placeholders and concepts of the glossary stand; none overlap. */
export function spanishPieces(
  spanish: string,
  terms: readonly GlossaryMatch[],
): readonly SpanishPiece[] {
  const marked: readonly Span[] = [
    ...placeholderSpans(spanish),
    ...terms.map(({ start, end }): Span => ({ kind: "term", start, end })),
  ];
  const pieces: SpanishPiece[] = [];
  let at = 0;
  for (const { kind, start, end } of marked.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    if (start > at) pieces.push({ kind: "plain", text: spanish.slice(at, start) });
    pieces.push({ kind, text: spanish.slice(start, end) });
    at = end;
  }
  if (at < spanish.length) pieces.push({ kind: "plain", text: spanish.slice(at) });
  return pieces;
}
