import { describe, expect, it } from "vitest";
import { parseExpression } from "./parse.ts";
import { printExpression } from "./print.ts";

function printed(source: string): string {
  const parsed = parseExpression(source);
  return parsed.ok ? printExpression(parsed.value) : (parsed.problems[0]?.code ?? "");
}

describe("parseExpression", () => {
  it.each([
    ["1+2*3", "1 + 2 * 3"],
    ["(1+2)*3", "(1 + 2) * 3"],
    ["1-(2-3)", "1 - (2 - 3)"],
    ["1-2-3", "1 - 2 - 3"],
    ["-2 - -3", "-2 - -3"],
    ["-(1+2)", "-(1 + 2)"],
    ["- -1", "--1"],
    ["a-b - c", "a-b - c"],
    ["${a}-1", "${a} - 1"],
    ["today()-${a}", "today() - ${a}"],
    ["* * *", "* * *"],
    ["div div mod", "div div mod"],
    ["and and or", "and and or"],
    ["1 = 2 < 3 or 4 and 5", "1 = 2 < 3 or 4 and 5"],
    ["(1 or 2) and 3", "(1 or 2) and 3"],
    ["-a|b", "-a | b"],
    ["(-a)|b", "(-a) | b"],
    [".5+5.", "0.5 + 5"],
    [".", "."],
    [".>=0", ". >= 0"],
    ["../a/./b", "../a/./b"],
    ["/data/group/a", "/data/group/a"],
    ["${ rep }[position()=1]/a", "${rep}[position() = 1]/a"],
    ["${last-saved#name}", "${last-saved#name}"],
    ["current()/../a", "current()/../a"],
    ["parent::node()/child::a/self::*", "../a/."],
    ["parent::a", "parent::a"],
    [
      "instance('list')/root/item[name = ${x} and col='y']/label",
      "instance('list')/root/item[name = ${x} and col = 'y']/label",
    ],
    ["jr:choice-name(${q}, '${q}')", "jr:choice-name(${q}, '${q}')"],
    ["concat(\u201chola\u201d, \u2018it's\u2019)", "concat('hola', \"it's\")"],
    ["if(1, \u2019a\u2019, \u201db\u201d)", "if(1, 'a', 'b')"],
    ["'a\"b'", "'a\"b'"],
    ["selected(\u00a0${x},\n'1')", "selected(${x}, '1')"],
    ["niño + año", "niño + año"],
    ["(${a})[1]", "${a}[1]"],
  ])("reads %s as %s", (source, expected) => {
    expect(printed(source)).toBe(expected);
  });

  it.each([
    ["", "expression.operand_missing", 0],
    ["1 +", "expression.operand_missing", 3],
    ["(1", "expression.expected", 2],
    ["1 2", "expression.unexpected", 2],
    ["a b", "expression.unexpected", 2],
    ["if(1,)", "expression.unexpected", 5],
    ["'abc", "expression.text_not_closed", 0],
    ["1 + ${a", "expression.reference_malformed", 4],
    ["${}", "expression.reference_malformed", 0],
    ["1 & 2", "expression.unexpected_character", 2],
    ["//a", "expression.axis_unsupported", 0],
    ["a//b", "expression.axis_unsupported", 1],
    ["@a", "expression.axis_unsupported", 0],
    ["ancestor::a", "expression.axis_unsupported", 0],
    ["/", "expression.operand_missing", 1],
    ["9".repeat(400), "expression.number_too_large", 0],
  ])("refuses %s", (source, code, offset) => {
    const parsed = parseExpression(source);
    expect(parsed).toMatchObject({ ok: false, problems: [{ code, offset }] });
  });

  it("keeps the place of every part", () => {
    const parsed = parseExpression("1 + foo(${a})");
    expect(parsed).toMatchObject({
      value: { offset: 2, right: { offset: 4, arguments: [{ offset: 8 }] } },
    });
  });

  it.each([
    ["parentheses", "(".repeat(1_900) + "1", "expression.too_deep"],
    ["minus signs", "-".repeat(1_900) + "1", "expression.too_deep"],
    ["predicates", "a[".repeat(900) + "1", "expression.too_deep"],
    ["calls", "not(".repeat(600) + "1", "expression.too_deep"],
  ])("bounds the depth of %s", (_, source, code) => {
    expect(printed(source)).toBe(code);
  });

  it("bounds the length of an expression", () => {
    const codes = ["1 + ".repeat(2_000) + "1", "'" + "a".repeat(20_000) + "'"].map(printed);
    expect(codes).toEqual(["expression.too_long", "expression.too_long"]);
  });

  it("takes a chain of several hundred operators", () => {
    const source = Array.from({ length: 900 }, () => "1").join(" + ");
    expect(printed(source)).toBe(source);
  });
});
