import { Hono } from "hono";
import type { Deps } from "../../deps.ts";
import { surveyDraftRoutes } from "./survey-draft-routes.tsx";
import { surveyEditorRoutes } from "./survey-editor-routes.tsx";
import { surveyListRoutes } from "./survey-list-routes.tsx";
import { surveyOutreachRoutes } from "./survey-outreach-routes.tsx";
import { surveyOverrideRoutes } from "./survey-override-routes.tsx";
import { surveyPublishRoutes } from "./survey-publish-routes.tsx";
import { surveyReviewRoutes } from "./survey-review-routes.tsx";
import { surveyRoundRoutes } from "./survey-round-routes.tsx";
import { surveyRoutes } from "./survey-routes.tsx";
import { trashRoutes } from "./trash-routes.tsx";

/** The life of a survey in the panel, from its first draft to the archive. */
export function surveyLifeRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.route("/", surveyListRoutes(deps));
  app.route("/", surveyRoutes(deps));
  app.route("/", surveyDraftRoutes(deps));
  app.route("/", surveyEditorRoutes(deps));
  app.route("/", surveyPublishRoutes(deps));
  app.route("/", surveyRoundRoutes(deps));
  app.route("/", surveyOverrideRoutes(deps));
  app.route("/", surveyReviewRoutes(deps));
  app.route("/", surveyOutreachRoutes(deps));
  app.route("/", trashRoutes(deps));
  return app;
}
