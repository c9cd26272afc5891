import type { ShownText } from "../../surveys/core/index.ts";
import { Document } from "./document.tsx";
import type { PageContent } from "./page-content.ts";
import { DISCREET_FIELD, RECEIPT_FORM_ID } from "./journey-state.ts";
import type { WholePage } from "./journey-page.ts";
import type { PageFrame } from "./page-frame.ts";
import { Say } from "./shown-text.tsx";

export const FOLIO_FIELD = "folio";

export interface ReceiptPageProps {
  readonly frame: Pick<PageFrame, "translator">;
  readonly surveyTitle: ShownText;
  readonly folio: string;
  /** Day of receipt, YYYY-MM-DD. */
  readonly receivedOn: string;
  /** First view of the survey, for the next person. */
  readonly againHref: string;
  readonly discreet?: boolean;
}

function Folio({
  frame,
  folio,
  receivedOn,
}: Pick<ReceiptPageProps, "frame" | "folio" | "receivedOn">) {
  return (
    <section class="panel folio-card">
      <h2>
        <Say text="receipt.folio" />
      </h2>
      <p class="folio" data-folio={folio}>
        {folio}
      </p>
      <p class="soft">
        <Say text="receipt.received" with={{ date: frame.translator.date(receivedOn) }} />
      </p>
    </section>
  );
}

function Explained({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <section>
      <h2>
        <Say text={title} />
      </h2>
      {texts.map((text) => (
        <p key={text}>
          <Say text={text} />
        </p>
      ))}
    </section>
  );
}

/** The proof that a response was received. */
export function receiptPage(props: ReceiptPageProps): PageContent {
  const { againHref, discreet, folio, frame, receivedOn, surveyTitle } = props;
  const content = (
    <>
      <h1 tabIndex={-1}>
        <Say text="receipt.title" />
      </h1>
      <p class="lead">
        <Say text="receipt.thanks" />
      </p>
      <p>
        <Say text="receipt.intro" with={{ survey: surveyTitle.spanish ?? surveyTitle.text }} />
      </p>
      <Folio frame={frame} folio={folio} receivedOn={receivedOn} />
      <Explained
        title="receipt.proves.title"
        texts={["receipt.proves.text", "receipt.proves.careful"]}
      />
      <Explained
        title="receipt.keep.title"
        texts={["receipt.keep.text", "receipt.keep.optional"]}
      />
      <form id={RECEIPT_FORM_ID} method="post" action={againHref}>
        <input type="hidden" name={FOLIO_FIELD} value={folio} />
        {discreet === true ? <input type="hidden" name={DISCREET_FIELD} value="1" /> : null}
      </form>
      <p class="form-actions">
        <a class="button button-secondary" href={againHref}>
          <Say text="receipt.again" />
        </a>
      </p>
    </>
  );
  return {
    title: discreet === true ? { neutral: true } : frame.translator.shown("receipt.title"),
    content,
  };
}

/** Choosing a language posts the folio, whose receipt is then shown in that language. */
function receiptFrame(frame: PageFrame): PageFrame {
  return { ...frame, languageForm: RECEIPT_FORM_ID };
}

export function ReceiptPage(props: WholePage<ReceiptPageProps>) {
  const { title, content } = receiptPage(props);
  return (
    <Document frame={receiptFrame(props.frame)} title={title}>
      {content}
    </Document>
  );
}
