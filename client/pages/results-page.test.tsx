import { describe, expect, it } from "vitest";
import { createTranslator } from "../../locales/translator.ts";
import type { Publication } from "../../surveys/analysis/publication.ts";
import {
  type Counts,
  type TextsToShow,
  type TextToShow,
  UNSET_INSTITUTION,
} from "../../surveys/core/index.ts";
import {
  aGroup,
  aList,
  aQuestion,
  aRepeat,
  compiled,
} from "../../surveys/core/testing/builders.ts";
import { renderPage } from "./render-page.ts";
import { ResultsPage, type ResultsPageProps } from "./results-page.tsx";

const survey = compiled(
  [
    aQuestion("loose", "select_one", { label: "¿Suelta?" }),
    aGroup(
      "services",
      [
        aQuestion("asked", "select_one", { label: "¿Le dijeron “${loose}” ayer?" }),
        aQuestion("themes", "select_multiple", { list: "colours", orOther: true, label: "Temas" }),
        aQuestion("order", "rank", { list: "colours", label: "Orden" }),
        aQuestion("few", "select_one", { label: "Pocas" }),
        aQuestion("kept", "select_one", { label: "Guardada", publish: false }),
        aQuestion("free", "text", { label: "Libre" }),
        aQuestion("region", "select_one", { list: "regions", label: "¿Dónde vive?" }),
      ],
      { label: "Servicios" },
    ),
    aGroup(
      "trust",
      [
        aQuestion("police", "select_one", { label: "A la policía" }),
        aQuestion("judges", "select_one", { label: "A los jueces" }),
      ],
      { label: "Confianza", matrix: true },
    ),
    aRepeat("members", [aQuestion("speaks", "select_one", { label: "¿Habla?" })], {
      label: "Su familia",
    }),
  ],
  {
    regionQuestion: "region",
    languages: ["es", "tzh", "tzo"],
    lists: { regions: aList("Altos", "Norte", "Selva", "Sierra") },
  },
);

const question = (name: string, n: number | null, choices: Readonly<Record<string, number>>) => ({
  name,
  n,
  choices:
    n === null ? Object.fromEntries(Object.keys(choices).map((one) => [one, null])) : choices,
});

/** What the results API gives for the survey: no `kept` and no `free`. */
const counts: Counts = {
  survey: "test",
  round: "r1",
  n: 1590,
  questions: [
    question("loose", 1590, { yes: 1000, no: 590 }),
    question("asked", 1590, { yes: 812, no: 778 }),
    question("themes", 200, { red: 150, green: 90, blue: 1, other: 0 }),
    question("order", 100, { red: 50, green: 50, blue: 0 }),
    question("few", null, { yes: 4, no: 3 }),
    question("region", 1500, { Altos: 1400, Norte: 96, Selva: 4, Sierra: 0 }),
    question("police", 1500, { yes: 300, no: 1200 }),
    question("judges", null, { yes: 8, no: 1 }),
    question("speaks", 40, { yes: 30, no: 10 }),
  ],
};
const participation: Publication["participation"] = {
  language: { es: 1579, tzh: 6, tzo: 5 },
  channel: { online: 1580, field: 10 },
  region: { Altos: 1400, Norte: null, Selva: null },
};

function packOf(language: string): TextsToShow {
  const text = (words: string, state: TextToShow["state"]): TextToShow => ({ text: words, state });
  const texts = {
    "asked.label": text(`${language}-asked`, "draft_machine"),
    "lists.yes_no.yes": text(`${language}-yes`, "draft_machine"),
    "lists.yes_no.no": text(`${language}-no`, "approved"),
  };
  return { language, texts };
}

function page(language = "es", given: Partial<ResultsPageProps> = {}): string {
  const frame = {
    translator: createTranslator(language),
    institution: UNSET_INSTITUTION,
    stylesheet: "/assets/site.css",
    languageLinks: ["es", "tzh", "tzo"].map((code) => ({
      language: code,
      href: `/${code}/resultados/test`,
    })),
  };
  const props: ResultsPageProps = {
    frame,
    title: { text: "Su opinión", language: "es" },
    compiled: survey,
    pack: language === "es" ? undefined : packOf(language),
    round: { name: "2026", opensOn: "2026-11-01", closesOn: null, synthetic: false },
    published: { counts, n: 1590, participation, publishedOn: "2026-11-20" },
    languages: [],
    otherRounds: [],
    answerHref: "/es/encuestas/test",
    dataHref: "/api/v1/surveys/test/results?round=r1",
    ...given,
  };
  return renderPage(<ResultsPage {...props} />);
}

