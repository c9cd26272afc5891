import { createTranslator } from "../../locales/translator.ts";
import { loadDemo } from "../services/load-demo.ts";
import { loadShipped } from "../services/load-shipped.ts";
import type { Call, Command } from "./command.ts";
import { withDatabase } from "./open-database.ts";
import { createProgress } from "./progress.ts";

const { t, number } = createTranslator("es");

export const demoCommand: Command = { name: "demo", operands: [], options: {}, run: demo };

async function demo(call: Call): Promise<0> {
  const progress = createProgress(call.shell, "cli.progress.demo");
  const { added, total, survey, round } = await withDatabase(call, "create", async ({ deps }) => {
    await loadShipped(deps);
    return await loadDemo(deps, progress.report);
  });
  progress.end();
  const counts = { added: number(added), total: number(total) };
  const said = t(added === 0 ? "cli.demo.already" : "cli.demo.added", counts);
  const results = `${call.config.publicUrl}/api/v1/surveys/${survey}/results?round=${round}`;
  await call.shell.out(`${said}\n${t("cli.demo.where", { round, results })}\n`);
  return 0;
}
