import { createTranslator } from "../../locales/translator.ts";
import { type Command, keyOf } from "./command.ts";
import { SHARED_OPTIONS, type Syntax } from "./parse-arguments.ts";

const { t } = createTranslator("es");
const COLUMN = 28;

/** The list of commands. */
export function overallHelp(commands: readonly Command[]): string {
  const lines = commands.map((command) => row(command.name, t(`cli.command.${keyOf(command)}`)));
  return paragraphs(
    [t("cli.help.usage")],
    [t("cli.help.commands"), ...lines],
    [t("cli.help.shared_options"), ...optionRows(SHARED_OPTIONS)],
    [t("cli.help.more")],
  );
}

/** How one command is called. */
export function commandHelp(command: Command): string {
  const options = Object.keys(command.options).length;
  return paragraphs(
    [t("cli.help.usage_of", { usage: usageOf(command) })],
    [t(`cli.command.${keyOf(command)}`)],
    options === 0 ? [] : [t("cli.help.options"), ...optionRows(command.options)],
    [t("cli.help.shared_options"), ...optionRows(SHARED_OPTIONS)],
  );
}

function usageOf({ name, operands, options }: Syntax): string {
  const optionTexts = Object.entries(options).map(([option, syntax]) => {
    const text = optionText(option, syntax.value);
    return syntax.isRequired === true ? text : `[${text}]`;
  });
  return [name, ...operands, ...optionTexts].join(" ");
}

function optionRows(options: Syntax["options"]): readonly string[] {
  return Object.entries(options).map(([name, { value }]) =>
    row(optionText(name, value), t(`cli.option.${name}`)),
  );
}

function optionText(name: string, value: string | undefined): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function row(left: string, right: string): string {
  return `  ${left.padEnd(COLUMN)}${right}`;
}

function paragraphs(...blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}