const html = page();
const words = (of: string) =>
  of
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll("\u00a0", " ");

/** The part of the page that tells of one question or split. */
function figure(of: string, marker: string): string {
  const start = of.lastIndexOf("<article", of.indexOf(marker));
  return of.slice(start, of.indexOf("</article>", start));
}

describe.each(["es", "tzh", "tzo"])("the results page in %s", (language) => {
  const of = page(language);

  it("is a whole document in its language that a strict policy lets through", () => {
    expect(of).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`));
    expect(of.match(/<h1>/g)).toHaveLength(1);
    expect(of).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|https?:\/\/(?!www\.w3\.org)/);
  });

  it("has every id once", () => {
    const ids = [...of.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("holds the same numbers as in every other language", () => {
    const numbers = (text: string) => [...text.matchAll(/ data-(?:count|n)="(\d+)"/g)].join();
    expect(numbers(of)).toBe(numbers(html));
    expect(numbers(of)).toContain("812");
  });
});

describe("the results page", () => {
  it("tells the survey, the round, its days, the responses and the day of publication", () => {
    const text = words(html);
    for (const part of [
      "Su opinión",
      "Levantamiento: 2026.",
      "Se contesta desde el 1 de noviembre de 2026.",
      "Respuestas contadas: 1,590",
      "Números publicados el 20 de noviembre de 2026.",
      "no es una muestra estadística",
      "por lo menos 10 respuestas nuevas",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("tells the last day of a round that ends", () => {
    const round = { name: "A", opensOn: "2026-01-05", closesOn: "2026-03-01", synthetic: false };
    expect(words(page("es", { round }))).toContain("Del 5 de enero de 2026 al 1 de marzo de 2026.");
  });

  it("shows a question as it was asked, with a sentence, a bar and a row per choice", () => {
    const asked = figure(html, 'data-question="asked"');
    expect(asked).toContain("¿Le dijeron “…” ayer?");
    expect(words(asked)).toContain("De 1,590 personas que contestaron, 812 (51 %) dijeron: yes.");
    expect(asked.match(/<tr data-choice/g)).toHaveLength(2);
    expect(words(asked)).toMatch(/yes 812 51 % no 778 49 %/);
    expect(asked).toContain('<rect width="51.1"');
  });

  it("says that several could be marked and that a rank counts first places", () => {
    expect(words(figure(html, 'data-question="themes"'))).toContain("podía marcar varias");
    expect(words(figure(html, 'data-question="themes"'))).toContain(
      "blue 1 menos de 1 % Otra 0 0 %",
    );
    expect(words(figure(html, 'data-question="order"'))).toContain("empatan en el primer lugar");
  });

  it("withholds what fewer than ten answered, without any number of theirs", () => {
    const few = figure(html, 'data-question="few"');
    expect(words(few)).toContain("No se muestra: contestaron menos de 10 personas.");
    expect(few).not.toContain("<table");
    expect(few).not.toMatch(/data-(n|count)=/);
  });

  it("shows a matrix as one table, a withheld row without numbers", () => {
    const trust = figure(html, 'data-question="police"');
    expect(trust).toContain("Confianza");
    expect(trust).toContain('data-question="judges"');
    expect(words(trust)).toContain("A la policía 300 (20 %) 1,200 (80 %)");
    expect(words(trust)).toContain("A los jueces No se muestra: contestaron menos de 10 personas.");
    expect(trust.slice(trust.indexOf('data-question="judges"'))).not.toContain("data-count");
  });

  it("counts entries of a repeat, not people, and names the repeat", () => {
    const speaks = words(figure(html, 'data-question="speaks"'));
    expect(speaks).toContain("Su familia");
    expect(speaks).toContain("De 40 registros, 30 (75 %) dicen: yes.");
    expect(speaks).toContain("no personas");
  });

  it("says that a chart of a long list has only the largest, and keeps every row in the table", () => {
    const towns = Array.from({ length: 24 }, (_, place) => `t${String(place)}`);
    const long = compiled([aQuestion("town", "select_one", { list: "towns" })], {
      lists: { towns: aList(...towns) },
    });
    const choices = Object.fromEntries(towns.map((town, place) => [town, place]));
    const published = {
      counts: { ...counts, questions: [question("town", 276, choices)] },
      ...{ n: 276, participation, publishedOn: "2026-11-20" },
    };
    const town = figure(page("es", { compiled: long, published }), 'data-question="town"');
    expect(words(town)).toContain("las 20 más grandes");
    expect(town.match(/<tr data-choice/g)).toHaveLength(24);
    expect(html).not.toContain("más grandes.");
  });

  it("leaves out free text and what is not for publication", () => {
    expect(html).not.toMatch(/Guardada|Libre|data-question="(kept|free)"/);
  });

  it("names its sections and links them", () => {
    expect(html).toContain('<a href="#seccion-services">Servicios</a>');
    expect(html).toContain('id="seccion-services"');
  });

  it("links the survey while it is open, the data and other rounds", () => {
    expect(html).toContain('<a class="button" href="/es/encuestas/test">');
    expect(html).toContain('href="/api/v1/surveys/test/results?round=r1"');
    expect(page("es", { answerHref: undefined })).not.toContain("/es/encuestas/test");
    const otherRounds = [{ name: "2025", href: "/es/resultados/test?levantamiento=r0" }];
    expect(page("es", { otherRounds })).toContain(
      '<a href="/es/resultados/test?levantamiento=r0">2025</a>',
    );
  });

  it("says loudly that made-up data are made up, and only those", () => {
    const round = { name: "D", opensOn: "2026-01-05", closesOn: null, synthetic: true };
    expect(page("es", { round })).toContain("Ninguna persona contestó");
    expect(html).not.toContain("Ninguna persona contestó");
  });
});

describe("participation", () => {
  it("is exact by language and by channel", () => {
    const language = words(figure(html, 'data-split="language"'));
    expect(language).toContain("De 1,590 respuestas, 1,579 (más de 99 %) se dieron en español.");
    expect(language).toContain("Batsʼi kʼop (tsotsil) 5 menos de 1 %");
    const channel = words(figure(html, 'data-split="channel"'));
    expect(channel).toContain("1,580 (más de 99 %) llegaron por esta vía: En línea.");
  });

  it("hides regions the publication hides, also from the region question's own counts", () => {
    const region = figure(html, 'data-split="region"');
    expect(words(region)).toContain("Altos 1,400 88 %");
    expect(words(region)).toContain("Norte No se muestra Selva No se muestra Sierra 0 0 %");
    expect(html).not.toContain('data-question="region"');
    expect(words(html)).not.toMatch(/\b96\b/);
  });

  it("has no region where the question is not public", () => {
    const hidden = compiled([aQuestion("region", "select_one", { publish: false })], {
      regionQuestion: "region",
    });
    expect(page("es", { compiled: hidden })).not.toContain('data-split="region"');
  });
});

describe("drafts on the results page", () => {
  const of = page("tzh");

  it("stand with their mark and the Spanish beside them", () => {
    const asked = figure(of, 'data-question="asked"');
    expect(asked).toContain('<span class="shown"><span>tzh-asked</span>');
    expect(asked).toContain('<span class="shown-spanish" lang="es">¿Le dijeron “…” ayer?</span>');
    expect(asked).toContain('<span class="shown"><span>tzh-yes</span>');
  });

  it("give way to approved texts without Spanish, and missing ones to Spanish marked as such", () => {
    expect(figure(of, 'data-question="asked"')).toContain('<th scope="row">tzh-no<');
    expect(figure(of, 'data-question="themes"')).toContain('<span lang="es">Temas</span>');
  });

  it("leave a Spanish sentence Spanish throughout", () => {
    const sentence = /<p class="figure-sentence".*?<\/p>/.exec(
      figure(of, 'data-question="asked"'),
    )?.[0];
    expect(sentence).toContain('<span lang="es">De 1,590 personas');
    expect(sentence).toContain("dijeron: yes.");
  });
});

describe("before the first publication", () => {
  const empty = page("es", { published: undefined });

  it("says what is missing in words and gives no number of responses", () => {
    expect(empty).toContain("Todavía no hay resultados");
    expect(empty).toContain("por lo menos diez personas");
    const main = words(/<main.*<\/main>/s.exec(empty)?.[0] ?? "");
    expect(main.replaceAll("2026", "").replace("1 de noviembre", "")).not.toMatch(/\d/);
    expect(empty).not.toMatch(/data-(n|count|question|split|total)=/);
  });
});
