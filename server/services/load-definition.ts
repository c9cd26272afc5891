import { ConflictError, type Statement } from "../../db/atomic.ts";
import {
  findSurvey,
  insertRound,
  insertSurvey,
  insertVersion,
  listRounds,
  listVersions,
} from "../../db/queries/surveys.ts";
import { compileDefinition, type Definition, digestOf } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";

/** A shipped version whose number is taken by another content: nothing may be served. */
export class VersionMismatchError extends Error {
  constructor(definition: Definition) {
    super(`${definition.slug} ${String(definition.version)}`);
  }
}

/**
 * Enters a shipped definition: published if the survey was never edited in the panel, else as a
 * draft; the first version opens a round. The same number with another hash is refused.
 */
export async function loadDefinition(deps: Deps, definition: Definition): Promise<void> {
  const sha256 = digestOf(definition);
  const [survey, versions, rounds] = await Promise.all([
    findSurvey(deps.db, definition.slug),
    listVersions(deps.db, definition.slug),
    listRounds(deps.db, definition.slug),
  ]);
  const known = versions.find((version) => version.version === definition.version);
  if (known !== undefined && known.sha256 !== sha256) throw new VersionMismatchError(definition);
  if (known !== undefined) return;
  assertCompiles(definition);
  const today = deps.clock.today();
  const isPublished = survey === undefined || !survey.edited;
  const statements: Statement[] = [
    ...(survey === undefined ? [insertSurvey(definition.slug, today)] : []),
    insertVersion({
      survey: definition.slug,
      version: definition.version,
      sha256,
      state: isPublished ? "published" : "draft",
      definition: JSON.stringify(definition),
      createdOn: today,
      publishedOn: isPublished ? today : null,
    }),
    ...(rounds.length === 0 && isPublished ? [firstRound(definition, today)] : []),
  ];
  await storeOnce(deps, statements);
}

function firstRound({ slug }: Definition, today: string): Statement {
  return insertRound({
    id: `${slug}-${today.slice(0, 4)}`,
    survey: slug,
    name: today.slice(0, 4),
    opensOn: today,
    closesOn: null,
    graceDays: 30,
    resultsPolicy: "from_start",
  });
}

/** Two starts at once load the same: the one that comes second has nothing left to do. */
async function storeOnce(deps: Deps, statements: readonly Statement[]): Promise<void> {
  try {
    await deps.db.atomic({ statements });
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
