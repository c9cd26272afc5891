import type { Fetch } from "../deliver-response.ts";

export const ANSWERS = [
  "receipt",
  "offline",
  "captive_portal",
  "other_digest",
  "other_id",
  "half_body",
  "server_error",
  "busy",
  "overload",
  "proxy_refuses",
  "closed",
  "invalid",
  "conflict",
] as const;
export type Answer = (typeof ANSWERS)[number];

/** Answers after which a response is no longer tried by itself. */
export const FINAL: ReadonlySet<Answer> = new Set(["receipt", "closed", "invalid", "conflict"]);

export interface FakeNetwork {
  readonly fetch: Fetch;
  /** Ids in the order of their posts. */
  readonly posts: () => readonly string[];
  /** The most posts of one id that were under way at once. */
  readonly mostAtOnce: () => number;
  /** Digests whose receipt has been given, by id. */
  readonly receipts: () => ReadonlyMap<string, string>;
}

/** A network whose answer to each post is chosen, at once or when the choice is made. */
export function fakeNetwork(choose: (id: string) => Answer | Promise<Answer>): FakeNetwork {
  const posts: string[] = [];
  const receipts = new Map<string, string>();
  const underWay = new Map<string, number>();
  let most = 0;
  const count = (id: string, change: number) => {
    const now = (underWay.get(id) ?? 0) + change;
    underWay.set(id, now);
    most = Math.max(most, now);
  };
  return {
    fetch: async (_, { body }) => {
      const sent: unknown = JSON.parse(typeof body === "string" ? body : "");
      const { id, digest } = readSent(sent);
      posts.push(id);
      count(id, 1);
      try {
        const answer = await choose(id);
        if (answer === "receipt") receipts.set(id, digest);
        return reply(answer, id, digest);
      } finally {
        count(id, -1);
      }
    },
    posts: () => posts,
    mostAtOnce: () => most,
    receipts: () => receipts,
  };
}

function readSent(sent: unknown): { readonly id: string; readonly digest: string } {
  const fields = new Map(Object.entries(sent ?? {}));
  return { id: String(fields.get("id")), digest: String(fields.get("digest")) };
}

function reply(answer: Answer, id: string, digest: string): Response {
  switch (answer) {
    case "receipt":
      return json(201, { id, digest, folio: `folio-${id}` });
    case "offline":
      throw new TypeError("Failed to fetch");
    case "captive_portal":
      return text(200, "text/html", "<h1>Pague su conexión</h1>");
    case "other_digest":
      return json(201, { id, digest: `${digest}-other`, folio: "folio" });
    case "other_id":
      return json(200, { id: `${id}-other`, digest, folio: "folio" });
    case "half_body":
      return text(201, "application/json", `{"id":"${id}","digest":"${digest}","fo`);
    case "server_error":
      return problem(500, { code: "request.failed" });
    case "busy":
      return problem(503, { code: "storage.unavailable" }, "120");
    case "overload":
      return text(429, "text/plain", "slow down");
    case "proxy_refuses":
      return text(413, "text/html", "<h1>413</h1>");
    case "closed":
      return problem(410, { code: "round.closed" });
    case "invalid": {
      const errors = [{ question: "age", code: "answer.required", message: "Falta" }];
      return problem(422, { code: "response.invalid", errors });
    }
    case "conflict":
      return problem(409, { code: "response.conflict" });
  }
}

function json(status: number, body: unknown): Response {
  return text(status, "application/json", JSON.stringify(body));
}

function problem(status: number, body: object, retryAfter?: string): Response {
  const type = "application/problem+json; charset=utf-8";
  const shown = JSON.stringify({ type: "about:blank", status, ...body });
  return text(status, type, ...(retryAfter === undefined ? [shown] : [shown, retryAfter]));
}

function text(status: number, type: string, ...[body, retryAfter]: readonly string[]): Response {
  const headers = new Headers({ "Content-Type": type, Date: "Fri, 20 Nov 2026 14:00:00 GMT" });
  if (retryAfter !== undefined) headers.set("Retry-After", retryAfter);
  return new Response(body ?? "", { status, headers });
}
