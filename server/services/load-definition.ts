import { ConflictError, type Statement } from "../../db/atomic.ts";
import { changeDraftState, findOfferedDraft } from "../../db/queries/drafts.ts";
import { changeSurvey, findSurvey, insertSurvey, type Survey } from "../../db/queries/surveys.ts";
import { listRounds } from "../../db/queries/rounds.ts";
import { insertVersion, listVersions, type Version } from "../../db/queries/versions.ts";
import { compileDefinition, type Definition, digestOf } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { recordAct, SYSTEM } from "./record-act.ts";
import { settlingStatements } from "./translation/settle-packs.ts";
import { newDraft } from "./surveys/draft-row.ts";
import { firstFreeRound } from "./surveys/ensure-open-round.ts";

/** A shipped version whose number is taken by another content: nothing may be served. */
export class VersionMismatchError extends Error {
  constructor(definition: Definition) {
    super(`${definition.slug} ${String(definition.version)}`);
  }
}

interface Shipped {
  readonly definition: Definition;
  readonly sha256: string;
  readonly versions: readonly Version[];
}

/**
 * Enters a shipped definition: published if the survey was never edited in the panel, else offered
 * as a draft beside whatever people work on; the first version opens a round. In a survey that
 * nobody edited the same number with another hash is refused.
 */
export async function loadDefinition(deps: Deps, definition: Definition): Promise<void> {
  const sha256 = digestOf(definition);
  const [survey, versions] = await Promise.all([
    findSurvey(deps.db, definition.slug),
    listVersions(deps.db, definition.slug),
  ]);
  if (survey !== undefined && survey.removedOn !== null) return;
  const shipped = { definition, sha256, versions };
  if (survey?.edited === true) await offer(deps, survey, shipped);
  else await publish(deps, survey, shipped);
}

async function publish(
  deps: Deps,
  survey: Survey | undefined,
  { definition, sha256, versions }: Shipped,
): Promise<void> {
  const { slug: name, version } = definition;
  const known = versions.find((one) => one.version === version);
  if (known !== undefined && known.sha256 !== sha256) throw new VersionMismatchError(definition);
  const isMarked = survey?.shippedSha256 === sha256;
  if (known !== undefined && isMarked) return;
  assertCompiles(definition);
  const today = deps.clock.today();
  const rounds = await listRounds(deps.db, name);
  const mark =
    survey === undefined
      ? insertSurvey(name, today, { shippedSha256: sha256 })
      : changeSurvey(name, { shippedSha256: sha256 });
  if (known !== undefined) {
    await storeOnce(deps, [mark]);
    return;
  }
  const round = rounds.length === 0 ? firstFreeRound([], name, today) : undefined;
  const statements = [
    ...(await settlingStatements(deps, { definition })),
    ...[mark, versionOf({ definition, sha256, versions }, today)],
    ...(round === undefined ? [] : [round.statement]),
  ];
  const details = { version, sha256, ...round?.details };
  const act = { actor: SYSTEM, action: "version.published", subject: `survey:${name}`, details };
  await unlessThere(recordAct(deps, act, { statements }));
}

function versionOf({ definition, sha256 }: Shipped, today: string): Statement {
  const { slug, version } = definition;
  return insertVersion({
    ...{ survey: slug, version, sha256, state: "published" },
    ...{ definition: JSON.stringify(definition), createdOn: today, publishedOn: today },
  });
}

/** Each shipped definition is offered once; a newer one takes the place of one not yet taken over. */
async function offer(
  deps: Deps,
  survey: Survey,
  { definition, sha256, versions }: Shipped,
): Promise<void> {
  if (survey.shippedSha256 === sha256) return;
  const mark = changeSurvey(survey.slug, { shippedSha256: sha256 });
  if (versions.some((version) => version.sha256 === sha256)) {
    await storeOnce(deps, [mark]);
    return;
  }
  assertCompiles(definition);
  const before = await findOfferedDraft(deps.db, survey.slug);
  const numbers = versions.map(({ version }) => version);
  const own = { ...definition, version: Math.max(0, ...numbers) + 1 };
  const basedOn = numbers.length === 0 ? null : Math.max(...numbers);
  const draft = newDraft(deps, { actor: SYSTEM, definition: own, basedOn, state: "offered" });
  const closedOn = deps.clock.today();
  await storeOnce(deps, [
    ...(before === undefined ? [] : [changeDraftState(before, { state: "removed", closedOn })]),
    ...draft.statements,
    mark,
  ]);
}

/** Two starts at once load the same: the one that comes second has nothing left to do. */
async function storeOnce(deps: Deps, statements: readonly Statement[]): Promise<void> {
  await unlessThere(deps.db.atomic({ statements }));
}

async function unlessThere(storing: Promise<void>): Promise<void> {
  try {
    await storing;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
}

function assertCompiles(definition: Definition): void {
  const result = compileDefinition(definition);
  if (result.ok) return;
  const reasons = result.problems.map((p) => `${p.item ?? ""}.${p.property ?? ""}: ${p.code}`);
  throw new Error(`${definition.slug}: ${reasons.join("; ")}`);
}
