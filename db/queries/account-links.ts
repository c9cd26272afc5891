import { and, asc, eq, isNull } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { accountLinks } from "../schema/accounts.ts";
import { builder, statement } from "./statement.ts";

export type AccountLink = typeof accountLinks.$inferSelect;
export type LinkKind = AccountLink["kind"];

const IS_OPEN = and(isNull(accountLinks.usedOn), isNull(accountLinks.withdrawnOn));

/** A link that nobody used or withdrew; it may have expired. */
export async function findOpenLink(
  db: Database,
  codeHash: string,
): Promise<AccountLink | undefined> {
  const [row] = await db.orm
    .select()
    .from(accountLinks)
    .where(and(eq(accountLinks.codeHash, codeHash), IS_OPEN));
  return row;
}

export async function listOpenLinks(db: Database, kind: LinkKind): Promise<readonly AccountLink[]> {
  return await db.orm
    .select()
    .from(accountLinks)
    .where(and(eq(accountLinks.kind, kind), IS_OPEN))
    .orderBy(asc(accountLinks.about));
}

/** Puts a link in place of the open one for the same. */
export function replaceLink(link: typeof accountLinks.$inferInsert): readonly Statement[] {
  const { kind, about, createdOn } = link;
  return [
    withdrawLinks(kind, about, createdOn),
    statement(builder.insert(accountLinks).values(link)),
  ];
}

export function withdrawLinks(kind: LinkKind, about: string, day: string): Statement {
  return statement(
    builder
      .update(accountLinks)
      .set({ withdrawnOn: day })
      .where(and(eq(accountLinks.kind, kind), eq(accountLinks.about, about), IS_OPEN)),
  );
}

/** Conflicts on `account_links.…` when somebody used or withdrew it first, or its door is closed. */
export function useLink(id: string, day: string): Statement {
  return statement(
    builder.update(accountLinks).set({ usedOn: day }).where(eq(accountLinks.id, id)),
  );
}
