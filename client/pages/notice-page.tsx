import type { ImpactAssessment, Institution } from "../../surveys/core/index.ts";
import { Document } from "./document.tsx";
import { NoticeVersionLine } from "./notice-version-line.tsx";
import { NoLongerValid, type NoticeVersion, NoticeVersions } from "./notice-versions.tsx";
import { noticeHref, type PageFrame } from "./page-frame.ts";
import { FullNotice, ShortNotice } from "./privacy-notice.tsx";
import { Say } from "./shown-text.tsx";

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
      <NoLongerValid href={noticeHref(frame.translator.language)} />
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

export function NoticePage({ frame, versions = [], earlier }: NoticePageProps) {
  const { translator, institution } = frame;
  const told = earlier === undefined ? frame : { ...frame, institution: earlier };
  const shown = told.institution.privacyVersion;
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
      <NoticeVersions
        translator={translator}
        versions={versions.filter(({ version }) => String(version) !== shown)}
        hrefOf={(version) => `${noticeHref(translator.language)}?version=${String(version)}`}
      />
    </Document>
  );
}
