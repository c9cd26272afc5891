import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";
import { languageName } from "./language-name.ts";
import { Card } from "./survey-acts.tsx";

interface VersionsCardProps {
  readonly translator: Translator;
  readonly slug: string;
  readonly versions: readonly {
    readonly version: number;
    readonly sha256: string;
    readonly publishedOn: string;
  }[];
}

/** What was published, each with the hash that proves it unchanged. */
export function VersionsCard({ translator, slug, versions }: VersionsCardProps) {
  if (versions.length === 0) return null;
  return (
    <Card id="versiones" title="panel.survey.versions">
      <ul class="plain-list">
        {versions.map(({ version, sha256, publishedOn }) => (
          <li key={version} class="version-row">
            <a href={`/panel/encuestas/${slug}/versiones/${String(version)}`}>
              <Say text="panel.survey.version" with={{ version }} />
            </a>{" "}
            · {translator.date(publishedOn)} ·{" "}
            <a href={`/panel/encuestas/${slug}/versiones/${String(version)}/xlsform`}>
              XLSForm<span class="visually-hidden"> {version}</span>
            </a>
            <br />
            <small>
              SHA-256 <span class="code">{sha256}</span>
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export interface LanguageFacts {
  readonly language: string;
  readonly texts: {
    readonly total: number;
    readonly missing: number;
    readonly approved: number;
  };
}

/** How far each language has come. */
export function LanguagesCard(props: {
  readonly translator: Translator;
  /** Address of the texts of a language, for who may read them. */
  readonly hrefOf?: (language: string) => string;
  readonly languages: readonly LanguageFacts[];
}) {
  const { translator, hrefOf, languages } = props;
  return (
    <Card id="idiomas" title="panel.survey.languages">
      {languages.length === 0 ? (
        <p>
          <Say text="panel.survey.only_spanish" />
        </p>
      ) : (
        <ul>
          {languages.map(({ language, texts }) => (
            <li key={language}>
              {hrefOf === undefined ? (
                <strong>{languageName(language)}</strong>
              ) : (
                <a href={hrefOf(language)}>{languageName(language)}</a>
              )}
              <br />
              <Say
                text="panel.survey.language"
                with={{
                  written: translator.number(texts.total - texts.missing),
                  approved: translator.number(texts.approved),
                  total: translator.number(texts.total),
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function LinksCard(props: { slug: string; publicHref: string; hasVersion: boolean }) {
  const { slug, publicHref, hasVersion } = props;
  if (!hasVersion) return null;
  const href = `/panel/encuestas/${slug}`;
  return (
    <Card id="enlaces" title="panel.survey.links">
      <ul>
        <li>
          <a href={publicHref}>
            <Say text="panel.survey.public_page" />
          </a>
        </li>
        <li>
          <a href={`/es/resultados/${slug}`}>
            <Say text="panel.survey.public_results" />
          </a>
        </li>
        <li>
          <a href={`${href}/difusion`}>
            <Say text="panel.survey.outreach" />
          </a>
        </li>
        <li>
          <a href={`${href}/reserva`}>
            <Say text="panel.survey.overrides" />
          </a>
        </li>
      </ul>
    </Card>
  );
}
