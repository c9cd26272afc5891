import type { Context } from "hono";
import { renderPage } from "../../client/pages/render-page.ts";
import { StartPage } from "../../client/pages/start-page.tsx";
import type { Deps } from "../deps.ts";
import { readInstitution } from "../services/institution.ts";
import { type CachedText, cachedText } from "./cached-text.ts";
import { minutesToAnswer } from "./minutes-to-answer.ts";
import { surveyHref } from "./survey-href.ts";
import { surveyTexts } from "../../client/pages/survey-texts.ts";
import { textCoverage } from "./text-coverage.ts";
import type { Visit } from "./visit.ts";
import { visitFrame } from "./visit-frame.ts";

// Keyed by everything the page shows, so a change of any of it makes another page.
const rendered = new Map<string, CachedText>();
const MAX_RENDERED = 200;

/** The first view of a survey: no id, the same bytes for everybody, compressed once. */
export async function startPage(deps: Deps, c: Context, visit: Visit): Promise<Response> {
  const key = JSON.stringify([
    visit.survey.key.sha256,
    visit.language,
    // Whose packs these are says which languages the page offers, too.
    visit.packs,
    visit.round.closesOn,
    visit.round.synthetic,
    await readInstitution(deps),
  ]);
  const known = rendered.get(key) ?? cachedText(deps, await render(deps, visit));
  if (rendered.size >= MAX_RENDERED) rendered.clear();
  rendered.set(key, known);
  c.header("Cache-Control", "no-cache");
  return known(c, "text/html; charset=utf-8");
}

async function render(deps: Deps, visit: Visit): Promise<string> {
  const { compiled, language, pack, round, survey } = visit;
  const { definition } = compiled;
  return renderPage(
    <StartPage
      frame={await visitFrame(deps, visit)}
      {...surveyTexts(definition, pack?.shown)}
      minutes={minutesToAnswer(compiled)}
      closesOn={round.closesOn}
      coverage={textCoverage(definition, pack?.pack)}
      action={surveyHref(language, survey.key.survey)}
    />,
  );
}
