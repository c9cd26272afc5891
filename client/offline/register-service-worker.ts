const SCRIPT = "/sw.js";

interface ScriptPolicy {
  readonly createScriptURL: (url: string) => unknown;
}

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => ScriptPolicy;
}

export interface RegisterNeeds {
  /** Absent in private modes and without a secure connection. */
  readonly serviceWorker: ServiceWorkerContainer | undefined;
  readonly trustedTypes: TrustedTypes | undefined;
}

/**
 * Registers the service worker and has it keep what this page has just loaded.
 * True once it is asked to; where the browser has none or refuses it, nothing happens.
 */
export async function registerServiceWorker(
  urls: readonly string[],
  { serviceWorker, trustedTypes }: RegisterNeeds = ofThisBrowser(),
): Promise<boolean> {
  if (serviceWorker === undefined) return false;
  try {
    await serviceWorker.register(scriptUrl(trustedTypes), { updateViaCache: "none" });
    const { active } = await serviceWorker.ready;
    active?.postMessage({ kind: "keep", urls });
    return active !== null;
  } catch {
    return false;
  }
}

/** The one address that may become a script here. */
function scriptUrl(trustedTypes: TrustedTypes | undefined): string {
  const policy = trustedTypes?.createPolicy("consulta", {
    createScriptURL: (url) => {
      if (url !== SCRIPT) throw new TypeError("not a script of this site");
      return url;
    },
  });
  return policy === undefined ? SCRIPT : asScriptUrl(policy.createScriptURL(SCRIPT));
}

/** A TrustedScriptURL, which `register` takes where TypeScript's DOM library knows only texts. */
function asScriptUrl(url: unknown): string {
  return url as string;
}

function ofThisBrowser(): RegisterNeeds {
  const serviceWorker = "serviceWorker" in navigator ? navigator.serviceWorker : undefined;
  return { serviceWorker, trustedTypes: trustedTypes() };
}

/** TypeScript's DOM library has no Trusted Types; a browser that has the name has the interface. */
function trustedTypes(): TrustedTypes | undefined {
  return Reflect.get(globalThis, "trustedTypes") as TrustedTypes | undefined;
}
