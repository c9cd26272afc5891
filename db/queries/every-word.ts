import { and, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** D1 takes 100 parameters. */
const MOST_WORDS = 20;

/** Every word of a search key, in any order. `instr` and not LIKE: D1 takes patterns of 50 bytes. */
export function everyWord(text: SQLiteColumn | SQL, key: string): SQL | undefined {
  const words = key.split(" ").slice(0, MOST_WORDS);
  return and(...words.map((word) => sql`instr(${text}, ${word}) > 0`));
}
