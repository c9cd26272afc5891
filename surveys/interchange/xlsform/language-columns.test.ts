import { describe, expect, it } from "vitest";
import { read, said } from "./testing/form-of.ts";

const settings = "form_title | default_language\nT | ";

describe("the Spanish of a form", () => {
  it("is the plain column when no other is", () => {
    const result = read({
      survey: "type|name|label|label::English (en)\ntext|q|¿Qué?|What?",
      settings,
    });
    expect(result.definition).toMatchObject({
      languages: ["es", "en"],
      items: [{ label: "¿Qué?" }],
    });
    expect(result.packs[0]?.texts["q.label"]?.text).toBe("What?");
    expect(said(result)).toEqual([]);
  });

  it("is its own column when the plain one is in the default language", () => {
    const result = read({
      survey: "type|name|label|label::Español\ntext|q|What?|¿Qué?",
      settings: `${settings}English (en)`,
    });
    expect(result.definition?.items[0]).toMatchObject({ label: "¿Qué?" });
    expect(result.packs).toMatchObject([{ language: "en" }]);
  });

  it("is taken from the plain column where its own is empty", () => {
    const result = read({
      survey: "type|name|label::es|hint\ntext|q|¿Qué?|Diga",
      settings,
    });
    expect(result.definition?.items[0]).toMatchObject({ label: "¿Qué?", hint: "Diga" });
  });

  it("is replaced by the default language when there is none", () => {
    const result = read({
      survey: "type|name|label::French (fr)|label::English (en)\ntext|q|Quoi ?|What?",
      choices: "list_name|name|label::French (fr)|label::English (en)\nl|1|Un|One",
      settings: `${settings}English (en)`,
    });
    expect(result.definition).toMatchObject({
      languages: ["es", "fr"],
      items: [{ label: "What?" }],
      lists: { l: [{ label: "One" }] },
    });
    expect(result.packs).toMatchObject([{ language: "fr" }]);
    expect(said(result)).toEqual(["warning no_spanish survey!1 label::English (en)"]);
  });

  it("is replaced by the very header that the default language names", () => {
    const result = read({
      survey: "type|name|label::en|label::English (en)\ntext|q|Old?|What?",
      settings: `${settings}English (en)`,
    });
    expect(result.definition?.items[0]).toMatchObject({ label: "What?" });
  });

  it("is replaced text by text where it is missing", () => {
    const result = read({
      survey: "type|name|label::es|label::en\ntext|q||What?\ntext|p|¿Qué?|What?",
      settings,
    });
    expect(result.definition?.items[0]).toMatchObject({ label: "What?" });
    expect(said(result)).toEqual(["warning text_without_spanish survey!2 label::en"]);
  });
});

describe("other languages of a form", () => {
  it("are left out when nobody can tell which they are", () => {
    const result = read({
      survey: "type|name|label::es|label::Klingon|image::tzh\ntext|q|¿Qué?|nuqneH|a.png",
      settings,
    });
    expect(result.definition?.languages).toEqual(["es", "tzh"]);
    expect(said(result)).toEqual([
      "left_out language_without_code survey!1 label::Klingon",
      "left_out media_of_language survey!1 image::tzh",
    ]);
  });

  it("are reported when they show other answers, or stand beside nothing", () => {
    const result = read({
      survey: "type|name|label::es|label::tzh\ntext|q|¿Qué?|${q}\nselect_one l|p|¿?|",
      choices: "list_name|name|label::es|label::tzh\nl|1|Uno|Jun",
      settings,
    });
    expect(said(result)).toEqual(["warning placeholders_differ survey!2 label::tzh"]);
  });

  it("offer a language that the form only names", () => {
    const result = read({
      survey: "type|name|label\ntext|q|¿Qué?",
      settings: "form_title|consulta_languages\nT|es tzh bad_code",
    });
    expect(result.definition?.languages).toEqual(["es", "tzh"]);
  });
});
