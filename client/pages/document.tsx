import type { ComponentChildren } from "preact";
import { autonym } from "../../locales/language-name.ts";
import type { Institution } from "../../surveys/core/index.ts";
import { Mark, MARK_ICON } from "./mark.tsx";
import { homeHref, type LanguageLink, noticeHref, type PageFrame } from "./page-frame.ts";
import { type PageTitle, titleLanguage, unmarked, wholeTitle } from "./page-content.ts";
import { PageTranslator, Say } from "./shown-text.tsx";

export interface DocumentProps {
  readonly frame: PageFrame;
  readonly title: PageTitle;
  readonly description?: string;
  readonly children: ComponentChildren;
}

/** What a browser loads once somebody wants to listen, and what it says if that fails. */
function voiceOf({ translator, voice }: PageFrame) {
  if (voice === undefined) return {};
  return {
    "data-voice": voice.script,
    "data-voice-manifest": voice.manifest,
    "data-voice-failed": unmarked(translator.shown("question.listen.failed")),
  };
}

function Head({ frame, title, description }: Omit<DocumentProps, "children">) {
  const { language, t } = frame.translator;
  const spoken = titleLanguage(frame.translator, title);
  return (
    <head>
      <meta charset="utf-8" />
      <title lang={spoken === language ? undefined : spoken}>
        {wholeTitle(frame.translator, title)}
      </title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description ?? t("document.description")} />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <link rel="icon" href={MARK_ICON} />
      <link rel="stylesheet" href={frame.stylesheet} />
      {frame.dataStylesheet === undefined ? null : (
        <link rel="stylesheet" href={frame.dataStylesheet} />
      )}
      {frame.script === undefined ? null : (
        <script type="module" src={frame.script} data-survey={frame.data} {...voiceOf(frame)} />
      )}
    </head>
  );
}

function LanguageChoice({ link, frame }: { link: LanguageLink; frame: PageFrame }) {
  const { language, href } = link;
  const name = autonym(language);
  const current = language === frame.translator.language ? ("true" as const) : undefined;
  if (frame.languageForm === undefined) {
    return (
      <a href={href} lang={language} hreflang={language} aria-current={current}>
        {name}
      </a>
    );
  }
  return (
    <button
      type="submit"
      form={frame.languageForm}
      formAction={href}
      lang={language}
      aria-current={current}
    >
      {name}
    </button>
  );
}

function LanguageChooser({ frame }: { frame: PageFrame }) {
  if (frame.languageLinks.length === 0) return null;
  return (
    <nav aria-labelledby="lenguas">
      <span class="visually-hidden" id="lenguas">
        <Say text="document.languages" />
      </span>
      <ul class="languages">
        {frame.languageLinks.map((link) => (
          <li key={link.language}>
            <LanguageChoice link={link} frame={frame} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function QuickExit({ href }: { href: string | undefined }) {
  if (href === undefined) return null;
  return (
    <a class="exit" href={href} rel="noreferrer" data-exit>
      <Say text="exit.leave" />
    </a>
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
        <a class="brand" href={homeHref(frame.translator.language)}>
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
        <QuickExit href={frame.exitHref} />
        <LanguageChooser frame={frame} />
      </div>
    </header>
  );
}

function Colophon({ frame }: { frame: PageFrame }) {
  return (
    <footer class="colophon">
      <div class="wrap">
        <a href={frame.noticeHref ?? noticeHref(frame.translator.language)}>
          <Say text="document.privacy" />
        </a>
        <p>
          <Say text="document.footer" />
        </p>
      </div>
    </footer>
  );
}

function PageBody({ frame, children }: Pick<DocumentProps, "frame" | "children">) {
  return (
    <PageTranslator.Provider value={frame.translator}>
      <a class="skip" href="#contenido">
        <Say text="document.skip" />
      </a>
      <Masthead frame={frame} />
      <main class="wrap" id="contenido" tabIndex={-1}>
        {children}
      </main>
      <Colophon frame={frame} />
    </PageTranslator.Provider>
  );
}

/** The shell of every page. */
export function Document({ frame, title, description, children }: DocumentProps) {
  return (
    <html lang={frame.translator.language}>
      <Head frame={frame} title={title} {...(description === undefined ? {} : { description })} />
      <body>
        <PageBody frame={frame}>{children}</PageBody>
      </body>
    </html>
  );
}
