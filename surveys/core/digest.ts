// The digest by which a body, a definition or a language pack is recognised: SHA-256 of its
// canonical JSON. It says what was sent, not who sent it.

import { lenientCanonicalJson } from "./canonical-json.ts";
import { sha256Hex } from "./sha256.ts";

/**
 * SHA-256 (64 hex digits) of the RFC 8785 text of a JSON value. Total: a value that
 * `canonicalJson` refuses still has a digest, so check first where a refusal matters.
 */
export function digestOf(value: unknown): string {
  return sha256Hex(lenientCanonicalJson(value));
}
