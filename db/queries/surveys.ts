import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { languagePacks, rounds, surveys, versions } from "../schema/surveys.ts";
import { prepared } from "./prepared.ts";
import { builder, statement } from "./statement.ts";

export type Round = typeof rounds.$inferSelect;
export type Version = typeof versions.$inferSelect;
export type Pack = typeof languagePacks.$inferSelect;
export type VersionKey = Pick<Version, "survey" | "version" | "sha256">;

const PUBLISHED = "published";

/** The newest published version of every survey, by slug. */
export async function listPublishedVersions(db: Database): Promise<readonly VersionKey[]> {
  const rows = await db.orm
    .select({ survey: versions.survey, version: versions.version, sha256: versions.sha256 })
    .from(versions)
    .where(eq(versions.state, PUBLISHED))
    .orderBy(asc(versions.survey), desc(versions.version));
  return rows.filter((row, i) => row.survey !== rows[i - 1]?.survey);
}

const publishedVersionQuery = prepared((orm) =>
  orm
    .select({ survey: versions.survey, version: versions.version, sha256: versions.sha256 })
    .from(versions)
    .where(and(eq(versions.survey, sql.placeholder("survey")), eq(versions.state, PUBLISHED)))
    .orderBy(desc(versions.version))
    .limit(1)
    .prepare(),
);

export async function findPublishedVersion(
  db: Database,
  survey: string,
): Promise<VersionKey | undefined> {
  const [row] = await publishedVersionQuery(db).execute({ survey });
  return row;
}

export async function findVersion(
  db: Database,
  survey: string,
  version: number,
): Promise<Version | undefined> {
  const [row] = await db.orm
    .select()
    .from(versions)
    .where(and(eq(versions.survey, survey), eq(versions.version, version)));
  return row;
}

export async function listVersions(db: Database, survey: string): Promise<readonly Version[]> {
  return await db.orm
    .select()
    .from(versions)
    .where(eq(versions.survey, survey))
    .orderBy(asc(versions.version));
}

export async function findSurvey(
  db: Database,
  slug: string,
): Promise<typeof surveys.$inferSelect | undefined> {
  const [row] = await db.orm.select().from(surveys).where(eq(surveys.slug, slug));
  return row;
}

export async function listSurveySlugs(db: Database): Promise<readonly string[]> {
  const rows = await db.orm.select({ slug: surveys.slug }).from(surveys).orderBy(asc(surveys.slug));
  return rows.map((row) => row.slug);
}

const roundsQuery = prepared((orm) =>
  orm
    .select()
    .from(rounds)
    .where(eq(rounds.survey, sql.placeholder("survey")))
    .orderBy(desc(rounds.opensOn), desc(rounds.id))
    .prepare(),
);

/** Rounds of a survey, the latest to open first. */
export async function listRounds(db: Database, survey: string): Promise<readonly Round[]> {
  return await roundsQuery(db).execute({ survey });
}

/** What a submission is checked against, read in one go. */
export interface Collection {
  readonly round: Round;
  readonly sha256: string;
}

const collectionQuery = prepared((orm) =>
  orm
    .select({ round: rounds, sha256: versions.sha256 })
    .from(rounds)
    .innerJoin(versions, eq(versions.survey, rounds.survey))
    .where(
      and(
        eq(rounds.id, sql.placeholder("round")),
        eq(rounds.survey, sql.placeholder("survey")),
        eq(versions.version, sql.placeholder("version")),
        eq(versions.state, PUBLISHED),
      ),
    )
    .prepare(),
);

export async function findCollection(
  db: Database,
  { survey, round, version }: { survey: string; round: string; version: number },
): Promise<Collection | undefined> {
  const [row] = await collectionQuery(db).execute({ survey, round, version });
  return row;
}

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

export function insertSurvey(slug: string, createdOn: string): Statement {
  return statement(builder.insert(surveys).values({ slug, createdOn }));
}

export function insertVersion(version: typeof versions.$inferInsert): Statement {
  return statement(builder.insert(versions).values(version));
}

export function publishVersion(survey: string, version: number, publishedOn: string): Statement {
  return statement(
    builder
      .update(versions)
      .set({ state: PUBLISHED, publishedOn })
      .where(and(eq(versions.survey, survey), eq(versions.version, version))),
  );
}

export function insertRound(round: typeof rounds.$inferInsert): Statement {
  return statement(builder.insert(rounds).values(round));
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
