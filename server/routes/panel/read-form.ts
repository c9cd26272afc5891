import type { Context } from "hono";
import type { z } from "zod";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import { readForm as readPosted } from "../../middleware/read-body.ts";
import { legibleText } from "../../services/legible-text.ts";

/** Every field of a posted form; a name posted several times is an array. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;
export type FormRead<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: FieldProblems; readonly fields: FormFields };

/** The fields as posted; files come by another way. */
export async function readFields(c: Context): Promise<FormFields> {
  const posted = await readPosted(c);
  const entries = [...new Set(posted.keys())].map((name) => {
    const values = posted.getAll(name).map(legibleText);
    return [name, values.length === 1 ? (values[0] ?? "") : values] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * A posted form through its schema. A schema's message is the problem code told beside the field;
 * fields that the schema does not name are dropped.
 */
export async function readForm<Value>(
  c: Context,
  schema: z.ZodType<Value>,
): Promise<FormRead<Value>> {
  const fields = await readFields(c);
  const result = schema.safeParse(fields);
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? ""),
    code: message,
  }));
  return { ok: false, problems, fields };
}

/** One posted value, for showing a form again as it was filled in. */
export function fieldText(fields: FormFields, name: string): string {
  const value = fields[name] ?? "";
  return typeof value === "string" ? value : (value[0] ?? "");
}
