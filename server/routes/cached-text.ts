import type { Context } from "hono";
import type { Deps } from "../deps.ts";
import { acceptedEncoding, type TextEncoding } from "../middleware/compress-text.ts";

export type CachedText = (c: Context, type: string) => Response;

/** Answers with one text, compressed once per encoding for everybody. */
export function cachedText({ compress }: Pick<Deps, "compress">, text: string): CachedText {
  const encoded = new Map<TextEncoding, Uint8Array<ArrayBuffer>>();
  return (c, type) => {
    c.header("Content-Type", type);
    const encoding = acceptedEncoding(c.req.header("Accept-Encoding"));
    if (compress === undefined || encoding === undefined) return c.body(text);
    const bytes = encoded.get(encoding) ?? compress(text, encoding, "best");
    encoded.set(encoding, bytes);
    c.header("Content-Encoding", encoding);
    c.header("Vary", "Accept-Encoding");
    return c.body(bytes);
  };
}
