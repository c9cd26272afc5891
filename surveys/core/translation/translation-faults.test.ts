import { describe, expect, it } from "vitest";
import { lengthHint } from "./length-hint.ts";
import { placeholderDifference } from "./placeholders.ts";
import { translationFaults } from "./translation-faults.ts";

const SPANISH = "Dijo ${x}, ¿verdad, {{name}}?";

function codes(spanish: string, text: string): readonly string[] {
  return translationFaults(spanish, text).map(({ code }) => code);
}

describe("translationFaults", () => {
  it.each([
    ["Maʼuk", "No"],
    ["¿Melel {{name}} la yal ${x}?", SPANISH],
    ["Ma\u02BCuk «xi» “yu\u02BCun”", "No"],
    ["jun\ncheb", "uno\ndos"],
    ["${x}: 1", "${x}: 1"],
    ["No", "Sí"],
  ])("finds none in %j for %j", (text, spanish) => {
    expect(codes(spanish, text)).toEqual([]);
  });

  it.each([
    ["", "No", ["text.empty"]],
    [" \n\t", "No", ["text.empty"]],
    [" maʼuk", "No", ["text.padded"]],
    ["No", "No", ["text.same_as_spanish"]],
    ["No ", "No", ["text.padded", "text.same_as_spanish"]],
    ["'maʼuk'", "No", ["text.quotation_marks"]],
    ["‘maʼuk’", "No", ["text.quotation_marks"]],
    ["maʼuk '", "No", ["text.quotation_marks"]],
    ["maʼ\nuk", "No", ["text.line_breaks"]],
    ["maʼ\u0007uk", "No", ["text.control_characters"]],
    ["maʼ\u200Buk", "No", ["text.control_characters"]],
    ["maʼ\u202Euk", "No", ["text.control_characters"]],
    ["maʼ\uD800uk", "No", ["text.control_characters"]],
    ["a".repeat(209), "No", ["text.too_long"]],
  ])("finds in %j for %j %j", (text, spanish, faults) => {
    expect(codes(spanish, text)).toEqual(faults);
  });

  it("allows four times the Spanish and 200 letters, and says so", () => {
    expect(codes("No", "a".repeat(208))).toEqual([]);
    expect(translationFaults("No", "a".repeat(209))).toEqual([
      { code: "text.too_long", parameters: { longest: 208 } },
    ]);
  });

  it("tells which placeholders are missing and which are too many", () => {
    expect(translationFaults(SPANISH, "${x} ${x} ${y}")).toEqual([
      { code: "text.placeholders_differ", parameters: { missing: "{{name}}", extra: "${x} ${y}" } },
    ]);
    expect(translationFaults("No", "${x} a")).toEqual([
      { code: "text.placeholders_differ", parameters: { missing: "–", extra: "${x}" } },
    ]);
  });

  it("lets a name be the same as in Spanish", () => {
    expect(translationFaults("Oxchuc", "Oxchuc", "name")).toEqual([]);
  });
});

describe("placeholderDifference", () => {
  it("counts how often each stands there", () => {
    expect(placeholderDifference("${a} ${a} {{b}}", "{{b}} {{c}} ${a}")).toEqual({
      missing: ["${a}"],
      extra: ["{{c}}"],
    });
  });
});

describe("lengthHint", () => {
  const question = "a".repeat(100);

  it.each([
    [172, "fits"],
    [173, "long"],
    [264, "long"],
    [265, "very_long"],
  ])("says of %d letters for a hundred: %s", (length, fit) => {
    expect(lengthHint(question, "a".repeat(length))).toEqual({ fit, ratio: length / 100 });
  });

  it("gives choices and scales less room, though short ones always some", () => {
    const long = "a".repeat(160);
    expect(lengthHint(question, long).fit).toBe("fits");
    expect(lengthHint(question, long, "choice").fit).toBe("long");
    expect(lengthHint(question, long, "scale").fit).toBe("long");
    expect(lengthHint("No", "Ma\u02BCuk", "choice")).toEqual({ fit: "fits", ratio: 2.5 });
    expect(lengthHint("", "Ma\u02BCuk")).toEqual({ fit: "fits", ratio: 0 });
  });
});
