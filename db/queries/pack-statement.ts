import type { LanguagePack } from "../../surveys/core/index.ts";
import type { Statement } from "../atomic.ts";
import { packChanges } from "./pack-changes.ts";

/** Packs told one as changes to the other, the full one among them. */
const LONGEST_CHAIN = 32;

export interface PackToWrite {
  readonly sha256: string;
  readonly pack: LanguagePack;
  readonly createdOn: string;
  readonly isCurrent: boolean;
  readonly edited: boolean;
}

// The chain is counted where it is written: by then the pack before may be gone, or told anew.
const INSERT = `insert into language_packs
  (sha256, survey, language, pack, based_on, created_on, is_current, edited)
with recursive chain (based_on, place) as (
  select based_on, 1 from language_packs where sha256 = ?4 and survey = ?2 and language = ?3
  union all
  select p.based_on, place + 1 from language_packs as p join chain on p.sha256 = chain.based_on
  where place < ${String(LONGEST_CHAIN)}
), told (briefly) as (
  select count(*) < ${String(LONGEST_CHAIN)} and count(*) filter (where based_on is null) = 1
  from chain
)
select ?1, ?2, ?3, iif(briefly, ?5, ?6), iif(briefly, ?4, null), ?7, ?8, ?9 from told`;

/** Writes a pack: as changes to the one `before` it where that is much shorter, else whole. */
export function packStatement({
  row: { sha256, pack, createdOn, isCurrent, edited },
  before,
}: {
  readonly row: PackToWrite;
  readonly before?: { readonly sha256: string; readonly pack: LanguagePack } | undefined;
}): Statement {
  const full = JSON.stringify(pack);
  const changes = before && packChanges(before.pack, pack);
  const isShort = changes !== undefined && changes.length <= full.length / 2;
  const told = isShort ? [before?.sha256 ?? null, changes] : [null, full];
  const marks = [createdOn, isCurrent ? 1 : 0, edited ? 1 : 0];
  return { sql: INSERT, params: [sha256, pack.survey, pack.language, ...told, full, ...marks] };
}
