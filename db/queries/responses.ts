import { sql } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import { responses } from "../schema/responses.ts";
import { builder, template } from "./statement.ts";

export type StoredResponse = typeof responses.$inferSelect;

export const COUNTED = ["received", "flagged"] as const;

const insertTemplate = template(
  builder
    .insert(responses)
    .values({
      id: sql.placeholder("id"),
      round: sql.placeholder("round"),
      version: sql.placeholder("version"),
      language: sql.placeholder("language"),
      channel: sql.placeholder("channel"),
      answeredOn: sql.placeholder("answeredOn"),
      receivedOn: sql.placeholder("receivedOn"),
      state: sql.placeholder("state"),
      folio: sql.placeholder("folio"),
      digest: sql.placeholder("digest"),
      contentDigest: sql.placeholder("contentDigest"),
      seed: sql.placeholder("seed"),
      pack: sql.placeholder("pack"),
      played: sql.placeholder("played"),
      answers: sql.placeholder("answers"),
    })
    .prepare(),
);

/** A plain insert: a repeated id makes its whole list fail, so nothing is counted twice. */
export function insertResponse(response: StoredResponse): Statement {
  return insertTemplate({ ...response });
}

export function isCounted(response: Pick<StoredResponse, "state">): boolean {
  return response.state === "received" || response.state === "flagged";
}
