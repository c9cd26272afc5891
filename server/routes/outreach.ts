import { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { followOutreach } from "../services/surveys/follow-outreach.ts";
import { surveyHref } from "./survey-href.ts";

/** Where the links of radio, posters and schools arrive: counted, and sent on without a trace. */
export function outreachRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/e/:code", async (c) => {
    const link = await followOutreach(deps, c.req.param("code"));
    c.header("Cache-Control", "no-store");
    c.header("X-Robots-Tag", "noindex");
    if (link === undefined) throw new RequestProblem({ status: 404, code: "request.not_found" });
    return c.redirect(link === "home" ? "/" : surveyHref(link.language, link.survey), 303);
  });
  return app;
}
