import { baseLanguage, type PackText } from "../surveys/core/index.ts";
import es from "./es.json" with { type: "json" };
import type { InterfaceOverlay } from "./interface-overlay.ts";
import type { InterfaceTexts } from "./interface-texts.ts";
import { translationOf } from "./translations.ts";

type Texts = Readonly<Record<string, string>>;
type Stated = Pick<PackText, "text" | "language"> & { readonly state: string };

interface Selection {
  /** Beginnings of keys that are left out. */
  readonly without?: readonly string[];
  /** Edited texts, which stand before those of the files. */
  readonly overlay?: InterfaceOverlay | undefined;
}

/** The texts of one language or variant whose keys begin with one of `prefixes`. */
export function selectTexts(
  language: string,
  prefixes: readonly string[],
  { without = [], overlay }: Selection = {},
): InterfaceTexts {
  const beginsLike = (key: string) => (prefix: string) => key.startsWith(prefix);
  const isWanted = (key: string) =>
    prefixes.some(beginsLike(key)) && !without.some(beginsLike(key));
  const spanish: Texts = es;
  const texts = statedTexts(language, overlay).filter(([key]) => isWanted(key));
  const base = baseLanguage(language);
  return {
    spanish: Object.fromEntries(Object.entries(spanish).filter(([key]) => isWanted(key))),
    ...partOf(texts, language),
    ...(base === language ? {} : { base: partOf(texts, base) }),
  };
}

/** Every translated text of a language, each with the language it is really in. */
function statedTexts(
  language: string,
  overlay: InterfaceOverlay | undefined,
): readonly (readonly [string, Stated])[] {
  const base = baseLanguage(language);
  const { texts, states } = translationOf(base);
  const shipped = Object.entries(texts).map(([key, text]): [string, Stated] => [
    key,
    { text, state: states[key]?.state ?? "", language: base },
  ]);
  const edited = Object.entries(overlay?.pack.texts ?? {}).map(
    ([key, { text, state, language: taken }]): [string, Stated] => [
      key,
      { text, state, language: taken ?? overlay?.pack.language ?? base },
    ],
  );
  return [...new Map([...shipped, ...edited])];
}

/** Those that are really in a language, by whether somebody approved them. */
function partOf(texts: readonly (readonly [string, Stated])[], language: string) {
  const pick = (isApproved: boolean): Texts =>
    Object.fromEntries(
      texts
        .filter(([, one]) => one.language === language && (one.state === "approved") === isApproved)
        .map(([key, { text }]) => [key, text]),
    );
  return { language, approved: pick(true), drafts: pick(false) };
}
