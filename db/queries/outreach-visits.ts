import { asc, eq } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import type { Database } from "../database.ts";
import { outreachLinks, outreachVisits } from "../schema/outreach.ts";

export interface VisitDay {
  readonly link: string;
  readonly day: string;
  readonly n: number;
}

export async function listVisits(db: Database, survey: string): Promise<readonly VisitDay[]> {
  return await db.orm
    .select({ link: outreachVisits.link, day: outreachVisits.day, n: outreachVisits.n })
    .from(outreachVisits)
    .innerJoin(outreachLinks, eq(outreachLinks.id, outreachVisits.link))
    .where(eq(outreachLinks.survey, survey))
    .orderBy(asc(outreachVisits.day));
}

export function countVisit(link: string, day: string): Statement {
  return {
    sql: `insert into outreach_visits (link, day, n) values (?1, ?2, 1)
on conflict (link, day) do update set n = n + 1`,
    params: [link, day],
  };
}
