import { describe, expect, it } from "vitest";
import { createTranslator } from "../../locales/translator.ts";
import { UNSET_INSTITUTION } from "../../surveys/core/index.ts";
import { readApiDocument } from "./api-document.ts";
import { ApiReferencePage } from "./api-reference-page.tsx";
import { readBody } from "./api-schema.ts";
import { renderPage } from "./render-page.ts";

const DOCUMENT = {
  info: { title: "API", version: "2", description: "De prueba" },
  paths: {
    "/things/{id}": {
      parameters: [{ $ref: "#/components/parameters/id" }],
      post: {
        tags: ["Cosas"],
        summary: "Guardar <una>",
        security: [{ token: [] }],
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
        },
        responses: { 201: { description: "Guardada" } },
      },
      get: { responses: {} },
    },
  },
  components: {
    parameters: {
      id: { name: "id", in: "path", required: true, schema: { type: "string" } },
    },
    schemas: {
      Thing: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string", description: "El nombre" },
          kind: { enum: ["a", "b"] },
          counts: { type: "array", items: { type: ["integer", "null"] } },
          parts: { type: "array", items: { $ref: "#/components/schemas/Thing" } },
        },
      },
    },
  },
};

const frame = {
  translator: createTranslator("es"),
  institution: UNSET_INSTITUTION,
  stylesheet: "/site.css",
  languageLinks: [],
};
const html = renderPage(<ApiReferencePage frame={frame} document={DOCUMENT} />);

describe("the API reference page", () => {
  it("groups operations by tag and tells which need a token", () => {
    const { groups } = readApiDocument(DOCUMENT);
    expect(groups.map(({ name }) => name)).toEqual(["", "Cosas"]);
    expect(groups[1]?.operations[0]).toMatchObject({
      id: "post-things-id",
      method: "POST",
      needsToken: true,
    });
    expect(html).toContain("Pide una clave");
    expect(html).toContain("Guardar &lt;una>");
  });

  it("shows parameters shared by a path, with their place in Spanish", () => {
    expect(html.match(/<td>ruta<\/td>/g)).toHaveLength(2);
  });

  it("names the kind of every field in Spanish", () => {
    expect(html).toContain("<td>texto</td><td>El nombre</td>");
    expect(html).toContain("uno de: &quot;a&quot;, &quot;b&quot;");
    expect(html).toContain("lista de número entero o nulo");
    expect(html).toContain("<code>name</code><small> obligatorio</small>");
  });

  it("ends a schema that holds itself", () => {
    const rows = readBody(DOCUMENT, DOCUMENT.components.schemas.Thing);
    expect(Math.max(...rows.map(({ depth }) => depth))).toBe(6);
  });

  it.each([null, 5, { paths: { "/x": { get: null } } }, { paths: [1] }])(
    "survives a document of another shape: %j",
    (document) => {
      expect(renderPage(<ApiReferencePage frame={frame} document={document} />)).toContain("<h1>");
    },
  );
});
