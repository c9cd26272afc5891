import { problemMessage } from "../../../../locales/problem-message.ts";
import {
  type Definition,
  patchSettings,
  placedItems,
  type SettingsPatch,
} from "../../../../surveys/core/index.ts";
import { useEditor } from "../editor-context.ts";
import { useTranslator } from "../use-translator.ts";
import { LongTextInput, SelectInput, TextInput } from "./field-parts.tsx";
import { LanguagesField } from "./languages-field.tsx";
import { PairsField } from "./pairs-field.tsx";
import { Part } from "./property-fields.tsx";
import { propertyId, propertyWords } from "./property-tools.ts";

/** Questions whose answer can be the region: of one choice, and in no repeat. */
function regionQuestions(definition: Definition): readonly string[] {
  const within = new Set<string>();
  return placedItems(definition).flatMap(({ item, container }) => {
    const isRepeated = item.kind === "repeat" || (container !== undefined && within.has(container));
    if (isRepeated) within.add(item.name);
    return item.kind === "question" && item.type === "select_one" && !isRepeated ? [item.name] : [];
  });
}

type Patch = (patch: SettingsPatch, typing?: string) => void;

function ChoiceFields({ definition, patch }: { definition: Definition; patch: Patch }) {
  const translator = useTranslator();
  const { t } = translator;
  const region = definition.regionQuestion ?? "";
  const regions = new Set(["", ...regionQuestions(definition), region]);
  return (
    <>
      <SelectInput
        id={propertyId("textPolicy")}
        {...propertyWords(translator, "textPolicy")}
        value={definition.textPolicy}
        options={["drafts_beside_spanish", "approved_only"].map((policy) => ({
          value: policy,
          label: t(`panel.editor.policy.${policy}`),
        }))}
        onChange={(value) =>
          patch({
            textPolicy: value === "approved_only" ? "approved_only" : "drafts_beside_spanish",
          })
        }
      />
      <SelectInput
        id={propertyId("regionQuestion")}
        {...propertyWords(translator, "regionQuestion")}
        value={region}
        options={[...regions].map((name) => ({
          value: name,
          label: name === "" ? t("panel.editor.none") : name,
        }))}
        onChange={(name) => patch({ regionQuestion: name === "" ? undefined : name })}
      />
    </>
  );
}

/** What belongs to the survey as a whole. */
export function SurveyProperties({ definition }: { readonly definition: Definition }) {
  const { store, workbench } = useEditor();
  const translator = useTranslator();
  const patch: Patch = (change, typing) =>
    store.edit((before) => patchSettings(before, change), typing && `survey.${typing}`);
  const ofSurvey = workbench.problems.filter(({ item }) => item === undefined);
  const ofNotice = ofSurvey.find(({ property }) => property === "privacyNotice");
  const own = ofSurvey.filter(({ property }) => property !== "privacyNotice");
  return (
    <>
      {own.length === 0 ? null : (
        <ul class="field-problem">
          {own.map((problem, at) => (
            <li key={at}>{problemMessage(translator, problem)}</li>
          ))}
        </ul>
      )}
      <TextInput
        id={propertyId("title")}
        {...propertyWords(translator, "title")}
        value={definition.title}
        onInput={(title) => patch({ title }, "title")}
      />
      <LongTextInput
        id={propertyId("description")}
        {...propertyWords(translator, "description")}
        value={definition.description ?? ""}
        onInput={(text) => patch({ description: text === "" ? undefined : text }, "description")}
      />
      <LanguagesField
        languages={definition.languages}
        onChange={(languages) => patch({ languages })}
      />
      <ChoiceFields definition={definition} patch={patch} />
      <LongTextInput
        id={propertyId("privacyNotice")}
        {...propertyWords(translator, "privacyNotice")}
        problem={ofNotice && problemMessage(translator, ofNotice)}
        value={definition.privacyNotice ?? ""}
        onInput={(text) =>
          patch({ privacyNotice: text === "" ? undefined : text }, "privacyNotice")
        }
      />
      <Part title={translator.t("panel.editor.part_rest")}>
        <PairsField
          id={propertyId("settings")}
          title={translator.t("panel.property.settings")}
          hint={translator.t("panel.property_hint.settings")}
          value={definition.settings}
          onChange={(settings, typing) => patch({ settings }, typing)}
        />
      </Part>
    </>
  );
}
