import { describe, expect, it } from "vitest";
import { searchMunicipalities } from "../../surveys/core/index.ts";
import type { PeaEntry, PeaLevel } from "./catalogues.ts";
import { censusMargins, municipalities, peaEntries, regions } from "./catalogues.ts";

const STATE_POPULATION = 5_543_828;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function entriesOf(level: PeaLevel): readonly PeaEntry[] {
  return peaEntries.filter((entry) => entry.level === level);
}

describe("municipalities", () => {
  it("holds 124 municipalities with unique codes of the state", () => {
    expect(municipalities).toHaveLength(124);
    expect(new Set(municipalities.map((row) => row.code)).size).toBe(124);
    for (const { code } of municipalities) expect(code).toMatch(/^07(0\d\d|1[01]\d|12[0-5])$/);
  });

  it("leaves out the unused code 07095", () => {
    expect(municipalities.map((row) => row.code)).not.toContain("07095");
  });

  it("adds up to the population of the state", () => {
    expect(sum(municipalities.map((row) => row.population))).toBe(STATE_POPULATION);
    expect(censusMargins.find((row) => row.dimension === "total")?.value).toBe(STATE_POPULATION);
    for (const row of municipalities) expect(row.women + row.men).toBe(row.population);
  });

  it("places every municipality in a known region and inside the state", () => {
    const codes = new Set(regions.map((region) => region.code));
    for (const row of municipalities) {
      expect(codes).toContain(row.region);
      expect(row.latitude).toBeGreaterThan(14.4);
      expect(row.latitude).toBeLessThan(18);
      expect(row.longitude).toBeGreaterThan(-94.2);
      expect(row.longitude).toBeLessThan(-90.3);
    }
  });

  it("says that the region of 74 municipalities is not verified", () => {
    expect(municipalities.filter((row) => row.regionVerified === "no")).toHaveLength(74);
  });

  it.each([
    ["cintalapa de figueroa", "07017"],
    ["nicolas ruiz", "07058"],
    ["VILLACORZO", "07107"],
    ["san cristobal", "07078"],
    ["coita", "07061"],
  ])("finds %j", (query, code) => {
    expect(searchMunicipalities(municipalities, query)[0]?.code).toBe(code);
  });
});

describe("regions", () => {
  it("holds 15 regions, each with municipalities", () => {
    expect(regions.map((region) => region.code)).toEqual(
      Array.from({ length: 15 }, (_, index) => String(index + 1)),
    );
    const used = new Set(municipalities.map((row) => row.region));
    expect(used.size).toBe(15);
  });

  it("adds up to the population of each region in the census margins", () => {
    for (const region of regions) {
      const margin = censusMargins.find(
        (row) => row.dimension === "region_total" && row.category.startsWith(`${region.roman} `),
      );
      const own = municipalities.filter((row) => row.region === region.code);
      expect(sum(own.map((row) => row.population))).toBe(margin?.value);
    }
  });
});

describe("peaEntries", () => {
  it.each([
    ["axis", 4],
    ["topic", 10],
    ["objective", 10],
    ["priority", 67],
  ] as const)("holds every %s once", (level, count) => {
    expect(entriesOf(level)).toHaveLength(count);
    expect(new Set(entriesOf(level).map((entry) => entry.code)).size).toBe(count);
  });

  it("hangs every entry below an axis on an entry that exists", () => {
    const axes = entriesOf("axis").map((entry) => entry.code);
    const objectives = entriesOf("objective").map((entry) => entry.code);
    for (const entry of [...entriesOf("topic"), ...entriesOf("objective")]) {
      expect(axes).toContain(entry.parent);
    }
    for (const entry of entriesOf("priority")) expect(objectives).toContain(entry.parent);
  });

  it("marks the priorities as read in a secondary source", () => {
    for (const entry of entriesOf("priority"))
      expect([entry.mark, entry.verified]).toEqual(["2", "no"]);
  });
});

describe("censusMargins", () => {
  it("leaves the value out where the source gives none", () => {
    const unknown = censusMargins.filter((row) => row.value === undefined);
    expect(unknown.map((row) => row.category)).toEqual(["mujeres", "hombres", "18-24"]);
    expect(unknown.every((row) => row.verified === "no")).toBe(true);
  });
});
