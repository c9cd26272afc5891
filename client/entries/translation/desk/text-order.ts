import type { TextUnit } from "../../../../surveys/core/index.ts";

export interface TextSection {
  readonly title: string;
  readonly texts: readonly TextUnit[];
}

/** Texts by section, in the order in which the sections begin. */
export function sectionsOf(texts: readonly TextUnit[]): readonly TextSection[] {
  const sections = new Map<string, TextUnit[]>();
  for (const text of texts) {
    const known = sections.get(text.section);
    if (known === undefined) sections.set(text.section, [text]);
    else known.push(text);
  }
  return [...sections].map(([title, own]) => ({ title, texts: own }));
}

/** Every text in the order of the list: section by section. */
export function inOrder(texts: readonly TextUnit[]): readonly TextUnit[] {
  return sectionsOf(texts).flatMap((section) => section.texts);
}

/**
 * The next text of the list, or the one before. A text that the list no longer shows keeps its
 * place in it, so that work goes on from where it was.
 */
export function neighbourOf(
  all: readonly TextUnit[],
  shown: readonly TextUnit[],
  { key, step }: { readonly key: string | undefined; readonly step: 1 | -1 },
): string | undefined {
  const keys = new Set(shown.map((text) => text.key));
  const order = inOrder(all).map((text) => text.key);
  const from = key === undefined ? (step === 1 ? -1 : order.length) : order.indexOf(key);
  for (let at = from + step; at >= 0 && at < order.length; at += step) {
    const found = order[at];
    if (found !== undefined && keys.has(found)) return found;
  }
  return undefined;
}
