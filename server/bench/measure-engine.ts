import {
  compileDefinition,
  type Definition,
  type Item,
  openForm,
  validate,
} from "../../surveys/core/index.ts";
import { holds, milliseconds, type Row } from "./table.ts";

const QUESTIONS = 1_000;
const REACTIONS = 100;
const CONTEXT = {
  today: "2026-11-20",
  now: "2026-11-20T12:00:00.000-06:00",
  offsetMinutes: -360,
  seed: "bench",
};

/** A form of 1,000 questions and 1,000 calculations reacting to one answer. */
export async function measureEngine(): Promise<readonly Row[]> {
  const chain = react(bigForm((i) => (i === 0 ? "${q0} + 1" : `\${c${String(i - 1)}} + 1`)));
  const fan = react(bigForm((i) => `\${q0} + \${q${String(i)}}`));
  const apart = react(bigForm((i) => `\${q${String(i)}} * 2`));
  return await Promise.resolve([
    row("one answer, 1,000 calculations in a chain", chain),
    row("one answer, 1,000 calculations on it", fan),
    row("one answer, one of 1,000 calculations on it", apart),
  ]);
}

function row(what: string, { median, whole }: { median: number; whole: number }): Row {
  return {
    what: `Form of 1,000 questions: ${what}`,
    value: milliseconds(median),
    beside: `whole form validated: ${milliseconds(whole)}`,
    ratio: holds(median < 20, "< 20 ms"),
  };
}

function bigForm(calculation: (i: number) => string): Definition {
  const questions: Item[] = Array.from({ length: QUESTIONS }, (_, i) => ({
    kind: "question",
    type: "integer",
    name: `q${String(i)}`,
    label: "n",
  }));
  const calculations: Item[] = Array.from({ length: QUESTIONS }, (_, i) => ({
    kind: "question",
    type: "calculate",
    name: `c${String(i)}`,
    calculation: calculation(i),
  }));
  return {
    slug: "big",
    version: 1,
    title: "big",
    languages: ["es"],
    textPolicy: "drafts_beside_spanish",
    lists: {},
    items: [{ kind: "group", name: "s", items: [...questions, ...calculations] }],
  };
}

function react(definition: Definition): { median: number; whole: number } {
  const compiled = compileDefinition(definition);
  if (!compiled.ok) throw new Error("the bench form does not compile");
  const form = openForm(compiled.value, CONTEXT);
  const times = Array.from({ length: REACTIONS }, (_, i) => {
    const start = performance.now();
    form.answer("q0", i);
    return performance.now() - start;
  });
  const start = performance.now();
  validate(compiled.value, form.answers(), CONTEXT);
  const whole = performance.now() - start;
  return { median: times.toSorted((a, b) => a - b)[REACTIONS / 2] ?? 0, whole };
}
