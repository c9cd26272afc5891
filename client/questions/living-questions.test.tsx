import { describe, expect, it } from "vitest";
import { createTranslator } from "../../locales/translator.ts";
import {
  type Answers,
  type Choice,
  CHOICE_ICONS,
  type TextsToShow,
  type TextToShow,
  type Question,
} from "../../surveys/core/index.ts";
import { controlsIn, sentFields } from "./testing/html-form.ts";
import { compiled, formWith, viewOfForm } from "./testing/question-view-of.ts";
import { CAUSES, definitionOf, renderQuestion } from "./testing/render-question.tsx";
import type { QuestionView } from "./question-view.ts";

const LIVING = true;
const LONG = { type: "select_one", list: "towns" } as const;
const RANK = { type: "rank", list: "causes" } as const;
const { t } = createTranslator("es");

function viewOf(question: Partial<Question>, answers: Answers, rest: Partial<QuestionView> = {}) {
  return viewOfForm(formWith(definitionOf(question), answers), rest);
}

function spoken(text: string): TextToShow {
  return { text, state: "approved", audio: `/audio/${text}.opus` };
}

function packOf(texts: TextsToShow["texts"]): TextsToShow {
  return { language: "tzh", texts };
}

/** Names and values that a form with this question would send. */
function sent(html: string) {
  return new Map(sentFields(controlsIn(html)));
}

describe("a text that is being typed", () => {
  it.each([{}, { appearance: "multiline" }])(
    "is shown as typed, with its spaces: %o",
    (question) => {
      const typed = { q: { "": "  dos  espacios " } };
      const html = renderQuestion(question, viewOf(question, { q: "dos  espacios" }, { typed }));
      expect(sent(html).get("q:q")).toBe("  dos  espacios ");
    },
  );

  it("keeps the text of other as typed", () => {
    const question = { type: "select_one", list: "causes", orOther: true } as const;
    const typed = { q: { "": "other", other: "la " } };
    const answers = { q: "other", q_other: "la" };
    expect(
      sent(renderQuestion(question, viewOf(question, answers, { typed }))).get("q:q:other"),
    ).toBe("la ");
  });

  it("holds line ends as its field does", () => {
    const typed = { q: { "": "uno\r\ndos" } };
    const html = renderQuestion({}, viewOf({}, {}, { typed }));
    expect(controlsIn(html)).toMatchObject([{ kind: "textarea", value: "uno\ndos" }]);
  });

  it("is told how much fits once little does, in a living page", () => {
    const question = { appearance: "multiline", constraint: "string-length(.) <= 20" };
    const view = viewOf(question, { q: "diecisiete letras" });
    expect(renderQuestion(question, view, LIVING)).toContain(t("question.text.left", { count: 3 }));
    expect(renderQuestion(question, view)).not.toContain("text-counter");
  });

  it("is told what is too much", () => {
    const question = { appearance: "multiline", constraint: "string-length(.) <= 4" };
    const html = renderQuestion(question, viewOf(question, { q: "cinco" }), LIVING);
    expect(html).toContain(t("question.text.over", { count: 1 }));
  });
});

describe("a long list in a living page", () => {
  it("is a closed combobox that shows what is chosen, and a hidden field that says it", () => {
    const html = renderQuestion(LONG, viewOf(LONG, { q: "m7" }), LIVING);
    expect(html).not.toContain("<select");
    expect(html).toMatch(/<input[^>]* id="q-q"[^>]* role="combobox"[^>]* aria-expanded="false"/);
    expect(html).toContain('value="Municipio 7"');
    expect(html).not.toContain('role="listbox"');
    expect([...sent(html)]).toEqual([["q:q", "m7"]]);
    expect(html).toContain(t("question.search.clear", { choice: "Municipio 7" }));
  });

  it("has nothing to clear while nothing is chosen", () => {
    expect(renderQuestion(LONG, viewOf(LONG, {}), LIVING)).not.toContain("search-clear");
  });

  it("is also what the author asks for with autocomplete", () => {
    const question = { type: "select_one", list: "causes", appearance: "autocomplete" } as const;
    expect(renderQuestion(question, viewOf(question, {}), LIVING)).toContain('role="combobox"');
    expect(renderQuestion(question, viewOf(question, {}))).toContain("<select");
  });

  it("asks which other only once other is chosen", () => {
    const question = { ...LONG, orOther: true } as const;
    expect(renderQuestion(question, viewOf(question, {}), LIVING)).not.toContain("q:q:other");
    const html = renderQuestion(
      question,
      viewOf(question, { q: "other", q_other: "Aquí" }),
      LIVING,
    );
    expect([...sent(html)]).toEqual([
      ["q:q", "other"],
      ["q:q:other", "Aquí"],
    ]);
  });

  it("says nothing of a choice that is no longer offered, like the list of the browser", () => {
    const view = viewOf(LONG, { q: "gone" });
    expect(sent(renderQuestion(LONG, view, LIVING)).get("q:q")).toBe("");
    expect(sent(renderQuestion(LONG, view)).get("q:q")).toBe("");
  });

  it("stays a list where nothing may be chosen", () => {
    const question = { ...LONG, readOnly: true };
    expect(renderQuestion(question, viewOf(question, {}), LIVING)).toContain("<select");
  });
});

