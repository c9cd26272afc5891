import { createHash } from "node:crypto";
import { Hono } from "hono";
import css from "../../client/styles/site.css?inline";
import type { Deps } from "../deps.ts";

const digest = createHash("sha256").update(css).digest("hex").slice(0, 16);
export const STYLESHEET_HREF = `/assets/site-${digest}.css`;
const YEAR = "public, max-age=31536000, immutable";

export function assetRoutes(deps: Deps): Hono {
  const app = new Hono();
  let compressed: Uint8Array<ArrayBuffer> | undefined;
  app.get(STYLESHEET_HREF, (c) => {
    const headers = { "Content-Type": "text/css; charset=utf-8", "Cache-Control": YEAR };
    if (deps.brotli === undefined || !acceptsBrotli(c.req.header("Accept-Encoding"))) {
      return c.body(css, 200, headers);
    }
    compressed ??= deps.brotli(css);
    return c.body(compressed, 200, {
      ...headers,
      "Content-Encoding": "br",
      Vary: "Accept-Encoding",
    });
  });
  return app;
}

export function acceptsBrotli(header: string | undefined): boolean {
  return /\bbr\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/.test(header ?? "");
}
