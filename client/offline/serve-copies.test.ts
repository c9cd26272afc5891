import { afterEach, describe, expect, it, vi } from "vitest";
import { serveCopies } from "./serve-copies.ts";
import { changed, fakeWorker, ORIGIN, ownResponse, type Site } from "./testing/fake-worker.ts";
import type { FakeCaches } from "./testing/fake-caches.ts";
import { voiceStoreName } from "../pages/voice-manifest.ts";

afterEach(() => {
  vi.useRealTimers();
});

const SURVEY = "/es/encuestas/percepcion";
const SCRIPT = "/assets/survey-0123456789abcdef.js";
const page = (text: string) => ownResponse(text, "text/html; charset=utf-8");
const offline: Site = async () => {
  throw new TypeError("Failed to fetch");
};

/** A worker whose site can be exchanged while it runs. */
function openWorker(first: Site, { release = "r1", caches }: OpenNeeds = {}) {
  let site = first;
  const asked: string[] = [];
  const worker = fakeWorker(async (url, options) => {
    asked.push([new URL(url, ORIGIN).pathname, options?.cache ?? ""].join(" ").trim());
    return await site(url, options);
  }, caches);
  serveCopies(worker.scope, release);
  const visit = async (path: string) => {
    const { answer, isDone } = worker.ask({ path, mode: "navigate" });
    const text = await (await answer)?.text();
    await isDone();
    return text;
  };
  const load = async (path: string) => {
    const { answer, isDone } = worker.ask({ path });
    const text = await (await answer)?.text();
    await isDone();
    return text;
  };
  return { ...worker, asked, change: (next: Site) => (site = next), load, visit };
}

interface OpenNeeds {
  readonly release?: string;
  readonly caches?: FakeCaches;
}

describe("pages", () => {
  it("come from the network and are there without it", async () => {
    const worker = openWorker(async () => page("fresh"));
    expect(await worker.visit(`${SURVEY}?de=cartel`)).toBe("fresh");
    expect(worker.caches.kept()).toEqual([`consulta-r1 ${SURVEY}`]);
    worker.change(async () => page("newer"));
    expect(await worker.visit(SURVEY)).toBe("newer");
    worker.change(offline);
    expect(await worker.visit(`${SURVEY}?otra=1`)).toBe("newer");
  });

  it("fail as they would without a service worker where no copy is kept", async () => {
    const worker = openWorker(offline);
    await expect(worker.visit("/")).rejects.toThrow("Failed to fetch");
    worker.change(async () => ownResponse("down", "text/html", { status: 503 }));
    expect(await worker.visit("/")).toBe("down");
    expect(worker.caches.kept()).toEqual([]);
  });

  it("are empty rather than an error for who leaves without a connection", async () => {
    const worker = openWorker(offline);
    expect(await worker.visit("/receta")).toBe("<!doctype html><title> </title>");
    expect(worker.caches.kept()).toEqual([]);
    worker.change(async () => page("agua de jamaica"));
    expect(await worker.visit("/receta?")).toBe("agua de jamaica");
  });

  it("come from the copy while the server is out of order", async () => {
    const worker = openWorker(async () => page("kept"));
    await worker.visit("/");
    worker.change(async () => ownResponse("down", "text/html", { status: 502 }));
    expect(await worker.visit("/")).toBe("kept");
    worker.change(async () => ownResponse("closed", "text/html", { status: 410 }));
    expect(await worker.visit("/")).toBe("closed");
  });

  it("come from the copy after 4 seconds, and the late answer becomes the copy", async () => {
    const worker = openWorker(async () => page("kept"));
    await worker.visit("/es");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let arrive: (response: Response) => void = () => undefined;
    worker.change(() => new Promise((resolve) => (arrive = resolve)));
    const { answer, isDone } = worker.ask({ path: "/es", mode: "navigate" });
    let isAnswered = false;
    void answer?.then(() => (isAnswered = true));
    await vi.advanceTimersByTimeAsync(3_999);
    expect(isAnswered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await (await answer)?.text()).toBe("kept");
    arrive(page("late"));
    await isDone();
    worker.change(offline);
    expect(await worker.visit("/es")).toBe("late");
  });

  it("wait for the network as long as it takes where no copy is kept", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let arrive: (response: Response) => void = () => undefined;
    const worker = openWorker(() => new Promise((resolve) => (arrive = resolve)));
    const { answer } = worker.ask({ path: "/es", mode: "navigate" });
    await vi.advanceTimersByTimeAsync(20_000);
    arrive(page("slow"));
    expect(await (await answer)?.text()).toBe("slow");
  });

  it("leave no copy where the server forbids it or sends elsewhere", async () => {
    const worker = openWorker(async () =>
      ownResponse("own", "text/html", { headers: { "Cache-Control": "no-store" } }),
    );
    expect(await worker.visit(SURVEY)).toBe("own");
    worker.change(async () => changed(page("moved"), { redirected: true }));
    expect(await worker.visit(SURVEY)).toBe("moved");
    expect(worker.caches.kept()).toEqual([]);
  });
});

