import { describe, expect, it } from "vitest";
import { aDefinition } from "./testing/builders.ts";
import { noticeBlocks, ownNotice, unknownPlaceholders } from "./notice-text.ts";

const values = {
  institucion: "Secretaría",
  domicilio: "Calle 1",
  fundamento: "Ley",
  arco: "# no es un título",
  unidad: "$& {{domicilio}}",
  version: "3",
};

describe("noticeBlocks", () => {
  it("tells headings, paragraphs and lists apart", () => {
    const text = "# Uno\nPrimera línea\nsegunda línea\n\n- a\n* b\n\n## Dos\nTercero\n- c";
    expect(noticeBlocks(text, values)).toEqual([
      { kind: "heading", text: "Uno" },
      { kind: "paragraph", text: "Primera línea\nsegunda línea" },
      { kind: "list", items: ["a", "b"] },
      { kind: "heading", text: "Dos" },
      { kind: "paragraph", text: "Tercero" },
      { kind: "list", items: ["c"] },
    ]);
  });

  it("reads the line ends that a browser posts", () => {
    expect(noticeBlocks("Uno.\r\n\r\nDos.\r\n  \r\nTres.", values)).toHaveLength(3);
  });

  it("fills placeholders and takes what they stand for literally", () => {
    expect(noticeBlocks("{{ institucion }}, {{unidad}}, {{otra}}\n\n{{arco}}", values)).toEqual([
      { kind: "paragraph", text: "Secretaría, $& {{domicilio}}, {{otra}}" },
      { kind: "paragraph", text: "# no es un título" },
    ]);
  });

  it.each(["", " \n \n", "\r\n"])("gives nothing for %j", (text) => {
    expect(noticeBlocks(text, values)).toEqual([]);
  });

  it("keeps a mark that stands alone as text", () => {
    expect(noticeBlocks("#\n\n-", values).map(({ kind }) => kind)).toEqual([
      "paragraph",
      "paragraph",
    ]);
  });
});

describe("ownNotice", () => {
  it("is what the survey brings, to the letter", () => {
    expect(ownNotice(aDefinition([], { privacyNotice: " Uno.\n" }))).toBe(" Uno.\n");
  });

  it.each([{}, { privacyNotice: "" }, { privacyNotice: " \n\t" }])("is none for %j", (rest) => {
    expect(ownNotice(aDefinition([], rest))).toBeUndefined();
  });
});

describe("unknownPlaceholders", () => {
  it("names each that stands for nothing once", () => {
    expect(unknownPlaceholders("{{x}} {{ x }} {{institucion}} {{toString}} {a} {{}}")).toEqual([
      "x",
      "toString",
      "",
    ]);
  });
});
