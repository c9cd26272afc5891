/**
 * A body as RFC 8785 writes it, for names that begin with a letter, as those of questions do:
 * then the digest by which the server knows it is the hash of exactly what is posted.
 */
export function canonicalText(body: unknown): string {
  return JSON.stringify(body, (_, value: unknown) => (isRecord(value) ? inOrder(value) : value));
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(record: object): unknown {
  return Object.fromEntries(
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** SHA-256 of a text as 64 lower-case hex digits. */
export async function sha256Of(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
