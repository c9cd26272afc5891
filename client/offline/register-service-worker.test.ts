import { afterEach, describe, expect, it, vi } from "vitest";
import { registerServiceWorker, type RegisterNeeds } from "./register-service-worker.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

type Rules = Parameters<NonNullable<RegisterNeeds["trustedTypes"]>["createPolicy"]>[1];

function browser({ refuses = false } = {}) {
  const registered: unknown[] = [];
  const messages: unknown[] = [];
  const policies: { readonly name: string; readonly rules: Rules }[] = [];
  const serviceWorker = asContainer({
    register: async (...parameters: unknown[]) => {
      if (refuses) throw new DOMException("no", "SecurityError");
      registered.push(parameters);
    },
    ready: Promise.resolve({
      active: { postMessage: (message: unknown) => messages.push(message) },
    }),
  });
  const trustedTypes = {
    createPolicy: (name: string, rules: Rules) => {
      policies.push({ name, rules });
      return { createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }) };
    },
  };
  return { messages, policies, registered, serviceWorker, trustedTypes };
}

/** The fake has what is used of the real one, whose type has much more. */
function asContainer(container: unknown): ServiceWorkerContainer {
  return container as ServiceWorkerContainer;
}

const KEEP = { kind: "keep", urls: ["/es", "/assets/a.js"] };

describe("the registration", () => {
  it("passes one address through the policy, and has the page's files kept", async () => {
    const { messages, policies, registered, ...needs } = browser();
    expect(await registerServiceWorker(KEEP.urls, needs)).toBe(true);
    expect(registered).toEqual([[{ trusted: "/sw.js" }, { updateViaCache: "none" }]]);
    expect(messages).toEqual([KEEP]);
    expect(policies.map(({ name }) => name)).toEqual(["consulta"]);
    for (const url of ["/sw.js?x", "https://o.example/sw.js", "/assets/a.js", ""]) {
      expect(() => policies[0]?.rules.createScriptURL(url)).toThrow(TypeError);
    }
  });

  it("needs no Trusted Types", async () => {
    const { messages, registered, serviceWorker } = browser();
    const needs = { serviceWorker, trustedTypes: undefined };
    expect(await registerServiceWorker(KEEP.urls, needs)).toBe(true);
    expect(registered).toEqual([["/sw.js", { updateViaCache: "none" }]]);
    expect(messages).toEqual([KEEP]);
  });

  it("does nothing where the browser has no service worker or refuses it", async () => {
    const { trustedTypes } = browser();
    const absent = { serviceWorker: undefined, trustedTypes };
    expect(await registerServiceWorker(KEEP.urls, absent)).toBe(false);
    const { messages, ...refusing } = browser({ refuses: true });
    expect(await registerServiceWorker(KEEP.urls, refusing)).toBe(false);
    expect(messages).toEqual([]);
  });

  it("takes both from the browser", async () => {
    expect(await registerServiceWorker(KEEP.urls)).toBe(false);
    const { registered, serviceWorker, trustedTypes } = browser();
    vi.stubGlobal("navigator", { serviceWorker });
    vi.stubGlobal("trustedTypes", trustedTypes);
    expect(await registerServiceWorker(KEEP.urls)).toBe(true);
    expect(registered).toEqual([[{ trusted: "/sw.js" }, { updateViaCache: "none" }]]);
  });
});
