import { expect } from "vitest";
import { type AuditRow, listActsAfter } from "../../db/queries/audit.ts";
import { codeIn } from "../services/accounts/testing/people.ts";
import { type Browser, openBrowser } from "./browser.ts";
import { openTestApp, type TestApp } from "./open-app.ts";
import { enrol, firstAdministrator, linkIn, location, NEW, reader } from "./panel-visits.ts";

type Fields = Readonly<Record<string, string>>;

/** Who stands at the desk: an administrator, a reader, an editor and somebody without an account. */
type Visitor = "ana" | "rosa" | "leo" | "guest";

export interface ActingDesk {
  readonly test: TestApp;
  readonly by: Readonly<Record<Visitor, Browser>>;
  readonly recoveryCode: string;
  /** What a page of the administrator holds where a pattern has its group. */
  readonly find: (page: string, pattern: RegExp, by?: Visitor) => Promise<string>;
  /** What the last step answered. */
  readonly last: { html: string; location: string };
  /** What a later step needs of an earlier one. */
  readonly kept: Map<string, string>;
}

/** Something posted to a route, and the acts that it leaves in the log: none when it was so already. */
export interface Step {
  readonly route: string;
  readonly acts: readonly string[];
  readonly by?: Visitor;
  /** The route itself where it has no parameters. */
  readonly path?: (desk: ActingDesk) => Promise<string> | string;
  readonly fields?: Fields | ((desk: ActingDesk, path: string) => Promise<Fields> | Fields);
  /** For what no form sends. */
  readonly body?: (desk: ActingDesk) => Promise<BodyInit> | BodyInit;
}

export const UUID = "([0-9a-f-]{36})";

export async function openActingDesk(): Promise<ActingDesk> {
  const test = await openTestApp();
  const { browser: ana, recoveryCodes } = await firstAdministrator(test);
  const rosa = await reader(test, ana);
  const by = { ana, rosa, leo: await editor(test, ana), guest: openBrowser(test.app) };
  return {
    test,
    by,
    recoveryCode: recoveryCodes[0] ?? "",
    last: { html: "", location: "" },
    kept: new Map(),
    find: async (page, pattern, visitor = "ana") => {
      const html = await (await by[visitor].get(page)).text();
      return pattern.exec(html)?.[1] ?? `nothing on ${page}`;
    },
  };
}

async function editor(test: TestApp, ana: Browser): Promise<Browser> {
  const fields = { email: "leo@ejemplo.mx", role: "editor" };
  const made = await (await ana.post("/panel/personas/invitar", fields)).text();
  const leo = openBrowser(test.app);
  const code = codeIn(linkIn(made));
  await leo.post("/panel/invitacion/aceptar", { code, name: "Leo", ...NEW });
  await enrol(test, leo);
  return leo;
}

/** Does them one after the other; each has to leave its acts and no other. */
export async function takeSteps(desk: ActingDesk, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const { route, acts, by = "ana", path = () => route.split(" ")[1] ?? "" } = step;
    const place = await path(desk);
    const { fields = {} } = step;
    const given = typeof fields === "function" ? await fields(desk, place) : fields;
    const body = await step.body?.(desk);
    const before = (await actsOf(desk)).length;
    const answer = await (body === undefined
      ? desk.by[by].post(place, given)
      : sent(desk, { route, place, by, body }));
    const html = await answer.text();
    expect([route, place, answer.status < 400], html).toEqual([route, place, true]);
    const left = (await actsOf(desk)).slice(before);
    expect([route, left.map(({ action }) => action)]).toEqual([route, acts]);
    expect(left.filter((act) => !isTold(route, act))).toEqual([]);
    Object.assign(desk.last, { html, location: location(answer) ?? "" });
  }
}

async function actsOf({ test }: ActingDesk): Promise<readonly AuditRow[]> {
  return await listActsAfter(test.deps.db, 0, 1000);
}

/** Who did it, and to what. */
function isTold(route: string, { actorKind, actorId, subject }: AuditRow): boolean {
  const kind = route === "POST /revision" ? "reviewer" : "person";
  return actorKind === kind && actorId !== "" && /^(institution|notice|\w+:.+)$/.test(subject);
}

interface Sending {
  readonly route: string;
  readonly place: string;
  readonly by: Visitor;
  readonly body: BodyInit;
}

async function sent(desk: ActingDesk, { route, place, by, body }: Sending): Promise<Response> {
  const encoded = new Response(body);
  const type = encoded.headers.get("Content-Type") ?? "";
  return await desk.test.app.request(place, {
    method: route.split(" ")[0] ?? "",
    body: await encoded.arrayBuffer(),
    headers: {
      Cookie: `session=${desk.by[by].cookies.get("session") ?? ""}`,
      "Content-Type": type.startsWith("text/plain") ? "application/json" : type,
      "Sec-Fetch-Site": "same-origin",
    },
  });
}

/** One file as the browser sends it. */
export function aFile(content: BlobPart, name: string): FormData {
  const form = new FormData();
  form.append("archivo", new File([content], name));
  return form;
}
