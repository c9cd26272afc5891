import { type Context, Hono } from "hono";
import { StorageError, storageFailure } from "../db/atomic.ts";
import type { Deps } from "./deps.ts";
import { errorFields } from "./log.ts";
import { compressText } from "./middleware/compress-text.ts";
import { expectsPage } from "./middleware/expects-page.ts";
import { identify } from "./middleware/identify.ts";
import { requestLog } from "./middleware/request-log.ts";
import { assertRules, requireRule } from "./middleware/require-rule.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import {
  type HttpProblem,
  problemResponse,
  RequestProblem,
  STORAGE_UNAVAILABLE,
} from "./problem-response.ts";
import { apiReferenceRoutes } from "./routes/api-reference.tsx";
import { assetRoutes } from "./routes/assets.ts";
import { audioRoutes } from "./routes/audio.ts";
import { exportRoutes } from "./routes/export.ts";
import { healthRoutes } from "./routes/health.ts";
import { importRoutes } from "./routes/imports.ts";
import { journeyRoutes } from "./routes/journey.tsx";
import { messagePage } from "./routes/message.tsx";
import { outreachRoutes } from "./routes/outreach.ts";
import { pageRoutes } from "./routes/pages.tsx";
import { panelProblem } from "./routes/panel/panel-problem.tsx";
import { responseRoutes } from "./routes/responses.ts";
import { resultRoutes } from "./routes/results.ts";
import { resultsPageRoutes } from "./routes/results-page.tsx";
import { PANEL_ROUTES } from "./routes/panel/panel-routes.ts";
import { reviewRoutes } from "./routes/review.tsx";
import { ROUTE_RULES } from "./routes/route-rules.ts";
import { surveyDataRoutes } from "./routes/survey-data.ts";
import { surveyRoutes } from "./routes/surveys.ts";

/** The whole application on any runtime: every middleware and route, top to bottom. */
export function createApp(deps: Deps): Hono {
  const app = new Hono();
  app.use(requestLog(deps.log));
  app.use(securityHeaders(deps.config.publicUrl.startsWith("https:")));
  if (deps.compress !== undefined) app.use(compressText(deps.compress));
  app.use(identify(deps));
  app.use(requireRule(deps, ROUTE_RULES));

  app.route("/", healthRoutes(deps));
  app.route("/", assetRoutes(deps));
  app.route("/", audioRoutes(deps));
  app.route("/", surveyDataRoutes(deps));
  app.route("/api/v1", surveyRoutes(deps));
  app.route("/api/v1", responseRoutes(deps));
  app.route("/api/v1", resultRoutes(deps));
  app.route("/api/v1", exportRoutes(deps));
  app.route("/api/v1", importRoutes(deps));
  app.route("/api", apiReferenceRoutes(deps, app));
  for (const routes of PANEL_ROUTES) app.route("/", routes(deps));
  app.route("/", reviewRoutes(deps));
  app.route("/", outreachRoutes(deps));
  app.route("/", pageRoutes(deps));
  app.route("/", resultsPageRoutes(deps));
  app.route("/", journeyRoutes(deps));

  assertRules(app, ROUTE_RULES);
  app.notFound((c) => answer(deps, c, { status: 404, code: "request.not_found" }));
  app.onError((error, c) => answer(deps, c, describeError(deps, error)));
  return app;
}

function describeError(deps: Deps, error: Error): HttpProblem {
  if (error instanceof RequestProblem) return error.problem;
  deps.log.error("request_failed", errorFields(error));
  if (isOfStorage(error)) return STORAGE_UNAVAILABLE;
  return { status: 500, code: "request.failed" };
}

/** Readings fail inside the query builder, which hands the fault on as its cause. */
function isOfStorage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.cause === undefined
    ? storageFailure(error) instanceof StorageError
    : isOfStorage(error.cause);
}

/** A problem as JSON for programs, as a page for people. */
async function answer(deps: Deps, c: Context, problem: HttpProblem): Promise<Response> {
  return expectsPage(c) ? await pageOf(deps, c, problem) : problemResponse(problem);
}

/** The database may be what failed: the last resort needs nothing of it. */
async function pageOf(deps: Deps, c: Context, problem: HttpProblem): Promise<Response> {
  const { path } = c.req;
  if (!/^\/panel(\/|$)/.test(path)) return await messagePage(deps, path, problem);
  try {
    return await panelProblem(deps, c, problem);
  } catch {
    return await messagePage(deps, path, problem);
  }
}
