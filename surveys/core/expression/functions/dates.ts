// Functions on dates, times and date-times. Moments are days on the local calendar (`calendar.ts`).

import { dateText, dateTimeText } from "../calendar-text.ts";
import { operandAt } from "../operands.ts";
import type { FunctionFamily, PreparedCall } from "../function-rule.ts";
import { boundedText, fail, textOf, type Context, type Evaluator } from "../run.ts";
import { toNumber, toText } from "../value.ts";
import { formatMoment } from "./date-format.ts";

const now = { parameters: [], least: 0, most: 0, result: "text" } as const;
const one = { parameters: ["moment"], least: 1, most: 1 } as const;
const format = {
  parameters: ["moment", "dateFormat"],
  least: 2,
  most: 2,
  result: "text",
  compile: compileFormat,
} as const;

export const DATE_FUNCTIONS: FunctionFamily = {
  today: { ...now, compile: () => (context) => context.run.scope.today },
  now: { ...now, compile: () => (context) => context.run.scope.now },
  date: { ...one, result: "text", compile: compileDate },
  "date-time": { ...one, result: "text", compile: compileDateTime },
  "decimal-date-time": { ...one, result: "number", compile: compileDecimal((moment) => moment) },
  "decimal-time": { ...one, result: "number", compile: compileDecimal(fractionOf) },
  "format-date": format,
  "format-date-time": format,
};

function fractionOf(moment: number): number {
  return moment - Math.floor(moment);
}

/** Moment of an operand: NaN when it is unanswered; a problem when its text is no date. */
function momentOf(operand: Evaluator, context: Context, offset: number): number {
  const { run } = context;
  const value = operand(context);
  const moment = toNumber(value, run.scope.offsetMinutes);
  if (Number.isNaN(moment) && typeof value !== "number" && toText(value).trim() !== "") {
    fail(run, { code: "expression.not_a_date", offset });
  }
  return moment;
}

function compileMoment(
  prepared: PreparedCall,
  make: (moment: number, context: Context) => string | undefined,
): Evaluator {
  const operand = operandAt(prepared, 0);
  const { offset } = prepared.call;
  return (context) => {
    const moment = momentOf(operand, context, offset);
    if (Number.isNaN(moment)) return "";
    return (
      make(moment, context) ?? fail(context.run, { code: "expression.date_out_of_range", offset })
    );
  };
}

function compileDate(prepared: PreparedCall): Evaluator {
  return compileMoment(prepared, dateText);
}

function compileDateTime(prepared: PreparedCall): Evaluator {
  return compileMoment(prepared, (moment, { run }) =>
    dateTimeText(moment, run.scope.offsetMinutes),
  );
}

function compileDecimal(apply: (moment: number) => number) {
  return (prepared: PreparedCall): Evaluator => {
    const operand = operandAt(prepared, 0);
    const { offset } = prepared.call;
    return (context) => apply(momentOf(operand, context, offset));
  };
}

function compileFormat(prepared: PreparedCall): Evaluator {
  const pattern = operandAt(prepared, 1);
  const formatted = compileMoment(prepared, (moment, context) =>
    dateText(moment) === undefined ? undefined : formatMoment(moment, textOf(pattern, context)),
  );
  const { offset } = prepared.call;
  return (context) => boundedText(context.run, toText(formatted(context)), offset);
}
