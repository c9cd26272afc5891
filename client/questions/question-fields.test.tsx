import { describe, expect, it } from "vitest";
import { createTranslator } from "../../locales/translator.ts";
import {
  type AnswerValue,
  type Definition,
  type Question,
  QUESTION_TYPES,
} from "../../surveys/core/index.ts";
import { fieldsOf } from "./testing/fields-of.ts";
import { controlsIn, sentFields } from "./testing/html-form.ts";
import { formWith, viewOfForm } from "./testing/question-view-of.ts";
import { definitionOf, placed, renderQuestion as render } from "./testing/render-question.tsx";
import { readQuestion } from "./read-question.ts";

function roundTrip(question: Partial<Question>, value: AnswerValue, isEnhanced: boolean) {
  const view = viewOfForm(formWith(definitionOf(question), { q: value }));
  const fields = sentFields(controlsIn(render(question, view, isEnhanced)));
  return readQuestion(fields, placed(question)).reading;
}

const examples: readonly [string, Partial<Question>, AnswerValue][] = [
  ["text", {}, 'San Juan <Chamula> & "otros"'],
  ["text of several lines", { appearance: "multiline" }, "uno\ndos"],
  ["integer", { type: "integer" }, -42],
  ["decimal", { type: "decimal" }, 1500.25],
  ["tiny decimal", { type: "decimal" }, 1e-7],
  ["date", { type: "date" }, "2024-02-29"],
  ["month", { type: "date", appearance: "month-year" }, "2024-02-01"],
  ["year", { type: "date", appearance: "year" }, "2024-01-01"],
  ["time", { type: "time" }, "07:05"],
  ["time with seconds and offset", { type: "time" }, "07:05:30-06:00"],
  ["date and time", { type: "dateTime" }, "2026-01-31T23:59"],
  ["moment with offset", { type: "dateTime" }, "2026-01-31T23:59:01.250-06:00"],
  ["choice as cards", { type: "select_one", list: "causes" }, "2"],
  ["choice from a long list", { type: "select_one", list: "towns" }, "m17"],
  ["minimal choice", { type: "select_one", list: "causes", appearance: "minimal" }, "3"],
  ["several choices", { type: "select_multiple", list: "causes" }, ["1", "3"]],
  ["rank", { type: "rank", list: "causes" }, ["3", "1", "2"]],
  ["partial rank", { type: "rank", list: "causes" }, ["2"]],
  ["short range", { type: "range" }, 7],
  ["fine short range", { type: "range", parameters: { start: "0", end: "1", step: "0.1" } }, 0.3],
  ["long range", { type: "range", parameters: { start: "0", end: "100", step: "0.5" } }, 12.5],
  ["acknowledge", { type: "acknowledge" }, "OK"],
  ["geopoint", { type: "geopoint" }, [16.75, -93.125]],
  ["measured geopoint", { type: "geopoint" }, [16.75, -93.125, 2100, 4.5]],
  ["refusal", { type: "integer", refusable: true }, { refused: true }],
];

describe("a question shown with its answer", () => {
  it.each(examples)("is read back equal: %s", (_, question, value) => {
    expect(roundTrip(question, value, false)).toEqual({ kind: "answer", value });
  });

  it.each(examples)("is read back equal in a living page: %s", (_, question, value) => {
    expect(roundTrip(question, value, true)).toEqual({ kind: "answer", value });
  });

  it.each(QUESTION_TYPES)("is read back unanswered when unanswered: %s", (type) => {
    const list = ["select_one", "select_multiple", "rank"].includes(type) ? { list: "causes" } : {};
    const item = { type, ...list, ...(type === "calculate" ? { calculation: "1" } : {}) };
    const view = viewOfForm(formWith(definitionOf(item), {}));
    const fields = sentFields(controlsIn(render(item, view)));
    expect(readQuestion(fields, placed(item)).reading).toEqual({
      kind: "answer",
      value: undefined,
    });
  });

  it("is read back with the text of other", () => {
    const question = { type: "select_one", list: "causes", orOther: true } as const;
    const form = formWith(definitionOf(question), { q: "other", q_other: "Luz" });
    const fields = sentFields(controlsIn(render(question, viewOfForm(form))));
    expect(readQuestion(fields, placed(question))).toEqual({
      reading: { kind: "answer", value: "other" },
      other: "Luz",
    });
  });

  it("keeps the default of a hidden question", () => {
    const question = { type: "hidden", default: "cartel" } as const;
    const view = viewOfForm(formWith(definitionOf(question)));
    const fields = sentFields(controlsIn(render(question, view)));
    expect(readQuestion(fields, placed(question)).reading).toEqual({
      kind: "answer",
      value: "cartel",
    });
  });
});

const unreadable: readonly [Partial<Question>, Readonly<Record<string, string>>, string][] = [
  [{ type: "integer" }, { "": "abc" }, "typed.integer"],
  [{ type: "integer" }, { "": "2.5" }, "typed.integer"],
  [{ type: "integer" }, { "": "99999999999999999999" }, "typed.integer"],
  [{ type: "decimal" }, { "": "1,500" }, "typed.ambiguous_number"],
  [{ type: "decimal" }, { "": "1e999" }, "typed.number"],
  [{ type: "range" }, { "": "mucho" }, "typed.number"],
  [{ type: "date" }, { day: "30", month: "2", year: "2025" }, "typed.date"],
  [{ type: "date" }, { day: "", month: "2", year: "2025" }, "typed.date"],
  [{ type: "date" }, { day: "1", month: "2", year: "25" }, "typed.date"],
  [{ type: "time" }, { "": "25:00" }, "typed.time"],
  [{ type: "dateTime" }, { day: "1", month: "2", year: "2025" }, "typed.date_time"],
  [{ type: "geopoint" }, { latitude: "16.7" }, "typed.geopoint"],
  [{ type: "rank", list: "causes" }, { "place.1": "1", "place.2": "1" }, "typed.rank_repeated"],
  [{ type: "rank", list: "causes" }, { "place.1": "cero" }, "typed.rank_place"],
];

