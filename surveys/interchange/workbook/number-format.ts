// Which number formats show a date (ECMA-376, part 1, 18.8.30 and 18.8.31).

export interface DateParts {
  readonly hasDate: boolean;
  readonly hasTime: boolean;
}

const DATES = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47]);
const DATE_TIME = 22;
/** Quoted text, escaped and padded characters, colours, conditions and locales. */
const NOT_A_PLACEHOLDER = /"[^"]*"?|[\\_*]./g;
const BRACKETED = /\[[^\]]*\]/g;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** How a built-in format shows a number as a date; undefined where it does not. */
export function builtInDateParts(id: number): DateParts | undefined {
  if (id === DATE_TIME) return { hasDate: true, hasTime: true };
  if (DATES.has(id)) return { hasDate: true, hasTime: false };
  return TIMES.has(id) ? { hasDate: false, hasTime: true } : undefined;
}

/** The same for a format code such as `dd/mm/yyyy hh:mm`. Elapsed hours are a number, not a date. */
export function datePartsOf(code: string): DateParts | undefined {
  const plain = code.replace(NOT_A_PLACEHOLDER, "");
  if (ELAPSED.test(plain)) return undefined;
  const [first = ""] = plain.replace(BRACKETED, "").split(";");
  const section = first.replace(/general/gi, "").replace(/am\/pm|a\/p/gi, "h");
  if (/[0#?]/.test(section.replace(/\.0+/g, ""))) return undefined;
  const hasTime = /[hs]/i.test(section);
  const hasDate = /[dye]/i.test(section) || (/m/i.test(section) && !hasTime);
  return hasDate || hasTime ? { hasDate, hasTime } : undefined;
}
