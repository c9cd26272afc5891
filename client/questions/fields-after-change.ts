import { fieldName, type FormFields } from "./form-fields.ts";

export const REFUSED = "refused";

/**
 * The fields of a form in which one has just changed: whoever refuses a question takes back what
 * was answered, and whoever answers it takes back the refusal.
 */
export function fieldsAfterChange(
  fields: FormFields,
  path: string,
  changedName: string,
): FormFields {
  const question = fieldName(path);
  const refusal = fieldName(path, REFUSED);
  const isOfQuestion = (name: string) => name === question || name.startsWith(`${question}:`);
  const isRefused = fields.some(([name, value]) => name === refusal && value !== "");
  if (!isRefused || !isOfQuestion(changedName)) return fields;
  return fields.filter(([name]) =>
    changedName === refusal ? name === refusal || !isOfQuestion(name) : name !== refusal,
  );
}
