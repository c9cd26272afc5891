import { expect, it } from "vitest";
import { baseLanguage, isVariant } from "./language-tag.ts";

it.each([
  ["tzo", "tzo", false],
  ["tzo-x-chamula", "tzo", true],
  ["tzo-x-san-andres", "tzo", true],
  ["tzh-x-", "tzh", false],
  ["tzh-MX", "tzh", false],
  ["tzo-x-demasiadolargo", "tzo", false],
])("%s is of %s", (tag, base, variant) => {
  expect([baseLanguage(tag), isVariant(tag)]).toEqual([base, variant]);
});
