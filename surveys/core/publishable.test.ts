import { expect, it } from "vitest";
import { publishingProblems } from "./publishable.ts";
import { aDefinition, aGroup, aList, aQuestion } from "./testing/builders.ts";

const codes = (definition: Parameters<typeof publishingProblems>[0]) =>
  publishingProblems(definition).map(({ code, item }) => `${code} ${item ?? ""}`.trim());

it("misses nothing in a whole definition, nor words where a picture speaks", () => {
  const pictured = aQuestion("q", "text", { label: "", media: { image: "foto.png" } });
  expect(codes(aDefinition([aGroup("g", [pictured])]))).toEqual([]);
  expect(codes(aDefinition([pictured, aQuestion("c", "calculate", { label: "" })]))).toEqual([]);
});

it("names the question and the list whose Spanish is missing", () => {
  const definition = aDefinition(
    [aGroup("g", [aQuestion("q", "note", { label: " " })]), aQuestion("r")],
    {
      lists: { l: aList("si", "").map((choice) => ({ ...choice, label: "" })) },
    },
  );
  expect(codes(definition)).toEqual([
    "publishing.no_spanish q",
    "publishing.choice_without_spanish l",
    "publishing.choice_without_spanish l",
  ]);
});

it("wants a question to answer, Spanish first, a title, and regions to choose from", () => {
  const definition = aDefinition([aQuestion("n", "note")], {
    title: "",
    languages: ["tzh", "es"],
    regionQuestion: "n",
  });
  expect(codes(definition)).toEqual([
    "publishing.no_questions",
    "publishing.spanish_not_first",
    "publishing.bad_region_question n",
    "publishing.no_title",
  ]);
});
