import { describe, expect, it } from "vitest";
import type { Deps } from "../deps.ts";
import { DAY_MS } from "./accounts/moments.ts";
import { openTestDeps } from "../testing/open-test-deps.ts";
import { findToken, type ListedToken } from "./api-tokens.ts";
import { restoreToken, revokeToken } from "./revoke-token.ts";
import { findProgram } from "./find-program.ts";
import { createApiToken } from "./create-api-token.ts";
import { listTokens } from "./list-tokens.ts";
import { SYSTEM } from "./record-act.ts";

const ALL = { search: "", sort: "", from: "" };

async function only(deps: Deps): Promise<ListedToken> {
  const { rows: tokens } = await listTokens(deps, ALL);
  const [token] = tokens;
  if (token === undefined) throw new Error("no token");
  return token;
}

it("knows a token until the end of its last day, and the day of its last use", async () => {
  const { deps, advance } = await openTestDeps();
  const wanted = { name: "Tablero", role: "analyst", expiresOn: "2026-11-21" } as const;
  const secret = await createApiToken(deps, wanted);
  expect((await only(deps)).lastUsedOn).toBeNull();
  expect(await findProgram(deps, secret)).toMatchObject({
    kind: "token",
    role: "analyst",
    name: "Tablero",
  });
  expect((await only(deps)).lastUsedOn).toBe("2026-11-20");
  advance(DAY_MS);
  expect(await findProgram(deps, secret)).toBeDefined();
  advance(DAY_MS);
  expect(await findProgram(deps, secret)).toBeUndefined();
  expect((await only(deps)).state).toBe("expired");
  expect(await findProgram(deps, `${secret.slice(0, -1)}A`)).toBeUndefined();
});

it("gives a revoked token back for 30 days", async () => {
  const { deps, advance } = await openTestDeps();
  const secret = await createApiToken(deps, { name: "Tablero", role: "reader" });
  await revokeToken(deps, await only(deps), SYSTEM);
  expect(await findProgram(deps, secret)).toBeUndefined();
  advance(30 * DAY_MS);
  expect(await restoreToken(deps, await only(deps), SYSTEM)).toBe(true);
  expect(await findProgram(deps, secret)).toBeDefined();
  await revokeToken(deps, await only(deps), SYSTEM);
  advance(31 * DAY_MS);
  expect(await restoreToken(deps, await only(deps), SYSTEM)).toBe(false);
});

it("finds tokens without accents and tells no hash", async () => {
  const { deps } = await openTestDeps();
  await createApiToken(deps, { name: "Tablero de Políticas", role: "reader" });
  await createApiToken(deps, { name: "Otro", role: "reader" });
  const { rows: tokens } = await listTokens(deps, { ...ALL, search: "POLITICAS tablero" });
  const [found, ...others] = tokens;
  expect(others).toEqual([]);
  expect(found?.name).toBe("Tablero de Políticas");
  expect(JSON.stringify(await findToken(deps, found?.id ?? ""))).not.toMatch(/[0-9a-f]{64}/);
});

describe("the list of tokens", () => {
  it("goes on by key in both directions without losing or repeating one", async () => {
    const { deps } = await openTestDeps();
    const names = Array.from({ length: 61 }, (_, at) => `Llave ${String(at % 7)}`);
    for (const name of names) await createApiToken(deps, { name, role: "reader" });
    for (const sort of ["", "-name", "role", "-used", "-expires", "nada"]) {
      const first = await listTokens(deps, { ...ALL, sort });
      const second = await listTokens(deps, { ...ALL, sort, from: first.next ?? "" });
      const ids = [...first.rows, ...second.rows].map(({ id }) => id);
      expect([first.rows.length, new Set(ids).size, second.next]).toEqual([50, 61, undefined]);
    }
  });

  it("sorts by day of expiry, those without one last", async () => {
    const { deps } = await openTestDeps();
    await createApiToken(deps, { name: "A", role: "reader" });
    await createApiToken(deps, { name: "B", role: "reader", expiresOn: "2027-05-01" });
    await createApiToken(deps, { name: "C", role: "reader", expiresOn: "2026-12-01" });
    const sorted = async (sort: string) =>
      (await listTokens(deps, { ...ALL, sort })).rows.map(({ name }) => name).join("");
    expect([await sorted("expires"), await sorted("-expires")]).toEqual(["CBA", "ABC"]);
    expect([await sorted("name"), await sorted("-name")]).toEqual(["ABC", "CBA"]);
  });
});
