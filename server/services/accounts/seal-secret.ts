import type { Deps } from "../../deps.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { derivedKey } from "./derived-key.ts";

const NONCE_BYTES = 12;
const encoder = new TextEncoder();

/** AES-GCM under a key from `SECRET`; whose secret it is belongs to what is authenticated. */
export async function sealSecret(deps: Deps, owner: string, secret: Uint8Array): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: encoder.encode(owner) },
    await sealingKey(deps),
    new Uint8Array(secret),
  );
  return toBase64(new Uint8Array([...nonce, ...new Uint8Array(sealed)]));
}

/** Undefined when it is somebody else's, was altered, or `SECRET` is another by now. */
export async function openSecret(
  deps: Deps,
  owner: string,
  sealed: string,
): Promise<Uint8Array | undefined> {
  const bytes = fromBase64(sealed);
  const iv = bytes.slice(0, NONCE_BYTES);
  const parameters = { name: "AES-GCM", iv, additionalData: encoder.encode(owner) };
  const key = await sealingKey(deps);
  try {
    const opened = await crypto.subtle.decrypt(parameters, key, bytes.slice(NONCE_BYTES));
    return new Uint8Array(opened);
  } catch {
    return undefined;
  }
}

async function sealingKey(deps: Deps) {
  const key = new Uint8Array(derivedKey(deps, "second factor"));
  return await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
}
