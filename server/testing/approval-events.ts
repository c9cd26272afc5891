import type { Statement } from "../../db/atomic.ts";
import type { Database } from "../../db/database.ts";
import { insertTextEvents, listTextEvents } from "../../db/queries/text-events.ts";
import type { LanguagePack } from "../../surveys/core/index.ts";

const APPROVERS = ["berta", "camilo"];

/** Who approved the texts that a pack says are approved: two people each, as any kind of text takes. */
export async function approvalEvents(
  db: Database,
  { survey, language, texts }: LanguagePack,
): Promise<readonly Statement[]> {
  const story = Map.groupBy(await listTextEvents(db, { survey, language }), ({ key }) => key);
  const approved = Object.entries(texts).filter(
    ([, entry]) => entry.state === "approved" && entry.language === undefined,
  );
  const rows = approved.flatMap(([key, { text, origin, sourceHash }]) =>
    APPROVERS.map((person, at) => ({
      ...{ survey, language, key, sequence: (story.get(key)?.length ?? 0) + at + 1 },
      ...{ at: "2026-11-20T10:00:00Z", actorKind: "person", actorId: person, actorName: person },
      ...{ act: "approved" as const, state: "approved" as const, origin, text, sourceHash },
      ...{ spanish: "", variant: `${language.split("-")[0] ?? ""}-x-de-aqui`, note: null },
    })),
  );
  return insertTextEvents(rows);
}
