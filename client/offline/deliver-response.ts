import type { QueuedResponse } from "./device-records.ts";
import { type AnswerFault, parseProblem, parseReceipt } from "./read-reply.ts";

const LIMIT_MS = 30_000;

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

export interface Delivery {
  readonly outcome: Outcome;
  /** The server's clock as its Date header gives it. */
  readonly serverDate?: string;
}

export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/** Posts one response and says what became of it; never rejects. */
export async function deliver(fetch: Fetch, item: QueuedResponse): Promise<Delivery> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, LIMIT_MS);
  try {
    const response = await fetch(`/api/v1/surveys/${encodeURIComponent(item.survey)}/responses`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: item.body,
      credentials: "omit",
      cache: "no-store",
      // A redirect would be somebody else's: answers go nowhere but to this address.
      redirect: "error",
      signal: abort.signal,
    });
    const outcome = outcomeOf(await readReply(response), item);
    const serverDate = response.headers.get("Date");
    return { outcome, ...(serverDate === null ? {} : { serverDate }) };
  } catch {
    return { outcome: { kind: "retry" } };
  } finally {
    clearTimeout(timer);
  }
}

async function readReply(response: Response): Promise<Reply> {
  const { headers, status } = response;
  const retryAfter = headers.get("Retry-After");
  const contentType = headers.get("Content-Type");
  // A captive portal's page is not worth a person's data.
  const body = contentType?.includes("json") === true ? await response.text() : "";
  return { status, contentType, retryAfter, body };
}
