import es from "./es.json" with { type: "json" };
import type { InterfaceTexts } from "./interface-texts.ts";
import tzh from "./tzh.json" with { type: "json" };
import tzhStatus from "./tzh.status.json" with { type: "json" };
import tzo from "./tzo.json" with { type: "json" };
import tzoStatus from "./tzo.status.json" with { type: "json" };

type Texts = Readonly<Record<string, string>>;
type States = Readonly<Record<string, { readonly state: string } | undefined>>;

const TRANSLATIONS: Readonly<Record<string, { readonly texts: Texts; readonly states: States }>> = {
  tzh: { texts: tzh, states: tzhStatus },
  tzo: { texts: tzo, states: tzoStatus },
};

/** The texts of one language whose keys begin with one of `prefixes` and none of `without`. */
export function selectTexts(
  language: string,
  prefixes: readonly string[],
  without: readonly string[] = [],
): InterfaceTexts {
  const beginsLike = (key: string) => (prefix: string) => key.startsWith(prefix);
  const isWanted = (key: string) =>
    prefixes.some(beginsLike(key)) && !without.some(beginsLike(key));
  const spanish: Texts = es;
  const { texts, states } = TRANSLATIONS[language] ?? { texts: {}, states: {} };
  const isApproved = (key: string) => states[key]?.state === "approved";
  return {
    language,
    spanish: pick(spanish, isWanted),
    approved: pick(texts, (key) => isWanted(key) && isApproved(key)),
    drafts: pick(texts, (key) => isWanted(key) && !isApproved(key)),
  };
}

function pick(texts: Texts, isWanted: (key: string) => boolean): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => isWanted(key)));
}
