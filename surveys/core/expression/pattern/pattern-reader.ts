// Where the pattern parser stands, and the first form it refused. After a refusal it stands at the
// end, so that every caller runs out of input without a throw.

export interface PatternReader {
  readonly characters: readonly string[];
  at: number;
  depth: number;
  code: string | undefined;
}

/** The character here, "" at the end. */
export function look(reader: PatternReader, ahead = 0): string {
  return reader.characters[reader.at + ahead] ?? "";
}

/** Steps past a character if it stands here. */
export function accept(reader: PatternReader, character: string): boolean {
  const found = look(reader) === character;
  if (found) reader.at += 1;
  return found;
}

/** Records the first refusal and moves to the end. */
export function refuse(reader: PatternReader, code: string): void {
  reader.code ??= code;
  reader.at = reader.characters.length;
}
