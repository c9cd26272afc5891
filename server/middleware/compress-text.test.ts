import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { acceptedEncoding, compressText } from "./compress-text.ts";

const LONG = `<p>${"texto ".repeat(400)}</p>`;

function app(): Hono {
  const made = new Hono();
  made.use(
    compressText((text, encoding) =>
      new TextEncoder().encode(`${encoding} ${String(text.length)}`),
    ),
  );
  made.get("/long", (c) => c.html(LONG, 201, { "X-Kept": "1" }));
  made.get("/short", (c) => c.html("<p>ya</p>"));
  made.get("/csv", (c) => c.body("a".repeat(5000), 200, { "Content-Type": "text/csv" }));
  return made;
}

const get = async (path: string, accepted: string) =>
  await app().request(path, { headers: { "Accept-Encoding": accepted } });

describe("compressText", () => {
  it("compresses a whole page and keeps its status and headers", async () => {
    const answer = await get("/long", "gzip, deflate, br");
    expect(await answer.text()).toBe(`br ${String(LONG.length)}`);
    expect(answer.status).toBe(201);
    expect(answer.headers.get("Content-Encoding")).toBe("br");
    expect(answer.headers.get("Vary")).toBe("Accept-Encoding");
    expect(answer.headers.get("X-Kept")).toBe("1");
  });

  it.each([
    ["/short", "br"],
    ["/csv", "br"],
    ["/long", "identity"],
    ["/long", "br;q=0"],
  ])("leaves %s alone for %s", async (path, accepted) => {
    const answer = await get(path, accepted);
    expect(answer.headers.get("Content-Encoding")).toBeNull();
  });
});

describe("acceptedEncoding", () => {
  it.each([
    ["gzip, deflate", "gzip"],
    ["br;q=1.0, gzip;q=0.8", "br"],
    ["br;q=0, gzip", "gzip"],
    ["deflate", undefined],
    [undefined, undefined],
  ])("of %s is %s", (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });
});