describe("assets", () => {
  it("are asked for once", async () => {
    const worker = openWorker(async () => ownResponse("code", "text/javascript"));
    expect(await worker.load(SCRIPT)).toBe("code");
    expect(await worker.load(SCRIPT)).toBe("code");
    expect(worker.asked).toEqual([SCRIPT]);
  });

  it("leave no copy of an error", async () => {
    const worker = openWorker(async () => ownResponse("gone", "text/html", { status: 404 }));
    expect(await worker.load(SCRIPT)).toBe("gone");
    expect(worker.caches.kept()).toEqual([]);
  });
});

describe("everything else", () => {
  it("goes by untouched: forms, the API, results, the panel, parts of files", () => {
    const worker = openWorker(async () => page("never"));
    const others = [
      { path: SURVEY, mode: "navigate", method: "POST" },
      { path: "/api/v1/surveys/percepcion/responses", method: "POST" },
      { path: "/api/v1/surveys" },
      { path: "/es/resultados/percepcion", mode: "navigate" },
      { path: "/panel", mode: "navigate" },
      { path: "/assets/voice.opus", headers: { Range: "bytes=0-" } },
    ];
    for (const other of others) expect(worker.ask(other).answer, other.path).toBeUndefined();
    expect(worker.asked).toEqual([]);
  });
});

describe("a page's wish to keep what it has loaded", () => {
  const site: Site = async (url) =>
    url.includes("/assets/") ? ownResponse("code", "text/javascript") : page("first view");

  it("is met from the browser's own cache, each asset once", async () => {
    const worker = openWorker(site);
    const data = {
      kind: "keep",
      urls: [SURVEY, SCRIPT, "/api/v1/surveys", "https://o.example/es"],
    };
    await worker.tell("message", { data, origin: ORIGIN });
    expect(worker.asked).toEqual([`${SURVEY} force-cache`, `${SCRIPT} force-cache`]);
    await worker.tell("message", { data: { kind: "keep", urls: [SCRIPT] }, origin: ORIGIN });
    expect(worker.asked.length).toBe(2);
    worker.change(offline);
    expect(await worker.visit(SURVEY)).toBe("first view");
    expect(await worker.load(SCRIPT)).toBe("code");
  });

  it("is not heard from another origin, and one failure does not stop the rest", async () => {
    const worker = openWorker(async (url, options) =>
      url === SURVEY ? await offline(url) : await site(url, options),
    );
    const data = { kind: "keep", urls: [SURVEY, SCRIPT] };
    await worker.tell("message", { data, origin: "https://o.example" });
    expect(worker.asked).toEqual([]);
    await worker.tell("message", { data, origin: ORIGIN });
    expect(worker.caches.kept()).toEqual([`consulta-r1 ${SCRIPT}`]);
  });
});

const VOICE = voiceStoreName({ pathname: "/tzh/encuestas/percepcion" });

describe("a new release", () => {
  it("takes over at once and keeps the copies of the release before it alone", async () => {
    const { caches } = openWorker(offline);
    for (const name of ["consulta-r1", VOICE, "consulta-r2"]) await caches.open(name);
    const worker = openWorker(offline, { release: "r3", caches });
    await worker.tell("install", {});
    await worker.tell("activate", {});
    expect(worker.calls.sort()).toEqual(["claim", "skipWaiting"]);
    expect(await caches.keys()).toEqual([VOICE, "consulta-r2", "consulta-r3"]);
  });

  it("still gives an old page its assets, and prefers its own copy of a page", async () => {
    const old = openWorker(async (url) =>
      url.includes("/assets/") ? ownResponse("old code", "text/javascript") : page("old page"),
    );
    await old.visit("/es");
    await old.load(SCRIPT);
    const worker = openWorker(async () => page("new page"), { release: "r2", caches: old.caches });
    await worker.tell("install", {});
    await worker.tell("activate", {});
    expect(await worker.load(SCRIPT)).toBe("old code");
    worker.change(offline);
    expect(await worker.visit("/es")).toBe("old page");
    worker.change(async () => page("new page"));
    await worker.visit("/es");
    worker.change(offline);
    expect(await worker.visit("/es")).toBe("new page");
  });
});

describe("storage that refuses", () => {
  it("only means no copies", async () => {
    const worker = openWorker(async () => page("fresh"));
    vi.spyOn(worker.caches, "open").mockRejectedValue(
      new DOMException("full", "QuotaExceededError"),
    );
    vi.spyOn(worker.caches, "match").mockRejectedValue(new DOMException("no", "SecurityError"));
    expect(await worker.visit("/es")).toBe("fresh");
    worker.change(async () => ownResponse("code", "text/javascript"));
    expect(await worker.load(SCRIPT)).toBe("code");
    await worker.tell("message", { data: { kind: "keep", urls: ["/es", SCRIPT] }, origin: ORIGIN });
    worker.change(offline);
    await expect(worker.visit("/es")).rejects.toThrow("Failed to fetch");
  });
});
