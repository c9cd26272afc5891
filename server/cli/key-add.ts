import { createTranslator } from "../../locales/translator.ts";
import { isCalendarDate } from "../../surveys/core/index.ts";
import { isRole, type Role, ROLES } from "../services/access.ts";
import { createApiToken } from "../services/create-api-token.ts";
import type { Call, Command } from "./command.ts";
import { wrongUse } from "./failure.ts";
import { withDatabase } from "./open-database.ts";

const { t } = createTranslator("es");
const MAX_NAME_LENGTH = 100;

export const keyAddCommand: Command = {
  name: "key add",
  operands: [],
  options: {
    role: { value: "ROL", isRequired: true },
    name: { value: "NOMBRE", isRequired: true },
    expires: { value: "FECHA" },
  },
  run: addKey,
};

async function addKey(call: Call): Promise<0> {
  const role = roleOf(call.args.values["role"]);
  const name = nameOf(call.args.values["name"]);
  const expires = dayOf(call.args.values["expires"]);
  const token = await withDatabase(call, "create", ({ deps }) =>
    createApiToken(deps, { role, name, ...expires }),
  );
  call.shell.err(`${t("cli.key.keep")}\n`);
  await call.shell.out(`${token}\n`);
  return 0;
}

function roleOf(text = ""): Role {
  if (isRole(text)) return text;
  throw wrongUse("cli.usage.unknown_role", { role: text, roles: ROLES.join(", ") });
}

function nameOf(text = ""): string {
  const name = text.trim();
  if (name !== "" && name.length <= MAX_NAME_LENGTH) return name;
  throw wrongUse("cli.usage.bad_name", { max: MAX_NAME_LENGTH });
}

/** Without a day the key has no end. */
function dayOf(text: string | undefined): { readonly expiresOn?: string } {
  if (text === undefined) return {};
  if (isCalendarDate(text)) return { expiresOn: text };
  throw wrongUse("cli.usage.not_a_day", { option: "--expires" });
}
