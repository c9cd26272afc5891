import type { Definition, Item, Question } from "../../../../surveys/core/index.ts";

const SECTIONS = 15;
const PER_SECTION = 20;
const LISTS = 30;

function choices(count: number, word: string) {
  return Array.from({ length: count }, (_, at) => ({
    name: String(at),
    label: `${word} ${String(at)}`,
  }));
}

function questionOf(at: number): Question {
  const name = `p${String(at)}`;
  const label = `¿Qué opina de la cuestión ${String(at)}?`;
  if (at % 4 === 0) {
    const message = "Escriba una cantidad de 0 a 120.";
    const constraint = { constraint: ". >= 0 and . <= 120", constraintMessage: message };
    return { kind: "question", type: "integer", name, label, ...constraint };
  }
  if (at % 4 === 3) return { kind: "question", type: "text", name, label };
  const relevant = `selected(\${p${String(at - 1)}}, '1') or \${p${String(at - (at % 4))}} > 17`;
  const list = `lista${String(at % LISTS)}`;
  return { kind: "question", type: "select_one", list, name, label, relevant };
}

/** An instrument of 300 questions, half of them with a condition. */
export function largeDefinition(): Definition {
  const lists = Object.fromEntries(
    Array.from({ length: LISTS }, (_, at) => [`lista${String(at)}`, choices(6, "Opción")]),
  );
  const items = Array.from({ length: SECTIONS }, (_, section): Item => {
    const items = Array.from({ length: PER_SECTION }, (_, at) =>
      questionOf(section * PER_SECTION + at),
    );
    const name = `seccion${String(section)}`;
    return { kind: "group", name, label: `Sección ${String(section + 1)}`, items };
  });
  return {
    slug: "grande",
    version: 1,
    title: "Encuesta grande",
    languages: ["es"],
    textPolicy: "drafts_beside_spanish",
    lists: { ...lists, municipios: choices(125, "Municipio") },
    items,
  };
}
