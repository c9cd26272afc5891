import { and, asc, desc, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database } from "../database.ts";
import { accounts } from "../schema/accounts.ts";
import type { Account } from "./accounts.ts";
import { everyWord } from "./every-word.ts";

const SORTED_BY = {
  name: accounts.searchKey,
  email: accounts.email,
  role: accounts.role,
  state: accounts.state,
  seen: sql<string>`coalesce(${accounts.lastSeenOn}, '')`,
} as const;
export type AccountSort = keyof typeof SORTED_BY;

export interface AccountPage {
  /** Already a search key; empty finds all. */
  readonly search: string;
  readonly sort: AccountSort;
  readonly isDescending: boolean;
  /** The sorted value and the id of the last row before. */
  readonly after?: { readonly value: string; readonly id: string };
  readonly limit: number;
}

export type AccountRow = Account & { readonly sortValue: string };

/** People in order, from the row after `after`. */
export async function listAccounts(
  db: Database,
  page: AccountPage,
): Promise<readonly AccountRow[]> {
  const column = SORTED_BY[page.sort];
  const order = page.isDescending ? desc : asc;
  const rows = await db.orm
    .select({ account: accounts, sortValue: sql<string>`${column}` })
    .from(accounts)
    .where(and(everyWord(accounts.searchKey, page.search), following(column, page)))
    .orderBy(order(column), order(accounts.id))
    .limit(page.limit);
  return rows.map(({ account, sortValue }) => ({ ...account, sortValue }));
}

function following(column: SQLiteColumn | SQL, page: AccountPage): SQL | undefined {
  const { after, isDescending } = page;
  if (after === undefined) return undefined;
  const beyond = sql.raw(isDescending ? "<" : ">");
  return sql`(${column}, ${accounts.id}) ${beyond} (${after.value}, ${after.id})`;
}
