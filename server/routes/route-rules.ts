import type { Rules } from "../middleware/require-rule.ts";
import { ASSET_HREFS } from "./assets.ts";
import { PANEL_RULES } from "./panel/panel-rules.ts";

const PUBLIC: Rules = {
  "GET /healthz": "public",
  "GET /readyz": "public",
  "GET /assets/encuestas/:file": "public",
  "GET /assets/voz/:file": "public",
  "GET /audio/:file": "public",
  "GET /": "public",
  "GET /:lang{[a-z]{2,3}(?:-x-[a-z0-9-]+)?}": "public",
  "GET /receta": "public",
  "GET /:lang/aviso-de-privacidad": "public",
  "GET /:lang/resultados/:slug": "public",
  "GET /:lang/encuestas/:slug": "public",
  "POST /:lang/encuestas/:slug": "public",
};

const API: Rules = {
  "GET /api/docs": "public",
  "GET /api/v1/openapi.json": "public",
  "GET /api/v1/surveys": "public",
  "GET /api/v1/surveys/:slug": "public",
  "GET /api/v1/surveys/:slug/results": "public",
  "GET /api/v1/surveys/:slug/coverage": "public",
  // Other channels than `online` ask for `responses.deliver` themselves.
  "POST /api/v1/surveys/:slug/responses": "public",
  "GET /api/v1/surveys/:slug/tallies": "tallies.read",
  "GET /api/v1/surveys/:slug/export": "responses.export",
  "POST /api/v1/surveys/import": "surveys.edit",
  "GET /api/v1/surveys/:slug/xlsform": "surveys.read",
};

/** Every route with who may use it; the application does not start when one is missing. */
export const ROUTE_RULES: Rules = {
  ...Object.fromEntries(ASSET_HREFS.map((href) => [`GET ${href}`, "public" as const])),
  ...PUBLIC,
  ...API,
  ...PANEL_RULES,
};
