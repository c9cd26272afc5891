import { and, asc, eq, lt, ne } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { speakers } from "../schema/translation.ts";
import { builder, statement } from "./statement.ts";

export type Speaker = typeof speakers.$inferSelect;

export async function listSpeakers(db: Database): Promise<readonly Speaker[]> {
  return await db.orm.select().from(speakers).orderBy(asc(speakers.code));
}

/** Whose consent ended before a day, and of whom something is still written down. */
export async function listToErase(db: Database, before: string): Promise<readonly string[]> {
  const rows = await db.orm
    .select({ code: speakers.code })
    .from(speakers)
    .where(and(lt(speakers.withdrawnOn, before), ne(speakers.name, "")));
  return rows.map(({ code }) => code);
}

/** What somebody said and who that was; the code stays, so that nobody else ever has it. */
export function eraseSpeaker(code: string): readonly Statement[] {
  return [
    "delete from recordings where speaker = ?1",
    "delete from voices where speaker = ?1",
    "update speakers set name = '', consent_note = '' where code = ?1",
  ].map((sql) => ({ sql, params: [code] }));
}

export async function findSpeaker(db: Database, code: string): Promise<Speaker | undefined> {
  const [row] = await db.orm.select().from(speakers).where(eq(speakers.code, code));
  return row;
}

/** A plain insert: a code that somebody has conflicts on `speakers.code`. */
export function insertSpeaker(speaker: typeof speakers.$inferInsert): Statement {
  return statement(builder.insert(speakers).values(speaker));
}

export function updateSpeaker(
  code: string,
  change: Partial<Omit<typeof speakers.$inferInsert, "code">>,
): Statement {
  return statement(builder.update(speakers).set(change).where(eq(speakers.code, code)));
}

// Two rows of one key: the list fails as when somebody has chosen another voice meanwhile.
const GUARD = `insert into voices (survey, language, speaker)
select '', '', code from speakers, json_each('[1, 2]')
where code = ?1 and withdrawn_on is not null`;

/** Of a list that rests on a consent: conflicts on `voices.survey` once it is withdrawn. */
export function unlessWithdrawn(code: string): Statement {
  return { sql: GUARD, params: [code] };
}
