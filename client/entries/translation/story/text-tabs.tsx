import { useState } from "preact/hooks";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { VoicePanel } from "../voice/voice-panel.tsx";
import { Comments } from "./comments.tsx";
import { History } from "./history.tsx";
import { useStory } from "./use-story.ts";

const TABS = ["comments", "history", "voice"] as const;
type Tab = (typeof TABS)[number];

function Told({ tab, text }: { readonly tab: Tab; readonly text: TextUnit }) {
  const { t } = useTranslator();
  const { story, reload } = useStory(text);
  if (story === undefined) return <p role="status">{t("panel.translation.story.loading")}</p>;
  if (story === "failed") {
    return (
      <div role="alert">
        <p>{t("panel.translation.story.failed")}</p>
        <button type="button" class="button-secondary" onClick={reload}>
          {t("panel.translation.story.again")}
        </button>
      </div>
    );
  }
  return tab === "history" ? (
    <History events={story.events} />
  ) : (
    <Comments text={text} comments={story.comments} onChanged={reload} />
  );
}

function Opened({ tab, text }: { readonly tab: Tab; readonly text: TextUnit }) {
  const { store, data } = useDesk();
  if (tab !== "voice") return <Told key={text.key} tab={tab} text={text} />;
  return (
    <VoicePanel
      text={text}
      data={data}
      onChanged={(changed) => store.takeText(changed)}
      onOpen={(key) => store.select(key, null)}
    />
  );
}

/** What was said of the text, what became of it, and its voice; each opened when asked for, and for the next texts too. */
export function TextTabs({ text }: { readonly text: TextUnit }) {
  const { t } = useTranslator();
  const [opened, setOpened] = useState<Tab>();
  return (
    <section class="text-tabs" aria-label={t("panel.translation.tab.label")}>
      <div class="tab-row">
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            aria-expanded={tab === opened}
            aria-controls="text-tab"
            onClick={() => setOpened(tab === opened ? undefined : tab)}
          >
            {t(`panel.translation.tab.${tab}`)}
            {tab === "comments" && text.openComments > 0 ? ` (${String(text.openComments)})` : null}
          </button>
        ))}
      </div>
      <div id="text-tab">
        {opened === undefined ? null : <Opened key={opened} tab={opened} text={text} />}
      </div>
    </section>
  );
}
