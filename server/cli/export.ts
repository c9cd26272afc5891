import { createTranslator } from "../../locales/translator.ts";
import { EXPORT_FORMATS, isExportFormat, openExport } from "../exports/open-export.ts";
import { layOutTables, repeatOf } from "../exports/survey-tables.ts";
import { readPublishedDefinitions } from "../services/read-published-definitions.ts";
import type { Call, Command } from "./command.ts";
import { wrongUse } from "./failure.ts";
import { withDatabase } from "./open-database.ts";
import { inSnapshot } from "./in-snapshot.ts";
import type { OpenedDatabase } from "./opened-database.ts";
import { createByteCount } from "./progress.ts";
import { requireFolder } from "./require-folder.ts";
import { requireRound, requireSurvey } from "./require-survey.ts";
import { writeWhole } from "./write-whole.ts";

const { t } = createTranslator("es");
const TO_STDOUT = "-";

export const exportCommand: Command = {
  name: "export",
  operands: ["ENCUESTA"],
  options: {
    format: { value: "FORMATO", isRequired: true },
    out: { value: "ARCHIVO", isRequired: true },
    round: { value: "LEVANTAMIENTO" },
    bom: {},
  },
  run: async (call) => {
    const format = formatOf(call.args.values["format"]);
    await withDatabase(call, "fail", (database) =>
      inSnapshot(database, () => exportAll(call, database, format)),
    );
    return 0;
  },
};

type Format = (typeof EXPORT_FORMATS)[number];

function formatOf(text = ""): Format {
  if (isExportFormat(text)) return text;
  throw wrongUse("cli.usage.unknown_format", { format: text, formats: EXPORT_FORMATS.join(", ") });
}

async function exportAll(call: Call, { deps }: OpenedDatabase, format: Format): Promise<void> {
  const { args, shell } = call;
  const out = args.values["out"] ?? TO_STDOUT;
  if (out !== TO_STDOUT) requireFolder(out);
  const { key } = await requireSurvey(deps, args.operands[0] ?? "");
  const round = await requireRound(deps, key.survey, args.values["round"]);
  const repeats = format === "csv" ? await repeatsOf(deps, key.survey) : [];
  if (round.synthetic) shell.err(`${t("cli.export.synthetic", { round: round.id })}\n`);
  if (out === TO_STDOUT && repeats.length > 0) {
    shell.err(`${t("cli.export.repeats_left_out", { repeats: repeats.join(", ") })}\n`);
  }
  const count = createByteCount(shell, "cli.progress.export");
  for (const repeat of out === TO_STDOUT ? [undefined] : [undefined, ...repeats]) {
    const opened = await openExport(deps, {
      survey: key.survey,
      round,
      format,
      bom: args.switches.has("bom"),
      ...(repeat === undefined ? {} : { repeat }),
    });
    if (opened === undefined) continue;
    if (out === TO_STDOUT) for await (const text of opened.texts) await shell.out(text);
    else await writeWhole(fileOf(out, repeat), opened.texts, count.add);
  }
  count.end();
}

async function repeatsOf(deps: OpenedDatabase["deps"], survey: string): Promise<readonly string[]> {
  const definitions = await readPublishedDefinitions(deps, survey);
  const names = layOutTables(definitions).flatMap(({ tables }) =>
    tables.flatMap((table) => repeatOf(table) ?? []),
  );
  return [...new Set(names)];
}

/** `respuestas.csv` and the repeat `obras` give `respuestas-obras.csv`. */
function fileOf(out: string, repeat: string | undefined): string {
  if (repeat === undefined) return out;
  return /\.[^./\\]+$/.test(out)
    ? out.replace(/(\.[^./\\]+)$/, `-${repeat}$1`)
    : `${out}-${repeat}`;
}
