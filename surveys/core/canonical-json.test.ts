import { describe, expect, it } from "vitest";
import { canonicalJson, lenientCanonicalJson, MAX_JSON_DEPTH } from "./canonical-json.ts";

function textOf(value: unknown): string {
  const result = canonicalJson(value);
  return result.ok ? result.value : `refused: ${result.problems[0]?.code ?? ""}`;
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

describe("canonicalJson", () => {
  it("writes the example of RFC 8785 section 3.2.2", () => {
    const parsed: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(textOf(parsed)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts keys by UTF-16 code units, as in RFC 8785 section 3.2.3", () => {
    const keys = ["€", "\r", "\ufb33", "1", "😀", "\u0080", "ö"];
    const value = Object.fromEntries(keys.map((key) => [key, 0]));
    const sorted = ["\r", "1", "\u0080", "ö", "€", "😀", "\ufb33"];
    const members = sorted.map((key) => `${JSON.stringify(key)}:0`);
    expect(textOf(value)).toBe(`{${members.join(",")}}`);
  });

  it("gives one text for two orders of keys", () => {
    expect(textOf({ b: [{ d: 1, c: 2 }], a: "x" })).toBe(textOf({ a: "x", b: [{ c: 2, d: 1 }] }));
  });

  it("writes minus zero as zero", () => {
    expect(textOf(-0)).toBe("0");
  });

  it.each([
    ["a lone surrogate", "a\ud800", "json.bad_text"],
    ["a lone surrogate in a key", { "\udc00": 1 }, "json.bad_text"],
    ["NaN", [Number.NaN], "json.not_finite"],
    ["infinity", Number.POSITIVE_INFINITY, "json.not_finite"],
    ["a function", { f: textOf }, "json.not_json"],
    ["undefined in an array", [undefined], "json.not_json"],
    ["nesting without end", nested(100_000), "json.too_deep"],
  ])("refuses %s", (_name, value, code) => {
    expect(textOf(value)).toBe(`refused: ${code}`);
  });

  it("accepts nesting up to the limit", () => {
    expect(textOf(nested(MAX_JSON_DEPTH))).toBe("[".repeat(200) + "1" + "]".repeat(200));
  });

  it("keeps an own __proto__ key as any other key", () => {
    expect(textOf(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });
});

describe("lenientCanonicalJson", () => {
  it("escapes what the canonical form refuses and agrees with it elsewhere", () => {
    expect(lenientCanonicalJson({ b: "\ud800", a: Number.NaN })).toBe('{"a":null,"b":"\\ud800"}');
    expect(lenientCanonicalJson({ b: 1, a: [2] })).toBe(textOf({ a: [2], b: 1 }));
  });
});
