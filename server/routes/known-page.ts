import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { Deps } from "../deps.ts";
import { cachedText } from "./cached-text.ts";

/** A page kept as long as what it was made from stays the same. */
export interface KnownPage {
  readonly isFrom: (origins: readonly string[]) => boolean;
  readonly answer: (c: Context) => Response;
}

/** Keeps a page for everybody; a browser that has it already is told so without its bytes. */
export function knownPage(
  deps: Pick<Deps, "compress">,
  origins: readonly string[],
  html: string,
): KnownPage {
  const cached = cachedText(deps, html);
  const digest = createHash("sha256").update(html).digest("hex").slice(0, 32);
  // Weak: the same page is compressed in several ways.
  const tag = `W/"${digest}"`;
  return {
    isFrom: (now) =>
      now.length === origins.length && now.every((origin, place) => origin === origins[place]),
    answer: (c) => {
      c.header("Cache-Control", "no-cache");
      c.header("ETag", tag);
      if (hasTag(c.req.header("If-None-Match"), tag)) return c.body(null, 304);
      return cached(c, "text/html; charset=utf-8");
    },
  };
}

function hasTag(header: string | undefined, tag: string): boolean {
  const tags = (header ?? "").split(",").map((part) => part.trim());
  return tags.includes(tag) || tags.includes(tag.slice("W/".length));
}
