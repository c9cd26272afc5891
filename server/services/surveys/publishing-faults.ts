import { listApprovals } from "../../../db/queries/draft-approvals.ts";
import { listDraftPacks } from "../../../db/queries/draft-packs.ts";
import { findCurrentPack } from "../../../db/queries/language-packs.ts";
import {
  compileDefinition,
  type Definition,
  type DefinitionProblem,
  fittingPack,
  type Institution,
  type LanguagePack,
  ownNotice,
  publishingProblems,
  spanishTexts,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readInstitution } from "../institution.ts";
import { readPack } from "../load-pack.ts";
import type { ReadDraft } from "./read-draft.ts";

/** One reason why a draft is not published; its words are `problem.CODE`. */
export type PublishingFault = DefinitionProblem;

/** Every reason against publishing a draft; none means that it may be published. */
export async function publishingFaults(
  deps: Deps,
  draft: ReadDraft,
): Promise<readonly PublishingFault[]> {
  const { definition } = draft;
  const compiled = compileDefinition(definition);
  const [texts, institution, approval] = await Promise.all([
    textFaults(deps, draft),
    readInstitution(deps),
    approvalFaults(deps, draft),
  ]);
  return [
    ...(compiled.ok ? [] : compiled.problems),
    ...publishingProblems(definition),
    ...texts,
    ...(ownNotice(definition) === undefined ? noticeFaults(institution) : []),
    ...approval,
  ];
}

function fault(code: string, about: Partial<PublishingFault> = {}): PublishingFault {
  return { code, parameters: {}, ...about };
}

/** Under "approved only" every text of every offered language is one that somebody approved. */
async function textFaults(deps: Deps, draft: ReadDraft): Promise<readonly PublishingFault[]> {
  const { definition } = draft;
  if (definition.textPolicy !== "approved_only") return [];
  const languages = definition.languages.filter((language) => language !== "es");
  const faults = await Promise.all(
    languages.map(async (language) => {
      const pack = await packToShow(deps, draft, language);
      const count = unapproved(definition, pack);
      const parameters = { language, count };
      return count === 0 ? [] : [fault("publishing.texts_not_approved", { parameters })];
    }),
  );
  return faults.flat();
}

function unapproved(definition: Definition, pack: LanguagePack | undefined): number {
  const texts = pack === undefined ? {} : fittingPack(definition, pack).texts;
  const keys = [...spanishTexts(definition).keys()];
  return keys.filter((key) => texts[key]?.state !== "approved").length;
}

/** The pack that came with the draft, else the one that is shown now. */
async function packToShow(deps: Deps, draft: ReadDraft, language: string) {
  const own = await listDraftPacks(deps.db, draft.id);
  const sha256 =
    own.find((pack) => pack.language === language)?.sha256 ??
    (await findCurrentPack(deps.db, draft.survey, language))?.sha256;
  return sha256 === undefined ? undefined : await readPack(deps, sha256);
}

/** The shipped notice counts; one of the institution's own that says nothing hides it. */
function noticeFaults({ privacyShort, privacyFull }: Institution): readonly PublishingFault[] {
  const isSilent = [privacyShort, privacyFull].some((notice) => notice?.trim() === "");
  return isSilent ? [fault("publishing.no_privacy_notice")] : [];
}

/** What was once sent to review needs the approval of somebody else, of exactly what it says now. */
async function approvalFaults(deps: Deps, draft: ReadDraft): Promise<readonly PublishingFault[]> {
  if (!draft.wasReviewed) return [];
  const approvals = await listApprovals(deps.db, draft.id);
  if (approvals.some(({ sha256 }) => sha256 === draft.sha256)) return [];
  return [fault(approvals.length > 0 ? "publishing.approval_outdated" : "publishing.not_approved")];
}
