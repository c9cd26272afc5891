import type { Institution, ShownText } from "../../surveys/core/index.ts";
import { Document } from "./document.tsx";
import { NoLongerValid, type NoticeVersion, NoticeVersions } from "./notice-versions.tsx";
import { NoticeVersionLine } from "./notice-version-line.tsx";
import { noticeHref, type PageFrame } from "./page-frame.ts";
import { FullNotice } from "./privacy-notice.tsx";
import { Say, Shown } from "./shown-text.tsx";

interface SurveyNoticePageProps {
  readonly frame: PageFrame;
  /** Title of the survey. */
  readonly survey: ShownText;
  /** The institution with the survey's notice in the place of its own. */
  readonly told: Institution;
  readonly slug: string;
  /** Every other published version with another text. */
  readonly versions: readonly NoticeVersion[];
  /** Another version counts now. */
  readonly isEarlier: boolean;
}

/** The privacy notice that a survey brings itself. */
export function SurveyNoticePage(props: SurveyNoticePageProps) {
  const { frame, survey, told, slug, versions, isEarlier } = props;
  const { translator } = frame;
  const current = noticeHref(translator.language, slug);
  const ofSurvey = { ...frame, institution: told };
  return (
    <Document frame={frame} title={translator.shown("notice.title")}>
      <h1>
        <Say text="notice.title" />
      </h1>
      <p class="lead">
        <Shown text={survey} />
      </p>
      <NoticeVersionLine frame={ofSurvey} />
      {isEarlier ? <NoLongerValid href={current} /> : null}
      <FullNotice frame={ofSurvey} />
      <NoticeVersions
        translator={translator}
        versions={versions}
        hrefOf={(version) => `${current}&version=${String(version)}`}
      />
      <p>
        <a href={noticeHref(translator.language)}>
          <Say text="notice.institution_link" />
        </a>
      </p>
    </Document>
  );
}
