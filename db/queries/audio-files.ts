import { and, eq, lt, sql } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { audioFiles } from "../schema/translation.ts";
import { prepared } from "./prepared.ts";
import { builder, statement } from "./statement.ts";

/** The purge goes on with the rest the next time: a Worker may not do more at once. */
const MOST_AT_ONCE = 200;
const NO_GRACE = "1970-01-01";
const IS_UNNAMED = sql`${audioFiles.sha256} not in (select file from recordings union
  select older_file from recordings where older_file is not null)`;

export type AudioFile = typeof audioFiles.$inferSelect;

const fileQuery = prepared((orm) =>
  orm
    .select()
    .from(audioFiles)
    .where(eq(audioFiles.sha256, sql.placeholder("sha256")))
    .prepare(),
);

/** Whether or not a recording names it. */
export async function findAudioFile(db: Database, sha256: string): Promise<AudioFile | undefined> {
  const [row] = await fileQuery(db).execute({ sha256 });
  return row;
}

const saidIn = (column: string) => `exists (select 1 from recordings as r
  join speakers as s on s.code = r.speaker and s.withdrawn_on is null
  where r.${column} = audio_files.sha256)`;

/** Each with an index of its own: one condition on both columns would read every recording. */
export const IS_HEARD = `(${saidIn("file")} or ${saidIn("older_file")})`;

const heardQuery = prepared((orm) =>
  orm
    .select()
    .from(audioFiles)
    .where(and(eq(audioFiles.sha256, sql.placeholder("sha256")), sql.raw(IS_HEARD)))
    .prepare(),
);

/** A file that somebody whose consent stands has recorded. */
export async function findHeardFile(db: Database, sha256: string): Promise<AudioFile | undefined> {
  const [row] = await heardQuery(db).execute({ sha256 });
  return row;
}

/** One that is known already counts as stored anew: the purge leaves it for another 30 days. */
export function insertAudioFile(file: AudioFile): Statement {
  const { storedOn } = file;
  return statement(
    builder
      .insert(audioFiles)
      .values(file)
      .onConflictDoUpdate({ target: audioFiles.sha256, set: { storedOn } }),
  );
}

/** A file that is known, with a text it says; without one where no recording names it. */
export interface KeptFile {
  readonly sha256: string;
  readonly survey: string | null;
  readonly language: string | null;
  readonly key: string | null;
  readonly speaker: string | null;
}

/** Every file once, in the order of names. */
export const KEPT_FILES = `with named (sha256, survey, language, text_key, speaker) as (
  select file, survey, language, text_key, speaker from recordings
  union all
  select older_file, survey, language, text_key, speaker from recordings
  where older_file is not null
)
select audio_files.sha256 as sha256, survey, language, text_key as key, speaker
from audio_files left join named on named.sha256 = audio_files.sha256
group by audio_files.sha256 order by audio_files.sha256`;

const keptQuery = prepared((orm) =>
  orm
    .select({
      sha256: sql<string>`kept.sha256`,
      survey: sql<string | null>`kept.survey`,
      language: sql<string | null>`kept.language`,
      key: sql<string | null>`kept.key`,
      speaker: sql<string | null>`kept.speaker`,
    })
    .from(sql`(${sql.raw(KEPT_FILES)}) as kept`)
    .prepare(),
);

export async function listKeptFiles(db: Database): Promise<readonly KeptFile[]> {
  return await keptQuery(db).execute();
}

/** Files that no recording names and that were stored before a day. */
export async function listUnnamedFiles(db: Database, before: string): Promise<readonly string[]> {
  const rows = await db.orm
    .select({ sha256: audioFiles.sha256 })
    .from(audioFiles)
    .where(and(lt(audioFiles.storedOn, before), IS_UNNAMED))
    .orderBy(audioFiles.sha256)
    .limit(MOST_AT_ONCE);
  return rows.map(({ sha256 }) => sha256);
}

/** Those of the files that no recording names wait no longer for the purge. */
export function releaseFiles(files: readonly string[]): Statement {
  const among = sql`${audioFiles.sha256} in (select value from json_each(${JSON.stringify(files)}))`;
  const change = { storedOn: NO_GRACE };
  return statement(builder.update(audioFiles).set(change).where(and(among, IS_UNNAMED)));
}

/** The row of a file that is still unnamed and as old. */
export function deleteUnnamedFile(file: string, before: string): Statement {
  const isOld = lt(audioFiles.storedOn, before);
  return statement(
    builder.delete(audioFiles).where(and(eq(audioFiles.sha256, file), isOld, IS_UNNAMED)),
  );
}
