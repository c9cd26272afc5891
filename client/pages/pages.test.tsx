import type { VNode } from "preact";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createTranslator } from "../../locales/translator.ts";
import { type Institution, UNSET_INSTITUTION } from "../../surveys/core/index.ts";
import { ApiReferencePage } from "./api-reference-page.tsx";
import { ExitPage } from "./exit-page.tsx";
import { LandingPage } from "./landing-page.tsx";
import { MESSAGE_KINDS, MessagePage } from "./message-page.tsx";
import { NoticePage } from "./notice-page.tsx";
import type { PageFrame } from "./page-frame.ts";
import { ReceiptPage } from "./receipt-page.tsx";
import { renderPage } from "./render-page.ts";
import { StartPage } from "./start-page.tsx";

const SET: Institution = {
  ...UNSET_INSTITUTION,
  name: "Secretaría <de prueba>",
  privacyVersion: "3",
  complaintChannels: [{ name: "Buzón de prueba", detail: "en la entrada" }],
};
const title = { text: "Su opinión", language: "es" };
const languages = ["es", "tzh", "tzo"];

function frameOf(language = "es", institution = UNSET_INSTITUTION): PageFrame {
  return {
    translator: createTranslator(language),
    institution,
    stylesheet: "/assets/site.css",
    languageLinks: languages.map((code) => ({ language: code, href: `/${code}/encuestas/x` })),
  };
}

function startOf(frame: PageFrame, translated = 0, approved = 0): VNode {
  const coverage = { total: 20, translated, approved };
  const props = { frame, title, minutes: 8, closesOn: "2026-12-01", coverage };
  return <StartPage {...props} action="/es/encuestas/x" />;
}

function receiptOf(frame: PageFrame): VNode {
  const props = { folio: "AB12-CD34", receivedOn: "2026-11-20", againHref: "/es/encuestas/x" };
  return <ReceiptPage frame={frame} surveyTitle={title} {...props} />;
}

function landingOf(frame: PageFrame): VNode {
  const links = [{ language: "tzo", href: "/tzo/encuestas/x" }];
  return (
    <LandingPage
      frame={frame}
      surveys={[{ title, minutes: 1, closesOn: null, languages: links }]}
    />
  );
}

const PAGES: readonly [string, (frame: PageFrame) => VNode][] = [
  ["landing", landingOf],
  ["start", startOf],
  ["notice", (frame) => <NoticePage frame={frame} />],
  ["receipt", receiptOf],
  ["message", (frame) => <MessagePage frame={frame} kind="error" />],
  ["API reference", (frame) => <ApiReferencePage frame={frame} document={{}} />],
];

describe.each(PAGES)("the %s page", (_name, page) => {
  const html = renderPage(page(frameOf("tzh")));

  it("is a whole document in the language of the page", () => {
    expect(html).toMatch(/^<!doctype html><html lang="tzh"><head><meta charset="utf-8"\/?>/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main /g)).toHaveLength(1);
    expect(html).toContain('<a class="skip" href="#contenido">');
  });

  it("has nothing that a strict content security policy blocks", () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|https?:\/\/(?!www\.w3\.org)/);
  });

  it("marks Spanish on a page in another language", () => {
    expect(html).toContain('<span lang="es">Aviso de privacidad</span>');
  });

  it("says what the institution has not set", () => {
    expect(html).toContain("por configurar");
  });

  it("offers the other languages by their own names", () => {
    expect(html).toMatch(
      /<(a|button) [^>]*lang="tzh"[^>]* aria-current="true">Batsʼil kʼop \(tseltal\)<\/\1>/,
    );
    expect(html).toMatch(/lang="tzo"[^>]*>Batsʼi kʼop \(tsotsil\)</);
  });
});

describe("leaving quickly", () => {
  const exitHref = "/receta";

  it("is one link on every page of respondents, and on no other", () => {
    const html = renderPage(startOf({ ...frameOf(), exitHref }));
    expect(html.match(/<a class="exit" href="\/receta" rel="noreferrer"/g)).toHaveLength(1);
    expect(renderPage(startOf(frameOf()))).not.toContain('class="exit"');
  });

  it("leads to a page that tells nothing of surveys", () => {
    const html = renderPage(
      <ExitPage t={createTranslator("es").t} stylesheet="/assets/site.css" />,
    );
    expect(html).toContain("<title>Agua de jamaica</title>");
    expect(html).not.toMatch(/consulta|encuesta|corrupci|<script|PEA/i);
  });
});

