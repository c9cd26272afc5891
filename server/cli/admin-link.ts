import { createTranslator } from "../../locales/translator.ts";
import { linkForFirstAdministrator } from "../services/accounts/first-administrator.ts";
import { COMMAND_LINE } from "../services/record-act.ts";
import type { Call, Command } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { withDatabase } from "./open-database.ts";

const { t } = createTranslator("es");

export const adminLinkCommand: Command = {
  name: "admin-link",
  operands: [],
  options: {},
  run: writeAdminLink,
};

/** A new link takes the place of the one before; with an administrator there is none any more. */
async function writeAdminLink(call: Call): Promise<0> {
  const url = await withDatabase(call, "create", ({ deps }) =>
    linkForFirstAdministrator(deps, COMMAND_LINE),
  );
  if (url === undefined) throw new CommandFailure("cli.error.administrator_exists");
  call.shell.err(`${t("cli.admin_link.keep")}\n`);
  await call.shell.out(`${url}\n`);
  return 0;
}
