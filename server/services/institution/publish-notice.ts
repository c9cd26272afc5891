import { insertNotice, listNotices } from "../../../db/queries/privacy-notices.ts";
import type { Institution } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { readInstitution } from "../institution.ts";
import { recordAct } from "../record-act.ts";
import { storeUnlessTaken } from "../store-unless-taken.ts";
import { settingStatement } from "./change-settings.ts";

export interface NoticeChange {
  readonly person: Person;
  /** Version that the person saw; 0 before the first. */
  readonly base: number;
  /** Null lets the shipped text count. */
  readonly short: string | null;
  readonly full: string | null;
}

/** Makes the next version, which counts from now on. Earlier ones stay as they were. */
export async function publishNotice(
  deps: Deps,
  { person, base, short, full }: NoticeChange,
): Promise<"done" | "same" | "conflict"> {
  const [institution, [latest]] = await Promise.all([readInstitution(deps), listNotices(deps.db)]);
  if ((latest?.version ?? 0) !== base) return "conflict";
  if (institution.privacyShort === short && institution.privacyFull === full) return "same";
  const [version, today] = [base + 1, deps.clock.today()];
  const notice = {
    version,
    shortText: short,
    fullText: full,
    settings: JSON.stringify(settingsOf(institution)),
    publishedOn: today,
  };
  const current = {
    privacyShort: short,
    privacyFull: full,
    privacyVersion: String(version),
    privacyPublishedOn: today,
  };
  const details = { version, short: short !== null, full: full !== null };
  const act = { actor: person, action: "notice.published", subject: "notice", details };
  const settings = Object.entries(current).map(([key, value]) =>
    settingStatement(key, value, today),
  );
  return await storeUnlessTaken("privacy_notices.version", async () => {
    await recordAct(deps, act, { statements: [insertNotice(notice), ...settings] });
  });
}

/** The settings of the day without what is unset and without the notices themselves. */
function settingsOf(institution: Institution): object {
  const kept = Object.entries(institution).filter(
    ([key, value]) => value !== null && !key.startsWith("privacy"),
  );
  return Object.fromEntries(kept);
}
