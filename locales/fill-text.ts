/** A text with its `{{placeholders}}` filled in; one without a value stays as it is. */
export function fillText(
  text: string,
  parameters: Readonly<Record<string, string | number>>,
): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : String(value);
  });
}
