import { deleteOverride, listOverrides } from "../../../db/queries/overrides.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, recordAct } from "../record-act.ts";
import { guardTexts } from "../translation/guard-texts.ts";
import { settlingStatements } from "../translation/settle-packs.ts";
import { readMadeSensitive } from "../translation/standing-texts.ts";
import { type Outcome, refused } from "./outcome.ts";
import { readNewest } from "./start-draft.ts";
import { isRestorable } from "./undo-days.ts";
import { unlessTaken } from "./unless-taken.ts";
import type { OverridePlace } from "./set-override.ts";

/** For 30 days a slip of the hand can be taken back; figures return with the next publication. */
export async function undoOverride(
  deps: Deps,
  actor: ActorName,
  about: OverridePlace,
): Promise<Outcome> {
  const { survey, question, property } = about;
  const row = (await listOverrides(deps.db, survey)).find(
    (one) => one.question === question && one.property === property,
  );
  if (row === undefined || !isRestorable(deps, row.setOn)) return refused("draft.not_restorable");
  const guards = await guardTexts(deps, survey);
  const published = await readNewest(deps, survey);
  const left = new Set(await readMadeSensitive(deps, survey));
  if (property === "sensitive") left.delete(question);
  const statements = [
    ...guards,
    ...(published === undefined
      ? []
      : await settlingStatements(deps, { definition: published, sensitive: left })),
    deleteOverride(about),
  ];
  const details = { question, property };
  const act = { actor, action: "override.undone", subject: `survey:${survey}`, details };
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements });
    return undefined;
  });
}
