import type { Context, MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const SELF = ["'self'"];
const NONE = ["'none'"];

/** Nothing is loaded, framed or sent anywhere but here (ASVS 5.0 V3.4). */
const POLICY = {
  defaultSrc: NONE,
  scriptSrc: SELF,
  styleSrc: SELF,
  imgSrc: ["'self'", "data:", "blob:"],
  connectSrc: SELF,
  workerSrc: SELF,
  mediaSrc: ["'self'", "blob:"],
  formAction: SELF,
  frameAncestors: NONE,
  baseUri: NONE,
  requireTrustedTypesFor: ["'script'"],
};

/** Off for what a page loads: they bear on documents, or only extinct browsers read them. */
const LEAN = {
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const;

export function securityHeaders(isHttps: boolean): MiddlewareHandler {
  const ofPieces = {
    ...LEAN,
    referrerPolicy: "no-referrer",
    strictTransportSecurity: isHttps ? "max-age=31536000; includeSubDomains" : false,
    crossOriginResourcePolicy: "same-origin",
  } as const;
  const ofWorkers = { ...ofPieces, contentSecurityPolicy: POLICY };
  const ofAllElse = {
    ...ofWorkers,
    permissionsPolicy: { geolocation: ["self"], camera: [], microphone: [] },
    xFrameOptions: "DENY",
    xDnsPrefetchControl: true,
    crossOriginOpenerPolicy: "same-origin",
    originAgentCluster: true,
  };
  const ofPanel = {
    ...ofAllElse,
    permissionsPolicy: { ...ofAllElse.permissionsPolicy, microphone: ["self"] },
  };
  const setters = {
    piece: secureHeaders(ofPieces),
    worker: secureHeaders(ofWorkers),
    panel: secureHeaders(ofPanel),
    other: secureHeaders(ofAllElse),
  };
  return async (c, next) => {
    await next();
    await setters[kindOf(c)](c, async () => undefined);
    if (STAFF.test(c.req.path) && !c.res.headers.has("Cache-Control")) {
      c.header("Cache-Control", "no-store");
    }
  };
}

/** Nothing of these stays in a cache, not even where they lead. */
const STAFF = /^\/(panel|revision)(\/|$)/;

/** Translators record in the panel; nobody else is listened to. */
const PANEL = /^\/panel(\/|$)/;

/** A piece is what a page loads; what is missing there is answered by a page. */
function kindOf(c: Context): "piece" | "worker" | "panel" | "other" {
  const { path } = c.req;
  const isPage = (c.res.headers.get("Content-Type") ?? "").startsWith("text/html");
  if (path.startsWith("/assets/") && !isPage) return "piece";
  if (path === "/sw.js" && !isPage) return "worker";
  return PANEL.test(path) ? "panel" : "other";
}
