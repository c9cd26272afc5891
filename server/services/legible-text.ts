const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text without what nobody can type or see: NUL, which SQLite may cut it off at, other control
 * characters, and marks that make words read in another order than they are stored.
 */
export function legibleText(text: string): string {
  return text.toWellFormed().replace(UNSEEN, "");
}