describe("what cannot be read", () => {
  it.each(unreadable)("%o with %o has a code of its own", (question, parts, code) => {
    const { reading } = readQuestion(fieldsOf("q", parts), placed(question));
    expect(reading).toEqual({ kind: "unreadable", code });
  });

  it.each(unreadable)("%o with %o is shown again as typed", (question, parts, code) => {
    const problems = [{ code, question: "q", parameters: {} }];
    const form = formWith(definitionOf(question), {});
    const html = render(question, viewOfForm(form, { problems, typed: { q: parts } }));
    const sent = new Map(sentFields(controlsIn(html)));
    for (const [name, text] of fieldsOf("q", parts)) {
      if (text === "cero" || question.type === "range") continue;
      expect(sent.get(name)).toBe(text);
    }
    expect(html).toContain(createTranslator("es").t(`problem.${code}`));
  });
});

describe("numbers as people type them", () => {
  it.each([
    ["decimal", "3,5", 3.5],
    ["decimal", "0,500", 0.5],
    ["decimal", "1,234.5", 1234.5],
    ["decimal", " 12 ", 12],
    ["decimal", "1 500 000", 1500000],
    ["integer", "1,200", 1200],
    ["integer", "-0", 0],
  ] as const)("%s %s", (type, text, value) => {
    const { reading } = readQuestion(fieldsOf("q", { "": text }), placed({ type }));
    expect(reading).toEqual({ kind: "answer", value });
  });

  it("reads a comma of a coordinate as its decimal sign", () => {
    const parts = { latitude: "16,753", longitude: "-93,115" };
    const { reading } = readQuestion(fieldsOf("q", parts), placed({ type: "geopoint" }));
    expect(reading).toEqual({ kind: "answer", value: [16.753, -93.115] });
  });
});

describe("the frame of a question", () => {
  const question: Partial<Question> = {
    type: "integer",
    hint: "En años",
    guidance: "Cumplidos",
    refusable: true,
  };

  it("says in words that an answer is optional, and only then", () => {
    const optional = render(question, viewOfForm(formWith(definitionOf(question), {})));
    const required = { ...question, required: true };
    expect(optional).toContain("(opcional)");
    expect(render(required, viewOfForm(formWith(definitionOf(required), {})))).not.toContain(
      "(opcional)",
    );
  });

  it("points its control at the hint and the error", () => {
    const problems = [{ code: "typed.integer", question: "q", parameters: {} }];
    const html = render(question, viewOfForm(formWith(definitionOf(question), {}), { problems }));
    expect(html).toContain('aria-describedby="q-q-hint q-q-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="q-q-error"');
  });

  it("shows the author's message for a constraint", () => {
    const constrained = {
      ...question,
      constraint: ". > 17",
      constraintMessage: "De 18 en adelante",
    };
    const problems = [{ code: "answer.constraint_not_met", question: "q", parameters: {} }];
    const form = formWith(definitionOf(constrained), { q: 3 });
    expect(render(constrained, viewOfForm(form, { problems }))).toContain("De 18 en adelante");
  });

  it("reminds beside free text that this is no complaint channel, and not beside numbers", () => {
    const reminder = createTranslator("es").t("question.complaint_reminder");
    expect(render({}, viewOfForm(formWith(definitionOf({}), {})))).toContain(reminder);
    expect(render(question, viewOfForm(formWith(definitionOf(question), {})))).not.toContain(
      reminder,
    );
  });

  it("lets a refusal win over what was typed", () => {
    const fields = [...fieldsOf("q", { "": "12" }), ...fieldsOf("q", { refused: "1" })];
    expect(readQuestion(fields, placed(question)).reading).toEqual({
      kind: "answer",
      value: { refused: true },
    });
  });

  it("keeps the Spanish beside a draft of a choice in a list", () => {
    const listed = { type: "select_one", list: "causes", appearance: "minimal" } as const;
    const text = { state: "draft_machine", origin: "prueba", sourceHash: "0" } as const;
    const pack = {
      survey: "una",
      language: "tzh",
      texts: { "lists.causes.1": { ...text, text: "Jaʼ" } },
    };
    const html = render(listed, viewOfForm(formWith(definitionOf(listed), {}), { pack }));
    expect(html).toContain("Jaʼ (Agua)");
  });

  it("fills earlier answers into a label", () => {
    const definition = definitionOf({ label: "¿Y ${name}?" });
    const named: Definition = {
      ...definition,
      items: [
        { kind: "question", type: "text", name: "name", label: "Nombre" },
        ...definition.items,
      ],
    };
    const view = viewOfForm(formWith(named, { name: "Ana" }));
    expect(render({ label: "¿Y ${name}?" }, view)).toContain("¿Y Ana?");
  });
});
