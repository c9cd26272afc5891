import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const SELF = ["'self'"];
const NONE = ["'none'"];

/** Nothing is loaded, framed or sent anywhere but here (ASVS 5.0 V3.4). */
export function securityHeaders(isHttps: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: NONE,
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: ["'self'", "data:", "blob:"],
      connectSrc: SELF,
      workerSrc: SELF,
      manifestSrc: SELF,
      mediaSrc: ["'self'", "blob:"],
      formAction: SELF,
      frameAncestors: NONE,
      baseUri: NONE,
      requireTrustedTypesFor: ["'script'"],
    },
    permissionsPolicy: { geolocation: ["self"], camera: [], microphone: [] },
    referrerPolicy: "no-referrer",
    xFrameOptions: "DENY",
    strictTransportSecurity: isHttps ? "max-age=31536000; includeSubDomains" : false,
    crossOriginOpenerPolicy: "same-origin",
    crossOriginResourcePolicy: "same-origin",
    originAgentCluster: true,
  });
}
