// Answers as they travel and are stored: flat by question name, a repeat as an array of entries.

export type Refusal = { readonly refused: true };
export type AnswerValue = string | number | readonly string[] | readonly number[] | Refusal;

/** One entry of a repeat; a repeat inside it is again an array of entries. */
export interface Entry {
  readonly [name: string]: AnswerValue | readonly Entry[];
}
export type Answers = Readonly<Record<string, AnswerValue | readonly Entry[]>>;

/** Whether what stands under a name is a repeat's entries. */
export function isEntries(
  value: AnswerValue | readonly Entry[] | undefined,
): value is readonly Entry[] {
  return Array.isArray(value) && typeof value[0] === "object";
}
