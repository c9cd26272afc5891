import { describe, expect, it } from "vitest";
import { sha256Hex } from "../surveys/core/index.ts";
import { interfaceKind, interfaceSpanish, shippedInterface } from "./interface-units.ts";

describe("texts of the interface as units of translation", () => {
  const spanish = interfaceSpanish();

  it("are those that respondents meet, a plural once", () => {
    expect(spanish.get("check.send")).toBe("Enviar");
    expect(spanish.has("journey.errors_other")).toBe(true);
    expect(spanish.has("journey.errors_one")).toBe(false);
    expect(
      [...spanish.keys()].filter((key) => /^(panel|cli|api|problem\.text)\./.test(key)),
    ).toEqual([]);
    expect([...spanish.values()]).not.toContain("");
  });

  it("take two people where they ask for consent, tell of rights or are chosen", () => {
    expect(
      ["start.free", "notice.full.rights.text", "start.privacy.title", "question.refuse"].map(
        interfaceKind,
      ),
    ).toEqual(["consent", "rights", "rights", "choice"]);
    expect([interfaceKind("check.send"), interfaceKind("question.range")]).toEqual([
      ...["plain", "scale"],
    ]);
  });

  it.each(["tzh", "tzo"])("ship in %s with their state, origin and ground", (language) => {
    const texts = Object.entries(shippedInterface(language));
    expect(texts.length).toBeGreaterThan(100);
    const [key = "", entry] = texts.find(([each]) => each === "check.send") ?? [];
    expect(entry).toMatchObject({
      ...{ state: "draft_machine", origin: "program and dictionaries" },
      sourceHash: sha256Hex(spanish.get(key) ?? ""),
    });
    expect(texts.filter(([each]) => !spanish.has(each))).toEqual([]);
  });

  it("do not ship in a language without a file", () => {
    expect(shippedInterface("es")).toEqual({});
  });
});
