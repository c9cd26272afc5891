import { institutionParameters } from "./institution.ts";
import type { PageFrame } from "./page-frame.ts";
import { Say } from "./shown-text.tsx";

/** The institution's own notice, as it wrote it. */
function OwnNotice({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <div lang="es">
      {paragraphs.map((paragraph, place) => (
        <p key={place}>{paragraph.trim()}</p>
      ))}
    </div>
  );
}

const SHORT_PARTS = ["responsible", "purposes", "transfers", "refuse"] as const;

export function ShortNotice({ frame }: { frame: PageFrame }) {
  const { institution, translator } = frame;
  if (institution.privacyShort !== null) return <OwnNotice text={institution.privacyShort} />;
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
  if (institution.privacyFull !== null) return <OwnNotice text={institution.privacyFull} />;
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
