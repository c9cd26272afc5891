import { describe, expect, it } from "vitest";
import es from "./es.json" with { type: "json" };
import { interfaceCoverage, STAFF_TEXTS } from "./interface-coverage.ts";
import tzh from "./tzh.json" with { type: "json" };
import tzo from "./tzo.json" with { type: "json" };

const isForStaff = (key: string) => STAFF_TEXTS.some((beginning) => key.startsWith(beginning));

describe("interfaceCoverage", () => {
  it.each([
    ["tzh", tzh],
    ["tzo", tzo],
  ])("counts every text of %s by its ground, none as checked", (language, texts) => {
    const { total, attested, composed, missing, ...rest } = interfaceCoverage(language);
    expect(attested + composed).toBe(Object.keys(texts).length);
    expect(missing).toBe(total - attested - composed);
    expect(rest).toEqual({ human: 0, reviewed: 0, approved: 0 });
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
