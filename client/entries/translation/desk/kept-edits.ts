import type { Edit, Edits } from "./edit.ts";

export type Shelf = Pick<Storage, "getItem" | "key" | "length" | "removeItem" | "setItem">;

const FIRST = "consulta-textos";

/** Whose texts, of what and in which language: people share browsers. */
export interface Owner {
  readonly person: string;
  readonly survey: string;
  readonly language: string;
}

/** Edits as this browser keeps them until the server has them: one entry for each text. */
export class KeptEdits {
  /** Whether the browser keeps nothing: then leaving the page would lose what was written. */
  isRefused = false;
  private readonly shelf: () => Shelf;
  private readonly prefix: string;

  constructor(shelf: () => Shelf, { person, survey, language }: Owner) {
    this.shelf = shelf;
    this.prefix = `${[FIRST, person, survey, language].join(" ")} `;
  }

  keep(key: string, edit: Edit): void {
    this.attempt((shelf) => shelf.setItem(this.prefix + key, JSON.stringify(edit)));
  }

  forget(key: string): void {
    this.attempt((shelf) => shelf.removeItem(this.prefix + key));
  }

  find(): Edits {
    const found = new Map<string, Edit>();
    this.attempt((shelf) => {
      for (let at = 0; at < shelf.length; at += 1) {
        const name = shelf.key(at) ?? "";
        if (!name.startsWith(this.prefix)) continue;
        const edit = readEdit(shelf.getItem(name) ?? "");
        if (edit !== undefined) found.set(name.slice(this.prefix.length), edit);
      }
    });
    return found;
  }

  private attempt(work: (shelf: Shelf) => void): void {
    try {
      work(this.shelf());
      this.isRefused = false;
    } catch {
      // Full or forbidden.
      this.isRefused = true;
    }
  }
}

function readEdit(text: string): Edit | undefined {
  try {
    const { theirs: _, ...edit } = asEdit(JSON.parse(text));
    return { ...edit, isRecovered: true };
  } catch {
    return undefined;
  }
}

/** Safe: this page wrote it as `Edit`; no other site can. */
function asEdit(value: unknown): Edit {
  return value as Edit;
}
