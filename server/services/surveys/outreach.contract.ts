import { beforeEach, describe, expect, it } from "vitest";
import { StorageError } from "../../../db/atomic.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { aPerson } from "../../testing/a-person.ts";
import { openTestApp, type TestApp } from "../../testing/open-app.ts";
import { listOutreach, readOutreach } from "./read-outreach.ts";
import { trashPage } from "./list-trash.ts";
import { followOutreach } from "./follow-outreach.ts";
import { setOutreachLink } from "./set-outreach-link.ts";
import { createSurvey } from "./create-survey.ts";
import { removeSurvey } from "./remove-survey.ts";
import { createOutreachLink } from "./create-outreach-link.ts";

const ana = aPerson("ana");
const survey = ALL_TYPES.slug;

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

async function make(medium = "radio", language = "tzh") {
  const made = await createOutreachLink(test.deps, ana, { survey, medium, language });
  const [link] = (await readOutreach(test.deps, survey)).filter(
    ({ id }) => made.ok && id === made.value,
  );
  if (link === undefined) throw new Error("no link was made");
  return link;
}

describe("a link of a medium", () => {
  it("counts its visits apart, by day, also when many come at once", async () => {
    const [radio, poster] = [await make("radio"), await make("cartel", "es")];
    const visits = Array.from({ length: 20 }, () => followOutreach(test.deps, radio.code));
    expect(await Promise.all(visits)).toContainEqual({ survey, language: "tzh" });
    await followOutreach(test.deps, poster.code);
    const counted = await readOutreach(test.deps, survey);
    expect(counted.map(({ medium, visits: n }) => [medium, n])).toEqual([
      ["cartel", 1],
      ["radio", 20],
    ]);
    expect(counted.at(1)?.days).toEqual([{ link: radio.id, day: "2026-11-20", n: 20 }]);
  });

  it("has a code that can be read aloud, and no column that leads to a response", async () => {
    expect((await make()).code).toMatch(/^[abcdefghjkmnpqrstuvwxyz2-9]{7}$/);
    const [visit] = (await readOutreach(test.deps, survey)).flatMap(({ days }) => days);
    expect(visit).toBeUndefined();
    await followOutreach(test.deps, (await make("escuela")).code);
    const [counted] = (await readOutreach(test.deps, survey)).flatMap(({ days }) => days);
    expect(Object.keys(counted ?? {})).toEqual(["link", "day", "n"]);
  });

  it("leads home once it is removed, and again when it is restored", async () => {
    const { id, code } = await make();
    await setOutreachLink(test.deps, ana, { survey, id, isRemoved: true });
    expect(await followOutreach(test.deps, code)).toBe("home");
    await setOutreachLink(test.deps, ana, { survey, id, isRemoved: false });
    expect(await followOutreach(test.deps, code)).toEqual({ survey, language: "tzh" });
  });

  it("leads home too once its survey is taken away", async () => {
    const { code } = await make();
    await removeSurvey(test.deps, ana, survey);
    expect(await followOutreach(test.deps, code)).toBe("home");
  });

  it("leads on where the visit cannot be counted now", async () => {
    const { code } = await make();
    const atomic = async () => await Promise.reject(new StorageError("database is locked"));
    const full = { ...test.deps, db: { ...test.deps.db, atomic } };
    expect(await followOutreach(full, code)).toEqual({ survey, language: "tzh" });
  });

  it("is taken away from its own survey only, and given back within 30 days", async () => {
    const { id, code } = await make();
    await createSurvey(test.deps, ana, { slug: "otra", title: "Otra" });
    const foreign = await setOutreachLink(test.deps, ana, { survey: "otra", id, isRemoved: true });
    expect(foreign).toMatchObject({ problem: { code: "outreach_link.none" } });
    await setOutreachLink(test.deps, ana, { survey, id, isRemoved: true });
    const later = { ...test.deps, clock: { ...test.deps.clock, today: () => "2026-12-21" } };
    expect(await setOutreachLink(later, ana, { survey, id, isRemoved: false })).toMatchObject({
      problem: { code: "draft.not_restorable" },
    });
    expect(await followOutreach(later, code)).toBe("home");
  });

  it("needs a medium, and a language that the survey offers", async () => {
    const refusals = [
      await createOutreachLink(test.deps, ana, { survey, medium: " ", language: "es" }),
      await createOutreachLink(test.deps, ana, { survey, medium: "radio", language: "fr" }),
    ];
    expect(refusals.map(({ ok }) => ok)).toEqual([false, false]);
    expect(await followOutreach(test.deps, "' or 1=1")).toBeUndefined();
    expect(await followOutreach(test.deps, "abcdefg")).toBeUndefined();
  });
});

describe("the lists of links and of what was taken away", () => {
  const all = { search: "", sort: "", from: "" };

  it("are searched, sorted by visits and gone through by key", async () => {
    for (let at = 0; at < 51; at += 1) await make(`Escuela ${String(at).padStart(2, "0")}`);
    const radio = await make("Radio de Oxchuc");
    await followOutreach(test.deps, radio.code);
    const list = async (query: Partial<typeof all>) => {
      const { rows, next } = await listOutreach(test.deps, survey, { ...all, ...query });
      return { media: rows.map(({ medium }) => medium), next };
    };
    expect((await list({ search: "OXCHUC rádio" })).media).toEqual(["Radio de Oxchuc"]);
    expect((await list({ sort: "-visits" })).media.at(0)).toBe("Radio de Oxchuc");
    const first = await list({});
    const second = await list({ from: first.next ?? "" });
    expect([first.media.length, second.media]).toEqual([50, ["Escuela 50", "Radio de Oxchuc"]]);
    await setOutreachLink(test.deps, ana, { survey, id: radio.id, isRemoved: true });
    const trash = await trashPage(test.deps, { ...all, search: "radio" });
    expect(trash.rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["link Radio de Oxchuc"]);
    expect((await trashPage(test.deps, { ...all, search: "escuela" })).rows).toEqual([]);
  });
});
