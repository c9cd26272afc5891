import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { languagePacks } from "../schema/surveys.ts";
import { prepared } from "./prepared.ts";
import { builder, statement } from "./statement.ts";

export type Pack = typeof languagePacks.$inferSelect;

const currentPackQuery = prepared((orm) =>
  orm
    .select({ sha256: languagePacks.sha256, edited: languagePacks.edited })
    .from(languagePacks)
    .where(
      and(
        eq(languagePacks.survey, sql.placeholder("survey")),
        eq(languagePacks.language, sql.placeholder("language")),
        eq(languagePacks.isCurrent, true),
      ),
    )
    .prepare(),
);

/** Which pack is shown now; its texts are many times larger and are read with `findPack`. */
export async function findCurrentPack(
  db: Database,
  survey: string,
  language: string,
): Promise<Pick<Pack, "sha256" | "edited"> | undefined> {
  const [row] = await currentPackQuery(db).execute({ survey, language });
  return row;
}

export async function findPack(db: Database, sha256: string): Promise<Pack | undefined> {
  const [row] = await db.orm.select().from(languagePacks).where(eq(languagePacks.sha256, sha256));
  return row;
}

export async function packExists(
  db: Database,
  key: { survey: string; language: string; sha256: string },
): Promise<boolean> {
  const [row] = await db.orm
    .select({ found: sql<number>`1` })
    .from(languagePacks)
    .where(
      and(
        eq(languagePacks.sha256, key.sha256),
        eq(languagePacks.survey, key.survey),
        eq(languagePacks.language, key.language),
      ),
    );
  return row !== undefined;
}

export function insertPack(pack: typeof languagePacks.$inferInsert): Statement {
  return statement(builder.insert(languagePacks).values(pack));
}

/** Pass `onlyShipped` to leave a pack that somebody edited in its place. */
export function retirePacks(
  survey: string,
  language: string,
  { onlyShipped = false } = {},
): Statement {
  return statement(
    builder
      .update(languagePacks)
      .set({ isCurrent: false })
      .where(
        and(
          eq(languagePacks.survey, survey),
          eq(languagePacks.language, language),
          ...(onlyShipped ? [eq(languagePacks.edited, false)] : []),
        ),
      ),
  );
}

/** Puts a retired pack back; fails while another is current. */
export function reinstatePack(sha256: string): Statement {
  return statement(
    builder.update(languagePacks).set({ isCurrent: true }).where(eq(languagePacks.sha256, sha256)),
  );
}
