import { hash } from "node:crypto";
import { tellTexts, type ToldText } from "../../surveys/analysis/shown-texts.ts";
import type { Definition, LanguagePack } from "../../surveys/core/index.ts";
import type { Showing } from "../services/read-showings.ts";
import { textLine } from "../../surveys/interchange/csv/text-cell.ts";

/** What is told of each text: the first three columns are those of a response's row. */
export const TEXT_COLUMNS = [
  "version",
  "language",
  "pack",
  "pack_language",
  "key",
  "shown_language",
  "state",
  "origin",
  "ground",
  "source",
  "spanish",
  "text",
  "text_sha256",
  "audio",
  "speaker",
] as const;
type TextRow = Readonly<Record<(typeof TEXT_COLUMNS)[number], string>>;

/**
 * Every text of the survey as each kind of response was shown it, in pieces: version, language and
 * pack of a response lead to the language, state and words of all that it saw.
 * @param readPack the pack of a hash
 */
export async function* textsCsv(
  definitions: readonly Definition[],
  showings: readonly Showing[],
  readPack: (sha256: string) => Promise<LanguagePack | undefined>,
): AsyncGenerator<string, void, void> {
  yield textLine(TEXT_COLUMNS);
  for (const showing of showings) {
    const definition = definitions.find(({ version }) => version === showing.version);
    const pack = showing.pack === null ? undefined : await readPack(showing.pack);
    if (definition === undefined || (showing.pack !== null && pack === undefined)) {
      throw new Error("a response names a version or language pack that is not there");
    }
    const texts = tellTexts(definition, { language: showing.language, pack });
    const packLanguage = pack?.language ?? "";
    yield texts
      .map((text) => line({ ...rowOf(showing, text), pack_language: packLanguage }))
      .join("");
  }
}

function line(row: TextRow): string {
  return textLine(TEXT_COLUMNS.map((column) => row[column]));
}

function rowOf(
  { version, language, pack }: Showing,
  told: ToldText,
): Omit<TextRow, "pack_language"> {
  const { key, spanish, shown, entry } = told;
  return {
    ...{ version: String(version), language, pack: pack ?? "", key },
    shown_language: shown.language,
    state: entry?.state ?? "",
    origin: entry?.origin ?? "",
    ground: entry?.ground ?? "",
    source: entry?.source ?? "",
    spanish,
    text: entry?.text ?? "",
    text_sha256: hash("sha256", shown.text, "hex"),
    audio: entry?.audio?.file ?? "",
    speaker: entry?.audio?.speaker ?? "",
  };
}
