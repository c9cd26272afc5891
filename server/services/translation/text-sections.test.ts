import { expect, it } from "vitest";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { sectionOfText } from "./text-sections.ts";

const NOTE = "Se dice con cuidado";
const noted = {
  ...ALL_TYPES,
  items: [
    ...ALL_TYPES.items,
    { kind: "question", name: "last", type: "text", label: "Última", notes: NOTE } as const,
  ],
};
const sectionOf = sectionOfText(noted);

it("tells the section of a text, of a choice where its list is asked first", () => {
  const keys = ["s1.label", "free.label", "trust_a.hint", "m_name.label"];
  expect(keys.map((key) => sectionOf(key).section)).toEqual([
    ...["Primera", "Primera", "Segunda", "Segunda"],
  ]);
  expect(sectionOf("lists.yes_no.1")).toEqual({ section: "Primera" });
  expect(sectionOf("lists.municipality.07101")).toEqual({ section: "Segunda" });
});

it("tells no section of what stands in none, and the author's remark", () => {
  expect(sectionOf("survey.title")).toEqual({ section: "" });
  expect(sectionOf("last.label")).toEqual({ section: "", note: NOTE });
});
