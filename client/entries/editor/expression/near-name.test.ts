import { describe, expect, it } from "vitest";
import { editDistance, nearestName } from "./near-name.ts";

describe("the distance of two texts", () => {
  it.each([
    ["", "", 0],
    ["edad", "edad", 0],
    ["edad", "edda", 1],
    ["edad", "eda", 1],
    ["edad", "edades", 2],
    ["", "abc", 3],
    ["sexo", "edad", 4],
  ])("%j and %j is %i", (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});

describe("the nearest name", () => {
  const known = ["edad", "edad_madre", "municipio", "sexo"];

  it.each([
    ["eadd", "edad"],
    ["Edad", "edad"],
    ["edadmadre", "edad_madre"],
    ["municpio", "municipio"],
    ["ocupacion", undefined],
    ["x", undefined],
  ])("to %j is %j", (written, name) => {
    expect(nearestName(written, known)).toBe(name);
  });
});
