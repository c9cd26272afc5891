import { describe, expect, it } from "vitest";
import { fieldsAfterChange } from "./fields-after-change.ts";
import { type FormFields, partsOf } from "./form-fields.ts";

const ANSWERED: FormFields = [
  ["estado", "{}"],
  ["q:age", "31"],
  ["q:age:other", "más"],
  ["q:age_months", "4"],
];
const REFUSED: FormFields = [...ANSWERED, ["q:age:refused", "1"]];

describe("fieldsAfterChange", () => {
  it("takes back the answer of whoever refuses", () => {
    expect(fieldsAfterChange(REFUSED, "age", "q:age:refused")).toEqual([
      ["estado", "{}"],
      ["q:age_months", "4"],
      ["q:age:refused", "1"],
    ]);
  });

  it.each(["q:age", "q:age:other"])("takes back the refusal when %s is answered", (name) => {
    expect(fieldsAfterChange(REFUSED, "age", name)).toEqual(ANSWERED);
  });

  it("changes nothing without a refusal", () => {
    expect(fieldsAfterChange(ANSWERED, "age", "q:age")).toBe(ANSWERED);
    expect(fieldsAfterChange(ANSWERED, "age", "q:age:refused")).toBe(ANSWERED);
  });

  it("changes nothing when a field of another question, or of none, has changed", () => {
    expect(fieldsAfterChange(REFUSED, "age", "q:age_months")).toBe(REFUSED);
    expect(fieldsAfterChange(REFUSED, "age", "")).toBe(REFUSED);
  });

  it("leaves a question inside a repeat to itself", () => {
    const fields: FormFields = [
      ["q:m[0].age:refused", "1"],
      ["q:m[1].age", "4"],
    ];
    expect(fieldsAfterChange(fields, "m[1].age", "q:m[1].age")).toBe(fields);
  });
});

describe("partsOf", () => {
  it("gives every part as it was typed, the text of other too", () => {
    const fields: FormFields = [
      ["q:who", "other"],
      ["q:who:other", " El  vecino "],
      ["q:whose", "x"],
    ];
    expect(partsOf(fields, "who")).toEqual({ "": "other", other: " El  vecino " });
  });
});
