import { expect, it } from "vitest";
import { createClock } from "../../clock.ts";
import { connectNode } from "../../../db/connect-node.ts";
import { readConfig } from "../../config.ts";
import type { Deps } from "../../deps.ts";
import { filesInMemory } from "../../files.ts";
import { hashPassword, isPassword } from "./password-hash.ts";

const production: Deps = {
  db: connectNode(":memory:"),
  files: filesInMemory(),
  clock: createClock("America/Mexico_City"),
  config: readConfig({}),
  newId: () => crypto.randomUUID(),
  log: { info: () => undefined, error: () => undefined },
};
const cheap: Deps = { ...production, passwordCost: 4 };

it("says in the hash what it cost, and salts it", async () => {
  const hash = await hashPassword(production, "tres zopilotes sobre el río");
  expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await isPassword(cheap, "tres zopilotes sobre el río", hash)).toBe(true);
  expect(await hashPassword(cheap, "x")).not.toBe(await hashPassword(cheap, "x"));
});

it("takes a password only as it was typed, whichever way its accents are written", async () => {
  const hash = await hashPassword(cheap, " Río Grijalva ");
  expect(await isPassword(cheap, " Ri\u0301o Grijalva ", hash)).toBe(true);
  expect(await isPassword(cheap, "Río Grijalva", hash)).toBe(false);
  expect(await isPassword(cheap, " río grijalva ", hash)).toBe(false);
});

it("does the same work without an account, and never finds anything right", async () => {
  expect(await isPassword(cheap, "", undefined)).toBe(false);
  expect(await isPassword(cheap, "x", "not a hash")).toBe(false);
  const time = async (stored: string | undefined) => {
    const start = performance.now();
    await isPassword(production, "equivocada de verdad", stored);
    return performance.now() - start;
  };
  const stored = await hashPassword(production, "tres zopilotes sobre el río");
  const known = Math.min(await time(stored), await time(stored), await time(stored));
  const unknown = Math.min(await time(undefined), await time(undefined), await time(undefined));
  expect(unknown / known).toBeGreaterThan(0.5);
  expect(unknown / known).toBeLessThan(2);
});
