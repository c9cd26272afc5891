import { expect, it } from "vitest";
import { needsSecondFactor, ROLES } from "./access.ts";

it("asks whoever sees single responses, publishes or manages accounts for a second factor", () => {
  expect(ROLES.filter(needsSecondFactor)).toEqual([
    "administrator",
    "editor",
    "supervisor",
    "analyst",
  ]);
});
