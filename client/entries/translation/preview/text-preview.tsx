import { useMemo } from "preact/hooks";
import { createBrowserTranslator } from "../../../../locales/browser-translator.ts";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import "../../../questions/every-part.ts";
import { PhoneFrame } from "../../editor/preview/phone-frame.tsx";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { useQuiet } from "../use-quiet.ts";
import { NeutralSample } from "./neutral-sample.tsx";
import { packWith } from "./pack-with.ts";
import { useTextPreview } from "./use-text-preview.ts";

interface TextPreviewProps {
  readonly text: TextUnit;
  readonly texts: readonly TextUnit[];
  /** What stands in the field. */
  readonly value: string;
}

function usePhoneTranslator() {
  const { phone, words } = useDesk().data;
  return useMemo(
    () => createBrowserTranslator({ ...phone, spanish: { ...words, ...phone.spanish } }),
    [phone, words],
  );
}

function noteOf(text: TextUnit, isStored: boolean, policy: string | undefined): string {
  if (isStored && (text.state === "missing" || text.state === "stale")) {
    return "panel.translation.preview.spanish_shown";
  }
  if (policy === "approved_only" && !(isStored && text.state === "approved")) {
    return "panel.translation.preview.once_approved";
  }
  return "panel.translation.preview.about";
}

/** The citizen's own screen with the text as it is being written. Nothing is sent. */
export function TextPreviewPanel({ text, texts, value }: TextPreviewProps) {
  const { t } = useTranslator();
  const { definition, language } = useDesk().data;
  const { key } = text;
  const translator = usePhoneTranslator();
  const quiet = useQuiet(value, key);
  const policy = definition?.textPolicy;
  const pack = useMemo(
    () =>
      packWith(
        { language, texts, policy: policy ?? "drafts_beside_spanish" },
        { key, value: quiet },
      ),
    [language, texts, policy, key, quiet],
  );
  const shown = useTextPreview(definition, key);
  const words = pack.texts[key]?.text ?? text.spanish;
  const within = shown?.place.item;
  const marked = useMemo(() => ({ name: key, text: words, within }), [key, words, within]);
  return (
    <section class="phone" aria-labelledby="text-preview-title">
      <h2 id="text-preview-title">{t("panel.translation.preview.title")}</h2>
      <p class="phone-note">{t(noteOf(text, value === text.text, policy))}</p>
      {shown === undefined ? (
        <NeutralSample words={quiet} language={language} />
      ) : (
        <PhoneFrame
          preview={shown.preview}
          acts={shown.acts}
          selected={within}
          translator={translator}
          pack={pack}
          marked={marked}
        />
      )}
    </section>
  );
}
