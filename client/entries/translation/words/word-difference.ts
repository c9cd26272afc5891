export interface DifferencePart {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** More than this is told as a whole: no text of a survey is so long. */
const MOST_WORDS = 1_500;

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** Lengths of the longest common words from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const [row, below] = [rows[one], rows[one + 1]];
      if (row === undefined || below === undefined) continue;
      row[other] =
        before[one] === after[other]
          ? (below[other + 1] ?? 0) + 1
          : Math.max(below[other] ?? 0, row[other + 1] ?? 0);
    }
  }
  return rows;
}

function joined(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const result: DifferencePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === part.kind) result.splice(-1, 1, { ...part, text: last.text + part.text });
    else result.push(part);
  }
  return result;
}

function walk(before: readonly string[], after: readonly string[]): readonly DifferencePart[] {
  const common = commonLengths(before, after);
  const parts: DifferencePart[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [old, now] = [before[one], after[other]];
    if (old !== undefined && old === now) {
      parts.push({ kind: "same", text: old });
      [one, other] = [one + 1, other + 1];
    } else if (
      now === undefined ||
      (old !== undefined && (common[one + 1]?.[other] ?? 0) >= (common[one]?.[other + 1] ?? 0))
    ) {
      parts.push({ kind: "gone", text: old ?? "" });
      one += 1;
    } else {
      parts.push({ kind: "new", text: now });
      other += 1;
    }
  }
  return parts;
}

/** What became of a text, word by word: reading `same` and `new` gives the text after. */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
    return [
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ];
  }
  return joined(walk(old, now));
}
