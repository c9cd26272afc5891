import type { ProblemParameters } from "../../../surveys/core/index.ts";
import { isCommonPassword } from "./common-password.ts";

const LENGTH = { least: 12, most: 200 } as const;
const PRODUCT_WORDS = ["consultapea", "sesaech"];
const LEAST_TELLING = 4;

export interface PasswordProblem {
  readonly code: string;
  readonly parameters?: ProblemParameters;
}

/** Why a password cannot be taken, if so. Any character counts, none is cut off. */
export function passwordProblem(password: string, email: string): PasswordProblem | undefined {
  const { length } = [...password.normalize("NFC")];
  if (length < LENGTH.least) return { code: "password.too_short", parameters: LENGTH };
  if (length > LENGTH.most) return { code: "password.too_long", parameters: LENGTH };
  if (isAboutOwner(password, email)) return { code: "password.about_you" };
  return isCommonPassword(password) ? { code: "password.common" } : undefined;
}

function isAboutOwner(password: string, email: string): boolean {
  const text = onlyLetters(password);
  const ownName = onlyLetters(email.split("@", 1)[0] ?? "");
  const telling = ownName.length >= LEAST_TELLING ? [ownName, ...PRODUCT_WORDS] : PRODUCT_WORDS;
  return telling.some((word) => text.includes(word));
}

function onlyLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
