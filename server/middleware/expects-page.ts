import type { Context } from "hono";

/** Whether a person waits for a page: scripts and programs are answered in JSON. */
export function expectsPage(c: Context): boolean {
  if (c.req.path.startsWith("/api/")) return false;
  const isScript = c.req.header("Sec-Fetch-Dest") === "empty";
  const sends = c.req.header("Content-Type") ?? "";
  const takes = c.req.header("Accept") ?? "";
  return !isScript && ![sends, takes].some((type) => type.startsWith("application/json"));
}
