import type { MiddlewareHandler } from "hono";

export type TextEncoding = "br" | "gzip";
/** `best` for what is compressed once for everybody, `quick` for a page of one person. */
export type CompressText = (
  text: string,
  encoding: TextEncoding,
  effort: "quick" | "best",
) => Uint8Array<ArrayBuffer>;

const TEXT = /^(text\/html|application\/(problem\+)?json)\b/;
const LEAST_LENGTH = 1024;

/** The best encoding a client takes: browsers offer brotli on secure connections only. */
export function acceptedEncoding(header: string | undefined): TextEncoding | undefined {
  const taken = (header ?? "")
    .split(",")
    .filter((part) => !/;\s*q=0(\.0+)?\s*$/.test(part))
    .map((part) => part.split(";", 1)[0]?.trim());
  if (taken.includes("br")) return "br";
  return taken.includes("gzip") ? "gzip" : undefined;
}

/** Compresses whole pages at once: a compression stream costs twenty times as much. */
export function compressText(compress: CompressText): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers, status } = c.res;
    if (!TEXT.test(headers.get("Content-Type") ?? "")) return;
    if (headers.has("Content-Encoding") || c.req.method === "HEAD") return;
    const encoding = acceptedEncoding(c.req.header("Accept-Encoding"));
    if (encoding === undefined) return;
    const text = await c.res.text();
    const isShort = text.length < LEAST_LENGTH;
    c.res = new Response(isShort ? text : compress(text, encoding, "quick"), { status, headers });
    if (isShort) return;
    c.res.headers.set("Content-Encoding", encoding);
    c.res.headers.set("Vary", "Accept-Encoding");
    c.res.headers.delete("Content-Length");
  };
}
