import { Hono } from "hono";
import type { Definition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { problemResponse, RequestProblem } from "../problem-response.ts";
import { panelProblem } from "../routes/panel/panel-problem.tsx";
import type { Person, Role } from "../services/access.ts";
import { openTestApp, type TestApp } from "./open-app.ts";

export interface TestPanel extends Pick<TestApp, "deps" | "app"> {
  readonly person: Person;
  readonly get: (path: string, role?: Role) => Promise<Response>;
  readonly text: (path: string, role?: Role) => Promise<string>;
  /** Posts a form as a browser does. */
  readonly post: (path: string, fields: PostedFields, role?: Role) => Promise<Response>;
  readonly upload: (path: string, file: File) => Promise<Response>;
}
type PostedFields = Readonly<Record<string, string | readonly string[]>>;

/** Some routes of the panel with somebody signed in, over a fresh database. */
export async function openTestPanel(
  routes: (deps: Deps) => Hono,
  definitions?: readonly Definition[],
): Promise<TestPanel> {
  const { app, deps } = await openTestApp(definitions);
  const send = async (path: string, role: Role, init: RequestInit = {}) =>
    await panelOf(deps, routes, aPerson(role)).request(path, init);
  const get: TestPanel["get"] = async (path, role = "administrator") => await send(path, role);
  return {
    app,
    deps,
    person: aPerson("administrator"),
    get,
    text: async (path, role) => await (await get(path, role)).text(),
    post: async (path, fields, role = "administrator") =>
      await send(path, role, { method: "POST", body: encoded(fields) }),
    upload: async (path, file) => {
      const body = new FormData();
      body.set("archivo", file);
      return await send(path, "administrator", { method: "POST", body });
    },
  };
}

function panelOf(deps: Deps, routes: (deps: Deps) => Hono, person: Person): Hono {
  const panel = new Hono();
  panel.use(async (c, next) => {
    c.set("visitor", { actor: person, level: "full", sessionId: `session ${person.role}` });
    await next();
  });
  panel.route("/", routes(deps));
  panel.onError(async (error, c) => {
    if (error instanceof RequestProblem) return await panelProblem(deps, c, error.problem);
    return problemResponse({ status: 500, code: "request.failed" });
  });
  return panel;
}

function encoded(fields: PostedFields): URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  );
  return new URLSearchParams(pairs);
}

export function aPerson(role: Role): Person {
  const id = `persona-${role}`;
  return { kind: "person", id, name: `Ana <${role}>`, role, languages: [], regions: [] };
}
