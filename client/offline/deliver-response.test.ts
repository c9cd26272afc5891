import { afterEach, describe, expect, it, vi } from "vitest";
import { deliver, type Fetch } from "./deliver-response.ts";
import { outcomeOf, type Reply } from "./reply-outcome.ts";
import { queuedOf } from "./testing/records.ts";
import { type Answer, fakeNetwork } from "./testing/fake-network.ts";

const EXPECTED = { id: "a", digest: "d" };
const RETRY = { kind: "retry" };

function replyOf(status: number, body: unknown, changes: Partial<Reply> = {}): Reply {
  const contentType = status < 300 ? "application/json" : "application/problem+json";
  return { status, contentType, body: JSON.stringify(body), retryAfter: null, ...changes };
}

describe("what a reply means", () => {
  const receipt = { id: "a", digest: "d", folio: "F-1" };

  it("is a receipt only with our id, our digest and a folio", () => {
    const received = { kind: "received", folio: "F-1" };
    expect(outcomeOf(replyOf(201, receipt), EXPECTED)).toEqual(received);
    const charset = { contentType: "Application/JSON; charset=UTF-8" };
    expect(outcomeOf(replyOf(200, receipt, charset), EXPECTED)).toEqual(received);
    expect(outcomeOf(replyOf(202, receipt), EXPECTED)).toEqual(RETRY);
    expect(outcomeOf(replyOf(204, receipt), EXPECTED)).toEqual(RETRY);
    expect(outcomeOf(replyOf(201, { ...receipt, digest: "D" }), EXPECTED)).toEqual(RETRY);
    expect(outcomeOf(replyOf(201, { ...receipt, id: "b" }), EXPECTED)).toEqual(RETRY);
    expect(outcomeOf(replyOf(201, { ...receipt, folio: "" }), EXPECTED)).toEqual(RETRY);
    expect(outcomeOf(replyOf(201, { ...receipt, folio: 7 }), EXPECTED)).toEqual(RETRY);
    expect(outcomeOf(replyOf(200, [receipt]), EXPECTED)).toEqual(RETRY);
    expect(outcomeOf(replyOf(200, null), EXPECTED)).toEqual(RETRY);
    for (const contentType of ["text/html", "text/plain; application/json", null]) {
      expect(outcomeOf(replyOf(200, receipt, { contentType }), EXPECTED)).toEqual(RETRY);
    }
    expect(outcomeOf(replyOf(201, "", { body: '{"id":"a"' }), EXPECTED)).toEqual(RETRY);
  });

  it("is a refusal only where our server names the problem", () => {
    for (const status of [400, 403, 404, 410, 413, 415, 422]) {
      expect(outcomeOf(replyOf(status, { code: "some.code" }), EXPECTED)).toEqual({
        kind: "refused",
        status,
        code: "some.code",
        errors: [],
      });
      expect(outcomeOf(replyOf(status, {}), EXPECTED)).toEqual(RETRY);
      const page = { contentType: "text/html", body: "<h1>No</h1>" };
      expect(outcomeOf(replyOf(status, {}, page), EXPECTED)).toEqual(RETRY);
    }
  });

  it("names the answers that are at fault", () => {
    const fault = { question: "age", code: "answer.required", message: "Falta" };
    const errors = [fault, { question: "town", code: "answer.unknown" }, { code: "x" }, null];
    expect(outcomeOf(replyOf(422, { code: "response.invalid", errors }), EXPECTED)).toEqual({
      kind: "refused",
      status: 422,
      code: "response.invalid",
      errors: [fault, { question: "town", code: "answer.unknown", message: "" }],
    });
  });

  it("is a conflict where the server holds other content under the id", () => {
    const conflict = { kind: "conflict", status: 409, code: "response.conflict" };
    expect(outcomeOf(replyOf(409, { code: "response.conflict" }), EXPECTED)).toEqual(conflict);
    expect(outcomeOf(replyOf(409, "", { contentType: null }), EXPECTED)).toEqual(RETRY);
  });

  it("is a reason to try again in every other case, after the time the server asks for", () => {
    const problem = { code: "storage.unavailable" };
    for (const status of [301, 401, 408, 425, 429, 500, 502, 503, 504]) {
      expect(outcomeOf(replyOf(status, problem), EXPECTED)).toEqual(RETRY);
    }
    const after = (retryAfter: string) =>
      outcomeOf(replyOf(503, problem, { retryAfter }), EXPECTED);
    expect(after("30")).toEqual({ kind: "retry", afterSeconds: 30 });
    for (const odd of ["", "-1", "1.5", "soon", "Fri, 20 Nov 2026 14:00:00 GMT", "9".repeat(20)]) {
      expect(after(odd)).toEqual(RETRY);
    }
  });
});

describe("a delivery", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("posts the exact text to the survey, without cookies, caches or redirects", async () => {
    const asked: [string, RequestInit][] = [];
    const fetch: Fetch = async (...parameters) => {
      asked.push(parameters);
      return await fakeNetwork(() => "receipt").fetch(...parameters);
    };
    const item = queuedOf("a", { survey: "año uno/x" });
    expect(await deliver(fetch, item)).toEqual({
      outcome: { kind: "received", folio: "folio-a" },
      serverDate: "Fri, 20 Nov 2026 14:00:00 GMT",
    });
    expect(asked.length).toBe(1);
    const [url, { signal, ...options }] = asked[0] ?? ["", {}];
    expect(url).toBe("/api/v1/surveys/a%C3%B1o%20uno%2Fx/responses");
    expect(options).toEqual({
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: item.body,
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
    });
    expect(signal?.aborted).toBe(false);
  });

  it("says what became of it, whatever the network does", async () => {
    const outcome = async (answer: Answer) =>
      (await deliver(fakeNetwork(() => answer).fetch, queuedOf("a"))).outcome;
    const tryAgain: readonly Answer[] = [
      "offline",
      "captive_portal",
      "other_digest",
      "other_id",
      "half_body",
      "server_error",
      "overload",
      "proxy_refuses",
    ];
    for (const answer of tryAgain) expect(await outcome(answer), answer).toEqual(RETRY);
    expect(await outcome("busy")).toEqual({ kind: "retry", afterSeconds: 120 });
    expect(await outcome("closed")).toMatchObject({ kind: "refused", code: "round.closed" });
    expect(await outcome("invalid")).toMatchObject({
      kind: "refused",
      errors: [{ question: "age", code: "answer.required", message: "Falta" }],
    });
    expect(await outcome("conflict")).toMatchObject({ kind: "conflict" });
  });

  it("tries again when the body breaks off", async () => {
    const fetch: Fetch = async () =>
      new Response(new ReadableStream({ start: (body) => body.error(new TypeError("lost")) }), {
        status: 201,
        headers: { "Content-Type": "application/json" },
      });
    expect(await deliver(fetch, queuedOf("a"))).toEqual({ outcome: RETRY });
  });

  it("gives up a silent server after 30 seconds", async () => {
    vi.useFakeTimers();
    const fetch: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => {
          reject(new DOMException("aborted", "AbortError"));
        });
      });
    let isDone = false;
    const delivery = deliver(fetch, queuedOf("a")).finally(() => {
      isDone = true;
    });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await delivery).toEqual({ outcome: RETRY });
    expect(vi.getTimerCount()).toBe(0);
  });
});
