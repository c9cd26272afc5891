import type { MiddlewareHandler } from "hono";
import type { Deps } from "../deps.ts";
import { identifyVisitor, type Visitor } from "../services/accounts/visitor.ts";
import { readSession } from "./session-cookie.ts";

export type { Visitor } from "../services/accounts/visitor.ts";

declare module "hono" {
  interface ContextVariableMap {
    visitor: Visitor;
  }
}

const BEARER = /^Bearer ([A-Za-z0-9_-]{32,200})$/i;

/** Once per request: who sends it, by its token or by the cookie of a session. */
export function identify(deps: Deps): MiddlewareHandler {
  return async (c, next) => {
    const header = c.req.header("Authorization");
    const bearer = header === undefined ? undefined : (BEARER.exec(header)?.[1] ?? "");
    c.set("visitor", await identifyVisitor(deps, { bearer, session: readSession(deps, c) }));
    await next();
  };
}
