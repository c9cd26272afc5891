/** A text put where the cursor of a field is, in the place of what is selected there. */
export interface Inserted {
  readonly value: string;
  /** Where the cursor stands afterwards. */
  readonly cursor: number;
}

interface Field {
  readonly value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

/** Words keep their distance; a glottal stop belongs to the word it is put into. */
export function insertText(
  { value, selectionStart, selectionEnd }: Field,
  text: string,
  isWord: boolean,
): Inserted {
  const before = value.slice(0, selectionStart);
  const after = value.slice(selectionEnd);
  const gap = isWord && before !== "" && !/[\s(«¿¡"“]$/.test(before) ? " " : "";
  const rest = isWord && /^[\p{L}\p{N}]/u.test(after) ? " " : "";
  return {
    value: before + gap + text + rest + after,
    cursor: (before + gap + text).length,
  };
}
