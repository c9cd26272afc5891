import { type NoticeBlock, noticeBlocks } from "../../surveys/core/index.ts";
import { institutionParameters, noticeValues } from "./institution.ts";
import type { PageFrame } from "./page-frame.ts";
import { SayConsent } from "./say-consent.tsx";
import { Say } from "./shown-text.tsx";

type NoticeHeading = "h2" | "h3" | "h4";

function Block({ block, heading: Title }: { block: NoticeBlock; heading: NoticeHeading }) {
  if (block.kind === "list") {
    return (
      <ul>
        {block.items.map((item, place) => (
          <li key={place}>{item}</li>
        ))}
      </ul>
    );
  }
  return block.kind === "heading" ? <Title>{block.text}</Title> : <p>{block.text}</p>;
}

interface NoticeTextProps {
  readonly text: string;
  readonly frame: Pick<PageFrame, "translator" | "institution">;
  /** What a title inside the notice is on its page. */
  readonly heading?: NoticeHeading;
}

/** A notice of the institution or of a survey, as it was written. */
export function NoticeText({ text, frame, heading = "h2" }: NoticeTextProps) {
  const blocks = noticeBlocks(text, noticeValues(frame.translator, frame.institution));
  return (
    <div lang="es">
      {blocks.map((block, place) => (
        <Block key={place} block={block} heading={heading} />
      ))}
    </div>
  );
}

const SHORT_PARTS = ["responsible", "purposes", "transfers", "refuse"] as const;

export function ShortNotice({ frame }: { frame: PageFrame }) {
  const { institution, translator } = frame;
  if (institution.privacyShort !== null) {
    return <NoticeText text={institution.privacyShort} frame={frame} />;
  }
  const parameters = institutionParameters(translator, institution);
  return (
    <>
      {SHORT_PARTS.map((part) => (
        <p key={part}>
          <SayConsent text={`notice.short.${part}`} with={parameters} />
        </p>
      ))}
    </>
  );
}

const FULL_PARTS = [
  "responsible",
  "data",
  "sensitive",
  "purposes",
  "basis",
  "transfers",
  "refuse",
  "rights",
  "unit",
  "changes",
] as const;

export function FullNotice({ frame }: { frame: PageFrame }) {
  const { institution, translator } = frame;
  if (institution.privacyFull !== null) {
    return <NoticeText text={institution.privacyFull} frame={frame} />;
  }
  const parameters = institutionParameters(translator, institution);
  return (
    <>
      {FULL_PARTS.map((part) => (
        <section key={part}>
          <h2>
            <Say text={`notice.full.${part}.title`} />
          </h2>
          <p>
            <Say text={`notice.full.${part}.text`} with={parameters} />
          </p>
        </section>
      ))}
    </>
  );
}
