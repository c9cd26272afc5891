import { Hono } from "hono";
import { StorageError } from "../db/atomic.ts";
import type { Deps } from "./deps.ts";
import { errorFields } from "./log.ts";
import { compressText } from "./middleware/compress-text.ts";
import { requestLog } from "./middleware/request-log.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import {
  type HttpProblem,
  problemResponse,
  RequestProblem,
  STORAGE_UNAVAILABLE,
} from "./problem-response.ts";
import { apiReferenceRoutes } from "./routes/api-reference.tsx";
import { assetRoutes } from "./routes/assets.ts";
import { exportRoutes } from "./routes/export.ts";
import { healthRoutes } from "./routes/health.ts";
import { journeyRoutes } from "./routes/journey.tsx";
import { messagePage } from "./routes/message.tsx";
import { pageRoutes } from "./routes/pages.tsx";
import { responseRoutes } from "./routes/responses.ts";
import { resultRoutes } from "./routes/results.ts";
import { resultsPageRoutes } from "./routes/results-page.tsx";
import { surveyDataRoutes } from "./routes/survey-data.ts";
import { surveyRoutes } from "./routes/surveys.ts";

/** The whole application on any runtime: every middleware and route, top to bottom. */
export function createApp(deps: Deps): Hono {
  const app = new Hono();
  app.use(requestLog(deps.log));
  app.use(securityHeaders(deps.config.publicUrl.startsWith("https:")));
  if (deps.compress !== undefined) app.use(compressText(deps.compress));

  app.route("/", healthRoutes(deps));
  app.route("/", assetRoutes(deps));
  app.route("/", surveyDataRoutes(deps));
  app.route("/api/v1", surveyRoutes(deps));
  app.route("/api/v1", responseRoutes(deps));
  app.route("/api/v1", resultRoutes(deps));
  app.route("/api/v1", exportRoutes(deps));
  app.route("/api", apiReferenceRoutes(deps, app));
  app.route("/", pageRoutes(deps));
  app.route("/", resultsPageRoutes(deps));
  app.route("/", journeyRoutes(deps));

  app.notFound((c) => answer(deps, c.req.path, { status: 404, code: "request.not_found" }));
  app.onError((error, c) => answer(deps, c.req.path, describeError(deps, error)));
  return app;
}

function describeError(deps: Deps, error: Error): HttpProblem {
  if (error instanceof RequestProblem) return error.problem;
  deps.log.error("request_failed", errorFields(error));
  if (error instanceof StorageError) {
    return STORAGE_UNAVAILABLE;
  }
  return { status: 500, code: "request.failed" };
}

/** A problem as JSON under /api, as a page elsewhere. */
async function answer(deps: Deps, path: string, problem: HttpProblem): Promise<Response> {
  if (path.startsWith("/api/")) return problemResponse(problem);
  return await messagePage(deps, path, problem);
}
