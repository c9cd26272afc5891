import { expect, it } from "vitest";
import { newId } from "./new-id.ts";

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it("is a random UUID that names its version, another one each time", () => {
  const ids = Array.from({ length: 200 }, newId);
  expect(ids.filter((id) => !UUID_V4.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
