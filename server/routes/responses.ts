import { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { readJson } from "../middleware/read-body.ts";
import { problemResponse, STORAGE_UNAVAILABLE } from "../problem-response.ts";
import { actorMayDo } from "../services/access.ts";
import { submitResponse, type SubmitOutcome } from "../services/submit-response.ts";
import { postResponse } from "./descriptions.ts";

export function responseRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.post("/surveys/:slug/responses", postResponse, async (c) => {
    const survey = c.req.param("slug");
    const body = await readJson(c);
    const { actor, level } = c.var.visitor;
    const staff = level === "full" && actor !== undefined && actorMayDo(actor, "responses.deliver");
    const regions = actor?.kind === "person" ? actor.regions : [];
    const outcome = await submitResponse(deps, { survey, body, isStaff: staff, regions });
    if (!("receipt" in outcome)) return refusal(outcome);
    c.header("Cache-Control", "no-store");
    return c.json(outcome.receipt, outcome.kind === "created" ? 201 : 200);
  });
  return app;
}

const REFUSALS = {
  survey_unknown: { status: 404, code: "survey.not_found" },
  conflict: { status: 409, code: "response.conflict" },
  round_closed: { status: 410, code: "round.closed" },
  channel_forbidden: { status: 403, code: "response.channel_forbidden" },
  region_forbidden: { status: 403, code: "response.region_forbidden" },
  unavailable: STORAGE_UNAVAILABLE,
} as const;

type Refused = Exclude<SubmitOutcome, { readonly receipt: unknown }>;

function refusal(outcome: Refused): Response {
  if (outcome.kind === "invalid") {
    return problemResponse({ status: 422, code: "response.invalid", errors: outcome.problems });
  }
  return problemResponse(REFUSALS[outcome.kind]);
}
