// `B7` and its row and column, both from 0.

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;
const LETTERS = 26;
const A = 65;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export function placeOf(address: string): CellPlace | undefined {
  const [, letters, digits] = ADDRESS.exec(address) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * LETTERS + letter.charCodeAt(0) - A + 1,
    0,
  );
  return { row: Number(digits) - 1, column: column - 1 };
}

export function addressOf({ row, column }: CellPlace): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    letters = String.fromCharCode(A + (rest % LETTERS)) + letters;
  }
  return letters + String(row + 1);
}
