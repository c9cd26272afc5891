import { and, asc, eq } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { voices } from "../schema/translation.ts";
import { builder, statement } from "./statement.ts";

export type Voice = typeof voices.$inferSelect;

/** Whose voice respondents hear; undefined while nobody was chosen. */
export async function findVoice(
  db: Database,
  survey: string,
  language: string,
): Promise<string | undefined> {
  const [row] = await db.orm.select().from(voices).where(ofPack(survey, language));
  return row?.speaker;
}

/** Where somebody's voice is in use. */
export async function listVoicesOf(db: Database, speaker: string): Promise<readonly Voice[]> {
  return await db.orm
    .select()
    .from(voices)
    .where(eq(voices.speaker, speaker))
    .orderBy(asc(voices.survey), asc(voices.language));
}

// Two rows of one key, as when somebody has chosen another voice meanwhile.
const GUARD = `insert into voices (survey, language, speaker)
select '', '', code from speakers, json_each('[1, 2]')
where code = ?1 and coalesce((select group_concat(told) from (
  select language || ' ' || survey as told from voices where speaker = ?1 order by 1)), '') <> ?2`;

/** Of a list that rests on where somebody's voice is in use: conflicts on `voices.survey`. */
export function unlessVoicesChange(speaker: string, known: readonly Voice[]): Statement {
  const told = known.map(({ survey, language }) => `${language} ${survey}`).sort();
  return { sql: GUARD, params: [speaker, told.join(",")] };
}

/** Takes the place of the voice in use; a voice chosen meanwhile conflicts on `voices.survey`. */
export function replaceVoice(voice: Voice, before: string | undefined): readonly Statement[] {
  const { survey, language } = voice;
  return [
    ...(before === undefined
      ? []
      : [
          statement(
            builder.delete(voices).where(and(ofPack(survey, language), eq(voices.speaker, before))),
          ),
        ]),
    statement(builder.insert(voices).values(voice)),
  ];
}

function ofPack(survey: string, language: string) {
  return and(eq(voices.survey, survey), eq(voices.language, language));
}
