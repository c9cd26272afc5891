import type { ImpactAssessment, Institution } from "../../surveys/core/index.ts";
import { Document } from "./document.tsx";
import { NoticeVersionLine } from "./notice-version-line.tsx";
import { noticeHref, type PageFrame } from "./page-frame.ts";
import { FullNotice, ShortNotice } from "./privacy-notice.tsx";
import { Say } from "./shown-text.tsx";

export interface NoticeVersion {
  readonly version: number;
  readonly publishedOn: string;
}

export interface NoticePageProps {
  readonly frame: PageFrame;
  /** Every version that was published, newest first. */
  readonly versions?: readonly NoticeVersion[];
  /** The settings of an earlier version, as they were; absent for the one that counts now. */
  readonly earlier?: Institution;
}

function Earlier({ frame }: { frame: PageFrame }) {
  return (
    <>
      <p class="caution">
        <Say text="notice.no_longer_valid" />{" "}
        <a href={noticeHref(frame.translator.language)}>
          <Say text="notice.current_link" />
        </a>
      </p>
      <section>
        <h2>
          <Say text="notice.short_title" />
        </h2>
        <ShortNotice frame={frame} />
      </section>
    </>
  );
}

function Assessment({ frame, done }: { frame: PageFrame; done: ImpactAssessment | null }) {
  const { translator } = frame;
  return (
    <section>
      <h2>
        <Say text="notice.assessment.title" />
      </h2>
      <p>
        {done === null ? (
          <Say text="institution.unset" />
        ) : (
          <span lang="es">
            {done.reference} · {translator.date(done.day)} · {done.place}
          </span>
        )}
      </p>
    </section>
  );
}

function Versions({ frame, versions }: { frame: PageFrame; versions: readonly NoticeVersion[] }) {
  const { institution, translator } = frame;
  const others = versions.filter(({ version }) => String(version) !== institution.privacyVersion);
  if (others.length === 0) return null;
  return (
    <section>
      <h2>
        <Say text="notice.versions_title" />
      </h2>
      <ul>
        {others.map(({ version, publishedOn }) => (
          <li key={version}>
            <a href={`${noticeHref(translator.language)}?version=${String(version)}`}>
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

export function NoticePage({ frame, versions = [], earlier }: NoticePageProps) {
  const { translator, institution } = frame;
  const told = earlier === undefined ? frame : { ...frame, institution: earlier };
  return (
    <Document frame={frame} title={translator.shown("notice.title")}>
      <h1>
        <Say text="notice.title" />
      </h1>
      <NoticeVersionLine frame={told} />
      {earlier === undefined ? null : <Earlier frame={told} />}
      <FullNotice frame={told} />
      {earlier === undefined ? (
        <Assessment frame={frame} done={institution.impactAssessment} />
      ) : null}
      <Versions frame={told} versions={versions} />
    </Document>
  );
}
