import { describe, expect, it } from "vitest";
import { outcomeOf, valueOf } from "../../testing/evaluate-source.ts";
import { scopeOf } from "../../testing/scope-of.ts";

const scope = scopeOf({ form: { phone: "9611234567", long: "a".repeat(5_001) }, at: "phone" });

describe("regex()", () => {
  it.each([
    ["regex(${phone}, '^[0-9]{10}$')", true],
    ["regex(., '[0-9]{9}')", false],
    ["regex(., '\\d{10}')", true],
    ["regex('Ñandú', '\\p{Lu}\\p{Ll}+')", true],
    ["regex('ab', 'a|b')", false],
    ["regex('b', '^a|b$')", true],
    ["regex('', '')", true],
    ["regex('x', '(a+)+')", { code: "expression.pattern_nested_quantifier" }],
    ["regex('x', concat('a', 'b'))", { code: "expression.pattern_not_literal" }],
    ["regex(${long}, 'a+')", { code: "expression.input_too_long" }],
  ])("%s is %j", (source, expected) => {
    expect(valueOf(source, scope)).toEqual(expected);
  });

  it("gives shorter bounds to patterns of more work", () => {
    const email = "regex('a@b.mx', '[^@\\s]+@[^@\\s]+\\.[^@\\s]+')";
    expect(valueOf(email, scope)).toBe(true);
    const outcome = outcomeOf(`regex(\${long}, '.*a.*')`, scope);
    expect(outcome).toMatchObject({ problem: { parameters: { most: 1_000 } } });
  });
});
