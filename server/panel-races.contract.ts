import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "./deps.ts";
import type { ActorName } from "./services/record-act.ts";
import { archiveSurvey } from "./services/surveys/archive-survey.ts";
import { closeRound } from "./services/surveys/close-round.ts";
import { changeRound } from "./services/surveys/change-round.ts";
import { discardDraft } from "./services/surveys/discard-draft.ts";
import { openReview } from "./services/surveys/open-review.ts";
import { openRound } from "./services/surveys/open-round.ts";
import type { Outcome } from "./services/surveys/outcome.ts";
import { publishDraft } from "./services/surveys/publish-draft.ts";
import { removeSurvey } from "./services/surveys/remove-survey.ts";
import { returnToDraft } from "./services/surveys/return-to-draft.ts";
import { startDraft } from "./services/surveys/start-draft.ts";
import { findCatalogue, listCatalogueEntries } from "../db/queries/catalogues.ts";
import { catalogueKind } from "./services/catalogues/catalogue-kinds.ts";
import { replaceEntries } from "./services/catalogues/replace-entries.ts";
import { loadCatalogues } from "./services/load-catalogues.ts";
import { everyTable } from "./testing/every-table.ts";
import { openTestApp } from "./testing/open-app.ts";
import { overtakenBy } from "./testing/overtaken-by.ts";

const ANA: ActorName = { kind: "person", id: "ana", name: "Ana" };
const LEO: ActorName = { kind: "person", id: "leo", name: "Leo" };
const SURVEY = "todos";
const ROUND = "todos-2026";

let deps: Deps;
beforeEach(async () => {
  ({ deps } = await openTestApp());
});

type Act = (deps: Deps, actor: ActorName) => Promise<Outcome<unknown>>;

const plan = (opensOn: string) => {
  const closesOn = `${opensOn.slice(0, 8)}28`;
  const rule = { graceDays: 0, resultsPolicy: "staff_only" } as const;
  return { name: opensOn, opensOn, closesOn, ...rule };
};
const ACTS = {
  archive: (d, by) => archiveSurvey(d, by, SURVEY),
  remove: (d, by) => removeSurvey(d, by, SURVEY),
  start: (d, by) => startDraft(d, by, SURVEY),
  discard: (d, by) => discardDraft(d, by, SURVEY),
  publish: (d, by) => publishDraft(d, by, { survey: SURVEY }),
  review: (d, by) => openReview(d, by, { survey: SURVEY, name: "Consejo", days: 3 }),
  back: (d, by) => returnToDraft(d, by, SURVEY),
  close: (d, by) => closeRound(d, by, { survey: SURVEY, round: ROUND }),
  plan: (d, by) => openRound(d, by, { survey: SURVEY, plan: plan("2027-03-01") }),
  overlap: (d, by) => openRound(d, by, { survey: SURVEY, plan: plan("2027-03-15") }),
  prolong: (d, by) =>
    changeRound(d, by, { survey: SURVEY, round: ROUND, plan: plan("2027-03-20") }),
} as const satisfies Readonly<Record<string, Act>>;
type Name = keyof typeof ACTS;

const RACES: readonly (readonly [before: readonly Name[], late: Name, first: Name])[] = [
  [["close"], "archive", "plan"],
  [["close"], "plan", "archive"],
  [["close"], "archive", "start"],
  [["close"], "start", "archive"],
  [[], "start", "remove"],
  [[], "remove", "start"],
  [["close"], "plan", "overlap"],
  [[], "prolong", "close"],
  [["start"], "publish", "discard"],
  [["start"], "discard", "publish"],
  [["start"], "review", "discard"],
  [["start", "review"], "back", "discard"],
  [["start"], "publish", "remove"],
];

describe("of two at once", () => {
  it.each(RACES)(
    "after %j, to %s is told that somebody was faster to %s",
    async (before, late, first) => {
      for (const name of before) expect((await ACTS[name](deps, ANA)).ok, name).toBe(true);
      let content = "";
      const slow = overtakenBy(deps, async () => {
        expect((await ACTS[first](deps, LEO)).ok).toBe(true);
        content = await everyTable(deps.db);
      });
      const outcome = await ACTS[late](slow, ANA);
      const code = outcome.ok ? "" : outcome.problem.code;
      expect(code).toBe("draft.changed_meanwhile");
      expect(await everyTable(deps.db)).toBe(content);
    },
  );
});

describe("of two files for one catalogue at once", () => {
  const regions = catalogueKind("regions");
  const ROW = { verified: "yes" } as const;
  const entry = (name: string) => [{ code: "1", name, ...ROW }];

  it("the later one is told, though it saw the catalogue in time", async () => {
    if (regions === undefined) throw new Error("no such catalogue");
    await loadCatalogues(deps);
    const { sha256: seen = "" } = (await findCatalogue(deps.db, "regions")) ?? {};
    const put = async (into: Deps, name: string) => {
      const act = { actor: ANA, action: "catalogue.imported", subject: "catalogue:regions" };
      return await replaceEntries(into, regions, { seen, entries: entry(name), edited: true, act });
    };
    const slow = overtakenBy(deps, async () => await put(deps, "Centro"));
    expect(await put(slow, "Altos")).toBe("conflict");
    const [stored] = await listCatalogueEntries(deps.db, "regions");
    expect(stored?.name).toBe("Centro");
  });
});
