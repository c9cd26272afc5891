/**
 * One JSON line per event. Fields are codes, counts and route patterns: never a response id, a
 * folio, an address, a user agent or anything a person typed.
 */
export interface Log {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
}

export type LogFields = Readonly<Record<string, string | number | boolean>>;

export function createLog(write: (line: string) => void, now: () => string): Log {
  const line = (level: string) => (event: string, fields?: LogFields) =>
    write(JSON.stringify({ level, time: now(), event, ...fields }));
  return { info: line("info"), error: line("error") };
}

/**
 * What may be logged of an error: its name and, for errors of the engine, its code. Messages of
 * database errors can hold parameters, which are answers.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const stack = error.stack?.split("\n").filter((l) => l.trimStart().startsWith("at "));
  return { error: error.name, where: stack?.slice(0, 4).join(" ").replaceAll(/\s+/g, " ") ?? "" };
}
