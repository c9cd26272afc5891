import type { Context, Hono, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { type Action, actorMayDo } from "../services/access.ts";
import { expectsPage } from "./expects-page.ts";
import type { Visitor } from "./identify.ts";

/**
 * Who may use a route: anybody; anybody with an account who is signed in; somebody whose second
 * factor is still to be set up; people outside with a review link; or whoever may do an action.
 */
export type Rule = "public" | "account" | "enrolling" | "reviewer" | Action;
/** By `METHOD /path` as the route is written. */
export type Rules = Readonly<Record<string, Rule>>;

/** Ends every request that its route's rule does not allow. Stands before all routes. */
export function requireRule(deps: Deps, rules: Rules): MiddlewareHandler {
  return async (c, next) => {
    refuseForeignOrigin(deps, c);
    const { visitor } = c.var;
    const isProgram = c.req.header("Authorization") !== undefined;
    if (isProgram && visitor.actor === undefined) throw unauthorised("access.token_unknown");
    const rule = ruleOf(c, rules);
    if (rule !== undefined && !mayPass(visitor, rule)) return refuse(c, visitor);
    await next();
    return undefined;
  };
}

/** A route without a rule, or a rule without a route, stops the start. */
export function assertRules(app: Hono, rules: Rules): void {
  const routed = new Set(app.routes.filter(isRoute).map(nameOf));
  const named = new Set(Object.keys(rules));
  const wrong = [
    ...[...routed].filter((route) => !named.has(route)),
    ...[...named].filter((route) => !routed.has(route)),
  ];
  if (wrong.length > 0) throw new Error(`routes and rules differ: ${wrong.join(", ")}`);
}

interface Route {
  readonly method: string;
  readonly path: string;
}

/** What stands before all routes is no route itself. */
function isRoute({ method, path }: Route): boolean {
  return method !== "ALL" || path !== "/*";
}

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

/** None where no route answers: that is a 404 for everybody. */
function ruleOf(c: Context, rules: Rules): Rule | undefined {
  const route = matchedRoutes(c).find(isRoute);
  return route === undefined ? undefined : rules[nameOf(route)];
}

function mayPass(visitor: Visitor, rule: Rule): boolean {
  // Reviewers have no account: their routes look at the review link themselves.
  if (rule === "public" || rule === "reviewer") return true;
  const { actor, level } = visitor;
  if (actor === undefined) return false;
  if (rule === "enrolling") return actor.kind === "person" && level !== "second_factor";
  if (level !== "full") return false;
  return rule === "account" ? actor.kind === "person" : actorMayDo(actor, rule);
}

const NEXT_STEP = {
  second_factor: "/panel/segundo-paso",
  enrolling: "/panel/cuenta/segundo-factor",
} as const;

function refuse(c: Context, { actor, level }: Visitor): Response {
  if (level === "full" && actor !== undefined) {
    throw new RequestProblem({ status: 403, code: "access.forbidden" });
  }
  if (c.req.method !== "GET" || !expectsPage(c)) throw unauthorised("access.token_missing");
  if (level === "second_factor" || level === "enrolling") return c.redirect(NEXT_STEP[level], 303);
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`/panel/entrar?next=${encodeURIComponent(pathname + search)}`, 303);
}

const READING = ["GET", "HEAD", "OPTIONS"];
const GUARDED = /^\/(panel|revision)(\/|$)/;

/** A page of another site cannot act with the session of who looks at it (ASVS 5.0 V3.5). */
function refuseForeignOrigin(deps: Deps, c: Context): void {
  if (READING.includes(c.req.method)) return;
  const { visitor } = c.var;
  if (!GUARDED.test(c.req.path) && visitor.sessionId === undefined) return;
  if (!isOwnOrigin(c, deps.config.publicUrl)) {
    throw new RequestProblem({ status: 403, code: "access.foreign_origin" });
  }
}

/** Under `no-referrer` a browser posts a form with `Origin: null`, yet says where it came from. */
function isOwnOrigin(c: Context, publicUrl: string): boolean {
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined) return site === "same-origin";
  const origin = c.req.header("Origin") ?? "";
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === new URL(publicUrl).host || host === new URL(c.req.url).host;
}

function unauthorised(code: string): RequestProblem {
  return new RequestProblem({ status: 401, code });
}
