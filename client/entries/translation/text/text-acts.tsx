import { useState } from "preact/hooks";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { type DeskState, FIELD_ID } from "../desk/desk-store.ts";
import { type OfferedAct, offeredActs } from "../desk/offered-acts.ts";
import { approveHere, reviewHere } from "../desk/usual-acts.ts";
import { ReturnForm } from "./return-form.tsx";
import { VariantField } from "./variant-field.tsx";

interface TextActsProps {
  readonly text: TextUnit;
  readonly state: DeskState;
}

function SaveButtons({ isEdited }: { readonly isEdited: boolean }) {
  const { t } = useTranslator();
  const { store } = useDesk();
  return (
    <div class="save-acts">
      <button type="button" onClick={() => store.save(true)}>
        {t(isEdited ? "panel.translation.save_next" : "panel.translation.go_next")}
      </button>
      <button
        type="button"
        class="button-secondary"
        aria-disabled={!isEdited}
        onClick={() => {
          store.save(false);
          store.focus(FIELD_ID);
        }}
      >
        {t("panel.translation.save")}
      </button>
    </div>
  );
}

const SHORTCUTS: Readonly<Partial<Record<OfferedAct["act"], string>>> = {
  approve: "Alt+A",
  review: "Alt+R",
};

interface ActButtonProps {
  readonly offered: OfferedAct;
  readonly isBusy: boolean;
  readonly onAct: () => void;
}

/** A button that waits for something stays there and says for what. */
function ActButton({ offered: { act, reason }, isBusy, onAct }: ActButtonProps) {
  const { t } = useTranslator();
  const why = reason === undefined ? undefined : `why-${act}`;
  return (
    <div class="act">
      <button
        type="button"
        class={act === "return" || act === "withdraw" ? "button-quiet" : "button-secondary"}
        aria-disabled={reason !== undefined || isBusy}
        aria-describedby={why}
        aria-keyshortcuts={SHORTCUTS[act]}
        onClick={() => {
          if (reason === undefined && !isBusy) onAct();
        }}
      >
        {t(`panel.translation.act.${act}`)}
      </button>
      {reason === undefined ? null : (
        <p class="act-why" id={why}>
          {t(reason)}
        </p>
      )}
    </div>
  );
}

function Trouble({ state, text }: TextActsProps) {
  const { t } = useTranslator();
  const { trouble } = state;
  const words = trouble?.key === text.key ? trouble.words : undefined;
  return (
    <p class="act-trouble" role="alert">
      {words === undefined || typeof words === "string" ? words : t(words.text, words.with)}
    </p>
  );
}

/** What can be done with the text besides writing it. */
export function TextActs({ text, state }: TextActsProps) {
  const { store, data } = useDesk();
  const [isReturning, setReturning] = useState(false);
  const isEdited = state.edits.has(text.key);
  const offered = offeredActs(text, { person: data.person, isEdited });
  const run = (act: OfferedAct["act"]) => {
    if (act === "return") setReturning(true);
    else if (act === "approve") approveHere(store, offered);
    else if (act === "review") reviewHere(store, offered);
    else void store.act({ act }).then(() => store.focus(FIELD_ID));
  };
  return (
    <>
      {data.person.mayWrite ? <SaveButtons isEdited={isEdited} /> : null}
      <div class="text-acts">
        {offered.some(({ act }) => act === "approve") ? <VariantField state={state} /> : null}
        {offered.length === 0 ? null : (
          <div class="check-acts">
            {offered.map((one) => (
              <ActButton
                key={one.act}
                offered={one}
                isBusy={state.acting !== undefined}
                onAct={() => run(one.act)}
              />
            ))}
          </div>
        )}
        {isReturning ? <ReturnForm onEnd={() => setReturning(false)} /> : null}
        <Trouble text={text} state={state} />
      </div>
    </>
  );
}
