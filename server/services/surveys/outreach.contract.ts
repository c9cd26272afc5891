import { beforeEach, describe, expect, it } from "vitest";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { aPerson } from "../../testing/a-person.ts";
import { openTestApp, type TestApp } from "../../testing/open-app.ts";
import { readOutreach } from "./read-outreach.ts";
import { followOutreach } from "./follow-outreach.ts";
import { setOutreachLink } from "./set-outreach-link.ts";
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
