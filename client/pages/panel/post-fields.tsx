import type { Translator } from "../../../locales/translator.ts";
import type { FieldProblems } from "./field-problem.ts";
import { ChoicesField, type Option, SelectField } from "./fields.tsx";

export interface PostFieldsProps {
  readonly translator: Translator;
  readonly roles: readonly string[];
  readonly languages: readonly Option[];
  readonly regions: readonly Option[];
  readonly chosen: {
    readonly role: string;
    readonly languages: readonly string[];
    readonly regions: readonly string[];
  };
  readonly problems: FieldProblems;
}

// A script hides what the chosen role does not have; without it the hints say so.
const ROLES_WITH_LANGUAGES = ["translator"];
const ROLES_WITH_REGIONS = ["supervisor", "interviewer", "facilitator"];

/** What somebody works on: a role, and the languages or regions that some roles have. */
export function PostFields(props: PostFieldsProps) {
  const { translator, roles, languages, regions, chosen, problems } = props;
  const unchosen = { value: "", label: translator.t("panel.person.choose_role") };
  const options = roles.map((role) => ({
    value: role,
    label: translator.t(`panel.role.${role}`),
  }));
  return (
    <>
      <SelectField
        name="role"
        label="panel.person.role"
        hint="panel.person.role_hint"
        value={chosen.role}
        options={chosen.role === "" ? [unchosen, ...options] : options}
        problems={problems}
        isRequired
      />
      <div data-roles={ROLES_WITH_LANGUAGES.join(" ")}>
        <ChoicesField
          name="languages"
          type="checkbox"
          label="panel.person.languages"
          hint="panel.person.languages_hint"
          options={languages}
          chosen={chosen.languages}
          problems={problems}
        />
      </div>
      {regions.length === 0 ? null : (
        <div data-roles={ROLES_WITH_REGIONS.join(" ")}>
          <ChoicesField
            name="regions"
            type="checkbox"
            label="panel.person.regions"
            hint="panel.person.regions_hint"
            options={regions}
            chosen={chosen.regions}
            problems={problems}
          />
        </div>
      )}
    </>
  );
}
