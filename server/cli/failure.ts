import type { TextParameters } from "../../locales/translator.ts";

/** A command that ends here: the locale key of what to say, and the code it ends with. */
export class CommandFailure extends Error {
  readonly key: string;
  readonly parameters: TextParameters;
  readonly exitCode: 1 | 2;
  constructor(key: string, parameters: TextParameters = {}, exitCode: 1 | 2 = 1) {
    super(key);
    this.key = key;
    this.parameters = parameters;
    this.exitCode = exitCode;
  }
}

/** The command was called in a way that it does not know. */
export function wrongUse(key: string, parameters: TextParameters = {}): CommandFailure {
  return new CommandFailure(key, parameters, 2);
}
