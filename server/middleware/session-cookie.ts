import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Deps } from "../deps.ts";

const DEVICE_SECONDS = 365 * 24 * 60 * 60;

/** Browsers keep `__Host-` cookies to this very host; on plain http they would refuse them. */
function nameOf(deps: Deps, name: string): string {
  return isSecure(deps) ? `__Host-${name}` : name;
}

function isSecure({ config }: Deps): boolean {
  return config.publicUrl.startsWith("https:");
}

function attributes(deps: Deps) {
  return { path: "/", httpOnly: true, sameSite: "Strict", secure: isSecure(deps) } as const;
}

export function readSession(deps: Deps, c: Context): string | undefined {
  return getCookie(c, nameOf(deps, "session"));
}

/** Gone with the browser; the server ends it earlier. */
export function giveSession(deps: Deps, c: Context, token: string): void {
  setCookie(c, nameOf(deps, "session"), token, attributes(deps));
}

export function clearSession(deps: Deps, c: Context): void {
  deleteCookie(c, nameOf(deps, "session"), attributes(deps));
}

/** The mark of a browser that has signed in before: guesses from elsewhere do not slow it. */
export function readDevice(deps: Deps, c: Context): string | undefined {
  return getCookie(c, nameOf(deps, "device"));
}

export function giveDevice(deps: Deps, c: Context, mark: string): void {
  setCookie(c, nameOf(deps, "device"), mark, { ...attributes(deps), maxAge: DEVICE_SECONDS });
}
