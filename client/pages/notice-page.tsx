import { Document } from "./document.tsx";
import { institutionParameters } from "./institution.ts";
import type { PageFrame } from "./page-frame.ts";
import { FullNotice } from "./privacy-notice.tsx";
import { Say } from "./shown-text.tsx";

export interface NoticePageProps {
  readonly frame: PageFrame;
}

export function NoticePage({ frame }: NoticePageProps) {
  const { institution, translator } = frame;
  return (
    <Document frame={frame} title={translator.shown("notice.title")}>
      <h1>
        <Say text="notice.title" />
      </h1>
      <p class="soft">
        <Say text="notice.version" with={institutionParameters(translator, institution)} />
      </p>
      <FullNotice frame={frame} />
    </Document>
  );
}
