import { beforeEach, describe, expect, it } from "vitest";
import { listActsAfter } from "../../../db/queries/audit.ts";
import { listRounds } from "../../../db/queries/rounds.ts";
import { aPerson } from "../../testing/a-person.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { aBody, openTestApp, type TestApp } from "../../testing/open-app.ts";
import { TODAY } from "../../testing/open-test-deps.ts";
import { loadDefinition } from "../load-definition.ts";
import { archiveSurvey } from "./archive-survey.ts";
import { removeSurvey, restoreSurvey } from "./remove-survey.ts";
import { changeRound } from "./change-round.ts";
import { reopenRound } from "./reopen-round.ts";
import { closeRound } from "./close-round.ts";
import { ensureOpenRound } from "./ensure-open-round.ts";
import { openRound } from "./open-round.ts";
import { purgeRemoved } from "./purge-removed.ts";
import type { RoundPlan } from "./round-plan.ts";
import { createSurvey } from "./create-survey.ts";

const ana = aPerson("ana");
const SURVEY = ALL_TYPES.slug;
const FIRST = { survey: SURVEY, round: "todos-2026" };
const DAY_MS = 86_400_000;
const PLAN: RoundPlan = {
  name: "Primavera",
  opensOn: "2027-03-01",
  closesOn: "2027-04-30",
  graceDays: 15,
  resultsPolicy: "after_close",
};

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

const plan = async (change: Partial<RoundPlan> = {}) =>
  await openRound(test.deps, ana, { survey: SURVEY, plan: { ...PLAN, ...change } });
const close = async () => await closeRound(test.deps, ana, FIRST);
const change = async (round: string, given: Partial<RoundPlan>) =>
  await changeRound(test.deps, ana, { survey: SURVEY, round, plan: { ...PLAN, ...given } });
const roundOf = async (id: string) =>
  (await listRounds(test.deps.db, SURVEY)).find((round) => round.id === id);
const lastActs = async (count: number) =>
  (await listActsAfter(test.deps.db, 0, 100)).slice(-count).map(({ action, details }) => {
    const told: unknown = JSON.parse(details);
    return { action, details: told };
  });
const refusal = (code: string) => ({ ok: false, problem: { code } });

