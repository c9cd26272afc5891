import { expect, it } from "vitest";
import { listActsAfter } from "../db/queries/audit.ts";
import { ROUTE_RULES } from "./routes/route-rules.ts";
import { verifyChain } from "./services/audit/verify-chain.ts";
import { ACCOUNT_ACTS } from "./testing/account-acts.ts";
import { openActingDesk, takeSteps } from "./testing/acting-desk.ts";
import { CONTENT_ACTS } from "./testing/content-acts.ts";
import { SURVEY_ACTS } from "./testing/survey-acts.ts";
import { TEXT_ACTS } from "./testing/text-acts.ts";
import { VOICE_ACTS } from "./testing/voice-acts.ts";

it.each([
  ["accounts and keys", ACCOUNT_ACTS],
  ["settings, catalogues, files and long work", CONTENT_ACTS],
  ["surveys", SURVEY_ACTS],
  ["texts in other languages", TEXT_ACTS],
  ["voices and speakers", VOICE_ACTS],
])("leaves what is done to %s in the log, once, with no e-mail in it", async (_, steps) => {
  const desk = await openActingDesk();
  await takeSteps(desk, steps);
  const log = JSON.stringify(await listActsAfter(desk.test.deps.db, 0, 1000));
  expect(log).not.toMatch(/@|ejemplo\.mx/);
  expect((await verifyChain(desk.test.deps)).fault).toBeUndefined();
});

it("knows of every route of staff that acts what it leaves in the log", () => {
  const acting = Object.keys(ROUTE_RULES).filter((route) =>
    /^(?!GET).* \/(panel|revision)/.test(route),
  );
  const known = [...ACCOUNT_ACTS, ...CONTENT_ACTS, ...SURVEY_ACTS, ...TEXT_ACTS, ...VOICE_ACTS].map(
    ({ route }) => route,
  );
  expect(new Set(known)).toEqual(new Set(acting));
});
