import { describe, expect, it } from "vitest";
import type { AnswerValue } from "../answers.ts";
import { QUESTION_TYPES } from "../definition.ts";
import type { Question, QuestionType } from "../definition.ts";
import { settingsOf } from "../question-settings.ts";
import { aDefinition, aQuestion } from "../testing/builders.ts";
import { acceptAnswer, isRefused } from "./accept-answer.ts";
import { RULES } from "./registry.ts";
import { hasChoices, isAnswerable } from "./traits.ts";

const DEFINITION = aDefinition([]);

function accept(type: QuestionType, value: unknown, rest: Partial<Question> = {}): unknown {
  const item = aQuestion("q", type, { list: "colours", ...rest });
  const settings = settingsOf(item, DEFINITION);
  const read = acceptAnswer({ item, rules: RULES[type], settings }, value);
  return read.ok ? read.value : { code: read.code, ...read.parameters };
}

describe("text", () => {
  it("keeps a text as it is, spaces around it included", () => {
    expect(accept("text", " Yajalón \t ")).toBe(" Yajalón \t ");
  });

  it("turns every kind of line end into a line feed", () => {
    expect(accept("text", "a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
  });

  it("takes white space alone for no answer", () => {
    expect(accept("text", " \n\t ")).toBeUndefined();
  });

  it("accepts 5,000 UTF-16 units and refuses one more", () => {
    expect(accept("text", "a".repeat(5000))).toHaveLength(5000);
    expect(accept("text", "a".repeat(5001))).toEqual({ code: "answer.too_long", max: 5000 });
    expect(accept("text", "🌽".repeat(2501))).toEqual({ code: "answer.too_long", max: 5000 });
  });

  it.each(["\u0000", "a\u0007", "\u001b[0m", "\u0085", "\ud800", "\udc00\ud800", "\ufffe"])(
    "refuses the character in %j",
    (text) => {
      expect(accept("text", `x${text}`)).toEqual({ code: "answer.bad_text" });
    },
  );

  it("accepts characters beyond the basic plane", () => {
    expect(accept("text", "k'op 🌽")).toBe("k'op 🌽");
  });

  it.each([1, true, null, [], ["a"], { text: "a" }])("refuses %j", (value) => {
    expect(accept("text", value)).toEqual({ code: "answer.not_text" });
  });
});

describe("numbers", () => {
  it.each([0, -5, 120, Number.MAX_SAFE_INTEGER])("accepts the integer %d", (value) => {
    expect(accept("integer", value)).toBe(value);
  });

  it("turns minus zero into zero", () => {
    expect(Object.is(accept("integer", -0), 0)).toBe(true);
    expect(Object.is(accept("decimal", -0), 0)).toBe(true);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, "5", null, [5], true])(
    "refuses %j as a number",
    (value) => {
      expect(accept("integer", value)).toEqual({ code: "answer.not_a_number" });
      expect(accept("decimal", value)).toEqual({ code: "answer.not_a_number" });
      expect(accept("range", value)).toEqual({ code: "answer.not_a_number" });
    },
  );

  it("refuses a fraction for an integer and accepts it for a decimal", () => {
    expect(accept("integer", 1.5)).toEqual({ code: "answer.not_an_integer" });
    expect(accept("decimal", 1.5)).toBe(1.5);
  });

  it("refuses an integer that JSON cannot hold exactly", () => {
    const limit = Number.MAX_SAFE_INTEGER;
    expect(accept("integer", 2 ** 53)).toEqual({
      code: "answer.out_of_range",
      min: -limit,
      max: limit,
    });
  });
});

describe("range", () => {
  const parameters = { start: "0", end: "1", step: "0.1" };

  it("accepts every decimal step from start to end", () => {
    const steps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    expect(steps.map((value) => accept("range", value, { parameters }))).toEqual(steps);
  });

  it("refuses what lies outside or between steps", () => {
    expect(accept("range", 1.1, { parameters })).toEqual({
      code: "answer.out_of_range",
      min: 0,
      max: 1,
    });
    expect(accept("range", 0.15, { parameters })).toEqual({
      code: "answer.off_step",
      start: 0,
      step: 0.1,
    });
  });

  it("runs from 0 to 10 by 1 where the definition says nothing", () => {
    expect(accept("range", 10)).toBe(10);
    expect(accept("range", 11)).toEqual({ code: "answer.out_of_range", min: 0, max: 10 });
    expect(accept("range", 2.5)).toEqual({ code: "answer.off_step", start: 0, step: 1 });
  });

  it("may run downwards", () => {
    const downwards = { start: "5", end: "1", step: "2" };
    expect(accept("range", 3, { parameters: downwards })).toBe(3);
    expect(accept("range", 2, { parameters: downwards })).toMatchObject({
      code: "answer.off_step",
    });
  });
});

describe("dates and times", () => {
  it.each([
    ["date", "2024-02-29"],
    ["date", "2000-02-29"],
    ["date", "1899-12-31"],
    ["time", "23:59"],
    ["time", "08:30:15.250"],
    ["time", "08:30:15-06:00"],
    ["dateTime", "2026-11-20T10:00:00.000-06:00"],
    ["dateTime", "2026-11-20T10:00Z"],
  ] as const)("accepts the %s %s as written", (type, text) => {
    expect(accept(type, text)).toBe(text);
  });

  it.each([
    ["date", "2023-02-29", "answer.not_a_date"],
    ["date", "1900-02-29", "answer.not_a_date"],
    ["date", "2026-04-31", "answer.not_a_date"],
    ["date", "2026-13-01", "answer.not_a_date"],
    ["date", "0000-01-01", "answer.not_a_date"],
    ["date", "2026-1-1", "answer.not_a_date"],
    ["date", "20/11/2026", "answer.not_a_date"],
    ["date", "2026-11-20T10:00:00", "answer.not_a_date"],
    ["date", 20_411, "answer.not_a_date"],
    ["time", "24:00", "answer.not_a_time"],
    ["time", "8:30", "answer.not_a_time"],
    ["time", "08:30:60", "answer.not_a_time"],
    ["time", "08:30+15:00", "answer.not_a_time"],
    ["dateTime", "2026-11-20", "answer.not_a_date_time"],
    ["dateTime", "2026-02-30T10:00", "answer.not_a_date_time"],
    ["dateTime", "2026-11-20 10:00", "answer.not_a_date_time"],
  ] as const)("refuses the %s %j", (type, value, code) => {
    expect(accept(type, value)).toEqual({ code });
  });

  it("takes the empty text for no answer", () => {
    expect(accept("date", "")).toBeUndefined();
  });
});

describe("choices", () => {
  it("accepts one choice of the list and refuses any other", () => {
    expect(accept("select_one", "red")).toBe("red");
    const refusal = { code: "answer.choice_not_offered", choice: "pink" };
    expect(accept("select_one", "pink")).toEqual(refusal);
    expect(accept("select_multiple", ["red", "pink"])).toEqual(refusal);
  });

  it("keeps several choices in the order given", () => {
    expect(accept("select_multiple", ["blue", "red"])).toEqual(["blue", "red"]);
    expect(accept("rank", ["green", "red", "blue"])).toEqual(["green", "red", "blue"]);
  });

  it("accepts a partial rank", () => {
    expect(accept("rank", ["green"])).toEqual(["green"]);
  });

  it("refuses a choice given twice", () => {
    const refusal = { code: "answer.choice_repeated", choice: "red" };
    expect(accept("select_multiple", ["red", "blue", "red"])).toEqual(refusal);
    expect(accept("rank", ["red", "red"])).toEqual(refusal);
  });

  it("takes nothing chosen for no answer", () => {
    expect(accept("select_one", "")).toBeUndefined();
    expect(accept("select_multiple", [])).toBeUndefined();
  });

  it("refuses other shapes", () => {
    expect(accept("select_one", ["red"])).toEqual({ code: "answer.not_a_choice" });
    expect(accept("select_multiple", "red")).toEqual({ code: "answer.not_a_list" });
    expect(accept("select_multiple", [1])).toEqual({ code: "answer.not_a_choice" });
    expect(accept("select_multiple", Array(3))).toEqual({ code: "answer.not_a_choice" });
  });

  it("offers other where the question adds it", () => {
    expect(accept("select_one", "other", { orOther: true })).toBe("other");
    expect(accept("select_one", "other")).toMatchObject({ code: "answer.choice_not_offered" });
  });

  it("reports a long or broken choice by a short, clean excerpt", () => {
    expect(accept("select_one", `\ud800${"x".repeat(500)}`)).toEqual({
      code: "answer.choice_not_offered",
      choice: `\ufffd${"x".repeat(63)}`,
    });
  });
});

describe("geopoint", () => {
  it.each([[[16.75, -93.12]], [[16.75, -93.12, 530]], [[16.75, -93.12, 530, 4.5]]])(
    "accepts %j",
    (point) => {
      expect(accept("geopoint", point)).toEqual(point);
    },
  );

  it.each([
    [[16.75]],
    [[91, 0]],
    [[0, -181]],
    [[0, 0, 0, -1]],
    [[0, 0, Number.NaN]],
    [[0, "0"]],
    [[0, 0, 0, 0, 0]],
    ["16 -93"],
    [{ lat: 1, lon: 2 }],
  ])("refuses %j", (value) => {
    expect(accept("geopoint", value)).toEqual({ code: "answer.not_a_point" });
  });
});

describe("notes, calculations, acknowledgements", () => {
  it("takes no answer to a note", () => {
    expect(accept("note", "x")).toEqual({ code: "answer.takes_no_answer" });
  });

  it("accepts only OK as an acknowledgement", () => {
    expect(accept("acknowledge", "OK")).toBe("OK");
    expect(accept("acknowledge", true)).toEqual({ code: "answer.not_acknowledged" });
  });

  it("accepts any text or number for a calculation", () => {
    expect(accept("calculate", "x")).toBe("x");
    expect(accept("calculate", 2.5)).toBe(2.5);
    expect(accept("calculate", { a: 1 })).toEqual({ code: "answer.not_text" });
  });

  it("repairs a text that a calculation cut inside a character", () => {
    expect(accept("calculate", "a\ud83c")).toBe("a\ufffd");
  });
});

describe("refusals", () => {
  it("are accepted where the question allows them", () => {
    expect(accept("integer", { refused: true }, { refusable: true })).toEqual({ refused: true });
  });

  it("are not allowed elsewhere, nor on questions with choices", () => {
    expect(accept("integer", { refused: true })).toEqual({ code: "answer.refusal_not_allowed" });
    expect(accept("select_one", { refused: true }, { refusable: true })).toEqual({
      code: "answer.refusal_not_allowed",
    });
  });

  it("have exactly one shape", () => {
    const rest = { refusable: true };
    expect(accept("text", { refused: false }, rest)).toEqual({ code: "answer.not_text" });
    expect(accept("text", { refused: true, why: "x" }, rest)).toEqual({ code: "answer.not_text" });
    expect(accept("text", Object.create({ refused: true }), rest)).toEqual({
      code: "answer.not_text",
    });
    expect(isRefused({ refused: true })).toBe(true);
    expect(isRefused(["refused"])).toBe(false);
  });
});

describe("the registry", () => {
  it("has rules for every type, and says which have choices and which a person answers", () => {
    expect(Object.keys(RULES).sort()).toEqual([...QUESTION_TYPES].sort());
    expect(QUESTION_TYPES.filter(hasChoices)).toEqual(["select_one", "select_multiple", "rank"]);
    expect(QUESTION_TYPES.filter((type) => !isAnswerable(type))).toEqual([
      "note",
      "calculate",
      "hidden",
    ]);
  });

  const STORED: readonly (readonly [QuestionType, AnswerValue, string])[] = [
    ["text", "a b", "a b"],
    ["integer", 5, "5"],
    ["decimal", 0.000_000_1, "0.0000001"],
    ["range", 3, "3"],
    ["date", "2026-11-20", "2026-11-20"],
    ["select_one", "red", "red"],
    ["select_multiple", ["red", "blue"], "red blue"],
    ["rank", ["blue", "red"], "blue red"],
    ["geopoint", [16.75, -93.12, 530, 4.5], "16.75 -93.12 530 4.5"],
    ["acknowledge", "OK", "OK"],
    ["calculate", 2.5, "2.5"],
  ];

  it.each(STORED)("stores %s %j as the XForms text %j", (type, value, text) => {
    expect(RULES[type].toText(value)).toBe(text);
  });

  it.each(STORED.filter(([type]) => type !== "calculate"))(
    "reads the XForms text of %s %j back",
    (type, value, text) => {
      expect(accept(type, RULES[type].fromText(text))).toEqual(value);
    },
  );

  it.each(QUESTION_TYPES)("stores a refused %s as the empty text", (type) => {
    expect(RULES[type].toText({ refused: true })).toBe("");
  });
});
