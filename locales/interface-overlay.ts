import {
  baseLanguage,
  type LanguagePack,
  type PackText,
  placeholdersOf,
  sha256Hex,
} from "../surveys/core/index.ts";
import es from "./es.json" with { type: "json" };
import { shippedInterface } from "./interface-units.ts";

/** Edited texts of the interface, which stand before those of the files. */
export interface InterfaceOverlay {
  readonly sha256: string;
  /** Only texts that fit today's Spanish. */
  readonly pack: LanguagePack;
}

/**
 * A pack of the interface without what translates other Spanish than today's, fills in other values
 * or gives way to what ships today.
 */
export function fittingInterface(pack: LanguagePack): LanguagePack {
  const spanish: Readonly<Record<string, string>> = es;
  const shipped = shippedInterface(baseLanguage(pack.language));
  const texts = Object.entries(pack.texts).filter(
    ([key, entry]) => fits(spanish[key], entry) && !givesWay(entry, shipped[key]),
  );
  return { ...pack, texts: Object.fromEntries(texts) };
}

const CHECKED = ["reviewed", "approved"];

/** Words that shipped once and that nobody edited or checked give way to others for the same Spanish. */
export function givesWay(entry: PackText, shipped: PackText | undefined): boolean {
  if (entry.shipped === undefined || CHECKED.includes(entry.state)) return false;
  return shipped?.sourceHash === entry.sourceHash && shipped.text !== entry.text;
}

function fits(spanish: string | undefined, { text, sourceHash }: PackText): boolean {
  if (spanish === undefined || text === "") return false;
  return sha256Hex(spanish) === sourceHash && filledIn(text) === filledIn(spanish);
}

function filledIn(text: string): string {
  return [...placeholdersOf(text)].sort().join();
}
