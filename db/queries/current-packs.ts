import { and, eq, or, sql } from "drizzle-orm";
import { INTERFACE } from "../../surveys/core/index.ts";
import type { Database } from "../database.ts";
import { languagePacks } from "../schema/surveys.ts";
import { prepared } from "./prepared.ts";

/** Which pack is shown now, without its texts. */
export interface CurrentPack {
  /** A slug, or `INTERFACE`. */
  readonly survey: string;
  readonly language: string;
  readonly sha256: string;
}

const columns = {
  survey: languagePacks.survey,
  language: languagePacks.language,
  sha256: languagePacks.sha256,
};
const isCurrent = sql`${languagePacks.isCurrent} = 1`;

const allQuery = prepared((orm) =>
  orm
    .select(columns)
    .from(languagePacks)
    .where(isCurrent)
    .orderBy(languagePacks.survey, languagePacks.language)
    .prepare(),
);

// A constant `is_current = 1`: only then is the partial index used.
const ofSurveyQuery = prepared((orm) =>
  orm
    .select(columns)
    .from(languagePacks)
    .where(
      and(
        or(
          eq(languagePacks.survey, sql.placeholder("survey")),
          eq(languagePacks.survey, INTERFACE),
        ),
        isCurrent,
      ),
    )
    .orderBy(languagePacks.survey, languagePacks.language)
    .prepare(),
);

/** The current packs of a survey and of the interface; without a survey, of all. */
export async function listCurrentPacks(
  db: Database,
  survey?: string,
): Promise<readonly CurrentPack[]> {
  return survey === undefined
    ? await allQuery(db).execute()
    : await ofSurveyQuery(db).execute({ survey });
}
