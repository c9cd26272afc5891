import { describe, expect, it } from "vitest";
import type { Round } from "../../db/queries/rounds.ts";
import { addDays, currentRound, roundState } from "./round-state.ts";

const round = (given: Partial<Round>): Round => ({
  id: "r",
  survey: "s",
  name: "r",
  opensOn: "2026-11-01",
  closesOn: "2026-11-30",
  graceDays: 10,
  resultsPolicy: "from_start",
  synthetic: false,
  closedOn: null,
  closesOnBefore: null,
  ...given,
});

describe("roundState", () => {
  it.each([
    ["2026-10-31", "upcoming"],
    ["2026-11-01", "open"],
    ["2026-11-30", "open"],
    ["2026-12-01", "grace"],
    ["2026-12-10", "grace"],
    ["2026-12-11", "closed"],
  ])("on %s is %s", (day, state) => {
    expect(roundState(round({}), day)).toBe(state);
  });

  it("ends on the day a round is closed by hand, and takes what is on its way", () => {
    const closed = round({ closesOn: "2026-11-20", closedOn: "2026-11-20" });
    expect(roundState(closed, "2026-11-19")).toBe("open");
    expect(roundState(closed, "2026-11-20")).toBe("grace");
    expect(roundState(closed, "2026-12-01")).toBe("closed");
  });

  it("never closes without a last day", () => {
    expect(roundState(round({ closesOn: null }), "2099-01-01")).toBe("open");
  });
});

describe("currentRound", () => {
  const past = round({ id: "past", opensOn: "2021-01-01", closesOn: "2021-02-01" });
  const next = round({ id: "next", opensOn: "2027-01-01", closesOn: null });

  it("prefers the open round to a later one that has closed", () => {
    const open = round({ id: "open", opensOn: "2020-01-01", closesOn: null });
    expect(currentRound([past, open], "2026-11-20")?.id).toBe("open");
  });

  it("is the latest that has opened when none is open", () => {
    expect(currentRound([next, past], "2026-11-20")?.id).toBe("past");
  });

  it("is nothing before the first opens", () => {
    expect(currentRound([next], "2026-11-20")).toBeUndefined();
  });
});

describe("addDays", () => {
  it("crosses months and leap days", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  });
});
