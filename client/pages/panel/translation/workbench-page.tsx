import { Say } from "../../shown-text.tsx";

interface WorkbenchShellProps {
  /** Title of the survey, or what the interface is called. */
  readonly title: string;
  /** Name of the language, in Spanish. */
  readonly languageName: string;
  /** Address of this page: what is read and saved is below it. */
  readonly href: string;
  readonly backHref: string;
}

/** What went wrong when the workbench wanted to begin; the script shows one of them. */
function Failures() {
  return (
    <>
      <p class="notice notice-danger" id="translation-failed" role="alert" hidden>
        <Say text="panel.translation.load.failed" />
      </p>
      <p class="notice notice-danger" id="translation-signed_out" role="alert" hidden>
        <Say text="panel.translation.load.signed_out" />
      </p>
    </>
  );
}

/**
 * The page of the workbench before it is there, and without JavaScript. It needs the stylesheet
 * `translation.css` and the script `translation.js`, and takes the wide page.
 */
export function WorkbenchShell({ title, languageName, href, backHref }: WorkbenchShellProps) {
  return (
    <>
      <p class="trail editor-back">
        <a href={backHref}>
          <Say text="panel.translation.back" />
        </a>
      </p>
      <h1 class="editor-h1" id="translation-title">
        {title} <small class="translation-language">{languageName}</small>
      </h1>
      <Failures />
      <div id="translation" data-href={href} data-language-name={languageName}>
        <noscript>
          <p class="notice notice-caution">
            <Say text="panel.translation.needs_script" />
          </p>
          <p class="form-actions">
            <a class="button" href={`${href}/archivo/csv`}>
              <Say text="panel.translation.file.csv" />
            </a>
            <a class="button button-secondary" href={`${href}/importar`}>
              <Say text="panel.translation.file.import" />
            </a>
          </p>
        </noscript>
        <p id="translation-loading" role="status" hidden>
          <Say text="panel.translation.load.loading" />
        </p>
      </div>
    </>
  );
}
