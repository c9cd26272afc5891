import type { QueuedResponse } from "./device-records.ts";
import { type AnswerFault, parseProblem, parseReceipt } from "./read-reply.ts";

/** What came back from the network, whoever it came from. */
export interface Reply {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: string;
  readonly retryAfter: string | null;
}

export type Outcome =
  | { readonly kind: "received"; readonly folio: string }
  | { readonly kind: "conflict"; readonly status: 409; readonly code: string }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly code: string;
      readonly errors: readonly AnswerFault[];
    }
  | { readonly kind: "retry"; readonly afterSeconds?: number };

const REFUSALS: ReadonlySet<number> = new Set([400, 403, 404, 410, 413, 415, 422]);

/**
 * What a reply means for the response it answers. Only what our server surely said counts: a status
 * without our receipt or our problem (captive portal, proxy, broken body) is a reason to try again.
 */
export function outcomeOf(reply: Reply, expected: Pick<QueuedResponse, "id" | "digest">): Outcome {
  const { status } = reply;
  if (status === 200 || status === 201) {
    const receipt = parseReceipt(reply);
    const isOurs = receipt?.id === expected.id && receipt.digest === expected.digest;
    return isOurs ? { kind: "received", folio: receipt.folio } : { kind: "retry" };
  }
  const problem = parseProblem(reply);
  if (problem !== undefined && status === 409) {
    return { kind: "conflict", status, code: problem.code };
  }
  if (problem !== undefined && REFUSALS.has(status)) {
    return { kind: "refused", status, code: problem.code, errors: problem.errors };
  }
  const afterSeconds = readSeconds(reply.retryAfter);
  return { kind: "retry", ...(afterSeconds === undefined ? {} : { afterSeconds }) };
}

function readSeconds(header: string | null): number | undefined {
  return header !== null && /^\d{1,9}$/.test(header.trim()) ? Number(header) : undefined;
}
