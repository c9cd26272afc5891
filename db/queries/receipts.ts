import { and, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { responses } from "../schema/responses.ts";
import type { StoredResponse } from "./responses.ts";

export type StoredReceipt = Pick<StoredResponse, "id" | "folio" | "digest" | "receivedOn">;

export async function findReceipt(db: Database, id: string): Promise<StoredReceipt | undefined> {
  const [row] = await db.orm
    .select({
      id: responses.id,
      folio: responses.folio,
      digest: responses.digest,
      receivedOn: responses.receivedOn,
    })
    .from(responses)
    .where(eq(responses.id, id));
  return row;
}

/** Day of receipt of the response with a folio, in one round. */
export async function findReceivedOn(
  db: Database,
  { round, folio }: { readonly round: string; readonly folio: string },
): Promise<string | undefined> {
  const [row] = await db.orm
    .select({ receivedOn: responses.receivedOn })
    .from(responses)
    .where(and(eq(responses.round, round), eq(responses.folio, folio)));
  return row?.receivedOn;
}
