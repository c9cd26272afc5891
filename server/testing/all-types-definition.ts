import type { Answers, Definition, Question } from "../../surveys/core/index.ts";

type Given = Partial<Question> & Pick<Question, "name" | "type">;
const question = (given: Given): Question => ({ kind: "question", label: given.name, ...given });

/** Every question type, a matrix, a repeat, a cascade, `or_other` and skip logic in one survey. */
export const ALL_TYPES: Definition = {
  slug: "todos",
  version: 1,
  title: "Todos los tipos",
  languages: ["es", "tzh", "tzo"],
  textPolicy: "drafts_beside_spanish",
  regionQuestion: "region",
  lists: {
    yes_no: [
      { name: "1", label: "Sí" },
      { name: "2", label: "No" },
    ],
    region: [
      { name: "1", label: "Metropolitana" },
      { name: "5", label: "Altos" },
    ],
    municipality: [
      { name: "07101", label: "Tuxtla Gutiérrez", attributes: { region: "1" } },
      { name: "07078", label: "San Cristóbal", attributes: { region: "5" } },
      { name: "07023", label: "Chamula", attributes: { region: "5" } },
    ],
    topics: [
      { name: "roads", label: "Caminos" },
      { name: "health", label: "Salud" },
      { name: "school", label: "Escuela" },
    ],
  },
  items: [
    {
      kind: "group",
      name: "s1",
      label: "Primera",
      items: [
        question({ name: "intro", type: "note" }),
        question({ name: "free", type: "text", refusable: true }),
        question({ name: "age", type: "integer", constraint: ". >= 0 and . <= 120" }),
        question({ name: "income", type: "decimal" }),
        question({ name: "born", type: "date" }),
        question({ name: "wakes", type: "time" }),
        question({ name: "met", type: "dateTime" }),
        question({ name: "asked", type: "select_one", list: "yes_no", required: true }),
        question({ name: "why", type: "text", relevant: "${asked} = '1'" }),
        question({ name: "themes", type: "select_multiple", list: "topics", orOther: true }),
        question({ name: "order", type: "rank", list: "topics" }),
        question({
          name: "grade",
          type: "range",
          parameters: { start: "0", end: "10", step: "1" },
        }),
        question({ name: "agree", type: "acknowledge" }),
        question({ name: "double", type: "calculate", calculation: "${age} * 2" }),
        question({ name: "place", type: "geopoint" }),
        question({ name: "medium", type: "hidden" }),
      ],
    },
    {
      kind: "group",
      name: "s2",
      label: "Segunda",
      items: [
        {
          kind: "group",
          name: "trust",
          label: "Confianza",
          matrix: true,
          items: [
            question({ name: "trust_a", type: "select_one", list: "yes_no" }),
            question({ name: "trust_b", type: "select_one", list: "yes_no" }),
          ],
        },
        {
          kind: "repeat",
          name: "members",
          label: "Personas",
          items: [
            question({ name: "m_name", type: "text" }),
            question({ name: "m_speaks", type: "select_one", list: "yes_no" }),
          ],
        },
        question({ name: "region", type: "select_one", list: "region" }),
        question({
          name: "town",
          type: "select_one",
          list: "municipality",
          choiceFilter: "region = ${region}",
        }),
      ],
    },
  ],
};

/** Valid answers to every question. */
export const ALL_ANSWERS = {
  free: "=2+3, «así» lo dijo",
  age: 41,
  income: 1234.5,
  born: "1984-02-29",
  wakes: "05:30:00",
  met: "2026-11-19T10:00:00.000-06:00",
  asked: "1",
  why: "porque sí",
  themes: ["roads", "other"],
  themes_other: "Agua",
  order: ["school", "roads", "health"],
  grade: 7,
  agree: "OK",
  place: [16.75, -93.11, 520, 8],
  medium: "cartel",
  trust_a: "1",
  trust_b: "2",
  members: [{ m_name: "A", m_speaks: "1" }, { m_name: "B" }],
  region: "5",
  town: "07023",
} as const satisfies Answers;
