import { Hono } from "hono";
import type { Deps } from "../../deps.ts";
import { exportDefinition } from "../../services/export-definition.ts";
import { wantedVersion } from "../imports.ts";
import { requireSurvey } from "../require-survey.ts";
import { workbookResponse } from "../workbook-response.ts";

const DRAFT = "borrador";

/** A version, or the draft, as a spreadsheet to take along. */
export function definitionFileRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/panel/encuestas/:slug/versiones/:version/xlsform", async (c) => {
    const { slug, version } = c.req.param();
    const wanted = wantedVersion(version === DRAFT ? "draft" : version);
    return workbookResponse(requireSurvey(await exportDefinition(deps, slug, wanted)));
  });
  return app;
}
