import type { TextParameters } from "../../locales/translator.ts";
import { PageTranslator, Say } from "./shown-text.tsx";

interface ConsentProps {
  readonly text: string;
  readonly with?: TextParameters;
}

/** What somebody consents to: the Spanish is what counts, so a draft stands below it. */
export function SayConsent(props: ConsentProps) {
  return (
    <PageTranslator.Consumer>
      {(page) => {
        const { text, language, spanish } = page?.shown(props.text, props.with) ?? {};
        if (spanish === undefined) return <Say {...props} />;
        return (
          <>
            <span lang="es">{spanish}</span>
            <span class="shown shown-spanish">
              <span lang={language === page?.language ? undefined : language}>{text}</span>{" "}
              <span class="draft-mark" lang="es">
                {page?.shown("draft.mark").text}
              </span>
            </span>
          </>
        );
      }}
    </PageTranslator.Consumer>
  );
}
