import { fittingInterface, type InterfaceOverlay } from "../../locales/interface-overlay.ts";
import { INTERFACE } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { type CurrentPacks, packInUse, readCurrentPacks } from "./current-packs.ts";
import { readPack } from "./load-pack.ts";

// By hash, which says all that is in a pack.
const loaded = new Map<string, InterfaceOverlay>();
const MOST_LOADED = 50;

/** The edited texts of the interface in a language or variant; a variant without its own has its base's. */
export async function loadInterfacePack(
  deps: Deps,
  language: string,
  packs?: CurrentPacks,
): Promise<InterfaceOverlay | undefined> {
  if (language === "es") return undefined;
  const current = packInUse(
    packs ?? (await readCurrentPacks(deps, INTERFACE)),
    INTERFACE,
    language,
  );
  if (current === undefined) return undefined;
  const known = loaded.get(current.sha256);
  if (known !== undefined) return known;
  const pack = await readPack(deps, current.sha256);
  if (pack === undefined) return undefined;
  const overlay = { sha256: current.sha256, pack: fittingInterface(pack) };
  if (loaded.size >= MOST_LOADED) loaded.clear();
  loaded.set(current.sha256, overlay);
  return overlay;
}
