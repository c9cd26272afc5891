import { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { findRound, findSurvey } from "../services/find-survey.ts";
import { keepPublicationFresh, resultsArePublic } from "../services/keep-publication-fresh.ts";
import { readResults } from "../services/read-results.ts";
import { readTallies } from "../services/read-tallies.ts";
import { getResults, getTallies } from "./descriptions.ts";
import { requireRound, requireSurvey } from "./require-survey.ts";

export function resultRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/surveys/:slug/tallies", getTallies, async (c) => {
    const { compiled, round } = await find(c.req.param("slug"), c.req.query("round"));
    c.header("Cache-Control", "no-store");
    return c.json(await readTallies(deps, compiled, round));
  });
  app.get("/surveys/:slug/results", getResults, async (c) => {
    const { compiled, round } = await find(c.req.param("slug"), c.req.query("round"));
    if (!resultsArePublic(deps, round)) {
      throw new RequestProblem({ status: 403, code: "results.not_public" });
    }
    await keepPublicationFresh(deps, round, compiled);
    c.header("Cache-Control", "no-cache");
    return c.json(await readResults(deps, compiled, round));
  });
  return app;

  async function find(slug: string, id: string | undefined) {
    const { compiled } = requireSurvey(await findSurvey(deps, slug));
    return { compiled, round: requireRound(await findRound(deps, slug, id)) };
  }
}
