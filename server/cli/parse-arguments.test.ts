import { describe, expect, it } from "vitest";
import { CommandFailure } from "./failure.ts";
import { parseArguments, type Syntax, wholeNumber } from "./parse-arguments.ts";

const syntax: Syntax = {
  name: "export",
  operands: ["ENCUESTA"],
  options: { out: { value: "ARCHIVO", isRequired: true }, n: { value: "N" }, bom: {} },
};

function refusal(...args: readonly string[]): unknown {
  try {
    return parseArguments(syntax, args);
  } catch (error) {
    return error instanceof CommandFailure ? [error.key, error.exitCode] : error;
  }
}

describe("arguments", () => {
  it("reads operands, values and switches in any order", () => {
    expect(parseArguments(syntax, ["--bom", "--out=x.csv", "percepcion", "--n", "3"])).toEqual({
      target: "file",
      operands: ["percepcion"],
      values: { out: "x.csv", n: "3" },
      switches: new Set(["bom"]),
    });
  });

  it("takes a lone dash as a value, and a dashed value after an equals sign", () => {
    expect(parseArguments(syntax, ["p", "--out", "-"]).values["out"]).toBe("-");
    expect(parseArguments(syntax, ["p", "--out=-x.csv"]).values["out"]).toBe("-x.csv");
  });

  it("names the database that is meant", () => {
    const target = (...args: readonly string[]) =>
      parseArguments(syntax, ["p", "--out", "x", ...args]).target;
    expect(target("--workers")).toBe("workers_local");
    expect(target("--workers", "--remote")).toBe("workers_remote");
  });

  it.each([
    ["cli.usage.operand_missing", ["--out", "x"]],
    ["cli.usage.operand_unexpected", ["p", "q", "--out", "x"]],
    ["cli.usage.option_missing", ["p"]],
    ["cli.usage.value_missing", ["p", "--out"]],
    ["cli.usage.value_missing", ["p", "--out", "--bom"]],
    ["cli.usage.value_missing", ["p", "--out="]],
    ["cli.usage.takes_no_value", ["p", "--out", "x", "--bom=1"]],
    ["cli.usage.unknown_option", ["p", "--out", "x", "--nope"]],
    ["cli.usage.unknown_option", ["p", "--out", "x", "--toString"]],
    ["cli.usage.remote_needs_workers", ["p", "--out", "x", "--remote"]],
  ])("refuses as wrong use: %s %j", (key, args) => {
    expect(refusal(...args)).toEqual([key, 2]);
  });

  it("reads whole numbers within bounds only", () => {
    const bounds = { least: 1, most: 100, otherwise: 7 };
    const number = (...args: readonly string[]) =>
      wholeNumber(parseArguments(syntax, ["p", "--out", "x", ...args]), "n", bounds);
    expect([number(), number("--n", "100")]).toEqual([7, 100]);
    for (const text of ["0", "101", "1.5", "uno", "1e2"]) {
      expect(() => number(`--n=${text}`)).toThrow(CommandFailure);
    }
  });
});
