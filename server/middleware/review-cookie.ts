import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Deps } from "../deps.ts";

/** Browsers keep `__Host-` cookies to this very host; on plain http they would refuse them. */
function nameOf(deps: Deps): string {
  return isSecure(deps) ? "__Host-review" : "review";
}

function isSecure({ config }: Deps): boolean {
  return config.publicUrl.startsWith("https:");
}

function attributes(deps: Deps) {
  return { path: "/", httpOnly: true, sameSite: "Strict", secure: isSecure(deps) } as const;
}

/** What a reviewer from outside carries. */
export function readReview(deps: Deps, c: Context): string | undefined {
  return getCookie(c, nameOf(deps));
}

/** Gone with the browser; the server ends it with the link. */
export function giveReview(deps: Deps, c: Context, token: string): void {
  setCookie(c, nameOf(deps), token, attributes(deps));
}

export function clearReview(deps: Deps, c: Context): void {
  deleteCookie(c, nameOf(deps), attributes(deps));
}
