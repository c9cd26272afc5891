import { type Context, Hono } from "hono";
import { z } from "zod";
import { EditorShell } from "../../../client/pages/panel/editor-page.tsx";
import { EDITOR_TEXTS } from "../../../client/pages/panel/editor-texts.ts";
import { selectTexts } from "../../../locales/select-texts.ts";
import { readDefinition } from "../../../surveys/interchange/schema.ts";
import type { Deps } from "../../deps.ts";
import { readJson } from "../../middleware/read-body.ts";
import { problemResponse } from "../../problem-response.ts";
import { readPeaCatalogue } from "../../services/surveys/pea-catalogue.ts";
import { type ReadDraft, readDraft } from "../../services/surveys/read-draft.ts";
import { saveDraft } from "../../services/surveys/save-draft.ts";
import { EDITOR_STYLESHEET_HREF, SCRIPTS } from "../assets.ts";
import { requireActor } from "../require-actor.ts";
import { panelPage } from "./panel-response.tsx";
import { hrefOf, requireLife, slugOf } from "./survey-place.ts";

const SURVEY = "/panel/encuestas/:slug";
/** Ten levels of groups, and the largest questionnaire that a file may bring. */
const DRAFT_LIMITS = { bytes: 4 * 1024 * 1024, depth: 40, members: 500_000 };
const savingSchema = z.object({ definition: z.unknown(), base: z.int().min(1) });

/** The editor and what it reads and saves. */
export function surveyEditorRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(`${SURVEY}/editor`, async (c) => await editorPage(deps, c));
  app.get(`${SURVEY}/borrador`, async (c) => {
    const draft = await readDraft(deps, slugOf(c));
    c.header("Cache-Control", "no-store");
    if (draft === undefined) return problemResponse({ status: 404, code: "draft.none" });
    const pea = await readPeaCatalogue(deps);
    return c.json({ ...saved(draft), pea, texts: selectTexts("es", EDITOR_TEXTS).spanish });
  });
  app.put(`${SURVEY}/borrador`, async (c) => await save(deps, c));
  return app;
}

function saved({ definition, revision, updatedAt, updatedByName }: ReadDraft) {
  return { definition, revision, savedAt: updatedAt, savedBy: updatedByName };
}

/** A draft whose expressions have faults is saved; one that is no definition at all is not. */
async function save(deps: Deps, c: Context): Promise<Response> {
  c.header("Cache-Control", "no-store");
  const body = savingSchema.safeParse(await readJson(c, DRAFT_LIMITS));
  if (!body.success) return problemResponse({ status: 422, code: "draft.bad_body" });
  const read = readDefinition(body.data.definition);
  if (!read.ok) {
    const errors = read.problems.map(({ code, item = "", parameters }) => ({
      ...{ code, question: item, parameters },
    }));
    return problemResponse({ status: 422, code: "draft.bad_shape", errors });
  }
  const saving = { survey: slugOf(c), base: body.data.base, definition: read.value };
  const outcome = await saveDraft(deps, requireActor(c), saving);
  if (outcome.kind === "missing") return problemResponse({ status: 404, code: "draft.none" });
  if (outcome.kind === "conflict") return c.json(saved(outcome.draft), 409);
  return c.json({ revision: outcome.revision, savedAt: outcome.savedAt });
}

/** Without a draft there is nothing to edit: the page of the survey offers to start one. */
async function editorPage(deps: Deps, c: Context): Promise<Response> {
  const slug = slugOf(c);
  const draft = await readDraft(deps, slug);
  if (draft === undefined) return c.redirect(hrefOf((await requireLife(deps, c)).slug), 303);
  const { definition } = draft;
  return await panelPage(deps, c, {
    title: definition.title,
    room: "surveys",
    isWide: true,
    stylesheet: EDITOR_STYLESHEET_HREF,
    script: SCRIPTS.editor,
    content: (
      <EditorShell
        title={definition.title}
        draftHref={`${hrefOf(slug)}/borrador`}
        backHref={hrefOf(slug)}
        definition={definition}
      />
    ),
  });
}
