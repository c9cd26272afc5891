import { describe, expect, it } from "vitest";
import { isSafePattern, readPattern } from "./regex-safety.ts";

const WHOLE: readonly (readonly [pattern: string, matching: string, other: string])[] = [
  ["^[0-9]{10}$", "9611234567", "961123456"],
  ["^\\d{5}$", "29000", "290000"],
  ["^[A-Za-zÁÉÍÓÚÑáéíóúñ' -]+$", "José O'Hara-Díaz", "José 2"],
  ["[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "a.b@c.org.mx", "a@b@c.mx"],
  ["^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}$", "a+b@c-d.mx", "a@b"],
  ["^(\\+?52)?[0-9]{10}$", "+529611234567", "+5396112345"],
  ["^-?\\d+(\\.\\d{1,2})?$", "-12.50", "12.505"],
  ["[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z0-9]\\d", "GOMA800101HCSMRN09", "GOMA800101XCSMRN09"],
  ["^[A-ZÑ&]{3,4}\\d{6}[A-Z\\d]{3}$", "ÑAN010203AB1", "ÑA010203AB1"],
  ["([01]?\\d|2[0-3]):[0-5]\\d", "23:59", "24:00"],
  ["(si|no|tal vez)", "tal vez", "talvez"],
  ["\\p{L}+(-\\p{L}{1,20})?", "k-op", "k-"],
  ["[[:alpha:]]{2}\\p{Digit}", "ab1", "a1b"],
  ["[^\\d\\p{Lu}]\\.", "a.", "1."],
  ["\\u00e1\\x41\\/\\-[\\]\\\\]", "áA/-]", "áA/-)"],
  [".{3,}", "abc", "ab"],
  [".*chiapas.*", "en chiapas hoy", "en oaxaca"],
  ["(\\d{1,3}\\.){3}\\d{1,3}", "10.0.0.255", "10.0.0"],
  ["\\d+?", "123", "12a"],
  ["\\Aab\\z", "ab", "abc"],
];

describe("readPattern", () => {
  it.each(WHOLE)("takes %s", (pattern, matching, other) => {
    const read = readPattern(pattern);
    expect(read.ok && [read.expression.test(matching), read.expression.test(other)]).toEqual([
      true,
      false,
    ]);
  });

  it.each([
    ["(a+)+", "nested_quantifier"],
    ["(a*)*", "nested_quantifier"],
    ["(a?)*", "nested_quantifier"],
    ["(\\w+([.-]?\\w+)*)+", "nested_quantifier"],
    ["^\\w+([.-]?\\w+)*@\\w+$", "nested_quantifier"],
    ["(|a)+", "nested_quantifier"],
    ["(a|a)*", "ambiguous"],
    ["(a|ab)*c", "ambiguous"],
    ["(ab|a.)+", "ambiguous"],
    ["\\d+\\d+", "ambiguous"],
    ["a*a*", "ambiguous"],
    ["\\d*\\.?\\d*", "ambiguous"],
    ["(x\\w*)[a-z]+", "ambiguous"],
    ["([a-z]+ ?){3}", "ambiguous"],
    [".*a.*b.*c", "ambiguous"],
    ["(a|aa){40}", "ambiguous"],
    ["(a?){40}a{40}", "ambiguous"],
    ["(a{1,2}b?)*", "ambiguous"],
    ["(?=a)b", "look_around"],
    ["(?!a)b", "look_around"],
    ["(?<=a)b", "look_around"],
    ["(?<!a)b", "look_around"],
    ["(a)\\1", "back_reference"],
    ["(?<n>a)\\k<n>", "unsupported"],
    ["(?i)abc", "unsupported"],
    ["a++", "unsupported"],
    ["[a-z&&[^b]]", "unsupported"],
    ["\\Qab\\E", "unsupported"],
    ["\\p{Greek}", "unsupported"],
    ["a{1001}", "too_large"],
    ["((a{100}){100}){100}", "too_large"],
    ["a".repeat(1_001), "too_large"],
    ["(".repeat(30) + ")".repeat(30), "too_large"],
    ["(a", "invalid"],
    ["a)", "invalid"],
    ["[a", "invalid"],
    ["[z-a]", "invalid"],
    ["*a", "invalid"],
    ["a{2,1}", "invalid"],
    ["a{x}", "invalid"],
    ["^*", "invalid"],
    ["a\\", "invalid"],
  ])("refuses %s", (pattern, reason) => {
    expect(readPattern(pattern)).toEqual({ ok: false, code: `expression.pattern_${reason}` });
    expect(isSafePattern(pattern)).toBe(false);
  });

  it("allows longer values to patterns of linear work", () => {
    const limits = ["[a-z]+", "[^@]+@[^@]+\\.[^@]+"].map(readPattern);
    expect(limits).toMatchObject([{ longestInput: 5_000 }, { longestInput: 1_000 }]);
  });
});