describe("a round", () => {
  it("is not planned beside one that is open on the same days", async () => {
    expect(await plan()).toMatchObject(refusal("round_plan.overlaps"));
    await close();
    expect(await plan()).toEqual({ ok: true, value: "todos-2027" });
    expect(await plan({ opensOn: "2027-04-30", closesOn: null })).toMatchObject(
      refusal("round_plan.overlaps"),
    );
  });

  it("has its days and its rule of results in the log from before it opens, and each change", async () => {
    await close();
    await plan();
    await change("todos-2027", { resultsPolicy: "staff_only" });
    const told = { opensOn: "2027-03-01", closesOn: "2027-04-30", graceDays: 15 };
    expect(await lastActs(2)).toMatchObject([
      { action: "round.opened", details: { ...told, resultsPolicy: "after_close" } },
      { action: "round.changed", details: { ...told, resultsPolicy: "staff_only" } },
    ]);
  });

  it("has them there too when the command line opens it", async () => {
    await close();
    expect(await ensureOpenRound(test.deps, ana, SURVEY)).toEqual({ ok: true, value: true });
    const details = { opensOn: TODAY, closesOn: "", graceDays: 30, resultsPolicy: "from_start" };
    expect(await lastActs(1)).toMatchObject([{ action: "round.opened", details }]);
  });

  it("is opened by the command line until the one that is planned, and in no archived survey", async () => {
    await close();
    await plan();
    expect(await ensureOpenRound(test.deps, ana, SURVEY)).toMatchObject({ ok: true });
    expect(await roundOf("todos-2026-2")).toMatchObject({ opensOn: TODAY, closesOn: "2027-02-28" });
    await closeRound(test.deps, ana, { survey: SURVEY, round: "todos-2026-2" });
    const later = { ...test.deps, clock: { ...test.deps.clock, today: () => "2027-05-20" } };
    expect(await archiveSurvey(later, ana, SURVEY)).toMatchObject({ ok: true });
    expect(await ensureOpenRound(later, ana, SURVEY)).toMatchObject(refusal("draft.archived"));
  });

  it("is planned once when two plan at the same moment", async () => {
    await close();
    const outcomes = await Promise.all([plan(), plan()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each([
    [{ name: " " }, "round_plan.bad_name"],
    [{ opensOn: "2026-02-30" }, "round_plan.bad_day"],
    [{ opensOn: "2026-11-19" }, "round_plan.opens_in_the_past"],
    [{ closesOn: "2027-02-28" }, "round_plan.closes_before_opening"],
    [{ graceDays: 1.5 }, "round_plan.bad_grace"],
    [{ graceDays: -1 }, "round_plan.bad_grace"],
  ])("is not planned with %j", async (given, code) => {
    await close();
    expect(await plan(given)).toMatchObject(refusal(code));
  });

  it("keeps its rule of results, its name and its first day once it is open", async () => {
    const later = { closesOn: "2027-06-30", graceDays: 5, name: "Otro", opensOn: "2027-01-01" };
    await change(FIRST.round, { ...later, resultsPolicy: "staff_only" });
    expect(await roundOf(FIRST.round)).toMatchObject({
      ...{ name: "2026", opensOn: TODAY, resultsPolicy: "from_start" },
      ...{ closesOn: "2027-06-30", graceDays: 5 },
    });
  });

  it("may change in all before it opens", async () => {
    await close();
    await plan();
    await change("todos-2027", { resultsPolicy: "staff_only", opensOn: "2027-02-01" });
    expect(await roundOf("todos-2027")).toMatchObject({
      ...{ resultsPolicy: "staff_only", opensOn: "2027-02-01" },
    });
  });

  it("takes no response from the public once it is closed by hand", async () => {
    await close();
    expect((await test.post(aBody())).status).toBe(410);
    const field = { ...aBody(), channel: "field" };
    const token = await test.token("interviewer");
    expect((await test.post(field, { token })).status).toBe(201);
    expect(await change(FIRST.round, {})).toMatchObject(refusal("round_plan.is_closed"));
  });

  it("takes what field devices hold of an older version for its grace, and not a day longer", async () => {
    await loadDefinition(test.deps, { ...ALL_TYPES, version: 2 });
    await change(FIRST.round, { closesOn: "2026-11-22", graceDays: 3 });
    const token = await test.token("interviewer");
    const late = async () => (await test.post({ ...aBody(), channel: "field" }, { token })).status;
    test.advance(DAY_MS * 5);
    expect(await late()).toBe(201);
    expect((await test.post(aBody())).status).toBe(410);
    test.advance(DAY_MS);
    expect(await late()).toBe(410);
  });

  it.each([
    ["from_start", [200, 200, 200]],
    ["after_close", [403, 403, 200]],
    ["staff_only", [403, 403, 403]],
  ] as const)("shows its results by its rule: %s", async (resultsPolicy, statuses) => {
    await close();
    const days = { opensOn: "2026-11-21", closesOn: "2026-11-22", graceDays: 1 };
    const planned = await plan({ ...days, resultsPolicy });
    const round = planned.ok ? planned.value : "";
    const seen: number[][] = [];
    for (const days of [1, 2, 1]) {
      test.advance(DAY_MS * days);
      const paths = [
        `/api/v1/surveys/${SURVEY}/results?round=${round}`,
        `/es/resultados/${SURVEY}?levantamiento=${round}`,
      ];
      const answers = await Promise.all(paths.map(async (path) => await test.app.request(path)));
      seen.push(answers.map(({ status }) => status));
    }
    expect(seen).toEqual(statuses.map((status) => [status, status]));
  });

  it("is opened again with the end it had, unless another is open by then", async () => {
    await change(FIRST.round, { closesOn: "2027-01-31" });
    await close();
    expect(await reopenRound(test.deps, ana, FIRST)).toMatchObject({ ok: true });
    expect(await roundOf(FIRST.round)).toMatchObject({ closesOn: "2027-01-31", closedOn: null });
    await close();
    await plan({ opensOn: TODAY, closesOn: null });
    expect(await reopenRound(test.deps, ana, FIRST)).toMatchObject(refusal("round_plan.overlaps"));
  });
});

describe("a survey", () => {
  it("is archived only when its rounds are over", async () => {
    expect(await archiveSurvey(test.deps, ana, SURVEY)).toMatchObject(refusal("draft.round_open"));
    await close();
    expect(await archiveSurvey(test.deps, ana, SURVEY)).toMatchObject({ ok: true });
    expect(await plan()).toMatchObject(refusal("draft.archived"));
  });

  it("is removed only while nobody has answered, and comes back whole", async () => {
    expect(await removeSurvey(test.deps, ana, SURVEY)).toMatchObject({ ok: true });
    expect((await test.app.request(`/es/encuestas/${SURVEY}`)).status).toBe(404);
    expect((await test.post(aBody())).status).not.toBe(201);
    expect(await restoreSurvey(test.deps, ana, SURVEY)).toMatchObject({ ok: true });
    expect((await test.post(aBody())).status).toBe(201);
    expect(await removeSurvey(test.deps, ana, SURVEY)).toMatchObject(
      refusal("draft.survey_has_responses"),
    );
    const remove = { sql: "update surveys set removed_on = '2026-11-20'", params: [] };
    await expect(test.deps.db.atomic({ statements: [remove] })).rejects.toThrow("removed_on");
  });

  it("is gone for good after 30 days, a shipped one never to return", async () => {
    await createSurvey(test.deps, ana, { slug: "nueva", title: "Nueva" });
    await removeSurvey(test.deps, ana, "nueva");
    await removeSurvey(test.deps, ana, SURVEY);
    const clock = { ...test.deps.clock, today: () => "2026-12-20" };
    await purgeRemoved({ ...test.deps, clock });
    expect(await restoreSurvey(test.deps, ana, "nueva")).toMatchObject({ ok: true });
    await removeSurvey(test.deps, ana, "nueva");
    const later = { ...test.deps, clock: { ...test.deps.clock, today: () => "2026-12-21" } };
    await purgeRemoved(later);
    await purgeRemoved(later);
    expect(await restoreSurvey(test.deps, ana, "nueva")).toMatchObject(
      refusal("draft.not_restorable"),
    );
    expect(await createSurvey(test.deps, ana, { slug: "nueva", title: "N" })).toMatchObject({
      ok: true,
    });
    expect(await listRounds(test.deps.db, SURVEY)).toEqual([]);
  });
});
