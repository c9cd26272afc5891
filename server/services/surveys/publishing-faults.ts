import { listApprovals } from "../../../db/queries/draft-approvals.ts";
import {
  compileDefinition,
  type DefinitionProblem,
  type Institution,
  ownNotice,
  publishingProblems,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readInstitution } from "../institution.ts";
import type { ReadDraft } from "./read-draft.ts";
import { type TextFault, textFaults } from "./text-faults.ts";

/** One reason why a draft is not published; its words are `problem.CODE`. */
export type PublishingFault = DefinitionProblem & Partial<Pick<TextFault, "texts">>;

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
