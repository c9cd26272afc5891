import type { AuditRow } from "../../../db/queries/audit.ts";
import { type ActFilter, listActsBefore } from "../../../db/queries/act-search.ts";
import { listSubjectNames } from "../../../db/queries/subject-names.ts";
import { holdsEveryWord, searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { startOfDay } from "./start-of-day.ts";
import { tellAct, type ToldAct } from "./act-words.ts";

/** As asked for: days are those of the place, the last one included. */
export interface ActSearch {
  readonly search: string;
  /** `KIND:ID`, as `actorCode` gives it. */
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export interface ShownAct extends ToldAct {
  readonly row: AuditRow;
}

export const READ_ACTS = 500;

interface ReadPage {
  readonly acts: readonly ShownAct[];
  /** Sequence of the last act read, whether it matched or not. */
  readonly last: number;
}

/** Everything that answers a search, page by page, newest first. */
export async function* pagesOfActs(
  { clock, db }: Pick<Deps, "clock" | "db">,
  search: ActSearch,
  before = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<ReadPage, void, void> {
  const filter = filterOf(clock, search);
  const searched = searchKey(search.search);
  let last = before;
  for (;;) {
    const rows = await listActsBefore(db, { ...filter, before: last, limit: READ_ACTS });
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.sequence;
    const names = await namesOf(db, rows);
    const acts = rows.map((row) => ({ row, ...tellAct(row, names) }));
    yield { acts: acts.filter((act) => holdsEveryWord(keyOf(act), searched)), last };
    if (rows.length < READ_ACTS) return;
  }
}

async function namesOf(db: Deps["db"], rows: readonly AuditRow[]) {
  const ids = rows.map(({ subject }) => subject.slice(subject.indexOf(":") + 1));
  return await listSubjectNames(db, [...new Set(ids)]);
}

const KINDS = ["person", "token", "command", "system", "reviewer"] as const;

function filterOf(clock: Deps["clock"], search: ActSearch): ActFilter {
  const [kind, ...id] = search.actor?.split(":") ?? [];
  const actorKind = KINDS.find((known) => known === kind);
  return {
    ...(actorKind === undefined ? {} : { actorKind, actorId: id.join(":") }),
    action: search.action,
    subject: search.subject,
    from: startOfDay(clock, search.from),
    until: startOfDay(clock, search.until, 1),
  };
}

function keyOf(act: ShownAct): string {
  const details = act.details.map(({ label, value }) => `${label} ${value}`);
  const { row } = act;
  const told = [act.actor, act.action, act.subjectKind, act.subjectName ?? "", ...details];
  return searchKey([...told, row.subject, row.action, String(row.sequence)].join(" "));
}
