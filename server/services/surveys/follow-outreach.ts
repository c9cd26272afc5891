import { StorageError } from "../../../db/atomic.ts";
import { findLinkByCode, type OutreachLink } from "../../../db/queries/outreach.ts";
import { countVisit } from "../../../db/queries/outreach-visits.ts";
import type { Deps } from "../../deps.ts";
import { OUTREACH_CODE } from "./outreach-code.ts";

type Destination = Pick<OutreachLink, "survey" | "language"> | "home";

/**
 * Where a code leads; the visit is counted by day and by nothing else. What was printed before its
 * link was taken away leads home; a code that nobody made leads nowhere.
 */
export async function followOutreach(deps: Deps, code: string): Promise<Destination | undefined> {
  if (!OUTREACH_CODE.test(code)) return undefined;
  const link = await findLinkByCode(deps.db, code);
  if (link === undefined) return undefined;
  if (!link.isOpen) return "home";
  try {
    await deps.db.atomic({ statements: [countVisit(link.id, deps.clock.today())] });
  } catch (error) {
    // A count that cannot be stored holds nobody up.
    if (!(error instanceof StorageError)) throw error;
  }
  return { survey: link.survey, language: link.language };
}
