import { type Hono, Hono as App } from "hono";
import { generateSpecs } from "hono-openapi";
import { ApiReferencePage } from "../../client/pages/api-reference-page.tsx";
import { renderPage } from "../../client/pages/render-page.ts";
import { createTranslator } from "../../locales/translator.ts";
import type { Deps } from "../deps.ts";
import { DATA_STYLESHEET_HREF } from "./assets.ts";
import { pageFrame } from "./page-frame.ts";

const VERSION = "1";

/** The description of the API, made from the routes of the whole application. */
export function apiReferenceRoutes(deps: Deps, whole: Hono): Hono {
  const app = new App();
  const { t } = createTranslator("es");
  const describe = () =>
    generateSpecs(whole, {
      documentation: {
        openapi: "3.1.0",
        info: { title: t("api.name"), version: VERSION, description: t("api.about") },
        servers: [{ url: deps.config.publicUrl }],
        components: {
          securitySchemes: { token: { type: "http", scheme: "bearer" } },
        },
      },
      exclude: [/^(?!\/api\/v1\/)/],
    });
  app.get("/v1/openapi.json", async (c) => c.json(await describe()));
  app.get("/docs", async (c) => {
    const { exitHref: _, ...plain } = await pageFrame(
      deps,
      { language: "es", packs: [] },
      () => undefined,
    );
    const frame = { ...plain, dataStylesheet: DATA_STYLESHEET_HREF };
    return c.html(renderPage(<ApiReferencePage frame={frame} document={await describe()} />));
  });
  return app;
}
