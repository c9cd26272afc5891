import type { LanguagePack, PackText } from "../../surveys/core/index.ts";

/** A pack told as changes to another: the texts that differ, null for one that is gone. */
interface PackChanges {
  readonly texts: Readonly<Record<string, PackText | null>>;
}

/** As JSON; undefined where more than texts differs. */
export function packChanges(before: LanguagePack, after: LanguagePack): string | undefined {
  if (frameOf(before) !== frameOf(after)) return undefined;
  const [old, texts] = [new Map(Object.entries(before.texts)), Object.entries(after.texts)];
  const written = texts.filter(([key, text]) => JSON.stringify(text) !== json(old.get(key)));
  const kept = new Set(texts.map(([key]) => key));
  const gone = [...old.keys()].filter((key) => !kept.has(key)).map((key) => [key, null] as const);
  return JSON.stringify({ texts: Object.fromEntries<PackText | null>([...written, ...gone]) });
}

/** The pack that a full one becomes by changes, each told in the order they were made; as JSON. */
export function composePack(full: string, changes: readonly string[]): string {
  const base = storedPack(full);
  const texts = new Map(Object.entries(base.texts));
  for (const [key, text] of changes.flatMap((told) => Object.entries(storedChanges(told).texts))) {
    if (text === null) texts.delete(key);
    else texts.set(key, text);
  }
  return JSON.stringify({ ...base, texts: Object.fromEntries(texts) });
}

/** What is not a text: it is never told as a change. */
function frameOf({ texts: _, ...frame }: LanguagePack): string {
  return JSON.stringify(Object.entries(frame).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function json(text: PackText | undefined): string | undefined {
  return text === undefined ? undefined : JSON.stringify(text);
}

/** Packs are checked by the schema before they are written. */
function storedPack(text: string): LanguagePack {
  return JSON.parse(text) as LanguagePack;
}

/** Written above, from a pack that was checked. */
function storedChanges(text: string): PackChanges {
  return JSON.parse(text) as PackChanges;
}