describe("a ranking in a living page", () => {
  it("shows the placed choices in their order, then the others to tap", () => {
    const html = renderQuestion(RANK, viewOf(RANK, { q: ["3", "1"] }), LIVING);
    expect(html).not.toContain("<select");
    expect(html.match(/Salud<|Agua<|Caminos</g)).toEqual(["Salud<", "Agua<", "Caminos<"]);
    expect(html.match(/class="rank-place">\d/g)).toHaveLength(2);
    expect(html.match(/class="choice rank-offer"/g)).toHaveLength(1);
  });

  it("names each button after its choice, and offers no move that leads nowhere", () => {
    const html = renderQuestion(RANK, viewOf(RANK, { q: ["3", "1"] }), LIVING);
    const labels = [...html.matchAll(/aria-label="([^"]+)"/g)].map((match) => match[1]);
    expect(labels).toEqual(["Bajar: Salud", "Quitar: Salud", "Subir: Agua", "Quitar: Agua"]);
  });

  it("sends the fields that the plain lists send", () => {
    const view = viewOf(RANK, { q: ["3", "1"] });
    expect([...sent(renderQuestion(RANK, view, LIVING))]).toEqual([
      ...sent(renderQuestion(RANK, view)),
    ]);
  });

  it("makes an order of places that were given twice", () => {
    const typed = { q: { "place.1": "2", "place.2": "1", "place.3": "2" } };
    const html = renderQuestion(RANK, viewOf(RANK, {}, { typed }), LIVING);
    expect([...sent(html).values()]).toEqual(["2", "1", "3"]);
  });

  it("has a region that tells what is done, empty at first", () => {
    const html = renderQuestion(RANK, viewOf(RANK, {}), LIVING);
    expect(html).toContain('<p class="visually-hidden" role="status"></p>');
  });

  it("can be reached from the list of errors", () => {
    expect(renderQuestion(RANK, viewOf(RANK, {}), LIVING)).toContain('id="q-q" tabindex="-1"');
  });
});

describe("pictures of choices", () => {
  const list = CHOICE_ICONS.map((icon): Choice => ({ name: icon, label: icon, icon }));
  const drawn = { type: "select_one", list: "drawn" } as const;
  const html = renderQuestion(
    drawn,
    viewOfForm(formWith(definitionOf(drawn, { drawn: list, causes: CAUSES }), {})),
  );

  it("have each a shape of their own, hidden from screen readers, without inline style", () => {
    const shapes = [...html.matchAll(/<svg[^>]*aria-hidden="true"[^>]*><path[^>]* d="([^"]+)"/g)];
    expect(new Set(shapes.map((match) => match[1])).size).toBe(CHOICE_ICONS.length);
    expect(html).not.toContain("style=");
  });

  it("stand between the button to tick and the words", () => {
    const [first] = html.match(/<label class="choice choice-drawn">.*?<\/label>/) ?? [];
    expect(first?.match(/<(?:input|svg|span)/g)).toEqual(["<input", "<svg", "<span"]);
  });

  it("are not there for a choice without one", () => {
    const plain = { type: "select_one", list: "causes" } as const;
    expect(renderQuestion(plain, viewOf(plain, {}))).not.toContain("<svg");
  });
});

