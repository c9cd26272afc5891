import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { rounds, surveys, versions } from "../schema/surveys.ts";
import { prepared } from "./prepared.ts";
import { PUBLISHED } from "./versions.ts";
import type { Round } from "./rounds.ts";

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
    .innerJoin(surveys, and(eq(surveys.slug, rounds.survey), isNull(surveys.removedOn)))
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
