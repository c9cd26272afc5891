import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { surveys, versions } from "../schema/surveys.ts";
import { prepared } from "./prepared.ts";
import { builder, statement } from "./statement.ts";

export type Version = typeof versions.$inferSelect;

export type VersionKey = Pick<Version, "survey" | "version" | "sha256">;

export const PUBLISHED = "published";

/** The newest published version of every survey, by slug. */
export async function listPublishedVersions(db: Database): Promise<readonly VersionKey[]> {
  const rows = await db.orm
    .select({ survey: versions.survey, version: versions.version, sha256: versions.sha256 })
    .from(versions)
    .innerJoin(surveys, eq(surveys.slug, versions.survey))
    .where(and(eq(versions.state, PUBLISHED), isNull(surveys.removedOn)))
    .orderBy(asc(versions.survey), desc(versions.version));
  return rows.filter((row, i) => row.survey !== rows[i - 1]?.survey);
}

const publishedVersionQuery = prepared((orm) =>
  orm
    .select({ survey: versions.survey, version: versions.version, sha256: versions.sha256 })
    .from(versions)
    .innerJoin(surveys, eq(surveys.slug, versions.survey))
    .where(
      and(
        eq(versions.survey, sql.placeholder("survey")),
        eq(versions.state, PUBLISHED),
        isNull(surveys.removedOn),
      ),
    )
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

/** The privacy notice that each published version brings, the newest first; null for none. */
export async function listVersionNotices(db: Database, survey: string) {
  return await db.orm
    .select({
      version: versions.version,
      publishedOn: versions.publishedOn,
      notice: sql<string | null>`json_extract(${versions.definition}, '$.privacyNotice')`,
    })
    .from(versions)
    .where(and(eq(versions.survey, survey), eq(versions.state, PUBLISHED)))
    .orderBy(desc(versions.version));
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