describe("the landing page", () => {
  it("links a survey in each of its languages", () => {
    const html = renderPage(landingOf(frameOf()));
    expect(html).toContain('href="/tzo/encuestas/x" lang="tzo"');
    expect(html).toContain("Toma cerca de 1 minuto");
  });

  it("says so when no survey is open", () => {
    const html = renderPage(<LandingPage frame={frameOf()} surveys={[]} />);
    expect(html).toContain("Por ahora no hay encuestas abiertas");
  });
});

describe("the start page", () => {
  const html = renderPage(startOf(frameOf("es", SET)));

  it("has one form in main, without an id of anybody, whose only button begins", () => {
    const main = /<main .*<\/main>/s.exec(html)?.[0] ?? "";
    expect(main.match(/<form/g)).toHaveLength(1);
    expect(main).toContain('<form id="empezar" method="post" action="/es/encuestas/x">');
    expect(main.match(/<button/g)).toHaveLength(1);
    expect([...main.matchAll(/<input[^>]* name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      "discreto",
      "guardar-preguntado",
      "guardar",
    ]);
  });

  it("hides what only a script can do", () => {
    expect(html).toMatch(/<div hidden data-live(="true")?><input type="hidden" name="guardar-preg/);
  });

  it("says before the first question that it is not a complaint channel", () => {
    expect(html.indexOf("Esto no es una denuncia")).toBeGreaterThan(0);
    expect(html.indexOf("Esto no es una denuncia")).toBeLessThan(html.indexOf("<form"));
    expect(html).toContain("<strong>Buzón de prueba</strong>: en la entrada");
    expect(renderPage(startOf(frameOf()))).toContain("Canales oficiales: por configurar.");
  });

  it("escapes what the institution wrote", () => {
    expect(html).toContain("Responsable: Secretaría &lt;de prueba>.");
  });

  it("has the full privacy notice one tap away", () => {
    expect(html).toContain('<a href="/es/aviso-de-privacidad">Leer el aviso');
  });

  it("tells until when", () => {
    expect(html).toContain("1 de diciembre de 2026");
  });

  it.each([
    [0, "todavía no tiene textos en tseltal"],
    [5, "0 de 20 textos"],
  ])("is honest about %s drafts in Tseltal", (translated, words) => {
    const page = renderPage(startOf(frameOf("tzh"), translated));
    expect(page).toMatch(new RegExp(`<span lang="es">[^<]*${words}`));
  });

  it("has no note on texts in Spanish nor when all are approved", () => {
    expect(html).not.toContain("borradores");
    expect(renderPage(startOf(frameOf("tzo"), 20, 20))).not.toContain("borradores");
  });

  it("weighs with its styles less than the first view may", () => {
    expect(brotliCompressSync(html).length).toBeLessThan(10_000);
  });
});

describe("the notice page", () => {
  it("shows the institution's own notice, paragraph by paragraph", () => {
    const institution = { ...SET, privacyFull: "Uno.\n\nDos <b>." };
    const html = renderPage(<NoticePage frame={frameOf("es", institution)} />);
    expect(html).toContain("<p>Uno.</p><p>Dos &lt;b>.</p>");
    expect(html).toContain("Versión del aviso: 3");
  });
});

describe("the receipt page", () => {
  const html = renderPage(receiptOf(frameOf("tzo")));

  it("carries the folio for people and for programs", () => {
    expect(html).toContain('<p class="folio" data-folio="AB12-CD34">AB12-CD34</p>');
    expect(html).toContain("20 de noviembre de 2026");
  });

  it("has its title in Spanish where the text is a draft", () => {
    expect(html).toContain('<title lang="es">Recibimos su respuesta · Consulta PEA</title>');
  });

  it("shows a draft with a mark and the Spanish beside it", () => {
    expect(html).toContain(
      '<span class="shown"><span>Kolaval</span>\u00a0' +
        '<span class="draft-mark" lang="es">borrador</span>' +
        '<span class="shown-spanish" lang="es">Gracias</span></span>',
    );
  });
});

describe("the message page", () => {
  it.each(MESSAGE_KINDS)("says for %s what happened and what to do", (kind) => {
    const html = renderPage(<MessagePage frame={frameOf()} kind={kind} retryHref="/otra" />);
    const { t } = createTranslator("es");
    for (const part of ["title", "explanation", "next"]) {
      expect(html).toContain(t(`message.${kind}.${part}`));
    }
    expect(html).toContain('<a class="button" href="/otra">Volver a intentar</a>');
  });
});
