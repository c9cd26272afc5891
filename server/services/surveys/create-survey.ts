import { createTranslator } from "../../../locales/translator.ts";
import type { Statement } from "../../../db/atomic.ts";
import { findSurvey, insertSurvey } from "../../../db/queries/surveys.ts";
import type { Definition } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { type ActorName, recordAct } from "../record-act.ts";
import { newDraft } from "./draft-row.ts";
import { type Outcome, refused } from "./outcome.ts";
import { unlessTaken } from "./unless-taken.ts";

const { t } = createTranslator("es");

/** Slugs stand in addresses. */
export const SLUG_PATTERN = "[a-z0-9]+([_\\-][a-z0-9]+)*";
export const SLUG = new RegExp(`^(?:${SLUG_PATTERN})$`);
const MAX_SLUG = 60;

export interface NewSurvey {
  readonly slug: string;
  readonly title: string;
}

/** A new survey that holds one empty section, as a draft. */
export async function createSurvey(
  deps: Deps,
  actor: ActorName,
  { slug, title }: NewSurvey,
): Promise<Outcome<string>> {
  return await storeNewSurvey(
    deps,
    { actor, action: "survey.created" },
    {
      ...{ slug, version: 1, title, languages: ["es"], textPolicy: "drafts_beside_spanish" },
      ...{
        lists: {},
        items: [
          {
            kind: "group",
            name: "seccion_1",
            label: `${t("panel.item_sort.section")} 1`,
            items: [],
          },
        ],
      },
    },
  );
}

interface NewSurveyAct {
  readonly actor: ActorName;
  readonly action: string;
  readonly from?: string;
  /** What is stored beside its first draft. */
  readonly withDraft?: (draft: string) => Promise<readonly Statement[]>;
}

/** Stores a survey with its first draft, unless the name in addresses is unfit or taken. */
export async function storeNewSurvey(
  deps: Deps,
  { actor, action, from, withDraft = () => Promise.resolve([]) }: NewSurveyAct,
  definition: Definition,
): Promise<Outcome<string>> {
  const { slug } = definition;
  if (!SLUG.test(slug) || slug.length > MAX_SLUG) return refused("draft.bad_slug");
  if ((await findSurvey(deps.db, slug)) !== undefined) return refused("draft.slug_taken");
  const { id, statements } = newDraft(deps, { actor, definition, basedOn: null });
  const more = await withDraft(id);
  const details = from === undefined ? {} : { from };
  const act = { actor, action, subject: `survey:${slug}`, details };
  const survey = insertSurvey(slug, deps.clock.today(), { edited: true });
  return await unlessTaken(async () => {
    await recordAct(deps, act, { statements: [survey, ...statements, ...more] });
    return slug;
  });
}
