/** Id of the button that opens an item in the outline of the editor. */
export function itemRowId(name: string): string {
  return `row-${name}`;
}

/** Id of the button that opens a choice list there. */
export function listRowId(name: string): string {
  return `lists-row-${name}`;
}

/** The end of an address that opens one of them: names may hold any letter or sign. */
export function rowHash(id: string): string {
  return `#${encodeURIComponent(id)}`;
}
