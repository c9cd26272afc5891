/** Name and value pairs of a posted form, in document order. */
export type FormFields = readonly (readonly [name: string, value: string])[];

/** Field of one part of a question; the prefix keeps question names apart from the form's own fields. */
export function fieldName(path: string, part = ""): string {
  return part === "" ? `q:${path}` : `q:${path}:${part}`;
}

/** Id of a control; the first control of a question has no part, so that errors can link to it. */
export function fieldId(path: string, part = ""): string {
  const place = path.replaceAll("[", ".").replaceAll("]", "");
  return part === "" ? `q-${place}` : `q-${place}-${part}`;
}

/** The last value sent under a name, trimmed; empty when there is none. */
export function fieldValue(fields: FormFields, name: string): string {
  return (fields.findLast((field) => field[0] === name)?.[1] ?? "").trim();
}

/** Every value sent under a name, each once. */
export function fieldValues(fields: FormFields, name: string): readonly string[] {
  return [...new Set(fields.filter((field) => field[0] === name).map((field) => field[1]))];
}

/** The parts sent for one question, as typed. */
export function partsOf(fields: FormFields, path: string): Readonly<Record<string, string>> {
  const name = fieldName(path);
  return Object.fromEntries(
    fields
      .filter((field) => field[0] === name || field[0].startsWith(`${name}:`))
      .map((field) => [field[0].slice(name.length + 1), field[1]]),
  );
}
