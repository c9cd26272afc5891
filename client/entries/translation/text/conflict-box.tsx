import { useState } from "preact/hooks";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { FIELD_ID } from "../desk/desk-store.ts";
import { MarkedDifference } from "../words/marked-difference.tsx";

interface ConflictBoxProps {
  readonly theirs: TextUnit;
  readonly mine: string;
}

function Side({ title, words }: { readonly title: string; readonly words: string }) {
  const { t } = useTranslator();
  const { language } = useDesk().data;
  return (
    <div class="conflict-side">
      <h4>{title}</h4>
      <p lang={words === "" ? undefined : language}>
        {words === "" ? t("panel.translation.conflict.nothing") : words}
      </p>
    </div>
  );
}

/** Somebody changed the text meanwhile: both wordings, and three ways to go on. */
export function ConflictBox({ theirs, mine }: ConflictBoxProps) {
  const { t } = useTranslator();
  const { store, data } = useDesk();
  const [merged, setMerged] = useState<string>();
  const who = theirs.author?.name ?? t("panel.translation.conflict.somebody");
  const resolve = (words: string) => {
    store.queue.resolve(theirs.key, theirs, words);
    store.focus(FIELD_ID);
  };
  return (
    <section class="conflict" aria-labelledby="conflict-title">
      <h3 id="conflict-title">{t("panel.translation.conflict.title")}</h3>
      <p>
        {t("panel.translation.conflict.about", {
          ...{ who, state: t(`panel.translation.state.${theirs.state}`) },
        })}
      </p>
      <div class="conflict-sides">
        <Side title={t("panel.translation.conflict.theirs")} words={theirs.text} />
        <Side title={t("panel.translation.conflict.mine")} words={mine} />
      </div>
      <p>
        <strong>{t("panel.translation.conflict.difference")}</strong>{" "}
        <MarkedDifference before={theirs.text} after={mine} language={data.language} />
      </p>
      {merged === undefined ? null : (
        <div class="field">
          <label for="conflict-merged">{t("panel.translation.conflict.merged")}</label>
          <textarea
            id="conflict-merged"
            lang={data.language}
            rows={4}
            spellcheck={false}
            value={merged}
            onInput={({ currentTarget }) => setMerged(currentTarget.value)}
          />
        </div>
      )}
      <div class="form-actions">
        {merged === undefined ? (
          <button type="button" class="button-secondary" onClick={() => setMerged(mine)}>
            {t("panel.translation.conflict.merge")}
          </button>
        ) : (
          <button type="button" onClick={() => resolve(merged)}>
            {t("panel.translation.conflict.save_merged")}
          </button>
        )}
        <button type="button" class="button-secondary" onClick={() => resolve(mine)}>
          {t("panel.translation.conflict.use_mine")}
        </button>
        <button type="button" class="button-secondary" onClick={() => resolve(theirs.text)}>
          {t("panel.translation.conflict.use_theirs")}
        </button>
      </div>
    </section>
  );
}
