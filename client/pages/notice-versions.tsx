import { Say } from "./shown-text.tsx";
import type { Translator } from "../../locales/translator.ts";

export interface NoticeVersion {
  readonly version: number;
  readonly publishedOn: string;
}

interface NoticeVersionsProps {
  readonly translator: Translator;
  /** Newest first, without the one that is shown. */
  readonly versions: readonly NoticeVersion[];
  readonly hrefOf: (version: number) => string;
}

/** The other versions of a notice, each by its address. */
export function NoticeVersions({ translator, versions, hrefOf }: NoticeVersionsProps) {
  if (versions.length === 0) return null;
  return (
    <section>
      <h2>
        <Say text="notice.versions_title" />
      </h2>
      <ul>
        {versions.map(({ version, publishedOn }) => (
          <li key={version}>
            <a href={hrefOf(version)}>
              <Say
                text="notice.version_of_day"
                with={{ version, day: translator.date(publishedOn) }}
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says of an earlier version that another counts, and where that is. */
export function NoLongerValid({ href }: { readonly href: string }) {
  return (
    <p class="caution">
      <Say text="notice.no_longer_valid" />{" "}
      <a href={href}>
        <Say text="notice.current_link" />
      </a>
    </p>
  );
}
