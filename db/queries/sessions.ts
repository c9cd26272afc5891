import { and, asc, eq, gt, lt, ne, sql } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { accounts, sessions } from "../schema/accounts.ts";
import type { Account } from "./accounts.ts";
import { prepared } from "./prepared.ts";
import { builder, statement } from "./statement.ts";

export type Session = typeof sessions.$inferSelect;

const byToken = prepared((orm) =>
  orm
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.account))
    .where(eq(sessions.tokenHash, sql.placeholder("hash")))
    .prepare(),
);

export async function findSession(
  db: Database,
  hash: string,
): Promise<{ readonly session: Session; readonly account: Account } | undefined> {
  const [row] = await byToken(db).execute({ hash });
  return row;
}

/** Conflicts on `sessions.stamp` when the account changed since it was read. */
export function insertSession(session: Session): Statement {
  return statement(builder.insert(sessions).values(session));
}

export function touchSession(id: string, at: string): Statement {
  return statement(
    builder
      .update(sessions)
      .set({ lastSeenAt: at })
      .where(and(eq(sessions.id, id), lt(sessions.lastSeenAt, at))),
  );
}

/** The sessions of an account that still count, in the order they were opened. */
export async function listSessions(
  db: Database,
  account: Pick<Account, "id" | "stamp">,
  { now, seenAfter }: { readonly now: string; readonly seenAfter: string },
): Promise<readonly Session[]> {
  return await db.orm
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.account, account.id),
        eq(sessions.stamp, account.stamp),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, seenAfter),
      ),
    )
    .orderBy(asc(sessions.startedAt), asc(sessions.id));
}

export function deleteSession(id: string): Statement {
  return statement(builder.delete(sessions).where(eq(sessions.id, id)));
}

/** One session of one account: an id of somebody else's does nothing. */
export function deleteSessionOf(account: string, id: string): Statement {
  return statement(
    builder.delete(sessions).where(and(eq(sessions.account, account), eq(sessions.id, id))),
  );
}

export function deleteSessionsOf(account: string, except = ""): Statement {
  return statement(
    builder.delete(sessions).where(and(eq(sessions.account, account), ne(sessions.id, except))),
  );
}

export function deleteExpiredSessions(now: string): Statement {
  return statement(builder.delete(sessions).where(lt(sessions.expiresAt, now)));
}

export async function findSessionById(
  db: Database,
  id: string,
): Promise<{ readonly session: Session; readonly account: Account } | undefined> {
  const [row] = await db.orm
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.account))
    .where(eq(sessions.id, id));
  return row;
}
