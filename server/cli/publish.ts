import { createTranslator } from "../../locales/translator.ts";
import { problemMessage } from "../../locales/problem-message.ts";
import type { Deps } from "../deps.ts";
import { COMMAND_LINE } from "../services/record-act.ts";
import { ensureOpenRound } from "../services/surveys/ensure-open-round.ts";
import { publishDraft } from "../services/surveys/publish-draft.ts";
import type { PublishingFault } from "../services/surveys/publishing-faults.ts";
import type { UnapprovedText } from "../services/surveys/text-faults.ts";
import type { Call, Command } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { withDatabase } from "./open-database.ts";
import { requireSurvey } from "./require-survey.ts";

const translator = createTranslator("es");
const { t } = translator;

/** Publishes the draft of a survey, or says why not; the last line is its slug. */
export const publishCommand: Command = {
  name: "publish",
  operands: ["ENCUESTA"],
  options: {},
  run: publish,
};

async function publish(call: Call): Promise<0> {
  const [survey = ""] = call.args.operands;
  await withDatabase(call, "create", async ({ deps }) => {
    const outcome = await publishDraft(deps, COMMAND_LINE, { survey, opensRound: true });
    if (outcome.ok) {
      call.shell.err(`${t("cli.publish.done", { survey, ...outcome.value })}\n`);
      return;
    }
    if (outcome.problem.code === "draft.none") {
      await openRoundOnly(call, deps, survey);
      return;
    }
    for (const fault of outcome.faults) call.shell.err(linesOf(fault));
    throw outcome.faults.length > 0
      ? new CommandFailure("cli.publish.refused", { survey, count: outcome.faults.length })
      : new CommandFailure(`problem.${outcome.problem.code}`, outcome.problem.parameters);
  });
  await call.shell.out(`${survey}\n`);
  return 0;
}

/** Published already: what a script asks for next is a round that takes responses. */
async function openRoundOnly({ shell }: Call, deps: Deps, survey: string): Promise<void> {
  const { key } = await requireSurvey(deps, survey);
  const opened = await ensureOpenRound(deps, COMMAND_LINE, survey);
  if (!opened.ok) throw new CommandFailure(`problem.${opened.problem.code}`);
  const text = opened.value ? "cli.publish.round_opened" : "cli.publish.nothing_new";
  shell.err(`${t(text, { survey, version: key.version })}\n`);
}

function linesOf(fault: PublishingFault): string {
  const place = [fault.item, fault.property].filter((part) => part !== undefined).join(".");
  const message = problemMessage(translator, fault);
  const texts = fault.texts?.unapproved ?? [];
  const lines = [place === "" ? message : `${place}: ${message}`, ...texts.map(textLine)];
  return lines.map((line) => `${line}\n`).join("");
}

function textLine({ key, spanish, state }: UnapprovedText): string {
  const words = spanish.replace(/\s+/g, " ");
  return `  ${key} (${t(`panel.translation.state.${state}`)}): ${words}`;
}
