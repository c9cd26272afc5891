import type { VNode } from "preact";
import type { SendState } from "../../offline/send-lines.ts";
import { checkPage } from "../../pages/check-page.tsx";
import { DeviceStatus, ElsewhereNotice } from "../../pages/device-notices.tsx";
import type { PageContent } from "../../pages/page-content.ts";
import { receiptPage } from "../../pages/receipt-page.tsx";
import { sectionPage } from "../../pages/section-page.tsx";
import { sendingPage } from "../../pages/sending-page.tsx";
import { PageTranslator } from "../../pages/shown-text.tsx";
import { surveyTexts } from "../../pages/survey-texts.ts";
import { Enhanced } from "../../questions/enhancement.ts";
import type { LiveSurvey } from "./live-survey.ts";
import { sendingOf } from "./sending-of.ts";
import type { Shown } from "./shown.ts";

/** Everything the page is made from at one moment. */
export interface AppView {
  readonly live: LiveSurvey;
  readonly shown: Exclude<Shown, { kind: "start" }>;
  /** False while the server's page is being taken over: what is rendered then must equal it. */
  readonly isLive: boolean;
  readonly isOnline: boolean;
  readonly isKept: boolean;
  readonly canReview: boolean;
  /** Of the response shown on its way. */
  readonly delivery: SendState | undefined;
}

function journeyOf(view: AppView, shown: Extract<Shown, { kind: "journey" }>): PageContent {
  const { data, translator } = view.live;
  const pack = data.pack?.texts;
  const { step, echo, problem } = shown;
  const { title: surveyTitle } = surveyTexts(data.definition, pack);
  const frame = { translator };
  const props = { frame, surveyTitle, pack, action: data.action, echo };
  if (step.kind === "screen") return sectionPage({ ...props, step });
  return checkPage({ ...props, step, ...(problem === undefined ? {} : { problem }) });
}

function contentOf(view: AppView): PageContent {
  const { canReview, delivery, isKept, live, shown } = view;
  const { data, translator } = live;
  const frame = { translator };
  switch (shown.kind) {
    case "journey":
      return journeyOf(view, shown);
    case "sending": {
      const { discreet } = shown;
      return sendingPage({
        frame,
        sending: sendingOf(translator, delivery, canReview),
        isKept,
        discreet,
      });
    }
    case "receipt": {
      const { title: surveyTitle } = surveyTexts(data.definition, data.pack?.texts);
      const { folio, receivedOn, discreet } = shown;
      return receiptPage({
        frame,
        surveyTitle,
        folio,
        receivedOn,
        discreet,
        againHref: data.action,
      });
    }
    case "elsewhere":
      return { title: { neutral: true }, content: <ElsewhereNotice /> };
  }
}

/** What fills `<main>` now, as the server would have rendered it, and the title above it. */
export function surveyApp(view: AppView): Pick<PageContent, "title"> & { readonly main: VNode } {
  const { title, content } = contentOf(view);
  const { isKept, isLive, isOnline, live, shown } = view;
  const main = (
    <PageTranslator.Provider value={live.translator}>
      <Enhanced.Provider value={isLive}>
        {isLive && shown.kind === "journey" ? (
          <DeviceStatus isOnline={isOnline} isKept={isKept} />
        ) : null}
        {content}
      </Enhanced.Provider>
    </PageTranslator.Provider>
  );
  return { title, main };
}
