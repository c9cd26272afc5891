import { and, asc, eq, isNull, ne, or } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { apiTokens } from "../schema/operation.ts";
import { builder, statement } from "./statement.ts";

export type ApiToken = typeof apiTokens.$inferSelect;

export async function findApiToken(db: Database, hash: string): Promise<ApiToken | undefined> {
  const [row] = await db.orm
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.hash, hash), isNull(apiTokens.revokedOn)));
  return row;
}

export async function findApiTokenById(db: Database, id: string): Promise<ApiToken | undefined> {
  const [row] = await db.orm.select().from(apiTokens).where(eq(apiTokens.id, id));
  return row;
}

export async function listApiTokens(db: Database): Promise<readonly ApiToken[]> {
  return await db.orm.select().from(apiTokens).orderBy(asc(apiTokens.name), asc(apiTokens.id));
}

export function insertApiToken(token: typeof apiTokens.$inferInsert): Statement {
  return statement(builder.insert(apiTokens).values(token));
}

export function markTokenUsed(id: string, day: string): Statement {
  return statement(
    builder
      .update(apiTokens)
      .set({ lastUsedOn: day })
      .where(
        and(eq(apiTokens.id, id), or(isNull(apiTokens.lastUsedOn), ne(apiTokens.lastUsedOn, day))),
      ),
  );
}

/** With a day revoked, with none given back. */
export function setTokenRevoked(id: string, day: string | null): Statement {
  return statement(builder.update(apiTokens).set({ revokedOn: day }).where(eq(apiTokens.id, id)));
}
