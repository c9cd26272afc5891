import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import type { ListedPerson } from "../../../client/pages/panel/people-page.tsx";
import type { PostFieldsProps } from "../../../client/pages/panel/post-fields.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { ROLES } from "../../services/access.ts";
import type { PeoplePage } from "../../services/accounts/list-people.ts";
import { readPostChoices } from "../../services/accounts/post-choices.ts";
import { manyField, roleField } from "./form-schemas.ts";
import { fieldText, type FormFields } from "./read-form.ts";

export const postSchema = { role: roleField, languages: manyField, regions: manyField } as const;

type Chosen = PostFieldsProps["chosen"];

/** What was posted, to show the form again as it was. */
export function typedPost(fields: FormFields): Chosen {
  return {
    role: fieldText(fields, "role"),
    languages: manyField.catch([]).parse(fields["languages"]),
    regions: manyField.catch([]).parse(fields["regions"]),
  };
}

export async function postFields(
  deps: Deps,
  shown: { readonly chosen: Chosen; readonly problems: FieldProblems },
): Promise<PostFieldsProps> {
  const choices = await readPostChoices(deps);
  return { translator: createTranslator("es"), roles: ROLES, ...choices, ...shown };
}

type Account = PeoplePage["people"][number];

/** What a screen shows of an account: never a hash, a secret or a stamp. */
export function listedPerson(account: Account): ListedPerson {
  const { id, name, email, role, state, lastSeenOn, totpSecret } = account;
  return { id, name, email, role, state, lastSeenOn, hasSecondFactor: totpSecret !== null };
}
