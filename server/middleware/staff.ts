import type { Context } from "hono";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { type Action, mayDo } from "../services/access.ts";
import { authenticateToken } from "../services/api-tokens.ts";

const BEARER = /^Bearer ([A-Za-z0-9_-]{32,200})$/i;

/** Ends the request unless its token's role may do the action. */
export async function requireStaff(deps: Deps, c: Context, action: Action): Promise<void> {
  const header = c.req.header("Authorization");
  if (header === undefined) throw unauthorised("access.token_missing");
  if (!(await tokenMayDo(deps, header, action))) {
    throw new RequestProblem({ status: 403, code: "access.forbidden" });
  }
}

/** Whether the request carries a token for the action; no token at all is a plain no. */
export async function isStaff(deps: Deps, c: Context, action: Action): Promise<boolean> {
  const header = c.req.header("Authorization");
  return header !== undefined && (await tokenMayDo(deps, header, action));
}

async function tokenMayDo(deps: Deps, header: string, action: Action): Promise<boolean> {
  const token = BEARER.exec(header)?.[1];
  const role = token === undefined ? undefined : await authenticateToken(deps, token);
  if (role === undefined) throw unauthorised("access.token_unknown");
  return mayDo(role, action);
}

function unauthorised(code: string): RequestProblem {
  return new RequestProblem({ status: 401, code });
}
