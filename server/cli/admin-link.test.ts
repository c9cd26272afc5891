import { expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { createNodeDeps } from "../node-deps.ts";
import { acceptInvitation, findLink } from "../services/accounts/accept-link.ts";
import { openCommandLine } from "./testing/command-line.ts";

const PUBLIC_URL = "https://consulta.example";

it("ends with the link of the first administrator until there is one, then fails", async () => {
  const line = openCommandLine({ PUBLIC_URL });
  const first = await line.run("admin-link");
  expect(first.code).toBe(0);
  expect(first.err).toContain("una sola vez");
  const { code, out } = await line.run("admin-link");
  const url = out.trimEnd().split("\n").at(-1) ?? "";
  expect([code, url]).toEqual([
    0,
    expect.stringMatching(/^https:\/\/consulta\.example\/panel\/invitacion#[\w-]{43}$/),
  ]);
  const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: line.folder }));
  const codeIn = (text: string) => text.trim().split("#")[1] ?? "";
  expect(await findLink(deps, codeIn(first.out))).toBeUndefined();
  const link = await findLink(deps, codeIn(url));
  if (link === undefined) throw new Error("the newest link is not good");
  const given = { name: "Ana", email: "ana@ejemplo.mx", password: "tres zopilotes sobre el río" };
  expect((await acceptInvitation(deps, link, given)).kind).toBe("opened");
  await close();
  const late = await line.run("admin-link");
  expect([late.code, late.out]).toEqual([1, ""]);
  expect(late.err).toContain("Ya hay una cuenta de administración");
});
