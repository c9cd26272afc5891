import { beforeAll, describe, expect, it } from "vitest";
import { ROUTE_RULES } from "./routes/route-rules.ts";
import { actorMayDo, isAction, mayDo, type Role, ROLES } from "./services/access.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { signIn } from "./testing/sign-in.ts";

const ROUTES = Object.entries(ROUTE_RULES);
const OUTSIDE = ["public", "reviewer"];

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});

type Sent = Readonly<Record<string, string>>;

/** A route asked for as a page would: what stands in for its parameters hardly matters. */
async function ask(route: string, headers: Sent): Promise<Response> {
  const [method = "GET", pattern = "/"] = route.split(" ");
  const path = pattern
    .replace(/:lang(\{[^/]*\})?/, "es")
    .replace(/:id\{[^/]*\}/, crypto.randomUUID())
    .replaceAll(/:\w+/g, "todos");
  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  return await test.app.request(path, {
    method,
    headers: { "Sec-Fetch-Site": "same-origin", ...(method === "GET" ? {} : form), ...headers },
    ...(method === "GET" ? {} : { body: "" }),
  });
}

/** The guard's own refusals; what a route itself refuses has another code. */
async function isRefused(answer: Response): Promise<boolean> {
  if (answer.status === 401) return true;
  if (answer.status === 303)
    return (answer.headers.get("Location") ?? "").includes("/entrar?next=");
  if (answer.status !== 403) return false;
  const text = await answer.text();
  return text.includes("Su cuenta no permite esto") || text.includes("access.forbidden");
}

async function refusedRoutes(headersFor: () => Promise<Sent>): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const [route] of ROUTES) {
    if (await isRefused(await ask(route, await headersFor()))) refused.push(route);
  }
  return refused;
}

function routesRefusing(allows: (rule: string) => boolean): readonly string[] {
  return ROUTES.filter(([, rule]) => !allows(rule)).map(([route]) => route);
}

const asPerson = (role: Role) => async () => ({ Cookie: (await signIn(test.deps, role)).cookie });

describe("every route of the application", () => {
  it.each(ROLES)("opens to a %s who is signed in exactly where the table says so", async (role) => {
    const expected = routesRefusing((rule) => !isAction(rule) || mayDo(role, rule));
    expect(await refusedRoutes(asPerson(role))).toEqual(expected);
  });

  it.each(ROLES)("opens to a token of a %s exactly where the table says so", async (role) => {
    const token = await test.token(role);
    const actor = { kind: "token", id: "", name: "", role } as const;
    const allows = (rule: string) =>
      OUTSIDE.includes(rule) || (isAction(rule) && actorMayDo(actor, rule));
    const headers = { Authorization: `Bearer ${token}` };
    expect(await refusedRoutes(async () => headers)).toEqual(routesRefusing(allows));
  });

  it("is closed to who has not signed in, unless it is public", async () => {
    const expected = routesRefusing((rule) => OUTSIDE.includes(rule));
    expect(await refusedRoutes(async () => ({}))).toEqual(expected);
  });

  it("is closed to a token nobody made, also where it is public", async () => {
    const headers = { Authorization: `Bearer ${"x".repeat(43)}` };
    expect(await refusedRoutes(async () => headers)).toEqual(ROUTES.map(([route]) => route));
  });

  it("that acts is closed to pages of other sites", async () => {
    const acting = ROUTES.filter(
      ([route, rule]) => !route.startsWith("GET") && !OUTSIDE.includes(rule),
    );
    for (const [route] of acting) {
      const { cookie } = await signIn(test.deps, "administrator");
      const answer = await ask(route, { Cookie: cookie, "Sec-Fetch-Site": "cross-site" });
      expect([route, answer.status]).toEqual([route, 403]);
    }
  });
});

describe("who has given a password alone", () => {
  it.each(["second_factor", "enrolling"] as const)("reaches nothing at %s", async (level) => {
    const closed = ROUTES.filter(([, rule]) => isAction(rule) || rule === "account");
    for (const [route] of closed) {
      const { cookie } = await signIn(test.deps, "administrator", { level });
      const { status, headers } = await ask(route, { Cookie: cookie });
      const leads = status === 303 && /segundo/.test(headers.get("Location") ?? "");
      expect([route, status === 401 || leads]).toEqual([route, true]);
    }
  });
});
