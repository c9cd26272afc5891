import { parseArgs } from "node:util";
import { wrongUse } from "./failure.ts";

export interface OptionSyntax {
  /** What stands after the option, as the help writes it; absent for a switch. */
  readonly value?: string;
  readonly isRequired?: true;
}

export interface Syntax {
  /** One word or two, e.g. `key add`. */
  readonly name: string;
  /** What must follow the name, as the help writes it. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, OptionSyntax>>;
}

/** Where the database is: a file on this machine, D1 as `wrangler dev` keeps it, or D1 itself. */
export type Target = "file" | "workers_local" | "workers_remote";

export interface Arguments {
  readonly target: Target;
  readonly operands: readonly string[];
  /** Options with a value. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
}

/** Options that every command takes. */
export const SHARED_OPTIONS: Syntax["options"] = { workers: {}, remote: {} };

/** Reads what follows a command's name. Throws a CommandFailure with exit code 2. */
export function parseArguments(syntax: Syntax, args: readonly string[]): Arguments {
  const options = { ...SHARED_OPTIONS, ...syntax.options };
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? ("boolean" as const) : ("string" as const) },
      ]),
    ),
  });
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (known === undefined) throw wrongUse("cli.usage.unknown_option", { option: token.rawName });
    if (known.value !== undefined) values[token.name] = valueOf(token);
    else if (token.value !== undefined)
      throw wrongUse("cli.usage.takes_no_value", { option: token.rawName });
    else switches.add(token.name);
  }
  assertComplete(syntax, operands, values);
  return { target: targetOf(switches), operands, values, switches };
}

/** `--out --bom` forgot a file name: a value that begins with a dash is written `--out=-x`. */
function valueOf(token: {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}): string {
  const { value, rawName, inlineValue } = token;
  const looksLikeOption = value !== undefined && value.length > 1 && value.startsWith("-");
  if (value === undefined || value === "" || (looksLikeOption && inlineValue !== true)) {
    throw wrongUse("cli.usage.value_missing", { option: rawName });
  }
  return value;
}

function assertComplete(
  { operands: expected, options }: Syntax,
  operands: readonly string[],
  values: Readonly<Record<string, string>>,
): void {
  const missing = expected[operands.length];
  if (missing !== undefined) throw wrongUse("cli.usage.operand_missing", { operand: missing });
  const extra = operands[expected.length];
  if (extra !== undefined) throw wrongUse("cli.usage.operand_unexpected", { operand: extra });
  for (const [name, { isRequired }] of Object.entries(options)) {
    if (isRequired === true && values[name] === undefined) {
      throw wrongUse("cli.usage.option_missing", { option: `--${name}` });
    }
  }
}

function targetOf(switches: ReadonlySet<string>): Target {
  if (!switches.has("remote")) return switches.has("workers") ? "workers_local" : "file";
  if (!switches.has("workers")) throw wrongUse("cli.usage.remote_needs_workers");
  return "workers_remote";
}

/** A whole number between `least` and `most`. */
export function wholeNumber(
  args: Arguments,
  option: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const text = args.values[option];
  if (text === undefined) return otherwise;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw wrongUse("cli.usage.not_a_number", { option: `--${option}`, least, most });
}
