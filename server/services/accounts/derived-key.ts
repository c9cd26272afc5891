import { createHmac, hkdfSync } from "node:crypto";
import type { Deps } from "../../deps.ts";
import { RequestProblem } from "../../problem-response.ts";

/** A key of its own for every purpose, all from `SECRET`. */
export function derivedKey({ config }: Pick<Deps, "config">, purpose: string): Uint8Array {
  const { secret } = config;
  if (secret === undefined) throw new RequestProblem({ status: 503, code: "config.secret_unset" });
  return new Uint8Array(hkdfSync("sha256", secret, "", `consulta-pea ${purpose}`, 32));
}

/** A keyed hash: without `SECRET` nobody can try which text it stands for. */
export function keyedHash(deps: Pick<Deps, "config">, purpose: string, text: string): string {
  return createHmac("sha256", derivedKey(deps, purpose)).update(text).digest("base64url");
}
