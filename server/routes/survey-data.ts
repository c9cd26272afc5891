import { createHash } from "node:crypto";
import { Hono } from "hono";
import { packTexts } from "../../client/pages/packed-texts.ts";
import {
  LISTENING_TEXTS,
  LIVE_TEXTS,
  RARE_TEXTS,
  type SentSurveyData,
  VOICE_TEXTS,
} from "../../client/pages/survey-data.ts";
import { selectTexts } from "../../locales/select-texts.ts";
import { prepare } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { FOREVER } from "./assets.ts";
import { type CachedText, cachedText } from "./cached-text.ts";
import { bareDefinition } from "./bare-definition.ts";
import { isRareSurvey } from "./rare-survey.ts";
import { surveyHref } from "./survey-href.ts";
import { openVisit, type Visit } from "./visit.ts";
import { voiceOf, voiceRoutes } from "./voice-manifest.ts";

const PATH =
  /^\/assets\/encuestas\/([A-Za-z0-9_-]+)\.(\d{1,9})\.([a-z0-9-]+)\.([0-9a-f]{16})\.json$/;
const MAX_KNOWN = 100;

/** Documents by address, and addresses by what made them. */
const documents = new Map<string, CachedText>();
const addresses = new Map<string, string>();

/** Address of all a browser needs to take this survey over, in this version and language. */
export function surveyDataHref(deps: Deps, visit: Visit): string {
  const { compiled, language, overlay, pack, round, survey } = visit;
  const { slug, version } = compiled.definition;
  const key = JSON.stringify([
    ...[survey.key.sha256, slug, version, language, pack?.sha256, overlay?.sha256],
    ...[round.id, deps.config.timeZone],
  ]);
  const known = addresses.get(key);
  if (known !== undefined && documents.has(known)) return known;
  const text = JSON.stringify(dataOf(deps, visit));
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const href = `/assets/encuestas/${slug}.${String(version)}.${language}.${digest}.json`;
  if (documents.size >= MAX_KNOWN) documents.clear();
  documents.set(href, cachedText(deps, text));
  addresses.set(key, href);
  return href;
}

function dataOf(deps: Deps, visit: Visit): SentSurveyData {
  const { compiled, language, overlay, pack, round } = visit;
  const bare = bareDefinition(compiled.definition);
  const { lists, ...definition } = bare;
  return {
    // Like beside like: in this order it is the smallest once compressed.
    texts: selectTexts(language, LIVE_TEXTS, {
      without: [
        ...(isRareSurvey(visit) ? [] : RARE_TEXTS),
        ...(voiceOf(deps, visit) === undefined ? VOICE_TEXTS : LISTENING_TEXTS),
      ],
      overlay,
    }),
    pack: pack === undefined ? null : { sha256: pack.sha256, ...packTexts(bare, pack.shown) },
    round: round.id,
    timeZone: deps.config.timeZone,
    action: surveyHref(language, definition.slug),
    preparation: prepare(compiled),
    definition: { ...definition, lists },
  };
}

/** A document that is no longer the current one is gone: its page goes on as plain forms. */
export function surveyDataRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/assets/encuestas/:file", async (c) => {
    const { path } = c.req;
    const document = documents.get(path) ?? (await remade(deps, path));
    if (document === undefined)
      throw new RequestProblem({ status: 404, code: "request.not_found" });
    c.header("Cache-Control", FOREVER);
    return document(c, "application/json");
  });
  app.route("/", voiceRoutes(deps));
  return app;
}

/** After a restart, or in another isolate, the address alone says what to make. */
async function remade(deps: Deps, path: string): Promise<CachedText | undefined> {
  const [, slug = "", version = "", language = ""] = PATH.exec(path) ?? [];
  if (slug === "") return undefined;
  const visit = await openVisit(deps, { language, slug, version: Number(version) });
  return surveyDataHref(deps, visit) === path ? documents.get(path) : undefined;
}
