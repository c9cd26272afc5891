import { describe, expect, it } from "vitest";
import { readShippedDefinition } from "./shipped-definitions.ts";

const CATALOGUES = {
  regions: [{ name: "1", label: "Metropolitana" }],
  municipalities: [],
};

function yamlWithList(list: string): string {
  return [
    "slug: sample",
    "version: 1",
    "title: Muestra",
    "languages: [es]",
    "textPolicy: approved_only",
    "lists:",
    `  region: ${list}`,
    "items:",
    "  - { kind: question, name: q, type: text }",
  ].join("\n");
}

function codesOf(yaml: string): readonly string[] {
  const result = readShippedDefinition(yaml, CATALOGUES);
  return result.ok ? [] : result.problems.map((problem) => problem.code);
}

describe("readShippedDefinition", () => {
  it("fills a list from its catalogue and adds the choices after it", () => {
    const yaml = yamlWithList('{ catalogue: regions, after: [{ name: "99", label: Ninguna }] }');
    const result = readShippedDefinition(yaml, CATALOGUES);
    expect(result.ok && result.value.lists["region"]?.map((choice) => choice.name)).toEqual([
      "1",
      "99",
    ]);
  });

  it("leaves a plain list as it is", () => {
    const result = readShippedDefinition(yamlWithList("[{ name: a, label: A }]"), CATALOGUES);
    expect(result.ok && result.value.lists).toEqual({ region: [{ name: "a", label: "A" }] });
  });

  it.each([
    ["an unknown catalogue", "{ catalogue: planets }", "definition.unknown_catalogue"],
    ["a catalogue of the prototype", "{ catalogue: toString }", "definition.unknown_catalogue"],
    [
      "an extra property beside the catalogue",
      "{ catalogue: regions, x: 1 }",
      "definition.wrong_type",
    ],
    ["choices that are no list", "{ catalogue: regions, after: 1 }", "definition.wrong_type"],
    ["an unquoted number as a code", "[{ name: 1, label: A }]", "definition.wrong_type"],
  ])("refuses %s", (_, list, code) => {
    expect(codesOf(yamlWithList(list))).toEqual([code]);
  });

  it("names the line where the YAML breaks", () => {
    const result = readShippedDefinition("slug: a\nslug: b\n", CATALOGUES);
    expect(result).toEqual({
      ok: false,
      problems: [{ code: "definition.invalid_yaml", parameters: { line: 2 } }],
    });
  });

  it.each(["", "text", "- 1"])("refuses %j, which is no survey", (yaml) => {
    expect(codesOf(yaml)).toContain("definition.wrong_type");
  });
});
