import type { Translator } from "../../../locales/translator.ts";
import { type Definition, type Institution, ownNotice } from "../../../surveys/core/index.ts";
import { NoticeText } from "../privacy-notice.tsx";
import { Say } from "../shown-text.tsx";

interface OwnNoticeProps {
  readonly translator: Translator;
  readonly institution: Institution;
  readonly definition: Definition;
  readonly heading: "h2" | "h3";
}

/** The privacy notice that a draft brings, as whoever answers would read it; nothing without one. */
export function OwnNotice({ translator, institution, definition, heading: Title }: OwnNoticeProps) {
  const text = ownNotice(definition);
  if (text === undefined) return null;
  const told = { ...institution, privacyVersion: String(definition.version) };
  return (
    <section aria-labelledby="aviso">
      <Title id="aviso">
        <Say text="panel.own_notice.title" />
      </Title>
      <p class="soft">
        <Say text="panel.own_notice.lead" />
      </p>
      <NoticeText
        text={text}
        frame={{ translator, institution: told }}
        heading={Title === "h2" ? "h3" : "h4"}
      />
    </section>
  );
}
