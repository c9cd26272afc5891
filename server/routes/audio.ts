import { type Context, Hono } from "hono";
import type { Deps } from "../deps.ts";
import { problemResponse } from "../problem-response.ts";
import { type Audio, findAudio } from "../services/find-audio.ts";
import { byteRange } from "./byte-range.ts";

// A copy that many share would be sent on after a speaker has withdrawn the consent.
const OWN_COPY = "private, max-age=31536000, immutable";
const FILE = /^[0-9a-f]{64}$/;

/** Recordings by the hash of their bytes: whole, or in parts, as players ask for them. */
export function audioRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/audio/:file", async (c) => {
    const file = c.req.param("file");
    const audio = FILE.test(file) ? await findAudio(deps, file) : undefined;
    // A player asks, not a person: it has no use for a page.
    if (audio === undefined) return problemResponse({ status: 404, code: "request.not_found" });
    return send(c, audio, `"${file}"`);
  });
  return app;
}

function send(c: Context, { bytes, mediaType }: Audio, tag: string): Response {
  const headers = { "Cache-Control": OWN_COPY, ETag: tag, "Accept-Ranges": "bytes" };
  if (isKnown(c.req.header("If-None-Match"), tag)) return c.body(null, 304, headers);
  const range = byteRange(rangeHeader(c, tag), bytes.length);
  if (range === "unsatisfiable") return refuseRange(bytes.length);
  const typed = { ...headers, "Content-Type": mediaType };
  if (range === "whole") {
    return c.body(bytes, 200, { ...typed, "Content-Length": String(bytes.length) });
  }
  const part = bytes.subarray(range.first, range.last + 1);
  const place = `bytes ${String(range.first)}-${String(range.last)}/${String(bytes.length)}`;
  const length = String(part.length);
  return c.body(part, 206, { ...typed, "Content-Range": place, "Content-Length": length });
}

function isKnown(header: string | undefined, tag: string): boolean {
  const known = header?.split(",").map((each) => each.trim().replace(/^W\//, "")) ?? [];
  return known.includes(tag) || known.includes("*");
}

/** A part only goes on what the player already has, and only GET has parts. */
function rangeHeader(c: Context, tag: string): string | undefined {
  const condition = c.req.header("If-Range");
  if (c.req.method !== "GET" || (condition !== undefined && condition !== tag)) return undefined;
  return c.req.header("Range");
}

function refuseRange(size: number): Response {
  const answer = problemResponse({ status: 416, code: "request.range" });
  answer.headers.set("Content-Range", `bytes */${String(size)}`);
  return answer;
}
