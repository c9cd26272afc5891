import type { Context } from "hono";
import { RequestProblem } from "../problem-response.ts";
import { readStrictJson, RESPONSE_LIMITS } from "./strict-json.ts";

const MAX_BODY_BYTES = 256 * 1024;

/** The JSON value of a request body; anything doubtful ends the request with a 4xx. */
export async function readJson(c: Context, limits = RESPONSE_LIMITS): Promise<unknown> {
  assertMediaType(c, "application/json");
  const reading = readStrictJson(await readText(c, limits.bytes), limits);
  if (!reading.ok) throw new RequestProblem({ status: 400, code: reading.code });
  return reading.value;
}

/** The fields of a form post, in order. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  assertMediaType(c, "application/x-www-form-urlencoded");
  return new URLSearchParams(await readText(c, MAX_BODY_BYTES));
}

function assertMediaType(c: Context, expected: string): void {
  const [type = "", ...parameters] = (c.req.header("Content-Type") ?? "").toLowerCase().split(";");
  const charset = parameters.map((p) => p.trim()).find((p) => p.startsWith("charset="));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  if (type.trim() !== expected || !isUtf8) {
    throw new RequestProblem({ status: 415, code: "body.wrong_type", parameters: { expected } });
  }
  const encoding = c.req.header("Content-Encoding") ?? "identity";
  if (encoding !== "identity") {
    throw new RequestProblem({ status: 415, code: "body.compressed" });
  }
}

async function readText(c: Context, maxBytes: number): Promise<string> {
  const bytes = await readBytes(c, maxBytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new RequestProblem({ status: 400, code: "body.not_utf8" });
  }
}

/** A whole body, never more of it than the limit. */
export async function readBytes(c: Context, maxBytes: number): Promise<Uint8Array> {
  const declared = Number(c.req.header("Content-Length") ?? "NaN");
  if (declared > maxBytes) throw tooLarge(maxBytes);
  // A declared length is kept by the HTTP parser; only a chunked body has to be counted.
  if (Number.isFinite(declared)) return new Uint8Array(await c.req.arrayBuffer());
  return await readCounted(c.req.raw.body, maxBytes);
}

async function readCounted(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done;) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(part.value);
    part = await reader?.read();
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

function tooLarge(maxBytes: number): RequestProblem {
  const max = `${String(Math.floor(maxBytes / 1024))} kB`;
  return new RequestProblem({ status: 413, code: "body.too_large", parameters: { max } });
}
