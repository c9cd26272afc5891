import type { Statement } from "../../../db/atomic.ts";
import { changeDraftState, type Draft, findOpenDraft } from "../../../db/queries/drafts.ts";
import { insertDraftPack, listDraftPacks } from "../../../db/queries/draft-packs.ts";
import { changeSurvey, findSurvey, insertSurvey } from "../../../db/queries/surveys.ts";
import { findPublishedVersion } from "../../../db/queries/versions.ts";
import { findCurrentPack, insertPack, packExists } from "../../../db/queries/language-packs.ts";
import { type Definition, digestOf, type LanguagePack } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { readPack } from "../load-pack.ts";
import { type ActorName, logPlace, recordAct } from "../record-act.ts";
import { newDraft } from "./draft-row.ts";
import { keepKnownTexts } from "./keep-known-texts.ts";
import { type Outcome, refused } from "./outcome.ts";
import { nextVersion } from "./start-draft.ts";
import { unlessTaken } from "./unless-taken.ts";

export interface Imported {
  readonly definition: Definition;
  /** One per language besides Spanish; the survey they name is that of the definition. */
  readonly packs: readonly LanguagePack[];
  /** Puts a draft that is there aside; without it an import beside a draft is refused. */
  readonly replaceDraft?: boolean;
}

export interface StoredImport {
  readonly survey: string;
  readonly version: number;
  readonly isNewSurvey: boolean;
  /** A draft that was put aside for it, restorable from the bin. */
  readonly replacedDraft: string | null;
}

/**
 * Enters a definition from a file: a new survey, or a draft of the next version of an existing
 * one. Its packs are shown from the day that the draft is published. All or nothing.
 */
export async function storeImportedDraft(
  deps: Deps,
  actor: ActorName,
  { definition: given, packs, replaceDraft = false }: Imported,
): Promise<Outcome<StoredImport>> {
  const { slug } = given;
  const since = await logPlace(deps);
  const [survey, open, published] = await Promise.all([
    findSurvey(deps.db, slug),
    findOpenDraft(deps.db, slug),
    findPublishedVersion(deps.db, slug),
  ]);
  if (survey !== undefined && survey.removedOn !== null) return refused("draft.survey_removed");
  if (survey !== undefined && survey.archivedOn !== null) return refused("draft.archived");
  if (open !== undefined && !replaceDraft) return refused("draft.exists", { survey: slug });
  const version = await nextVersion(deps, slug);
  const definition = { ...given, version };
  const draft = newDraft(deps, { actor, definition, basedOn: published?.version ?? null });
  const today = deps.clock.today();
  const statements: Statement[] = [
    survey === undefined
      ? insertSurvey(slug, today, { edited: true })
      : changeSurvey(slug, { edited: true }),
    ...(open === undefined ? [] : [putAside(open, today)]),
    ...draft.statements,
    ...(await packStatements(deps, { draft: draft.id, survey: slug, packs, replaced: open })),
  ];
  const act = {
    ...{ actor, action: "draft.imported", subject: `survey:${slug}`, since },
    details: { version, replaced: open !== undefined },
  };
  const isNewSurvey = survey === undefined;
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements });
    return { survey: slug, version, isNewSurvey, replacedDraft: open?.id ?? null };
  });
}

function putAside(draft: Draft, today: string): Statement {
  return changeDraftState(draft, { state: "removed", closedOn: today });
}

interface PacksOfDraft {
  readonly draft: string;
  readonly survey: string;
  readonly packs: readonly LanguagePack[];
  /** The draft whose place it takes. */
  readonly replaced: Draft | undefined;
}

async function packStatements(
  deps: Deps,
  { draft, survey, packs, replaced }: PacksOfDraft,
): Promise<readonly Statement[]> {
  const drafted = replaced === undefined ? [] : await listDraftPacks(deps.db, replaced.id);
  const statements = await Promise.all(
    packs.map(async (given) => {
      const { language } = given;
      const known = [
        await findCurrentPack(deps.db, survey, language),
        drafted.find((pack) => pack.language === language),
      ];
      let pack: LanguagePack = { ...given, survey };
      for (const each of known) {
        if (each !== undefined) pack = keepKnownTexts(pack, await readPack(deps, each.sha256));
      }
      const sha256 = digestOf(pack);
      const mark = insertDraftPack({ draft, language, sha256 });
      if (await packExists(deps.db, { survey, language, sha256 })) return [mark];
      const row = { sha256, survey, language, pack: JSON.stringify(pack) };
      const createdOn = deps.clock.today();
      return [insertPack({ ...row, createdOn, isCurrent: false, edited: true }), mark];
    }),
  );
  return statements.flat();
}
