import { type NoticeBlock, noticeBlocks } from "../../surveys/core/index.ts";
import { institutionParameters, noticeValues } from "./institution.ts";
import type { PageFrame } from "./page-frame.ts";
import { Say } from "./shown-text.tsx";

function Block({ block }: { block: NoticeBlock }) {
  if (block.kind === "list") {
    return (
      <ul>
        {block.items.map((item, place) => (
          <li key={place}>{item}</li>
        ))}
      </ul>
    );
  }
  return block.kind === "heading" ? <h2>{block.text}</h2> : <p>{block.text}</p>;
}

/** The institution's own notice, as it wrote it. */
function OwnNotice({ text, frame }: { text: string; frame: PageFrame }) {
  const blocks = noticeBlocks(text, noticeValues(frame.translator, frame.institution));
  return (
    <div lang="es">
      {blocks.map((block, place) => (
        <Block key={place} block={block} />
      ))}
    </div>
  );
}

const SHORT_PARTS = ["responsible", "purposes", "transfers", "refuse"] as const;

export function ShortNotice({ frame }: { frame: PageFrame }) {
  const { institution, translator } = frame;
  if (institution.privacyShort !== null) {
    return <OwnNotice text={institution.privacyShort} frame={frame} />;
  }
  const parameters = institutionParameters(translator, institution);
  return (
    <>
      {SHORT_PARTS.map((part) => (
        <p key={part}>
          <Say text={`notice.short.${part}`} with={parameters} />
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
    return <OwnNotice text={institution.privacyFull} frame={frame} />;
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
