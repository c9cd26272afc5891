import { findSurvey } from "../../../db/queries/surveys.ts";
import type { Definition, LanguagePack } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Refusal } from "../surveys/outcome.ts";
import { type ReadDraft, readDraft } from "../surveys/read-draft.ts";
import { nextVersion, readNewest } from "../surveys/start-draft.ts";
import { SLUG } from "../surveys/create-survey.ts";
import { isSameAsDraft, isSameAsPublished } from "./same-content.ts";

/** Where a file would go. */
export interface ImportTarget {
  readonly slug: string;
  /** The number that it would be published under. */
  readonly version: number;
  readonly isNew: boolean;
  readonly published: Definition | undefined;
  /** The draft that it would take the place of. */
  readonly draft: ReadDraft | undefined;
  /** Nothing of it is new: the draft says the same, or the published version. */
  readonly same: { readonly version: number; readonly revision: number | null } | undefined;
  readonly problem: Refusal | undefined;
  /** Changes whenever somebody changes what is there. */
  readonly seen: string;
}

export interface ImportContent {
  /** Under the slug that it goes to. */
  readonly definition: Definition;
  readonly packs: readonly LanguagePack[];
}

const MAX_SLUG = 200;

export function isSlug(text: string): boolean {
  return text.length <= MAX_SLUG && SLUG.test(text);
}

/** What is there already under the slug of a file. */
export async function findTarget(deps: Deps, content: ImportContent): Promise<ImportTarget> {
  const { slug } = content.definition;
  const [survey, draft, published, version] = await Promise.all([
    findSurvey(deps.db, slug),
    readDraft(deps, slug),
    readNewest(deps, slug),
    nextVersion(deps, slug),
  ]);
  const problem = problemOf(slug, survey);
  return {
    ...{ slug, version, isNew: survey === undefined, published, draft, problem },
    same: problem === undefined ? await sameOf(deps, content, { draft, published }) : undefined,
    seen: [version, draft?.id ?? "", draft?.revision ?? ""].join(" "),
  };
}

function problemOf(
  slug: string,
  survey: { readonly removedOn: string | null; readonly archivedOn: string | null } | undefined,
): Refusal | undefined {
  if (!isSlug(slug)) return { code: "draft.bad_slug" };
  if (survey === undefined) return undefined;
  if (survey.removedOn !== null) return { code: "draft.survey_removed" };
  return survey.archivedOn === null ? undefined : { code: "draft.archived" };
}

async function sameOf(
  deps: Deps,
  content: ImportContent,
  { draft, published }: Pick<ImportTarget, "draft" | "published">,
): Promise<ImportTarget["same"]> {
  if (draft !== undefined) {
    if (!(await isSameAsDraft(deps, content, draft))) return undefined;
    return { version: draft.definition.version, revision: draft.revision };
  }
  if (published === undefined || !(await isSameAsPublished(deps, content, published))) {
    return undefined;
  }
  return { version: published.version, revision: null };
}
