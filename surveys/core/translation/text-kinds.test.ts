import { expect, it } from "vitest";
import { aDefinition, aGroup, aList, aQuestion } from "../testing/builders.ts";
import { textKinds } from "./text-kinds.ts";

const DEFINITION = aDefinition(
  [
    aGroup("s1", [
      aQuestion("intro", "note"),
      aQuestion("agree", "acknowledge", { hint: "Lea", requiredMessage: "Falta" }),
      aQuestion("after", "note", { label: "Lea el aviso de privacidad" }),
      aQuestion("hard", "text", { sensitive: true, hint: "Si quiere" }),
      aQuestion("grade", "range"),
    ]),
    aGroup("trust", [aQuestion("row", "select_one", { list: "levels" })], {
      ...{ matrix: true, label: "Confianza" },
    }),
    aQuestion("often", "select_one", { list: "often", appearance: "likert" }),
    aQuestion("plain", "select_one"),
  ],
  {
    description: "No pedimos su nombre",
    lists: {
      ...{ levels: aList("1"), often: aList("1"), towns: aList("07023") },
      faces: [{ name: "a", label: "Mucho", icon: "level_5" }],
    },
  },
);

it("tells what each text of a survey is for", () => {
  const kinds = textKinds(DEFINITION, new Set(["lists.towns.07023"]));
  expect(Object.fromEntries(kinds)).toMatchObject({
    "survey.title": "plain",
    "survey.description": "consent",
    "s1.label": "plain",
    "intro.label": "consent",
    "agree.label": "consent",
    "agree.hint": "consent",
    "agree.requiredMessage": "consent",
    "after.label": "rights",
    "hard.label": "sensitive",
    "hard.hint": "sensitive",
    "grade.label": "scale",
    "trust.label": "scale",
    "row.label": "plain",
    "plain.label": "plain",
    "lists.yes_no.yes": "choice",
    "lists.levels.1": "scale",
    "lists.often.1": "scale",
    "lists.faces.a": "scale",
    "lists.towns.07023": "name",
  });
});

it("takes for sensitive what was made so since", () => {
  const kinds = textKinds(DEFINITION, new Set(), new Set(["plain"]));
  expect([kinds.get("plain.label"), kinds.get("row.label")]).toEqual(["sensitive", "plain"]);
});

it("knows every text and no other", () => {
  const kinds = textKinds(aDefinition([aQuestion("one")], { lists: {} }), new Set());
  expect([...kinds]).toEqual([
    ["survey.title", "plain"],
    ["one.label", "plain"],
    ...["yes", "no"].map((name) => [`lists.yes_no.${name}`, "choice"]),
    ...["red", "green", "blue"].map((name) => [`lists.colours.${name}`, "choice"]),
  ]);
});
