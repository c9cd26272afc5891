import { describe, expect, it } from "vitest";
import { base32, matchingStep, totpCode, totpStep, totpUri } from "./one-time-password.ts";

const RFC_SECRET = new TextEncoder().encode("12345678901234567890");

describe("totpCode", () => {
  // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("is what RFC 6238 says at second %i", (seconds, code) => {
    const moment = new Date(seconds * 1000).toISOString();
    expect(totpCode(RFC_SECRET, totpStep(moment))).toBe(code);
  });
});

describe("matchingStep", () => {
  const moment = "2026-11-20T18:00:10Z";
  const now = totpStep(moment);

  it("takes the code of now, of the step before and of the one after", () => {
    for (const step of [now - 1, now, now + 1]) {
      expect(matchingStep(RFC_SECRET, totpCode(RFC_SECRET, step), moment)).toBe(step);
    }
  });

  it("takes no code from further away, nor anything that is no code", () => {
    for (const step of [now - 2, now + 2]) {
      expect(matchingStep(RFC_SECRET, totpCode(RFC_SECRET, step), moment)).toBeUndefined();
    }
    expect(matchingStep(RFC_SECRET, "", moment)).toBeUndefined();
  });
});

describe("the key for an authenticator", () => {
  // RFC 4648, section 10.
  it.each([
    ["", ""],
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foo", "MZXW6"],
    ["foobar", "MZXW6YTBOI"],
  ])("writes %j as %j", (text, written) => {
    expect(base32(new TextEncoder().encode(text))).toBe(written);
  });

  it("is told in the form that authenticators read", () => {
    expect(totpUri(RFC_SECRET, { issuer: "Consulta PEA", account: "ana@ejemplo.mx" })).toBe(
      "otpauth://totp/Consulta%20PEA:ana%40ejemplo.mx?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Consulta%20PEA",
    );
  });
});
