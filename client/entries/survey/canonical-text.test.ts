import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson, digestOf } from "../../../surveys/core/index.ts";
import { canonicalText, sha256Of } from "./canonical-text.ts";

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/);
const scalar = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const entry = fc.dictionary(name, fc.oneof(scalar, fc.array(scalar)));
const answers = fc.dictionary(name, fc.oneof(scalar, fc.array(scalar), fc.array(entry)));

it("writes any answers as the engine's canonical JSON, and finds the digest the server finds", async () => {
  await fc.assert(
    fc.asyncProperty(answers, async (given) => {
      const body = { seed: "s", id: "i", answers: given, pack: "p" };
      const text = canonicalText(body);
      expect(canonicalJson(body)).toEqual({ ok: true, value: text });
      expect(await sha256Of(text)).toBe(digestOf(body));
    }),
  );
});

it("says the same whatever the order of the names", () => {
  expect(canonicalText({ b: 1, a: { d: [2], c: "x" } })).toBe('{"a":{"c":"x","d":[2]},"b":1}');
});
