// What a text fills in: `${name}` of a survey, `{{name}}` of the interface. A translation carries
// the same ones as the Spanish, as often, in any place.

const PLACEHOLDER = /\$\{[^}]*\}|\{\{[^{}]*\}\}/g;

export interface PlaceholderDifference {
  /** In the Spanish, not in the translation. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** The placeholders of a text as they are written, in order, each as often as it stands there. */
export function placeholdersOf(text: string): readonly string[] {
  return text.match(PLACEHOLDER) ?? [];
}

export function placeholderDifference(spanish: string, text: string): PlaceholderDifference {
  const expected = placeholdersOf(spanish);
  const found = placeholdersOf(text);
  return { missing: without(expected, found), extra: without(found, expected) };
}

/** The text with spaces for its placeholders: what stands beside them keeps its place. */
export function blankPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, (written) => " ".repeat(written.length));
}

/** What is left of a list when each of `taken` is taken out once. */
function without(list: readonly string[], taken: readonly string[]): readonly string[] {
  const rest = [...taken];
  return list.filter((entry) => {
    const place = rest.indexOf(entry);
    if (place === -1) return true;
    rest.splice(place, 1);
    return false;
  });
}
