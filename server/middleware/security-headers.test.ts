import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { securityHeaders } from "./security-headers.ts";

const PIECES = ["/assets/site-1.css", "/assets/survey-1.js", "/assets/encuestas/x.1.es.1.json"];
const OTHERS = ["/es", "/api/v1/surveys", "/assets/gone.js"];

async function headersOf(path: string, isHttps = true): Promise<Headers> {
  const app = new Hono();
  app.use(securityHeaders(isHttps));
  app.get("/es", (c) => c.html("<p>"));
  app.get("/sw.js", (c) => c.body("", 200, { "Content-Type": "text/javascript" }));
  app.get("/assets/site-1.css", (c) => c.body("", 200, { "Content-Type": "text/css" }));
  app.get("/assets/survey-1.js", (c) => c.body("", 200, { "Content-Type": "text/javascript" }));
  app.get("/assets/encuestas/x.1.es.1.json", (c) => c.json({}));
  app.get("/api/v1/surveys", (c) => c.json({}));
  app.notFound((c) => c.html("<p>", 404));
  return (await app.request(path)).headers;
}

describe("security headers", () => {
  it.each([...PIECES, ...OTHERS, "/sw.js"])("keep %s to this site and its type", async (path) => {
    const headers = await headersOf(path);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("Strict-Transport-Security")).toContain("max-age=31536000");
  });

  it.each([...OTHERS, "/sw.js"])("let %s load and send nothing elsewhere", async (path) => {
    const policy = (await headersOf(path)).get("Content-Security-Policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it.each(OTHERS)("forbid %s to be framed, opened or given a camera", async (path) => {
    const headers = await headersOf(path);
    expect(headers.get("X-Frame-Options")).toBe("DENY");
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(headers.get("Permissions-Policy")).toContain("camera=()");
  });

  it("give the microphone to pages of the panel and to no other", async () => {
    const policy = async (path: string) => (await headersOf(path)).get("Permissions-Policy");
    expect(await policy("/panel/traducciones")).toContain("microphone=(self)");
    for (const path of [...OTHERS, "/panelista"]) {
      expect(await policy(path)).toContain("microphone=()");
    }
  });

  it.each(PIECES)("spare %s what bears on documents alone", async (path) => {
    const names = [...(await headersOf(path)).keys()].toSorted();
    expect(names.filter((name) => name !== "content-type")).toEqual([
      "cross-origin-resource-policy",
      "referrer-policy",
      "strict-transport-security",
      "x-content-type-options",
    ]);
  });

  it("promise HTTPS only where it is spoken", async () => {
    expect((await headersOf("/es", false)).has("Strict-Transport-Security")).toBe(false);
  });
});
