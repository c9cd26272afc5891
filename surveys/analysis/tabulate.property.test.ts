import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerAtRandom } from "../core/index.ts";
import type { Answers, CompiledDefinition, Entry } from "../core/index.ts";
import { isEntries } from "../core/index.ts";
import { arbitraryForm } from "../core/testing/arbitrary-definition.ts";
import { CONTEXT } from "../core/testing/builders.ts";
import { tabulate } from "./tabulate.ts";
import type { CountedResponse } from "./tabulate.ts";

const LANGUAGES = ["es", "tzh", "tzo"];

const responsesOfForm = fc
  .tuple(arbitraryForm, fc.nat(12), fc.string())
  .map(([form, count, seed]): readonly [CompiledDefinition, readonly CountedResponse[]] => [
    form,
    Array.from({ length: count }, (_, at) => ({
      answers: answerAtRandom(form, CONTEXT, `${seed}${String(at)}`),
      language: LANGUAGES[at % 3] ?? "es",
      channel: at % 2 === 0 ? "online" : "field",
      answeredOn: `2026-11-${String(10 + (at % 4))}`,
    })),
  ]);

/** Every answer to a question, those in repeats too. */
function answersTo(question: string, answers: Answers | Entry): readonly unknown[] {
  return Object.entries(answers).flatMap(([name, value]) => {
    if (isEntries(value)) return value.flatMap((entry) => answersTo(question, entry));
    return name === question ? [value] : [];
  });
}

describe("tabulated counts", () => {
  it("equal a count of the answers one by one", () => {
    fc.assert(
      fc.property(responsesOfForm, ([form, responses]) => {
        const cells = tabulate(form, responses).filter(({ split }) => split === "all");
        for (const { question, choice, n } of cells) {
          const given = responses.flatMap(({ answers }) => answersTo(question, answers));
          const chosen = given.filter((value) =>
            Array.isArray(value)
              ? (form.itemOf(question)?.kind === "question" && isRank(form, question)
                  ? value.slice(0, 1)
                  : value
                ).includes(choice)
              : value === choice,
          );
          if (question === "") expect(n).toBe(responses.length);
          else expect(n).toBe(choice === "" ? given.length : chosen.length);
        }
      }),
    );
  });

  it("add up: groups to the whole, choices of one to who answered", () => {
    fc.assert(
      fc.property(responsesOfForm, ([form, responses]) => {
        const cells = tabulate(form, responses);
        for (const split of ["language", "channel"]) {
          for (const cell of cells.filter((one) => one.split === "all")) {
            const parts = cells.filter(
              (one) =>
                one.split === split && one.question === cell.question && one.choice === cell.choice,
            );
            expect(parts.reduce((sum, { n }) => sum + n, 0)).toBe(cell.n);
          }
        }
        for (const { question, choice, split, group, n } of cells) {
          const item = form.itemOf(question);
          if (choice !== "" || item?.kind !== "question") continue;
          const choices = cells.filter(
            (one) =>
              one.question === question &&
              one.choice !== "" &&
              one.split === split &&
              one.group === group,
          );
          const chosen = choices.reduce((sum, one) => sum + one.n, 0);
          if (item.type === "select_multiple") expect(chosen).toBeGreaterThanOrEqual(n);
          else expect(chosen).toBe(n);
        }
      }),
    );
  });

  it("count every response on exactly one day", () => {
    fc.assert(
      fc.property(responsesOfForm, ([form, responses]) => {
        const days = tabulate(form, responses).filter(({ split }) => split === "day");
        expect(days.every(({ question }) => question === "")).toBe(true);
        expect(days.reduce((sum, { n }) => sum + n, 0)).toBe(responses.length);
      }),
    );
  });
});

function isRank(form: CompiledDefinition, question: string): boolean {
  const item = form.itemOf(question);
  return item?.kind === "question" && item.type === "rank";
}
