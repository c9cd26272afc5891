import { useState } from "preact/hooks";
import {
  type Choice,
  CHOICE_ICONS,
  type ChoiceIcon,
  choiceNameProblem,
} from "../../../../surveys/core/index.ts";
import { problemMessage } from "../../../../locales/problem-message.ts";
import { useEditor } from "../editor-context.ts";
import { memo } from "../memo.tsx";
import { MediaFields } from "../properties/media-fields.tsx";
import { PairsField } from "../properties/pairs-field.tsx";
import { TextInput } from "../properties/field-parts.tsx";
import { useTranslator } from "../use-translator.ts";
import { choiceId, type ListActs } from "./list-acts.ts";
import { ToolIcon } from "../tool-icon.tsx";

interface ChoiceRowProps {
  readonly list: string;
  readonly choice: Choice;
  readonly index: number;
  readonly isLast: boolean;
  readonly drop: "before" | "behind" | undefined;
  readonly acts: ListActs;
  readonly onGrab: (index: number, event: PointerEvent) => void;
}

/** The code is taken when the field is left: other places that mention it change with it. */
function CodeInput({ list, choice, index, acts }: ChoiceRowProps) {
  const translator = useTranslator();
  const { store } = useEditor();
  const [typed, setTyped] = useState(choice.name);
  const [known, setKnown] = useState(choice.name);
  if (known !== choice.name) {
    setKnown(choice.name);
    setTyped(choice.name);
  }
  const code =
    typed === choice.name
      ? undefined
      : choiceNameProblem(store.definition, list, { index, to: typed });
  const id = choiceId(list, index, "code");
  const give = () => {
    if (typed !== choice.name && code === undefined) acts.rename(index, typed);
  };
  return (
    <>
      <input
        id={id}
        class="choice-code"
        data-own-undo={typed === choice.name ? undefined : ""}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        aria-label={translator.t("panel.editor.choice_code", { place: index + 1 })}
        aria-invalid={code === undefined ? undefined : "true"}
        aria-describedby={code === undefined ? undefined : `${id}-problem`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={give}
        onKeyDown={({ key }) => {
          if (key === "Enter") give();
          if (key === "Escape") setTyped(choice.name);
        }}
      />
      {code === undefined ? null : (
        <p class="field-problem" id={`${id}-problem`}>
          {problemMessage(translator, { code })}
        </p>
      )}
    </>
  );
}

function isIcon(value: string): value is ChoiceIcon {
  return CHOICE_ICONS.some((icon) => icon === value);
}

function IconSelect({ list, choice, index, acts }: ChoiceRowProps) {
  const { t } = useTranslator();
  return (
    <select
      id={choiceId(list, index, "icon")}
      aria-label={t("panel.editor.choice_icon", { place: index + 1 })}
      value={choice.icon ?? ""}
      onChange={({ currentTarget: { value } }) =>
        acts.patch(index, { icon: isIcon(value) ? value : undefined })
      }
    >
      {["", ...CHOICE_ICONS].map((icon) => (
        <option key={icon} value={icon} selected={icon === (choice.icon ?? "")}>
          {icon === "" ? t("panel.editor.no_icon") : t(`panel.choice_icon.${icon}`)}
        </option>
      ))}
    </select>
  );
}

function hasMore({ media, geometry, attributes }: Choice): boolean {
  return media !== undefined || geometry !== undefined || attributes !== undefined;
}

function More({ list, choice, index, acts }: ChoiceRowProps) {
  const { t } = useTranslator();
  return (
    <details class="choice-more">
      <summary>
        {t("panel.editor.choice_more")}
        {hasMore(choice) ? ` · ${t("panel.editor.choice_has_more")}` : ""}
      </summary>
      <MediaFields
        id={choiceId(list, index, "media")}
        value={choice.media}
        onChange={(media, typing) => acts.patch(index, { media }, typing)}
      />
      <TextInput
        id={choiceId(list, index, "geometry")}
        label={t("panel.property.geometry")}
        value={choice.geometry ?? ""}
        onInput={(text) =>
          acts.patch(index, { geometry: text === "" ? undefined : text }, "geometry")
        }
      />
      <PairsField
        id={choiceId(list, index, "attributes")}
        title={t("panel.property.attributes")}
        hint={t("panel.property_hint.attributes")}
        value={choice.attributes}
        onChange={(attributes, typing) => acts.patch(index, { attributes }, typing)}
      />
    </details>
  );
}

/** Buttons stay where they are when the choice moves, so the focus follows it by hand. */
function Steps({ list, choice, index, isLast, acts }: ChoiceRowProps) {
  const { store } = useEditor();
  const { t } = useTranslator();
  const step = (to: number, part: string) => () => {
    acts.move(index, to);
    const isMoved = to >= 0 && !(isLast && to > index);
    if (isMoved) store.focus(choiceId(list, to, part));
  };
  const title = choice.label === "" ? choice.name : choice.label;
  return (
    <span class="choice-tools">
      <button
        type="button"
        class="tool"
        id={choiceId(list, index, "up")}
        aria-disabled={index === 0}
        aria-label={t("panel.editor.choice_up", { title })}
        onClick={step(index - 1, "up")}
      >
        <ToolIcon sign="up" />
      </button>
      <button
        type="button"
        class="tool"
        id={choiceId(list, index, "down")}
        aria-disabled={isLast}
        aria-label={t("panel.editor.choice_down", { title })}
        onClick={step(index + 1, "down")}
      >
        <ToolIcon sign="down" />
      </button>
      <button
        type="button"
        class="tool tool-danger"
        aria-label={t("panel.editor.remove_named", { name: title })}
        onClick={() => acts.remove(index)}
      >
        <ToolIcon sign="remove" />
      </button>
    </span>
  );
}

function onStepKey({ index, list, acts }: ChoiceRowProps, event: KeyboardEvent): void {
  const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
  if (!event.altKey || by === 0) return;
  event.preventDefault();
  const part = event.target instanceof HTMLElement ? event.target.id.split("-").at(-1) : "label";
  acts.move(index, index + by);
  document.getElementById(choiceId(list, index + by, part ?? "label"))?.focus();
}

function Row(props: ChoiceRowProps) {
  const { list, choice, index, drop, acts, onGrab } = props;
  const { t } = useTranslator();
  return (
    <li
      class={drop === undefined ? "choice-row" : `choice-row drop-${drop}`}
      onKeyDown={(event) => onStepKey(props, event)}
    >
      <span
        class="drag-handle"
        aria-hidden="true"
        onPointerDown={(event) => {
          if (event.button === 0) onGrab(index, event);
        }}
      >
        <ToolIcon sign="grip" />
      </span>
      <span class="choice-cell choice-cell-code">
        <CodeInput {...props} />
      </span>
      <span class="choice-cell choice-cell-label">
        <input
          id={choiceId(list, index, "label")}
          type="text"
          autocomplete="off"
          value={choice.label}
          aria-label={t("panel.editor.choice_label", { place: index + 1 })}
          onInput={({ currentTarget }) =>
            acts.patch(index, { label: currentTarget.value }, "label")
          }
        />
      </span>
      <span class="choice-cell choice-cell-icon">
        <IconSelect {...props} />
      </span>
      <Steps {...props} />
      <More {...props} />
    </li>
  );
}

/** One choice of a list; rendered again only when something of it changed. */
export const ChoiceRow = memo(Row);
