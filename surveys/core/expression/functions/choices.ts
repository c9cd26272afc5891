// Functions that look a choice up: by its place among those chosen, or in the rows of a list.

import { operandAt } from "../operands.ts";
import type { FunctionFamily, PreparedCall } from "../function-rule.ts";
import { questionNamed } from "../named-argument.ts";
import { fail, numberOf, spend, textOf, type Context, type Evaluator } from "../run.ts";
import type { ScopeNode } from "../scope.ts";
import { wordsOf } from "./text-pieces.ts";

export const CHOICE_FUNCTIONS: FunctionFamily = {
  "selected-at": {
    parameters: ["list", "number"],
    least: 2,
    most: 2,
    result: "text",
    compile: compileSelectedAt,
  },
  "jr:choice-name": {
    parameters: ["list", "choiceQuestion"],
    least: 2,
    most: 2,
    result: "text",
    compile: compileChoiceName,
  },
  instance: {
    parameters: ["listName"],
    least: 1,
    most: 1,
    result: "nodes",
    compile: compileInstance,
  },
  pulldata: {
    parameters: ["listName", "columnName", "columnName", "text"],
    least: 4,
    most: 4,
    result: "text",
    compile: compilePulldata,
  },
};

/** 0-based; empty beyond the last. */
function compileSelectedAt(prepared: PreparedCall): Evaluator {
  const list = operandAt(prepared, 0);
  const place = operandAt(prepared, 1);
  return (context) => {
    const at = Math.trunc(numberOf(place, context));
    return at >= 0 ? (wordsOf(textOf(list, context))[at] ?? "") : "";
  };
}

/** Label of the choice, of several choices joined by commas; the code where there is no label. */
function compileChoiceName(prepared: PreparedCall): Evaluator {
  const value = operandAt(prepared, 0);
  const question = questionNamed(prepared.call.arguments[1]);
  const { offset } = prepared.call;
  return (context) => {
    const { run } = context;
    if (question === undefined) return fail(run, { code: "expression.name_not_literal", offset });
    const words = wordsOf(textOf(value, context));
    return words.map((word) => run.scope.choiceLabel(question, word) ?? word).join(", ");
  };
}

interface Place {
  readonly context: Context;
  readonly offset: number;
}

function listNode(list: string, { context, offset }: Place): ScopeNode | undefined {
  const found = context.run.scope.instance(list);
  if (found === undefined) {
    fail(context.run, { code: "expression.unknown_list", offset, parameters: { list } });
  }
  return found;
}

function compileInstance(prepared: PreparedCall): Evaluator {
  const list = operandAt(prepared, 0);
  const { offset } = prepared.call;
  return (context) => {
    const found = listNode(textOf(list, context).trim(), { context, offset });
    return found === undefined ? [] : [found];
  };
}

/** One column of the first row whose key column holds the key; empty when there is none. */
function compilePulldata(prepared: PreparedCall): Evaluator {
  const [list, column, keyColumn, key] = [0, 1, 2, 3].map((at) => operandAt(prepared, at));
  const { offset } = prepared.call;
  if (!list || !column || !keyColumn || !key) return () => "";
  return (context) => {
    const node = listNode(textOf(list, context).trim(), { context, offset });
    const rows = node?.children.flatMap((root) => root.children) ?? [];
    if (!spend(context.run, rows.length * 4, offset)) return "";
    const sought = textOf(key, context);
    const keyName = textOf(keyColumn, context).trim();
    const row = rows.find((item) => cell(item, keyName) === sought);
    return row === undefined ? "" : (cell(row, textOf(column, context).trim()) ?? "");
  };
}

function cell(row: ScopeNode, column: string): string | undefined {
  return row.children.find((child) => child.name === column)?.text;
}
