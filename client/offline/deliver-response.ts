import type { QueuedResponse } from "./device-records.ts";
import { type Reply, type Outcome, outcomeOf } from "./reply-outcome.ts";

const LIMIT_MS = 30_000;

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
