import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import { passwordProblem } from "../../services/accounts/password-rules.ts";
import { passwordField } from "./form-schemas.ts";
import { fieldText, type FormFields } from "./read-form.ts";

export const newPasswordFields = { new_password: passwordField, repeated: passwordField } as const;

/** What is wrong with a new password; what is missing the schema tells. */
export function newPasswordProblems(fields: FormFields, email: string): FieldProblems {
  const password = fieldText(fields, "new_password");
  const repeated = fieldText(fields, "repeated");
  if (password === "") return [];
  const problem = passwordProblem(password, email);
  if (problem !== undefined) return [{ field: "new_password", ...problem }];
  return password === repeated ? [] : [{ field: "repeated", code: "password.not_repeated" }];
}
