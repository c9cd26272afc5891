// Reads answers of unknown shape into an empty tree. Only own enumerable keys count; what cannot be
// read becomes a problem, never an exception, however deep or strange the input is.

import type { FormTree } from "./form-scope.ts";
import { createEntryFrame } from "./form-tree.ts";
import type { Fault, FormNode, Frame } from "./form-tree.ts";
import type { QuestionPlan, RepeatPlan } from "./plan.ts";
import { acceptAnswer } from "./question-types/accept-answer.ts";
import { excerpt } from "./question-types/rules.ts";
import { MAX_ENTRIES, tooManyEntries } from "./run-steps.ts";

/** Told of every key that belongs to no question, by path, and of answers that are no object. */
export type ReportStray = (path: string, code: string) => void;

/** Fills the tree. What a question does not accept is kept on its node as a fault. */
export function readAnswers(tree: FormTree, answers: unknown, report: ReportStray): void {
  if (isPlainObject(answers)) readFrame({ tree, report }, tree.root, { answers, path: "" });
  else report("", "answers.not_an_object");
}

/** Gives one question a value of unknown shape; `undefined` takes the answer away. */
export function giveAnswer(node: FormNode, plan: QuestionPlan, given: unknown): void {
  node.fault = undefined;
  node.refusedValue = undefined;
  if (given === undefined) {
    node.setValue(undefined);
    return;
  }
  const read = acceptAnswer(plan, given);
  node.setValue(read.ok ? read.value : undefined);
  if (read.ok) return;
  node.fault = { code: read.code, parameters: read.parameters };
  node.refusedValue = given;
}

interface Reading {
  readonly tree: FormTree;
  readonly report: ReportStray;
}

interface Source {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly path: string;
}

function readFrame(reading: Reading, frame: Frame, { answers, path }: Source): void {
  for (const key of Object.keys(answers)) {
    const item = reading.tree.plan.byName.get(key);
    const node = item?.frame === frame.plan ? frame.nodes[item.slot] : undefined;
    if (item === undefined || node === undefined || item.kind === "group") {
      reading.report(path + excerpt(key), "answer.unknown_question");
    } else if (item.kind === "question") giveAnswer(node, item, answers[key]);
    else readRepeat(reading, { node, item, path: path + key }, answers[key]);
  }
}

interface RepeatSite {
  readonly node: FormNode;
  readonly item: RepeatPlan;
  readonly path: string;
}

function readRepeat(reading: Reading, { node, item, path }: RepeatSite, given: unknown): void {
  const fault = repeatFault(given);
  if (fault !== undefined || !Array.isArray(given)) {
    node.fault = fault;
    return;
  }
  const entries = Array.from(given, () => createEntryFrame(item.entries, node));
  node.setEntries(entries);
  entries.forEach((entry, index) => {
    const answers: unknown = given[index];
    const entryPath = `${path}[${String(index)}].`;
    if (isPlainObject(answers)) readFrame(reading, entry, { answers, path: entryPath });
    else entry.node.fault = { code: "answer.not_an_entry", parameters: {} };
  });
}

function repeatFault(given: unknown): Fault | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return { code: "answer.not_a_list_of_entries", parameters: {} };
  return given.length > MAX_ENTRIES ? tooManyEntries() : undefined;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
