import type { StoredResponse } from "../queries/responses.ts";

const HEX = "0".repeat(64);

/** A stored response for tests; what matters to the test is given. */
export function aResponse(given: Partial<StoredResponse>): StoredResponse {
  const id = given.id ?? crypto.randomUUID();
  return {
    id,
    round: "r1",
    version: 1,
    language: "es",
    channel: "online",
    answeredOn: "2026-11-20",
    receivedOn: "2026-11-20",
    state: "received",
    folio: `F-${id}`,
    digest: HEX,
    contentDigest: HEX,
    seed: null,
    pack: null,
    played: null,
    answers: "{}",
    ...given,
  };
}
