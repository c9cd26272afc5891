import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStrictJson } from "./strict-json.ts";

describe("readStrictJson", () => {
  it("reads what JSON.stringify wrote", () => {
    const shallow = fc.jsonValue({ maxDepth: 5 }).filter(isReadable);
    fc.assert(
      fc.property(shallow, (value) => {
        const text = JSON.stringify(value);
        const expected: unknown = JSON.parse(text);
        expect(readStrictJson(text)).toEqual({ ok: true, value: expected });
      }),
    );
  });

  it.each([
    ["", "body.not_json"],
    ["{", "body.not_json"],
    ['{"a":1,}', "body.not_json"],
    ['{"a":NaN}', "body.not_json"],
    ['{"a":1e400}', "body.bad_number"],
    ['{"a":1,"a":1}', "body.repeated_key"],
    ['{"x":[{"b":1,"b":2}]}', "body.repeated_key"],
    [String.raw`{"a":"\ud800"}`, "body.bad_text"],
    [String.raw`{"\udc00":1}`, "body.bad_text"],
    ['{"answers":{"__proto__":{"a":1}}}', "body.forbidden_key"],
    ["[".repeat(21) + "]".repeat(21), "body.too_complex"],
    ["[".repeat(100_000), "body.too_complex"],
  ])("refuses %j", (text, code) => {
    expect(readStrictJson(text)).toEqual({ ok: false, code });
  });

  it("takes what is deeper or longer where that is asked for", () => {
    const deep = "[".repeat(21) + "]".repeat(21);
    expect(readStrictJson(deep, { bytes: 100, depth: 21, members: 0 }).ok).toBe(true);
    expect(readStrictJson('{"a":1}', { bytes: 100, depth: 21, members: 0 }).ok).toBe(false);
  });

  it("is not fooled by colons, quotes and brackets inside texts", () => {
    const value = { 'a":"b': '{"x":[[[\\"]]', c: "::::", "\\": "\\" };
    expect(readStrictJson(JSON.stringify(value))).toEqual({ ok: true, value });
  });
});

/** Without what is refused on purpose: lone surrogates and the key `__proto__`. */
function isReadable(value: unknown): boolean {
  const text = JSON.stringify(value);
  return text.isWellFormed() && !/\\ud[89a-f]/i.test(text) && !text.includes("__proto__");
}