describe("the words of a scale", () => {
  const range = {
    type: "range",
    parameters: { start: "0", end: "2", tick_labelset: "ends" },
  } as const;
  const ends = [
    { name: "0", label: "Nada" },
    { name: "2", label: "Mucho" },
  ];
  const lists = { ends, causes: CAUSES };

  it("stand above its ends and inside the label of each", () => {
    const view = viewOfForm(formWith(definitionOf(range, lists), {}));
    const html = renderQuestion(range, view);
    expect(html).toContain('<span aria-hidden="true"><b>0</b> Nada</span>');
    expect(html).toMatch(/value="2"[^>]*><span>2<\/span><span class="visually-hidden">Mucho</);
  });

  it("are translated by the pack", () => {
    const pack = packOf({ "lists.ends.0": spoken("Maʼyuk") });
    const view = viewOfForm(formWith(definitionOf(range, lists), {}), { pack });
    expect(renderQuestion(range, view)).toContain("Maʼyuk");
  });

  it("are absent where the scale has none", () => {
    const bare = { type: "range", parameters: { tick_labelset: "nowhere" } } as const;
    expect(renderQuestion(bare, viewOf(bare, {}))).not.toContain("scale-words");
  });
});

describe("a text with a voice", () => {
  const question = { type: "select_one", list: "causes", hint: "Una sola" } as const;
  const pack = packOf({ "q.label": spoken("Bin"), "lists.causes.1": spoken("Jaʼ") });
  const view = viewOf(question, {}, { pack });

  it("has the browser's own player, which loads nothing by itself", () => {
    const html = renderQuestion(question, view);
    expect(html.match(/<audio[^>]* controls[^>]* preload="none"/g)).toHaveLength(2);
    expect(html).toContain('src="/audio/Bin.opus"');
    expect(html).toContain('aria-label="Escuchar: Bin"');
  });

  it("has a button in a living page, and nothing that could load", () => {
    const packed = packOf({ "q.label": { ...spoken("Bin"), audio: "q.label" } });
    const html = renderQuestion(question, viewOf(question, {}, { pack: packed }), LIVING);
    expect(html).not.toContain("<audio");
    expect(html).toContain(
      '<button type="button" class="voice" data-voice="q.label" aria-label="Escuchar: Bin"',
    );
    expect(html).not.toContain("/audio/");
  });

  it("keeps the button outside the label of its choice, and out of the name of the question", () => {
    const html = renderQuestion(question, view, LIVING);
    for (const [label] of html.matchAll(/<label.*?<\/label>/g))
      expect(label).not.toContain("voice");
    expect(html).toContain('aria-labelledby="q-q-legend"');
    expect(html).toMatch(/<span class="spoken-text" id="q-q-legend"><span lang="tzh">Bin</);
  });

  it("keeps the button outside the label of a field", () => {
    const html = renderQuestion({}, viewOf({}, {}, { pack }), LIVING);
    expect(html).toMatch(/<div class="spoken"><button.*?<\/button><label class="question-label"/);
  });

  it("is the only one with a player", () => {
    expect(renderQuestion(question, viewOf(question, {}), LIVING)).not.toContain("voice");
    expect(renderQuestion(question, viewOf(question, {}))).not.toContain("<audio");
  });

  it("keeps its voice when earlier answers are filled into it", () => {
    const definition = definitionOf({ label: "¿Y ${name}?" });
    const named = {
      ...definition,
      items: [
        { kind: "question", type: "text", name: "name", label: "Nombre" } as const,
        ...definition.items,
      ],
    };
    expect(compiled(named).questions).toHaveLength(2);
    const filled = viewOfForm(formWith(named, { name: "Ana" }), {
      pack: packOf({ "q.label": { ...spoken("Bin ${name}"), audio: "/audio/b" } }),
    });
    const html = renderQuestion({ label: "¿Y ${name}?" }, filled);
    expect(html).toContain('src="/audio/b"');
    expect(html).toContain("Bin Ana");
  });
});

describe("a refusal", () => {
  it("carries its picture and stands below every kind of field", () => {
    const question = { type: "range", refusable: true } as const;
    const html = renderQuestion(question, viewOf(question, { q: { refused: true } }));
    expect(html).toMatch(/choice-refusal"[^>]*><input type="checkbox"[^>]* checked[^>]*\/?><svg/);
    expect(sent(html)).toEqual(new Map([["q:q:refused", "1"]]));
  });
});
