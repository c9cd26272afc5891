import type { ComponentChildren } from "preact";
import { offeredLanguage } from "../../locales/languages.ts";
import type { Institution } from "../../surveys/core/index.ts";
import { Mark, MARK_ICON } from "./mark.tsx";
import { noticeHref } from "./page-frame.ts";
import type { LanguageLink, PageFrame } from "./page-frame.ts";
import { PageTranslator, Say } from "./shown-text.tsx";

export interface DocumentProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly description?: string;
  readonly children: ComponentChildren;
}

function Head({ frame, title, description }: Omit<DocumentProps, "children">) {
  const { t } = frame.translator;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · ${t("document.product")}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description ?? t("document.description")} />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <link rel="icon" href={MARK_ICON} />
      <link rel="stylesheet" href={frame.stylesheet} />
    </head>
  );
}

function LanguageChooser({ links, current }: { links: readonly LanguageLink[]; current: string }) {
  if (links.length === 0) return null;
  return (
    <nav aria-labelledby="lenguas">
      <span class="visually-hidden" id="lenguas">
        <Say text="document.languages" />
      </span>
      <ul class="languages">
        {links.map(({ language, href }) => (
          <li key={language}>
            <a
              href={href}
              lang={language}
              hreflang={language}
              aria-current={language === current ? "true" : undefined}
            >
              {offeredLanguage(language)?.autonym ?? language}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function InstitutionName({ institution }: { institution: Institution }) {
  return institution.name === null ? (
    <Say text="document.institution_unset" />
  ) : (
    <span lang="es">{institution.name}</span>
  );
}

function Masthead({ frame }: { frame: PageFrame }) {
  return (
    <header class="masthead">
      <div class="wrap">
        <a class="brand" href="/">
          <Mark />
          <span>
            <strong>
              <Say text="document.product" />
            </strong>
            <small>
              <InstitutionName institution={frame.institution} />
            </small>
          </span>
        </a>
        <LanguageChooser links={frame.languageLinks} current={frame.translator.language} />
      </div>
    </header>
  );
}

function Colophon({ language }: { language: string }) {
  return (
    <footer class="colophon">
      <div class="wrap">
        <a href={noticeHref(language)}>
          <Say text="document.privacy" />
        </a>
        <p>
          <Say text="document.footer" />
        </p>
      </div>
    </footer>
  );
}

/** The shell of every page. */
export function Document({ frame, title, description, children }: DocumentProps) {
  const { translator } = frame;
  return (
    <PageTranslator.Provider value={translator}>
      <html lang={translator.language}>
        <Head frame={frame} title={title} {...(description === undefined ? {} : { description })} />
        <body>
          <a class="skip" href="#contenido">
            <Say text="document.skip" />
          </a>
          <Masthead frame={frame} />
          <main class="wrap" id="contenido" tabIndex={-1}>
            {children}
          </main>
          <Colophon language={translator.language} />
        </body>
      </html>
    </PageTranslator.Provider>
  );
}
