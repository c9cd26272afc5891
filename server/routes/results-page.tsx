import { type Context, Hono } from "hono";
import type { PublishedResults } from "../../client/pages/results-facts.tsx";
import { ResultsPage } from "../../client/pages/results-page.tsx";
import { renderPage } from "../../client/pages/render-page.ts";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { type CurrentPacks, readCurrentPacks, shownLanguages } from "../services/current-packs.ts";
import { findResults, type SurveyResults } from "../services/find-results.ts";
import { findStoredPublication, type StoredPublication } from "../services/find-publication.ts";
import { readInstitution } from "../services/institution.ts";
import { keepPublicationFresh, resultsArePublic } from "../services/keep-publication-fresh.ts";
import { loadPackOf, type LoadedPack } from "../services/load-pack.ts";
import { languageCoverage } from "../services/measure-coverage.ts";
import { publishedResults } from "../services/read-results.ts";
import { storedPublication } from "../services/read-publication.ts";
import { DATA_STYLESHEET_HREF, SCRIPTS } from "./assets.ts";
import { type KnownPage, knownPage } from "./known-page.ts";
import { pageFrame, surveyFrame } from "./page-frame.ts";
import { requireRound, requireSurvey } from "./require-survey.ts";
import { resultsDataHref, resultsHref } from "./results-href.ts";
import { surveyHref } from "./survey-href.ts";
import { surveyTexts } from "../../client/pages/survey-texts.ts";
import { requireLanguage } from "./visit.ts";

/** What one view of the results is made of. */
interface View {
  readonly language: string;
  readonly results: SurveyResults;
  readonly round: NonNullable<SurveyResults["round"]>;
  /** Those shown now, of the survey and of the interface. */
  readonly packs: CurrentPacks;
  readonly pack: LoadedPack | undefined;
  readonly stored: StoredPublication | undefined;
}

// The latest page of each round and language. A publication changes only when it is renewed.
const pages = new Map<string, KnownPage>();
const MAX_PAGES = 200;

/** Public results: no answer, no person, the same bytes for everybody until they are renewed. */
export function resultsPageRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/:lang/resultados/:slug", async (c) => {
    const view = await findView(deps, c);
    const from = await originsOf(deps, view);
    const place = JSON.stringify([view.language, view.round.id]);
    const known = pages.get(place);
    if (known?.isFrom(from) === true) return known.answer(c);
    const page = knownPage(deps, from, await render(deps, view));
    if (pages.size >= MAX_PAGES) pages.clear();
    pages.set(place, page);
    return page.answer(c);
  });
  return app;
}

async function findView(deps: Deps, c: Context): Promise<View> {
  const slug = c.req.param("slug") ?? "";
  const packs = await readCurrentPacks(deps, slug);
  const language = requireLanguage(c.req.param("lang") ?? "", packs);
  const results = requireSurvey(await findResults(deps, slug, c.req.query("levantamiento")));
  const { compiled } = results;
  if (!shownLanguages(compiled.definition, packs).includes(language)) {
    throw new RequestProblem({ status: 404, code: "survey.language_not_offered" });
  }
  const round = requireRound(results.round);
  if (!resultsArePublic(deps, round)) {
    throw new RequestProblem({ status: 403, code: "results.not_public" });
  }
  await keepPublicationFresh(deps, round, compiled);
  const stored = await findStoredPublication(deps, round.id);
  const pack = await loadPackOf(deps, compiled.definition, { language, packs });
  return { language, results, round, packs, pack, stored };
}

/** Everything the page shows, as texts: while they stay equal, so does the page. */
async function originsOf(deps: Deps, view: View): Promise<readonly string[]> {
  const { packs, results, round, stored } = view;
  const { compiled, current, isOpen, key, publicRounds } = results;
  const institution = await readInstitution(deps);
  // What a survey keeps back changes neither its version nor, always, its publication.
  const kept = compiled.questions.flatMap(({ name, publish }) => (publish === false ? name : []));
  return [
    JSON.stringify([key, kept, packs, round, current?.id, isOpen, publicRounds, institution]),
    stored?.publishedOn ?? "",
    stored?.text ?? "",
  ];
}

async function render(deps: Deps, view: View): Promise<string> {
  const { language, pack, results, round } = view;
  const { compiled, current, isOpen, key, publicRounds } = results;
  const { definition } = compiled;
  const slug = key.survey;
  const hrefOf = (code: string, id: string) =>
    resultsHref(code, slug, id === current?.id ? undefined : id);
  const languages = shownLanguages(definition, view.packs);
  const frame = await pageFrame(deps, view, (other) =>
    languages.includes(other) ? hrefOf(other, round.id) : undefined,
  );
  const others = publicRounds.filter(({ id }) => id !== round.id);
  return renderPage(
    <ResultsPage
      frame={{
        ...surveyFrame(frame, definition),
        dataStylesheet: DATA_STYLESHEET_HREF,
        ...(SCRIPTS.results === undefined ? {} : { script: SCRIPTS.results }),
      }}
      title={surveyTexts(definition, pack?.shown).title}
      compiled={compiled}
      pack={pack?.shown}
      round={round}
      published={publishedOf(view)}
      languages={await languageCoverage(deps, definition, view.packs)}
      otherRounds={others.map(({ id, name }) => ({ name, href: hrefOf(language, id) }))}
      answerHref={isOpen ? surveyHref(language, slug) : undefined}
      dataHref={resultsDataHref(slug, round.id)}
    />,
  );
}

function publishedOf({ results, round, stored }: View): PublishedResults | undefined {
  if (stored === undefined) return undefined;
  const publication = storedPublication(stored.text);
  return {
    counts: publishedResults(results.compiled, round, publication),
    n: publication.n,
    participation: publication.participation,
    publishedOn: stored.publishedOn,
  };
}
