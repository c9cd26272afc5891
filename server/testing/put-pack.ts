import { retirePacks, insertPack } from "../../db/queries/language-packs.ts";
import es from "../../locales/es.json" with { type: "json" };
import {
  digestOf,
  INTERFACE,
  type LanguagePack,
  type PackText,
  sha256Hex,
} from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { approvalEvents } from "./approval-events.ts";

/** Makes a pack the one that is shown now, what it says is approved by two people; returns its hash. */
export async function putPack(deps: Deps, pack: LanguagePack): Promise<string> {
  const { survey, language } = pack;
  const sha256 = digestOf(pack);
  const row = { sha256, survey, language, pack: JSON.stringify(pack), createdOn: "2026-11-20" };
  await deps.db.atomic({
    statements: [
      retirePacks(survey, language),
      insertPack({ ...row, isCurrent: true, edited: true }),
      ...(await approvalEvents(deps.db, pack)),
    ],
  });
  return sha256;
}

/** A pack of the interface; each text's words and what matters of it are given. */
export function anInterfacePack(
  language: string,
  texts: Partial<Readonly<Record<keyof typeof es, Partial<PackText>>>>,
): LanguagePack {
  const spanish: Readonly<Record<string, string>> = es;
  const entries = Object.entries(texts).map(([key, given]): [string, PackText] => {
    const sourceHash = sha256Hex(spanish[key] ?? "");
    return [key, { text: key, state: "draft_human", origin: "persona", sourceHash, ...given }];
  });
  return { survey: INTERFACE, language, texts: Object.fromEntries(entries) };
}
