import type { TextUnit } from "../../../../surveys/core/index.ts";
import { ToolIcon } from "../../editor/tool-icon.tsx";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { HEADING_ID } from "../desk/desk-store.ts";
import { StateShape } from "../state-shape.tsx";

function Steps() {
  const { t } = useTranslator();
  const { store } = useDesk();
  return (
    <div class="text-steps">
      <button
        type="button"
        class="tool"
        aria-label={t("panel.translation.previous")}
        aria-keyshortcuts="Alt+ArrowUp"
        onClick={() => store.step(-1)}
      >
        <ToolIcon sign="up" />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={t("panel.translation.next")}
        aria-keyshortcuts="Alt+ArrowDown"
        onClick={() => store.step(1)}
      >
        <ToolIcon sign="down" />
      </button>
    </div>
  );
}

function Approvals({ text }: { readonly text: TextUnit }) {
  const { t } = useTranslator();
  const { approvals, approvalsNeeded: needed, kind } = text;
  if (kind === "name") return <li>{t("panel.translation.name_needs_none")}</li>;
  const who = approvals.map(({ name, variant }) => `${name} (${variant})`).join(", ");
  return (
    <li>
      {t("panel.translation.approvals", { count: approvals.length, needed })}
      {who === "" ? null : `: ${who}`}
    </li>
  );
}

/** Where the text stands, what it is for, and how far it has come. */
export function TextHeading({ text }: { readonly text: TextUnit }) {
  const { t } = useTranslator();
  return (
    <header class="text-head">
      <div>
        <h2 id={HEADING_ID} tabIndex={-1}>
          {text.section === "" ? t("panel.translation.no_section") : text.section}
        </h2>
        <p class="text-key">
          <code>{text.key}</code>
        </p>
      </div>
      <Steps />
      <ul class="text-facts">
        <li class="text-state" data-state={text.state}>
          <StateShape state={text.state} /> {t(`panel.translation.state.${text.state}`)}
        </li>
        <li>{t(`panel.translation.kind.${text.kind}`)}</li>
        <Approvals text={text} />
      </ul>
    </header>
  );
}
