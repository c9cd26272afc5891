import type { Translator } from "../../../../locales/translator.ts";
import { KNOWN_FUNCTIONS } from "./vocabulary.ts";

/** A function or an operator, explained. */
export interface DescribedWord {
  readonly name: string;
  /** How it is written, with words for its arguments. */
  readonly form: string;
  readonly about: string;
  readonly kind: "function" | "operator";
  readonly takesArguments: boolean;
}

const OPERATORS = ["and", "or", "div", "mod"] as const;

/** The end of a locale key that stands for a name such as `jr:choice-name`. */
export function keyPart(name: string): string {
  return name.replace(/[^a-z0-9]+/g, "_");
}

/** How a function is written; undefined for one that does not exist. */
export function formOf(
  translator: Pick<Translator, "t" | "has">,
  name: string,
): string | undefined {
  const key = `panel.expression.form.${keyPart(name)}`;
  return translator.has(key) ? translator.t(key) : undefined;
}

/** Every function and operator with words in the language of the page. */
export function describedWords(
  translator: Pick<Translator, "t" | "has">,
): readonly DescribedWord[] {
  const functions = KNOWN_FUNCTIONS.map(({ name, takesArguments }) => ({
    name,
    form: formOf(translator, name) ?? `${name}()`,
    about: translator.t(`panel.expression.function.${keyPart(name)}`),
    kind: "function" as const,
    takesArguments,
  }));
  const operators = OPERATORS.map((name) => ({
    name,
    form: name,
    about: translator.t(`panel.expression.operator.${name}`),
    kind: "operator" as const,
    takesArguments: false,
  }));
  return [...operators, ...functions];
}
