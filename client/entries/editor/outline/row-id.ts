/** Id of the button that opens an item in the outline. */
export function rowId(name: string): string {
  return `row-${name}`;
}
