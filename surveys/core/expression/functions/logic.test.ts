import { describe, expect, it } from "vitest";
import { valueOf } from "../../testing/evaluate-source.ts";
import { scopeOf } from "../../testing/scope-of.ts";

const scope = scopeOf({ form: { empty: "", no: "false", kept: "first" }, at: "kept" });

describe("functions of truth and choice", () => {
  it.each([
    ["true()", true],
    ["false()", false],
    ["not(${empty})", true],
    ["not(${no})", false],
    ["boolean('false')", true],
    ["boolean(0)", false],
    ["boolean-from-string('true')", true],
    ["boolean-from-string('1')", true],
    ["boolean-from-string('yes')", false],
    ["boolean-from-string(${no})", false],
    ["if(${no}, 'a', 'b')", "a"],
    ["if(${empty} = '', 1, 2)", 1],
    ["if(true(), 1, unknown-function())", 1],
    ["coalesce(${empty}, 'x')", "x"],
    ["coalesce(${empty}, ${empty}, ${kept})", ["first"]],
    ["coalesce('', '')", ""],
    ["once('second')", "first"],
    ["true(1)", { code: "expression.wrong_arity" }],
    ["if(1, 2)", { code: "expression.wrong_arity" }],
    ["unknown-function()", { code: "expression.unknown_function" }],
    ["constructor()", { code: "expression.unknown_function" }],
  ])("%s is %j", (source, expected) => {
    expect(valueOf(source, scope)).toEqual(expected);
  });

  it("takes the argument of once() while the question is empty", () => {
    expect(valueOf("once('x')", scopeOf({ form: { a: "" }, at: "a" }))).toBe("x");
  });
});
