import { createHash } from "node:crypto";
import { Hono } from "hono";
import css from "../../client/styles/site.css?inline";
import type { Deps } from "../deps.ts";
import { cachedText } from "./cached-text.ts";

const digest = createHash("sha256").update(css).digest("hex").slice(0, 16);
export const STYLESHEET_HREF = `/assets/site-${digest}.css`;
const YEAR = "public, max-age=31536000, immutable";

/** The stylesheet under the name of its hash: once in a cache it is never asked for again. */
export function assetRoutes(deps: Deps): Hono {
  const app = new Hono();
  const cached = cachedText(deps, css);
  app.get(STYLESHEET_HREF, (c) => {
    c.header("Cache-Control", YEAR);
    return cached(c, "text/css; charset=utf-8");
  });
  return app;
}
