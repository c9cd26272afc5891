import type { Statement } from "../../../db/atomic.ts";
import { changeDraftState } from "../../../db/queries/drafts.ts";
import { changeSurvey, findSurvey } from "../../../db/queries/surveys.ts";
import { listRounds } from "../../../db/queries/rounds.ts";
import { insertVersion } from "../../../db/queries/versions.ts";
import { digestOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, logPlace, recordAct } from "../record-act.ts";
import { roundState } from "../round-state.ts";
import { guardTexts } from "../translation/guard-texts.ts";
import { settlingStatements } from "../translation/settle-packs.ts";
import { firstFreeRound } from "./ensure-open-round.ts";
import type { Outcome, Refusal } from "./outcome.ts";
import { type PublishingFault, publishingFaults } from "./publishing-faults.ts";
import { type ReadDraft, readDraft } from "./read-draft.ts";
import { nextVersion } from "./start-draft.ts";
import { unlessTaken } from "./unless-taken.ts";

export interface Published {
  readonly version: number;
  readonly sha256: string;
}
export type PublishOutcome =
  | { readonly ok: true; readonly value: Published }
  | {
      readonly ok: false;
      readonly problem: Refusal;
      readonly faults: readonly PublishingFault[];
    };

/** Freezes the draft of a survey as its next version, or says everything that speaks against it. */
export async function publishDraft(
  deps: Deps,
  actor: ActorName,
  { survey, opensRound = false }: { readonly survey: string; readonly opensRound?: boolean },
): Promise<PublishOutcome> {
  const since = await logPlace(deps);
  const unlessWritten = await guardTexts(deps, survey);
  const [row, draft] = await Promise.all([findSurvey(deps.db, survey), readDraft(deps, survey)]);
  if (draft === undefined || row?.removedOn !== null)
    return { ok: false, problem: { code: "draft.none" }, faults: [] };
  const faults = await publishingFaults(deps, draft);
  if (faults.length > 0) return { ok: false, problem: { code: "publishing.refused" }, faults };
  const outcome = await freeze(deps, actor, { draft, opensRound, since, unlessWritten });
  return outcome.ok ? outcome : { ...outcome, faults: [] };
}

interface Freezing {
  readonly draft: ReadDraft;
  readonly opensRound: boolean;
  readonly since: number;
  readonly unlessWritten: readonly Statement[];
}

async function freeze(
  deps: Deps,
  actor: ActorName,
  { draft, opensRound, since, unlessWritten }: Freezing,
): Promise<Outcome<Published>> {
  const { survey, wasReviewed } = draft;
  const version = await nextVersion(deps, survey);
  const definition = { ...draft.definition, version };
  const sha256 = digestOf(definition);
  const today = deps.clock.today();
  const dates = { createdOn: draft.createdAt.slice(0, 10), publishedOn: today };
  const round = opensRound ? await roundIfNone(deps, survey) : undefined;
  const statements: Statement[] = [
    ...unlessWritten,
    insertVersion({
      ...{ survey, version, sha256, state: "published", ...dates },
      definition: JSON.stringify(definition),
    }),
    changeDraftState(draft, { state: "published", closedOn: today }),
    changeSurvey(survey, { edited: true, archivedOn: null }),
    ...(await settlingStatements(deps, { definition, draft: draft.id })),
    ...(round === undefined ? [] : [round.statement]),
  ];
  const act = {
    ...{ actor, action: "version.published", subject: `survey:${survey}`, since },
    details: { version, sha256, reviewed: wasReviewed, ...round?.details },
  };
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements });
    return { version, sha256 };
  });
}

async function roundIfNone(deps: Deps, survey: string) {
  const rounds = await listRounds(deps.db, survey);
  const today = deps.clock.today();
  const isOpen = rounds.some((round) => roundState(round, today) === "open");
  return isOpen ? undefined : firstFreeRound(rounds, survey, today);
}
