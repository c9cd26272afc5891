/** What somebody is writing where the cursor stands. */
export interface CursorSpot {
  /** Inside `${…`, inside quotes, a bare word, or between words. */
  readonly kind: "reference" | "text" | "word";
  /** Where what is being written begins, its opening signs included. */
  readonly from: number;
  /** What is written of it so far, without opening signs. */
  readonly typed: string;
  /** What stands before it. */
  readonly before: string;
  /** The sign that closes it. */
  readonly closing: string;
}

const CLOSING_QUOTES: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  "\u2018": "\u2019",
  "\u201c": "\u201d",
};
const REFERENCE = /\$\{[^}'"]*\}/uy;
const OPEN_REFERENCE = /^\$\{\s*([\p{L}\p{M}\p{N}_.:#-]*)$/u;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_.:-]*$/u;

/** Index behind the reference or the closed text that begins here; none while it is open. */
function endOfToken(source: string, at: number): number | undefined {
  const closing = CLOSING_QUOTES[source.charAt(at)];
  if (closing !== undefined) {
    const end = source.indexOf(closing, at + 1);
    return end === -1 ? undefined : end + 1;
  }
  if (!source.startsWith("${", at)) return at + 1;
  REFERENCE.lastIndex = at;
  if (REFERENCE.test(source)) return REFERENCE.lastIndex;
  return OPEN_REFERENCE.test(source.slice(at)) ? undefined : at + 2;
}

function openSpot(source: string, from: number): CursorSpot {
  const before = source.slice(0, from);
  const [, inside] = OPEN_REFERENCE.exec(source.slice(from)) ?? [];
  if (inside !== undefined) return { kind: "reference", from, typed: inside, before, closing: "}" };
  const closing = CLOSING_QUOTES[source.charAt(from)] ?? "";
  return { kind: "text", from, typed: source.slice(from + 1), before, closing };
}

/** The spot at the end of a source, whose rest behind the cursor is not looked at. */
export function spotAt(source: string): CursorSpot {
  let codeFrom = 0;
  for (let at = 0; at < source.length;) {
    const end = endOfToken(source, at);
    if (end === undefined) return openSpot(source, at);
    if (end > at + 1) codeFrom = end;
    at = end;
  }
  const [typed = ""] = WORD.exec(source.slice(codeFrom)) ?? [];
  const from = source.length - typed.length;
  return { kind: "word", from, typed, before: source.slice(0, from), closing: "" };
}

const SELECTED = /(?:^|[^\p{L}\p{N}_-])selected\s*\(\s*(?:\$\{\s*([^}\s]+)\s*\}|\.)\s*,\s*$/u;
const COMPARED = /(?:\$\{\s*([^}\s]+)\s*\}|(?:^|[\s(,])\.)\s*!?=\s*$/u;

/** The question whose choice is asked for behind `before`; "." for the one the expression stands on. */
export function comparedQuestion(before: string): string | undefined {
  const match = SELECTED.exec(before) ?? COMPARED.exec(before);
  return match === null ? undefined : (match[1] ?? ".");
}
