import type { Answers, Choice, Definition, Item, Question } from "../../../surveys/core/index.ts";
import type { CountedResponse } from "../../services/read-responses.ts";

export function choices(...names: readonly string[]): readonly Choice[] {
  return names.map((name) => ({ name, label: `Opción ${name}` }));
}

export function question(
  name: string,
  type: Question["type"],
  rest: Partial<Question> = {},
): Question {
  return { kind: "question", name, type, label: `Pregunta ${name}`, ...rest };
}

export function survey(items: readonly Item[], rest: Partial<Definition> = {}): Definition {
  return {
    slug: "prueba",
    version: 1,
    title: "Prueba",
    languages: ["es"],
    textPolicy: "drafts_beside_spanish",
    lists: {},
    items,
    ...rest,
  };
}

export const RESPONSE_ID = "3f6d2b1c-58a0-4f5e-9a57-0d6c1e2f3a4b";

export function response(
  answers: Answers | Readonly<Record<string, unknown>>,
  rest: Partial<CountedResponse> = {},
): CountedResponse {
  return {
    id: RESPONSE_ID,
    round: "prueba-1",
    version: 1,
    language: "es",
    channel: "online",
    answeredOn: "2026-11-20",
    receivedOn: "2026-11-21",
    state: "received",
    pack: null,
    played: null,
    answers: JSON.stringify(answers),
    ...rest,
  };
}
