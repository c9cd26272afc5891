import { languageName } from "../../locales/language-name.ts";
import { createTranslator } from "../../locales/translator.ts";
import type { TextCounts } from "../../surveys/core/index.ts";
import { type LanguageCoverage, measureCoverage } from "../services/measure-coverage.ts";
import type { Call, Command } from "./command.ts";
import { withDatabase } from "./open-database.ts";

const { t, number } = createTranslator("es");
const COUNTS = [
  "total",
  "attested",
  "composed",
  "human",
  "draftsByProgram",
  "draftsByPeople",
  "reviewed",
  "approved",
  "missing",
  "voiced",
] as const satisfies readonly (keyof TextCounts)[];
const GAP = "  ";
const WORD_COLUMNS = 2;

export const coverageCommand: Command = {
  name: "coverage",
  operands: [],
  options: {},
  run: printCoverage,
};

async function printCoverage(call: Call): Promise<0> {
  const languages = await withDatabase(call, "create", ({ deps }) => measureCoverage(deps));
  const columns = ["language", "subject", ...COUNTS];
  const header = columns.map((column) => t(`cli.coverage.column.${column}`));
  await call.shell.out(aligned([header, ...languages.flatMap(rowsOf)]));
  return 0;
}

function rowsOf({ language: tag, interface: ofInterface, surveys }: LanguageCoverage) {
  const language = languageName(tag);
  return [
    row(language, t("cli.coverage.interface"), ofInterface),
    ...surveys.flatMap(({ survey, texts, names }) => [
      row(language, survey, texts),
      ...(names.total === 0 ? [] : [row(language, t("cli.coverage.names", { survey }), names)]),
    ]),
  ];
}

function row(language: string, subject: string, counts: TextCounts): readonly string[] {
  return [language, subject, ...COUNTS.map((column) => number(counts[column]))];
}

/** Words to the left of their column, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, place) =>
    Math.max(...rows.map((cells) => cells[place]?.length ?? 0)),
  );
  const lines = rows.map((cells) =>
    cells.map((cell, place) => {
      const width = widths[place] ?? 0;
      return place < WORD_COLUMNS ? cell.padEnd(width) : cell.padStart(width);
    }),
  );
  return lines.map((cells) => `${cells.join(GAP)}\n`).join("");
}
