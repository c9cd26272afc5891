import { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { readJson } from "../middleware/read-body.ts";
import { isStaff } from "../middleware/staff.ts";
import { problemResponse, STORAGE_UNAVAILABLE } from "../problem-response.ts";
import { findSurveyKey } from "../services/find-survey.ts";
import { submitResponse, type SubmitOutcome } from "../services/submit-response.ts";
import { postResponse } from "./descriptions.ts";
import { requireSurvey } from "./require-survey.ts";

export function responseRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.post("/surveys/:slug/responses", postResponse, async (c) => {
    const survey = requireSurvey(await findSurveyKey(deps, c.req.param("slug")));
    const body = await readJson(c);
    const staff = await isStaff(deps, c, "responses.deliver");
    return toResponse(await submitResponse(deps, { survey: survey.survey, body, isStaff: staff }));
  });
  return app;
}

const REFUSALS = {
  conflict: { status: 409, code: "response.conflict" },
  round_closed: { status: 410, code: "round.closed" },
  channel_forbidden: { status: 403, code: "response.channel_forbidden" },
  unavailable: STORAGE_UNAVAILABLE,
} as const;

function toResponse(outcome: SubmitOutcome): Response {
  if (outcome.kind === "invalid") {
    return problemResponse({ status: 422, code: "response.invalid", errors: outcome.problems });
  }
  if (outcome.kind !== "created" && outcome.kind !== "repeated") {
    return problemResponse(REFUSALS[outcome.kind]);
  }
  return Response.json(outcome.receipt, {
    status: outcome.kind === "created" ? 201 : 200,
    headers: { "Cache-Control": "no-store" },
  });
}
