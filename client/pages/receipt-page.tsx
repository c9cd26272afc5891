import type { ShownText } from "../../surveys/core/index.ts";
import { Document } from "./document.tsx";
import type { PageFrame } from "./page-frame.ts";
import { Say } from "./shown-text.tsx";

export interface ReceiptPageProps {
  readonly frame: PageFrame;
  readonly surveyTitle: ShownText;
  readonly folio: string;
  /** Day of receipt, YYYY-MM-DD. */
  readonly receivedOn: string;
  /** First view of the survey, for the next person. */
  readonly againHref: string;
}

function Folio({ frame, folio, receivedOn }: Omit<ReceiptPageProps, "surveyTitle" | "againHref">) {
  return (
    <section class="panel">
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

export function ReceiptPage(props: ReceiptPageProps) {
  const { againHref, folio, frame, receivedOn, surveyTitle } = props;
  return (
    <Document frame={frame} title={frame.translator.t("receipt.title")}>
      <h1>
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
      <p class="form-actions">
        <a class="button button-secondary" href={againHref}>
          <Say text="receipt.again" />
        </a>
      </p>
    </Document>
  );
}
