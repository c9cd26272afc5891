import { expect, it } from "vitest";
import { insertAccount } from "../../../db/queries/accounts.ts";
import { searchKey } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { listPeople } from "./list-people.ts";
import { openTestDeps } from "../../testing/open-test-deps.ts";

const ALL = { search: "", sort: "", from: "" };

async function fill(deps: Deps, names: readonly string[]): Promise<void> {
  const statements = names.map((name, i) => {
    const email = `persona${String(i)}@ejemplo.mx`;
    const key = searchKey(`${name} ${email}`);
    const given = { id: deps.newId(), email, name, searchKey: key, role: "reader" };
    const rest = { languages: [], regions: [], state: "active", passwordHash: "" } as const;
    return insertAccount({ ...given, ...rest, createdOn: "2026-11-20" });
  });
  await deps.db.atomic({ statements });
}

async function everyPage(deps: Deps, query: typeof ALL): Promise<readonly string[]> {
  const { people, next } = await listPeople(deps, query);
  const names = people.map(({ name }) => name);
  return next === undefined
    ? names
    : [...names, ...(await everyPage(deps, { ...query, from: next }))];
}

it("finds people without accents, by name or e-mail", async () => {
  const { deps } = await openTestDeps();
  await fill(deps, ["Óscar Núñez", "Xmaruch K’uk’", "Ana Ruiz"]);
  const found = async (search: string) =>
    (await listPeople(deps, { ...ALL, search })).people.map(({ name }) => name);
  expect(await found("oscar nunez")).toEqual(["Óscar Núñez"]);
  expect(await found("K'uk'")).toEqual(["Xmaruch K’uk’"]);
  expect(await found("PERSONA2@")).toEqual(["Ana Ruiz"]);
  expect(await found("100%_")).toEqual([]);
  expect(await found("x".repeat(300))).toEqual([]);
});

it.each([
  "",
  "name",
  "-name",
  "email",
  "-email",
  "role",
  "-role",
  "state",
  "seen",
  "-seen",
  "bogus",
])("shows everybody once, page by page, ordered by %j", async (sort) => {
  const { deps } = await openTestDeps();
  const names = Array.from({ length: 120 }, (_, i) => `Persona ${String(i % 7)}`);
  await fill(deps, names);
  const listed = await everyPage(deps, { ...ALL, sort });
  expect(listed.toSorted()).toEqual(names.toSorted());
  if (sort === "name") expect(listed).toEqual(listed.toSorted());
  if (sort === "-name") expect(listed).toEqual(listed.toSorted().toReversed());
});
