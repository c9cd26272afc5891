import { fieldName, type FormFields } from "../form-fields.ts";

/** The fields of one question from its parts. */
export function fieldsOf(path: string, parts: Readonly<Record<string, string>>): FormFields {
  return Object.entries(parts).map(([part, text]) => [fieldName(path, part), text]);
}
