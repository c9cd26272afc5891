import { sql } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";

/** What a decision on texts rests on: the version that is published, the open draft, their packs. */
const OPEN = `d.survey = ?1 and d.state in ('draft', 'review')`;
const FAMILY = `(p.language = ?2 or substr(p.language, 1, length(?2) + 1) = ?2 || '-')`;
const MARK = `coalesce((select d.id from drafts as d where ${OPEN}), '')
  || ' ' || coalesce((select max(v.version) from versions as v where v.survey = ?1 and v.state = 'published'), 0)
  || ' ' || coalesce((select group_concat(told) from (select p.language || p.sha256 as told
    from language_packs as p where p.survey = ?1 and ${FAMILY} and p.is_current = 1 order by 1)), '')
  || ' ' || coalesce((select group_concat(told) from (select p.language || p.sha256 as told
    from draft_packs as p join drafts as d on d.id = p.draft where ${OPEN} and ${FAMILY} order by 1)), '')`;

/** Where the texts of a survey stand in a language and its variants: read before what is decided on. */
export async function textsMark(db: Database, survey: string, base: string): Promise<string> {
  const [row] = await db.orm.select({ mark: bound(survey, base) }).from(sql`(select 1)`);
  return row?.mark ?? "";
}

/** The same expression with its two parameters bound where they stand. */
function bound(survey: string, base: string) {
  const parts = MARK.split(/(\?1|\?2)/).map((part) =>
    part === "?1" ? sql`${survey}` : part === "?2" ? sql`${base}` : sql.raw(part),
  );
  return sql<string>`${sql.join(parts)}`;
}

// Two rows of one key: the list fails as when somebody has taken it.
const GUARD = `insert into text_events
  (survey, language, text_key, sequence, at, actor_kind, actor_id, actor_name, act, state, origin,
   text, spanish, source_hash)
select '', '', '', 0, '', '', '', '', 'written', '', '', '', '', '' from json_each('[1, 2]')
where (${MARK}) <> ?3`;

/** First of a list: conflicts on `text_events.survey` when the mark is another by then. */
export function unlessMarked(survey: string, base: string, mark: string): Statement {
  return { sql: GUARD, params: [survey, base, mark] };
}
