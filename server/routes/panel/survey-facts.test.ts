import { expect, it } from "vitest";
import { nextStep } from "./survey-facts.ts";

const draft = (state: "draft" | "review", faults: number, openComments: number) => ({
  ...{ state, faults, openComments, changes: null },
});
const published = (...states: readonly ("upcoming" | "open" | "grace" | "closed")[]) => ({
  state: "published" as const,
  rounds: states.map((stateToday) => ({ stateToday, synthetic: false })),
});

it("a draft is finished, then published", () => {
  expect(nextStep(published(), draft("draft", 2, 0))).toBe("finish");
  expect(nextStep(published(), draft("draft", 0, 0))).toBe("publish");
});

it("a draft that changes nothing waits for a change", () => {
  expect(nextStep(published(), { ...draft("draft", 0, 0), changes: 0 })).toBe("change");
  expect(nextStep(published(), { ...draft("draft", 0, 0), changes: 1 })).toBe("publish");
});

it("a review is answered, then approved, then published", () => {
  expect(nextStep(published(), draft("review", 1, 3))).toBe("resolve");
  expect(nextStep(published(), draft("review", 1, 0))).toBe("approve");
  expect(nextStep(published(), draft("review", 0, 0))).toBe("publish_reviewed");
});

it("what is published waits for a round, which then opens, collects and closes", () => {
  expect(nextStep(published(), undefined)).toBe("open_round");
  expect(nextStep(published("closed", "upcoming"), undefined)).toBe("upcoming");
  expect(nextStep(published("grace", "open"), undefined)).toBe("collecting");
  expect(nextStep(published("grace"), undefined)).toBe("closed");
});

it("a round of made-up answers is no round of the survey", () => {
  const rounds = [{ stateToday: "closed" as const, synthetic: true }];
  expect(nextStep({ state: "closed", rounds }, undefined)).toBe("open_round");
});
