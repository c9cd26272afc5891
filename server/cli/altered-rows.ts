import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { StoredResponse } from "../../db/queries/responses.ts";
import { digestOf } from "../../surveys/core/index.ts";
import { contentDigest } from "../services/submit-response.ts";

const SELECT_RESPONSES = `select id, round, version, language, channel, answered_on as answeredOn,
  received_on as receivedOn, state, folio, digest, content_digest as contentDigest, seed, pack,
  played, answers from responses order by id`;

/** How many responses are not what they were when they were stored. */
export function countAlteredResponses(connection: DatabaseSync): number {
  let altered = 0;
  for (const row of connection.prepare(SELECT_RESPONSES).iterate()) {
    const response = asStoredResponse(row);
    if (contentDigest(response) !== response.contentDigest) altered += 1;
  }
  return altered;
}

/** How many published versions are not what their hash says. */
export function countAlteredVersions(connection: DatabaseSync): number {
  return connection
    .prepare("select definition, sha256 from versions where state = 'published'")
    .all()
    .filter((row) => digestOf(parsed(String(row["definition"]))) !== row["sha256"]).length;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The table is STRICT and the statement names its columns as the type does. */
function asStoredResponse(row: Record<string, SQLOutputValue>): StoredResponse {
  return row as StoredResponse;
}
