import { type Context, Hono } from "hono";
import { z } from "zod";
import { LIVE_TEXTS } from "../../../client/pages/survey-data.ts";
import type {
  TextStory,
  WorkbenchData,
} from "../../../client/pages/panel/translation/workbench-data.ts";
import { WorkbenchShell } from "../../../client/pages/panel/translation/workbench-page.tsx";
import { WORKBENCH_TEXTS } from "../../../client/pages/panel/translation/workbench-texts.ts";
import { languageName } from "../../../locales/language-name.ts";
import { selectTexts } from "../../../locales/select-texts.ts";
import type { Deps } from "../../deps.ts";
import { readJson } from "../../middleware/read-body.ts";
import { problemResponse, RequestProblem } from "../../problem-response.ts";
import { loadInterfacePack } from "../../services/interface-pack.ts";
import { legibleText } from "../../services/legible-text.ts";
import { actOnText, type TextOutcome } from "../../services/translation/act-on-text.ts";
import { commentText, resolveTextComment } from "../../services/translation/comment-text.ts";
import { readStory } from "../../services/translation/read-story.ts";
import { readTextPlace } from "../../services/translation/read-text-place.ts";
import { readWorkbench } from "../../services/translation/read-workbench.ts";
import { titleOf } from "../../services/translation/title-of.ts";
import { SCRIPTS, TRANSLATION_STYLESHEET_HREF } from "../assets.ts";
import { requireActor } from "../require-actor.ts";
import { requireOpener } from "./page-opener.ts";
import { panelPage } from "./panel-response.tsx";
import { found } from "./survey-place.ts";
import { textsOf, TRANSLATIONS, WORKBENCH, workbenchHref } from "./translation-place.ts";

const TEXT = `${WORKBENCH}/textos/:key`;
/** No text of a survey is longer. */
const LIMITS = { bytes: 128 * 1024, depth: 3, members: 10 };
const base = z.int().min(0);
const writingSchema = z.object({ text: z.string(), base });
const actSchema = z.discriminatedUnion("act", [
  z.object({ act: z.enum(["keep", "withdraw"]), base }),
  z.object({ act: z.enum(["review", "approve"]), base, variant: z.string().max(60).optional() }),
  z.object({ act: z.literal("return"), base, note: z.string().optional() }),
]);
const commentSchema = z.object({ comment: z.string() });
const resolvingSchema = z.object({ isResolved: z.boolean() });

/** The workbench of the translators and what it reads and saves. */
export function translationRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(WORKBENCH, async (c) => await workbenchPage(deps, c));
  app.get(`${WORKBENCH}/textos`, async (c) => unkept(c, await workbenchData(deps, c)));
  app.get(`${TEXT}/historia`, async (c) => {
    const story: TextStory = found(await readStory(deps, textsOf(c), keyOf(c)));
    return unkept(c, story);
  });
  app.put(TEXT, async (c) => {
    const { text, base: seen } = await bodyOf(c, writingSchema);
    const asked = { ...textsOf(c), key: keyOf(c), base: seen };
    const act = { act: "write", text: legibleText(text) } as const;
    return told(c, await actOnText(deps, requireActor(c), { ...asked, act }));
  });
  app.post(`${TEXT}/actos`, async (c) => {
    const { base: seen, ...act } = await bodyOf(c, actSchema);
    const asked = { ...textsOf(c), key: keyOf(c), base: seen };
    return told(c, await actOnText(deps, requireActor(c), { ...asked, act: legible(act) }));
  });
  app.post(`${TEXT}/comentarios`, async (c) => {
    const { comment } = await bodyOf(c, commentSchema);
    const asked = { ...textsOf(c), key: keyOf(c), comment: legibleText(comment) };
    return told(c, await commentText(deps, requireActor(c), asked));
  });
  app.post(`${TEXT}/comentarios/:comment`, async (c) => {
    const { isResolved } = await bodyOf(c, resolvingSchema);
    const asked = { ...textsOf(c), key: keyOf(c), comment: c.req.param("comment"), isResolved };
    return told(c, await resolveTextComment(deps, requireActor(c), asked));
  });
  return app;
}

function keyOf(c: Context): string {
  return c.req.param("key") ?? "";
}

type AskedAct = Omit<z.infer<typeof actSchema>, "base">;

function legible<Act extends AskedAct & { readonly note?: string | undefined }>(act: Act): Act {
  return act.note === undefined ? act : { ...act, note: legibleText(act.note) };
}

async function bodyOf<Value>(c: Context, schema: z.ZodType<Value>): Promise<Value> {
  requireOpener(c);
  const body = schema.safeParse(await readJson(c, LIMITS));
  if (body.success) return body.data;
  throw new RequestProblem({ status: 422, code: "text.bad_body" });
}

function unkept(c: Context, value: object, status: 200 | 409 = 200): Response {
  c.header("Cache-Control", "no-store");
  return c.json(value, status);
}

/** What is not there, or not theirs, has its own status; any other refusal is about the text. */
const STATUSES: Readonly<Record<string, number>> = {
  "text.unknown_place": 404,
  "text.language_not_yours": 403,
  "text.program_cannot_approve": 403,
  "text.busy": 503,
};

function told(c: Context, outcome: TextOutcome): Response {
  if (outcome.kind === "missing") return problemResponse({ status: 404, code: "text.unknown" });
  if (outcome.kind !== "refused") {
    return unkept(c, { text: outcome.text }, outcome.kind === "conflict" ? 409 : 200);
  }
  const { code, parameters } = outcome.problem;
  return problemResponse({
    ...{ status: STATUSES[code] ?? 422, code },
    ...(parameters === undefined ? {} : { parameters }),
  });
}

async function workbenchData(deps: Deps, c: Context): Promise<WorkbenchData> {
  const of = { ...textsOf(c), speaker: c.req.query("speaker") };
  const data = found(await readWorkbench(deps, requireActor(c), of));
  const overlay = await loadInterfacePack(deps, of.language);
  return {
    ...data,
    words: selectTexts("es", WORKBENCH_TEXTS).spanish,
    phone: selectTexts(of.language, LIVE_TEXTS, { overlay }),
  };
}

async function workbenchPage(deps: Deps, c: Context): Promise<Response> {
  const of = textsOf(c);
  const title = titleOf(found(await readTextPlace(deps, of)));
  const name = languageName(of.language);
  return await panelPage(deps, c, {
    title: `${title} · ${name}`,
    room: "translations",
    isWide: true,
    stylesheet: TRANSLATION_STYLESHEET_HREF,
    script: SCRIPTS.translation,
    content: (
      <WorkbenchShell
        title={title}
        languageName={name}
        href={workbenchHref(of)}
        backHref={TRANSLATIONS}
      />
    ),
  });
}
