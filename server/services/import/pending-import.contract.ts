import { beforeEach, describe, expect, it } from "vitest";
import { purgePendingImports, readPendingContent } from "../../../db/queries/pending-imports.ts";
import { openTestApp, type TestApp } from "../../testing/open-app.ts";
import { DAY_MS } from "../accounts/moments.ts";
import { keepPending, readPending } from "./pending-import.ts";
import type { ReadImport } from "./read-import.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

const counts = { sections: 0, questions: {}, choices: 0, languages: [], expressions: 0 };

function anImport(fileName: string): ReadImport {
  return { fileName, packs: [], report: { counts, entries: [], untold: 0 } };
}

describe("a pending import", () => {
  it("longer than a row keeps every character, also one that takes two units", async () => {
    for (const shift of [0, 1]) {
      const read = anImport("x".repeat(shift) + "🌽ñʼ".repeat(700_000));
      const id = await keepPending(test.deps, "uno", read);
      const kept = await readPending(test.deps, "uno", id);
      expect(kept?.read?.fileName === read.fileName).toBe(true);
    }
  });

  it("is gone, with its parts, once the next one comes after its day", async () => {
    const id = await keepPending(test.deps, "uno", anImport("a.xlsx"));
    test.advance(DAY_MS - 1);
    expect(await readPending(test.deps, "uno", id)).toBeDefined();
    expect(await readPending(test.deps, "otra", id)).toBeUndefined();
    test.advance(1);
    expect(await readPending(test.deps, "uno", id)).toBeUndefined();
    expect(await readPendingContent(test.deps.db, id)).not.toBe("");
    await test.deps.db.atomic({ statements: purgePendingImports(test.deps.clock.now()) });
    expect(await readPendingContent(test.deps.db, id)).toBe("");
  });
});
