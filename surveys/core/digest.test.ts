import { describe, expect, it } from "vitest";
import { digestOf } from "./digest.ts";
import { sha256Hex } from "./sha256.ts";

describe("digestOf", () => {
  it("is the SHA-256 of the canonical JSON", () => {
    expect(digestOf({ b: 1, a: "ñ" })).toBe(sha256Hex('{"a":"ñ","b":1}'));
  });

  it("is the same for every order of keys and differs for every other value", () => {
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: "1" }));
  });

  it("tells two texts with different lone surrogates apart", () => {
    expect(digestOf("\ud800")).not.toBe(digestOf("\ud801"));
  });
});
