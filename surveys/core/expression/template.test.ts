import { expect, it } from "vitest";
import { parseTemplate } from "./template.ts";

function shape(text: string): readonly string[] {
  return parseTemplate(text).map((part) => (typeof part === "string" ? part : `<${part.name}>`));
}

it.each([
  ["", []],
  ["¿Cuántos años tiene?", ["¿Cuántos años tiene?"]],
  ["¿Es ${name} de ${town}?", ["¿Es ", "<name>", " de ", "<town>", "?"]],
  ["${a}${ b }", ["<a>", "<b>"]],
  ["cuesta $5 y {eso}", ["cuesta $5 y {eso}"]],
  ["${}, ${a, ${1 + 1}", ["${}, ${a, ${1 + 1}"]],
  ["${last-saved#a}", ["<a>"]],
])("cuts %j into %j", (text, expected) => {
  expect(shape(text)).toEqual(expected);
});

it("keeps the place of a reference in the text", () => {
  expect(parseTemplate("Hola ${name}")[1]).toMatchObject({ offset: 5 });
});
