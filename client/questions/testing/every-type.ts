import type { Choice, Definition, Question, QuestionType } from "../../../surveys/core/index.ts";

function question(type: QuestionType, name: string, rest: Partial<Question> = {}): Question {
  return { kind: "question", type, name, label: `Pregunta ${name}`, ...rest };
}

function choices(...labels: readonly string[]): readonly Choice[] {
  return labels.map((label, index) => ({ name: String(index + 1), label }));
}

const TOWNS: readonly Choice[] = Array.from({ length: 36 }, (_, index) => ({
  name: `t${String(index)}`,
  label: `Municipio ${String(index)}`,
  attributes: { region: index < 18 ? "1" : "2" },
}));

/** A definition with every question type, logic across screens, a matrix and a repeat. */
export const EVERY_TYPE: Definition = {
  slug: "todos-los-tipos",
  version: 3,
  title: "Todos los tipos",
  languages: ["es"],
  textPolicy: "drafts_beside_spanish",
  lists: {
    yes_no: choices("Sí", "No"),
    problems: choices("Agua", "Caminos", "Trámites que tardan demasiado o que piden dinero"),
    regions: choices("Centro", "Altos"),
    towns: TOWNS,
    often: choices("Muy frecuente", "Frecuente", "Poco frecuente", "Nunca", "No sabe"),
  },
  items: [
    {
      kind: "group",
      name: "s1",
      label: "Textos y números",
      hint: "Puede tomarse su tiempo.",
      items: [
        question("note", "welcome", { label: "Gracias por participar.\nSon pocas preguntas." }),
        question("text", "line", {
          label: "¿Cómo se llama su localidad?",
          hint: "Como la conocen sus vecinos.",
          required: true,
          refusable: true,
        }),
        question("text", "story", {
          label: "¿Qué pasó?",
          appearance: "multiline",
          guidance: "Cuente lo que quiera, sin nombres.",
        }),
        question("integer", "age", {
          label: "¿Cuántos años tiene?",
          required: true,
          constraint: ". >= 18 and . <= 120",
          constraintMessage: "Escriba una edad entre 18 y 120.",
          refusable: true,
        }),
        question("decimal", "cost", { label: "¿Cuánto pagó, en pesos?" }),
        question("range", "trust", {
          label: "Del 0 al 10, ¿cuánto confía?",
          parameters: { start: "0", end: "10", step: "1" },
        }),
        question("range", "percent", {
          label: "¿Qué parte?",
          parameters: { start: "0", end: "100", step: "0.5" },
        }),
        question("hidden", "source", { default: "cartel" }),
      ],
    },
    {
      kind: "group",
      name: "s2",
      label: "Opciones",
      items: [
        question("select_one", "helped", {
          label: "¿Le ayudaron?",
          list: "yes_no",
          required: true,
        }),
        question("select_one", "why", {
          label: "¿Por qué no?",
          list: "problems",
          orOther: true,
          relevant: "${helped} = '2'",
          required: true,
        }),
        question("select_multiple", "suffered", {
          label: "¿Qué problemas hay?",
          hint: "Elija todos los que quiera.",
          list: "problems",
          orOther: true,
        }),
        question("rank", "order", { label: "Ordene los problemas", list: "problems" }),
        question("select_one", "region", {
          label: "¿En qué región vive?",
          list: "regions",
          appearance: "minimal",
        }),
        question("select_one", "town", {
          label: "¿En qué municipio vive?",
          list: "towns",
          choiceFilter: "region = ${region}",
          relevant: "${region} != ''",
        }),
        {
          kind: "group",
          name: "frequency",
          label: "¿Qué tan frecuente es que pidan dinero en…?",
          matrix: true,
          items: ["police", "school", "clinic"].map((name) =>
            question("select_one", name, { label: `En ${name}`, list: "often" }),
          ),
        },
        question("acknowledge", "agree", { label: "Entiendo que es anónima", required: true }),
      ],
    },
    {
      kind: "group",
      name: "s3",
      label: "Fechas, lugar y familia",
      items: [
        question("date", "day", { label: "¿Qué día fue?", hint: "Por ejemplo, 27 3 2025." }),
        question("date", "month", { label: "¿En qué mes empezó?", appearance: "month-year" }),
        question("time", "hour", { label: "¿A qué hora?" }),
        question("dateTime", "moment", { label: "¿Cuándo terminó?" }),
        question("geopoint", "place", { label: "¿Dónde fue?" }),
        question("calculate", "next_age", {
          label: "Su edad en un año",
          calculation: "${age} + 1",
        }),
        {
          kind: "repeat",
          name: "members",
          label: "Personas de su casa",
          items: [
            question("text", "nickname", { label: "¿Cómo le dicen?" }),
            question("integer", "years", { label: "¿Cuántos años tiene?", required: true }),
          ],
        },
      ],
    },
  ],
};
