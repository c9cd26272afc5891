import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { languagePacks } from "../schema/surveys.ts";
import { composePack } from "./pack-changes.ts";
import { prepared } from "./prepared.ts";
import { builder, statement } from "./statement.ts";

type Row = typeof languagePacks.$inferSelect;
/** Its texts are always all of them, however they are stored. */
export type Pack = Omit<Row, "basedOn">;

const currentPackQuery = prepared((orm) =>
  orm
    .select({ sha256: languagePacks.sha256, edited: languagePacks.edited })
    .from(languagePacks)
    .where(
      and(
        eq(languagePacks.survey, sql.placeholder("survey")),
        eq(languagePacks.language, sql.placeholder("language")),
        // Written out, not bound: only then is the partial index used.
        sql`${languagePacks.isCurrent} = 1`,
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

// Deeper than any chain that is written, so that a broken one ends.
const MOST_READ = 64;

const chainQuery = prepared((orm) =>
  orm
    .select()
    .from(languagePacks)
    .where(
      sql`${languagePacks.sha256} in (
        with recursive chain (sha256, based_on, place) as (
          select p.sha256, p.based_on, 1 from language_packs as p
          where p.sha256 = ${sql.placeholder("sha256")}
          union all
          select p.sha256, p.based_on, place + 1 from language_packs as p
          join chain on p.sha256 = chain.based_on where place < ${sql.raw(String(MOST_READ))}
        ) select chain.sha256 from chain)`,
    )
    .prepare(),
);

export async function findPack(db: Database, sha256: string): Promise<Pack | undefined> {
  const rows = await chainQuery(db).execute({ sha256 });
  const chain = new Map(rows.map((row) => [row.sha256, row]));
  const found = chain.get(sha256);
  if (found === undefined) return undefined;
  const { basedOn, ...pack } = found;
  return basedOn === null ? pack : { ...pack, pack: wholeTexts(found, chain) };
}

/** Each row is used once: a chain that somebody bent into a ring ends too. */
function wholeTexts(found: Row, chain: Map<string, Row>): string {
  const changes: string[] = [];
  let row = found;
  while (row.basedOn !== null) {
    changes.unshift(row.pack);
    chain.delete(row.sha256);
    const before = chain.get(row.basedOn);
    if (before === undefined) throw new Error(`pack ${row.basedOn} is not there`);
    row = before;
  }
  return composePack(row.pack, changes);
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

/** A whole pack; `packStatement` tells one as changes to another. */
export function insertPack(pack: Omit<typeof languagePacks.$inferInsert, "basedOn">): Statement {
  return statement(builder.insert(languagePacks).values(pack));
}

/** Exactly this one: whoever retired it first makes the next list fail on `language_packs.survey`. */
export function retirePack(sha256: string): Statement {
  return statement(
    builder.update(languagePacks).set({ isCurrent: false }).where(eq(languagePacks.sha256, sha256)),
  );
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
