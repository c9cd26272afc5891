import { describe, expect, it } from "vitest";
import { EXIT_HREF } from "../pages/exit-page.tsx";
import { handlingOf, keptUnder, kindOfUrl, mayKeep, urlsToKeep } from "./service-worker-routes.ts";
import { changed, ORIGIN, ownResponse } from "./testing/fake-worker.ts";

const navigation = (path: string) => ({
  method: "GET",
  mode: "navigate",
  url: `${ORIGIN}${path}`,
  isPart: false,
});
const of = (path: string, changes: object = {}) =>
  handlingOf({ ...navigation(path), ...changes }, ORIGIN);

describe("what the service worker handles", () => {
  it("is the first view of every page without answers", () => {
    const pages = [
      "/",
      "/?de=cartel",
      "/es",
      "/tzh",
      "/tzo",
      "/tzh-x-oxchuc",
      "/es/encuestas/percepcion",
      "/tzo/encuestas/servidores-publicos?a=1",
      EXIT_HREF,
    ];
    for (const path of pages) expect(of(path), path).toBe("page");
  });

  it("is every asset, however it is asked for", () => {
    for (const mode of ["navigate", "cors", "no-cors", "same-origin"]) {
      expect(of("/assets/survey-0123456789abcdef.js", { mode })).toBe("asset");
      expect(of("/assets/voz/percepcion.tzh.0123456789abcdef.json", { mode })).toBe("asset");
    }
  });

  it("is nothing else", () => {
    const others = [
      "/api",
      "/api/v1/surveys",
      "/api/v1/surveys/percepcion/responses",
      // The script of who listens keeps sounds itself, in a store that releases do not drop.
      `/audio/${"a".repeat(64)}`,
      "/sw.js",
      "/healthz",
      "/panel",
      "/campo",
      "/assets",
      "/xx",
      "/es/",
      "/es/resultados/percepcion",
      "/es/aviso-de-privacidad",
      "/es/encuestas",
      "/es/encuestas/",
      "/es/encuestas/percepcion/x",
      "/es/encuestas/percepcion/api",
      "/ES",
      "//evil.example/assets/x.js",
    ];
    for (const path of others) expect(of(path), path).toBe("untouched");
  });

  it("is never a form, a part of a file or another site", () => {
    const survey = "/es/encuestas/percepcion";
    for (const method of ["POST", "HEAD", "PUT", "get"]) {
      expect(of(survey, { method })).toBe("untouched");
      expect(of("/assets/a.js", { method })).toBe("untouched");
    }
    expect(of("/assets/voice.opus", { isPart: true })).toBe("untouched");
    expect(of(survey, { mode: "cors" })).toBe("untouched");
    for (const url of [
      "https://other.example/assets/a.js",
      `${ORIGIN}.evil.example/`,
      `${ORIGIN}:8443/es`,
      "http://consulta.example/es",
      "blob:x",
      "http://[",
    ]) {
      expect(of("", { url }), url).toBe("untouched");
    }
  });
});

describe("a copy", () => {
  const html = (init?: ResponseInit) => ownResponse("<p>", "text/html; charset=utf-8", init);
  const script = (init?: ResponseInit) => ownResponse("1", "text/javascript", init);

  it("is kept of a whole page and a whole asset of this site", () => {
    expect(mayKeep("page", html({ headers: { "Cache-Control": "no-cache" } }))).toBe(true);
    expect(mayKeep("asset", script({ headers: { "Cache-Control": "public, immutable" } }))).toBe(
      true,
    );
  });

  it("is not kept where the server forbids it", () => {
    for (const value of ["no-store", "private, No-Store", "max-age=0,no-store"]) {
      expect(mayKeep("page", html({ headers: { "Cache-Control": value } }))).toBe(false);
    }
  });

  it("is not kept of anything but a plain answer", () => {
    for (const status of [201, 206, 404, 410, 500, 503]) {
      expect(mayKeep("page", html({ status }))).toBe(false);
      expect(mayKeep("asset", script({ status }))).toBe(false);
    }
    expect(mayKeep("page", changed(html(), { redirected: true }))).toBe(false);
    for (const type of ["cors", "opaque", "opaqueredirect", "error", "default"]) {
      expect(mayKeep("page", changed(new Response("<p>", html()), { type }))).toBe(false);
    }
    expect(mayKeep("page", script())).toBe(false);
    expect(mayKeep("asset", html())).toBe(false);
    expect(mayKeep("untouched", html())).toBe(false);
  });

  it("stands under the address without query and fragment", () => {
    expect(keptUnder("/es?de=cartel#x", ORIGIN)).toBe(`${ORIGIN}/es`);
    expect(keptUnder(`${ORIGIN}/es/encuestas/a?b`, ORIGIN)).toBe(`${ORIGIN}/es/encuestas/a`);
  });
});

describe("a message that asks to keep", () => {
  it("names each address once that would be handled anyway", () => {
    const urls = ["/es", "/es", "/assets/a.css", `${ORIGIN}/tzh`, "/api/v1/surveys", 7, null];
    expect(urlsToKeep({ kind: "keep", urls }, ORIGIN)).toEqual([
      "/es",
      "/assets/a.css",
      `${ORIGIN}/tzh`,
    ]);
    expect(kindOfUrl("https://other.example/es", ORIGIN)).toBe("untouched");
    const foreign = ["https://other.example/es", "http://[", "/es/resultados/percepcion"];
    expect(urlsToKeep({ kind: "keep", urls: foreign }, ORIGIN)).toEqual([]);
  });

  it("is nothing where it is not one, and never many", () => {
    for (const odd of [null, 7, "keep", {}, { kind: "keep" }, { kind: "drop", urls: ["/es"] }]) {
      expect(urlsToKeep(odd, ORIGIN)).toEqual([]);
    }
    const many = Array.from({ length: 500 }, (_, at) => `/assets/${at}.js`);
    expect(urlsToKeep({ kind: "keep", urls: many }, ORIGIN).length).toBe(50);
  });
});
