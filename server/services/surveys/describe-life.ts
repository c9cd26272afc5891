import { findSurvey } from "../../../db/queries/surveys.ts";
import { listRounds, type Round, surveyHasResponses } from "../../../db/queries/rounds.ts";
import { listVersions } from "../../../db/queries/versions.ts";
import { findCurrentPack } from "../../../db/queries/language-packs.ts";
import { countResponses } from "../../../db/queries/tallies.ts";
import type { Coverage, Definition } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { storedDefinition } from "../load-version.ts";
import { surveyCoverage } from "../measure-coverage.ts";
import { readPack } from "../load-pack.ts";
import { type RoundState, roundState } from "../round-state.ts";
import { stateOf, type SurveyState } from "./survey-state.ts";
import { type ReadDraft, readDraft, readOfferedDraft } from "./read-draft.ts";
import { isRestorable } from "./undo-days.ts";

export interface LifeVersion {
  readonly version: number;
  readonly sha256: string;
  readonly publishedOn: string;
}

export interface LifeRound extends Round {
  readonly stateToday: RoundState;
  readonly responses: number;
  readonly canReopen: boolean;
}

export interface SurveyLife {
  readonly slug: string;
  readonly title: string;
  readonly state: SurveyState;
  readonly versions: readonly LifeVersion[];
  /** The newest published definition. */
  readonly published: Definition | undefined;
  readonly draft: ReadDraft | undefined;
  readonly offered: ReadDraft | undefined;
  readonly rounds: readonly LifeRound[];
  readonly hasResponses: boolean;
  readonly languages: readonly { readonly language: string; readonly texts: Coverage["texts"] }[];
}

/** Everything the page of a survey tells; none for one that is unknown or removed. */
export async function describeLife(deps: Deps, slug: string): Promise<SurveyLife | undefined> {
  const row = await findSurvey(deps.db, slug);
  if (row?.removedOn !== null) return undefined;
  const [versions, draft, offered, rounds, hasResponses] = await Promise.all([
    listVersions(deps.db, slug),
    readDraft(deps, slug),
    readOfferedDraft(deps, slug),
    listRounds(deps.db, slug),
    surveyHasResponses(deps.db, slug),
  ]);
  const newest = versions.at(-1);
  const published = newest === undefined ? undefined : storedDefinition(newest.definition);
  const shown = published ?? draft?.definition;
  const state = stateOf(
    { ...row, rounds, version: newest ?? null, draft: draft ?? null },
    deps.clock.today(),
  );
  return {
    ...{ slug, title: shown?.title ?? slug, state, published, draft, offered, hasResponses },
    versions: versions
      .map(({ version, sha256, publishedOn, createdOn }) => ({
        ...{ version, sha256, publishedOn: publishedOn ?? createdOn },
      }))
      .toReversed(),
    rounds: await Promise.all(rounds.map((round) => withState(deps, round))),
    languages: shown === undefined ? [] : await coverages(deps, shown),
  };
}

async function withState(deps: Deps, round: Round): Promise<LifeRound> {
  const stateToday = roundState(round, deps.clock.today());
  const responses = await countResponses(deps.db, round.id);
  const canReopen =
    isRestorable(deps, round.closedOn) &&
    (round.closesOnBefore === null || round.closesOnBefore >= deps.clock.today());
  return { ...round, stateToday, responses, canReopen };
}

async function coverages(deps: Deps, definition: Definition) {
  const languages = definition.languages.filter((language) => language !== "es");
  return await Promise.all(
    languages.map(async (language) => {
      const current = await findCurrentPack(deps.db, definition.slug, language);
      const pack = current === undefined ? undefined : await readPack(deps, current.sha256);
      return { language, texts: surveyCoverage(definition, pack).texts };
    }),
  );
}
