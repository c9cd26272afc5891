import type { Definition, Item } from "../../../../surveys/core/index.ts";

const MANY = Array.from({ length: 20 }, (_, at) => `Municipio ${String(at)}`);

const SECTIONS: readonly Item[] = [
  {
    kind: "group",
    name: "persona",
    label: "Sobre usted",
    items: [
      {
        kind: "question",
        type: "integer",
        name: "edad",
        label: "¿Cuántos años cumplidos tiene?",
        required: true,
        constraint: ". >= 0 and . <= 120",
        constraintMessage: "Escriba una edad de 0 a 120.",
        pea: { axes: ["1"], priorities: ["99"] },
      },
      {
        kind: "question",
        type: "select_one",
        list: "tramites",
        name: "tramite",
        label: "¿Qué trámite hizo?",
      },
      {
        kind: "question",
        type: "text",
        name: "motivo",
        label: "¿Por qué lo hizo?",
        relevant: "selected(${tramite}, 'acta')",
      },
    ],
  },
  {
    kind: "group",
    name: "adultos",
    label: "Sólo para mayores",
    relevant: "${edad} >= 18",
    items: [
      { kind: "question", type: "text", name: "ocupacion", label: "¿En qué trabaja?" },
      { kind: "question", type: "date", name: "fecha", label: "¿Desde cuándo?" },
      {
        kind: "question",
        type: "select_one",
        list: "municipios",
        name: "municipio",
        label: "¿En qué municipio?",
      },
      { kind: "question", type: "rank", list: "tramites", name: "orden", label: "Ordene" },
    ],
  },
];

/** A survey of two sections, the second for some answers only. */
export function smallDefinition(): Definition {
  return {
    slug: "pequena",
    version: 1,
    title: "Encuesta pequeña",
    languages: ["es"],
    textPolicy: "drafts_beside_spanish",
    lists: {
      tramites: [
        { name: "licencia", label: "Licencia de conducir" },
        { name: "acta", label: "Acta de nacimiento" },
        { name: "ninguno", label: "Ninguno" },
      ],
      municipios: ["Tenejapa", "Oxchuc", "Chenalhó", "Larráinzar", ...MANY].map((label, at) => ({
        name: `m${String(at)}`,
        label,
      })),
    },
    items: SECTIONS,
  };
}
