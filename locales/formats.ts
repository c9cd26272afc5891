// Written out instead of Intl: tzh and tzo have no data there, and Intl then silently takes the
// locale of the machine (see `Intl.PluralRules.supportedLocalesOf("tzh")`).

/** A number as it is written in Mexico: 1,579 and 0.5. */
export function formatNumber(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export interface DayParts {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** The parts of a day written YYYY-MM-DD; undefined for any other text. */
export function parseDay(isoDay: string): DayParts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { day, month, year } : undefined;
}

/** One form for one, another for the rest; languages that do not mark the plural have only the other. */
export function pluralForm(language: string, count: number): "one" | "other" {
  return language === "es" && count === 1 ? "one" : "other";
}
