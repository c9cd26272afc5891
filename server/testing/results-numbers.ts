// The numbers that a results page holds, read from its HTML as a stranger would.

export interface PageNumbers {
  readonly name: string;
  /** Null where the page withholds the question, or the group. */
  readonly n: number | null;
  readonly choices: Readonly<Record<string, number>>;
}

const TOKEN =
  /<article|data-(question|split)="(\w+)"(?: data-n="(\d+)")?|data-choice="([^"]+)" data-count="(\d+)"/g;

interface Read {
  name: string;
  n: number | null;
  choices: Record<string, number>;
}

function read(html: string, kind: "question" | "split"): readonly PageNumbers[] {
  const found: Read[] = [];
  let current: Read | undefined;
  for (const [token, of, name = "", n, choice = "", count] of html.matchAll(TOKEN)) {
    if (token === "<article") current = undefined;
    else if (of !== undefined) {
      current = { name, n: n === undefined ? null : Number(n), choices: {} };
      if (of === kind) found.push(current);
    } else if (current !== undefined) current.choices[choice] = Number(count);
  }
  return found;
}

export function questionsOnPage(html: string): readonly PageNumbers[] {
  return read(html, "question");
}

/** Sizes of the groups that the page shows, by split. */
export function participationOnPage(html: string) {
  return Object.fromEntries(read(html, "split").map(({ name, choices }) => [name, choices]));
}
