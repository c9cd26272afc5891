/** Puts values into fields nobody types in, and tells the form once, as typing would. */
export function writeFields(fields: readonly HTMLInputElement[], values: readonly string[]): void {
  for (const [index, field] of fields.entries()) field.value = values[index] ?? "";
  fields[0]?.dispatchEvent(new Event("change", { bubbles: true }));
}
