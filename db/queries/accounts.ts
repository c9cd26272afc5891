import { eq, sql } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { accounts } from "../schema/accounts.ts";
import { builder, statement } from "./statement.ts";

export type Account = typeof accounts.$inferSelect;

export async function findAccount(db: Database, id: string): Promise<Account | undefined> {
  const [row] = await db.orm.select().from(accounts).where(eq(accounts.id, id));
  return row;
}

export async function findAccountByEmail(
  db: Database,
  email: string,
): Promise<Account | undefined> {
  const [row] = await db.orm.select().from(accounts).where(eq(accounts.email, email));
  return row;
}

export async function hasAdministrator(db: Database): Promise<boolean> {
  const [row] = await db.orm
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.role, "administrator"))
    .limit(1);
  return row !== undefined;
}

/** A plain insert: an e-mail that has an account conflicts on `accounts.email`. */
export function insertAccount(account: typeof accounts.$inferInsert): Statement {
  return statement(builder.insert(accounts).values(account));
}

type Change = Partial<Omit<typeof accounts.$inferInsert, "id" | "stamp">>;

/** A change that leaves the account's sessions as they are. */
export function updateAccount(id: string, change: Change): Statement {
  return statement(builder.update(accounts).set(change).where(eq(accounts.id, id)));
}

/** A change after which no session opened before counts any more. */
export function updateAccountEndingSessions(id: string, change: Change): Statement {
  return statement(
    builder
      .update(accounts)
      .set({ ...change, stamp: sql`${accounts.stamp} + 1` })
      .where(eq(accounts.id, id)),
  );
}
