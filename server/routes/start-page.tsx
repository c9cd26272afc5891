import type { Context } from "hono";
import { renderPage } from "../../client/pages/render-page.ts";
import { StartPage } from "../../client/pages/start-page.tsx";
import type { Deps } from "../deps.ts";
import { readInstitution } from "../services/institution.ts";
import { acceptsBrotli } from "./assets.ts";
import { minutesToAnswer } from "./minutes-to-answer.ts";
import { pageFrame } from "./page-frame.ts";
import { surveyHref } from "./survey-href.ts";
import { surveyTexts, textCoverage } from "./survey-texts.ts";
import type { Visit } from "./visit.ts";

interface Rendered {
  readonly html: string;
  readonly brotli: Uint8Array<ArrayBuffer> | undefined;
}

// Keyed by everything the page shows, so a change of any of it makes another page.
const rendered = new Map<string, Rendered>();
const MAX_RENDERED = 200;

/** The first view of a survey: no id, the same bytes for everybody, compressed once. */
export async function startPage(deps: Deps, c: Context, visit: Visit): Promise<Response> {
  const key = JSON.stringify([
    visit.survey.key.sha256,
    visit.language,
    visit.pack?.sha256,
    visit.round.closesOn,
    visit.round.synthetic,
    await readInstitution(deps),
  ]);
  const known = rendered.get(key) ?? (await render(deps, visit));
  if (rendered.size >= MAX_RENDERED) rendered.clear();
  rendered.set(key, known);
  c.header("Cache-Control", "no-cache");
  if (known.brotli === undefined || !acceptsBrotli(c.req.header("Accept-Encoding"))) {
    return c.html(known.html);
  }
  c.header("Content-Type", "text/html; charset=utf-8");
  c.header("Content-Encoding", "br");
  c.header("Vary", "Accept-Encoding");
  return c.body(known.brotli);
}

async function render(deps: Deps, visit: Visit): Promise<Rendered> {
  const { compiled, language, pack, round, survey } = visit;
  const { definition } = compiled;
  const slug = survey.key.survey;
  const frame = await pageFrame(deps, language, (other) =>
    definition.languages.includes(other) ? surveyHref(other, slug) : undefined,
  );
  const html = renderPage(
    <StartPage
      frame={frame}
      {...surveyTexts(definition, pack?.pack)}
      minutes={minutesToAnswer(compiled)}
      closesOn={round.closesOn}
      coverage={textCoverage(definition, pack?.pack)}
      action={surveyHref(language, slug)}
    />,
  );
  return { html, brotli: deps.brotli?.(html) };
}
