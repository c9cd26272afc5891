import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../database.ts";
import { recoveryCodes } from "../schema/accounts.ts";
import type { Statement } from "../atomic.ts";
import { statement, builder } from "./statement.ts";

export async function countRecoveryCodes(db: Database, account: string): Promise<number> {
  return await db.orm.$count(
    recoveryCodes,
    and(eq(recoveryCodes.account, account), isNull(recoveryCodes.usedOn)),
  );
}

export async function hasRecoveryCode(
  db: Database,
  account: string,
  hash: string,
): Promise<boolean> {
  const [row] = await db.orm
    .select({ hash: recoveryCodes.hash })
    .from(recoveryCodes)
    .where(
      and(
        eq(recoveryCodes.account, account),
        eq(recoveryCodes.hash, hash),
        isNull(recoveryCodes.usedOn),
      ),
    );
  return row !== undefined;
}

/** A code used before conflicts on `recovery_codes.used_on`. */
export function useRecoveryCode(account: string, hash: string, day: string): Statement {
  return statement(
    builder
      .update(recoveryCodes)
      .set({ usedOn: day })
      .where(and(eq(recoveryCodes.account, account), eq(recoveryCodes.hash, hash))),
  );
}

export function replaceRecoveryCodes(
  account: string,
  hashes: readonly string[],
): readonly Statement[] {
  const clear = statement(builder.delete(recoveryCodes).where(eq(recoveryCodes.account, account)));
  if (hashes.length === 0) return [clear];
  const rows = hashes.map((hash) => ({ account, hash }));
  return [clear, statement(builder.insert(recoveryCodes).values(rows))];
}
