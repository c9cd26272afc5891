import { describe, expect, it } from "vitest";
import { INTERFACE } from "../surveys/core/index.ts";
import es from "./es.json" with { type: "json" };
import { interfaceCoverage } from "./interface-coverage.ts";
import { STAFF_TEXTS } from "./respondent-keys.ts";
import tzh from "./tzh.json" with { type: "json" };
import tzo from "./tzo.json" with { type: "json" };

const isForStaff = (key: string) => STAFF_TEXTS.some((beginning) => key.startsWith(beginning));

describe("interfaceCoverage", () => {
  it.each([
    ["tzh", tzh],
    ["tzo", tzo],
  ])("counts every text of %s by its ground, none as checked", (language, texts) => {
    const { total, attested, composed, missing, ...rest } = interfaceCoverage(language);
    const drafts = Object.keys(texts).length;
    expect(attested + composed).toBe(drafts);
    expect(missing).toBe(total - drafts);
    expect(rest).toEqual({
      ...{ human: 0, draftsByProgram: drafts, draftsByPeople: 0, reviewed: 0, approved: 0 },
      ...{ voiced: 0, inherited: 0 },
    });
  });

  it("counts edited texts in place of those of the files, and what a variant takes over", () => {
    const entry = { text: "x", state: "approved", origin: "persona", sourceHash: "0" } as const;
    const texts = { "receipt.thanks": entry, "receipt.title": { ...entry, language: "tzo" } };
    const pack = { survey: INTERFACE, language: "tzo-x-chamula", texts };
    const plain = interfaceCoverage("tzo");
    const counts = interfaceCoverage("tzo-x-chamula", { sha256: "a", pack });
    expect(counts).toMatchObject({ approved: 2, human: 2, total: plain.total });
    expect(counts.inherited).toBe(counts.total - counts.missing - 1);
    expect(interfaceCoverage("tzo-x-chamula").inherited).toBe(plain.total - plain.missing);
  });

  it("counts a plural once and leaves out what only staff and programs read", () => {
    const { total } = interfaceCoverage("none");
    const met = Object.keys(es).filter((key) => !isForStaff(key));
    const singulars = met.filter((key) => /_one$/.test(key));
    expect(singulars.length).toBeGreaterThan(0);
    expect(total).toBe(met.length - singulars.length);
  });

  it("names no beginning that no text has", () => {
    const keys = Object.keys(es);
    const idle = STAFF_TEXTS.filter((start) => !keys.some((key) => key.startsWith(start)));
    expect(idle).toEqual([]);
  });
});
