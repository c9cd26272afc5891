import { type Context, Hono } from "hono";
import { CheckPage } from "../../client/pages/check-page.tsx";
import { advance, type JourneyStep, versionIn } from "../../client/pages/journey.ts";
import { renderPage } from "../../client/pages/render-page.ts";
import { SectionPage } from "../../client/pages/section-page.tsx";
import type { Deps } from "../deps.ts";
import { readForm } from "../middleware/read-body.ts";
import { RequestProblem } from "../problem-response.ts";
import { answerContext } from "../services/answer-context.ts";
import { sendAnswers } from "./send-answers.tsx";
import { startPage } from "./start-page.tsx";
import { receiptAgain } from "./receipt-again.tsx";
import { findVisit, type Visit } from "./visit.ts";
import { journeyProps } from "./visit-frame.ts";

const PATH = "/:lang/encuestas/:slug";
const REFUSALS = {
  invalid_form: { status: 400, code: "body.not_a_form" },
  round_closed: { status: 410, code: "round.closed" },
} as const;

/** The plain journey: every step is a form post, and nothing is stored before the last. */
export function journeyRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(PATH, async (c) => await startPage(deps, c, await findVisit(deps, c)));
  app.post(PATH, async (c) => {
    const fields = [...(await readForm(c))];
    const visit = await findVisit(deps, c, versionIn(fields));
    c.header("Cache-Control", "no-store");
    const again = await receiptAgain(deps, visit, fields);
    if (again !== undefined) return c.html(again);
    const { search } = new URL(c.req.url);
    const context = journeyContext(deps, visit);
    const { compiled } = visit;
    const step = advance({ compiled, fields, search, context, newId: deps.newId });
    if (step.kind === "problem") throw new RequestProblem(REFUSALS[step.message]);
    if (step.kind === "send") {
      const { status, html } = await sendAnswers(deps, visit, step);
      return c.html(html, status);
    }
    return showStep(c, await journeyProps(deps, visit), step);
  });
  return app;
}

function journeyContext(deps: Deps, { language, pack, round }: Visit) {
  return {
    round: round.id,
    language,
    ...(pack === undefined ? {} : { pack: pack.sha256 }),
    today: deps.clock.today(),
    contextOf: ({ answered_on, seed }: { answered_on: string; seed: string }) =>
      answerContext(deps.clock, answered_on, seed),
  };
}

type Shown = Extract<JourneyStep, { kind: "screen" | "check" }>;

function showStep(c: Context, props: Awaited<ReturnType<typeof journeyProps>>, step: Shown) {
  if (step.kind === "check") return c.html(renderPage(<CheckPage {...props} step={step} />));
  const status = step.problems.length > 0 ? 422 : 200;
  return c.html(renderPage(<SectionPage {...props} step={step} />), status);
}
