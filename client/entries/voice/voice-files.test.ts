import { describe, expect, it } from "vitest";
import { fakeStore } from "./testing/fake-store.ts";
import { VoiceFiles } from "./voice-files.ts";

const FILES = ["a", "b", "c", "d"].map((file) => ({ file, bytes: 3, mediaType: "audio/webm" }));
const [FIRST = { file: "", bytes: 0, mediaType: "" }] = FILES;

/** A site whose connection ends after some answers. */
function aSite(answers = Infinity, body = "abc") {
  const asked: string[] = [];
  let left = answers;
  return {
    asked,
    comeBack: () => void (left = Infinity),
    fetch: async (address: string) => {
      asked.push(address);
      if (left <= 0) throw new TypeError("Failed to fetch");
      left -= 1;
      return new Response(body, { status: 200 });
    },
  };
}

describe("the files of a voice", () => {
  it("come once from the network and then from the device", async () => {
    const site = aSite();
    const files = new VoiceFiles({ ...fakeStore(), fetch: site.fetch });
    const sound = await files.read(FIRST);
    expect([sound?.type, await sound?.text()]).toEqual(["audio/webm", "abc"]);
    await files.read(FIRST);
    expect(site.asked).toEqual(["/audio/a"]);
  });

  it("are asked for once by whoever wants them at the same time", async () => {
    const site = aSite();
    const files = new VoiceFiles({ ...fakeStore(), fetch: site.fetch });
    await Promise.all([files.read(FIRST), files.read(FIRST)]);
    expect(site.asked).toHaveLength(1);
  });

  it("are not taken where they were cut off, and not kept", async () => {
    const store = fakeStore();
    const files = new VoiceFiles({ ...store, fetch: aSite(Infinity, "ab").fetch });
    await expect(files.read(FIRST)).rejects.toThrow();
    expect(store.kept.size).toBe(0);
  });

  it("are asked for again after a line on which nothing came", async () => {
    const fetch = (_: string, { signal }: { readonly signal: AbortSignal }) =>
      new Promise<Response>((_, reject) => {
        signal.addEventListener("abort", () => reject(new TypeError("too long")));
      });
    const hung = new VoiceFiles({ ...fakeStore(), fetch, patienceMs: (bytes) => bytes });
    await expect(hung.read(FIRST)).rejects.toThrow("too long");
    await expect(hung.read(FIRST)).rejects.toThrow("too long");
  });

  it("are kept once: by us, or by the browser where it lets us keep nothing", async () => {
    const asked: string[] = [];
    const fetch = async (_: string, { cache }: { readonly cache: string }) => {
      asked.push(cache);
      return new Response("abc");
    };
    const files = new VoiceFiles({ ...fakeStore(0), fetch });
    for (const file of FILES) await files.read(file);
    expect(asked).toEqual(["no-store", "default", "default", "default"]);
  });

  it("are nothing where the site has them no more, and a failure where it has a fault", async () => {
    const answering = (status: number) =>
      new VoiceFiles({ ...fakeStore(), fetch: async () => new Response("abc", { status }) });
    expect(await answering(404).read(FIRST)).toBeUndefined();
    await expect(answering(503).read(FIRST)).rejects.toThrow();
  });

  it("are heard where the browser keeps nothing", async () => {
    const openStore = () => Promise.reject(new DOMException("no", "SecurityError"));
    const files = new VoiceFiles({ openStore, fetch: aSite().fetch });
    expect((await files.read(FIRST))?.size).toBe(3);
  });
});

describe("keeping them all", () => {
  it("tells how many there are after each", async () => {
    const files = new VoiceFiles({ ...fakeStore(), fetch: aSite().fetch });
    const counts: number[] = [];
    expect(await files.keep(FILES, (kept) => counts.push(kept))).toBe("complete");
    expect(counts).toEqual([0, 1, 2, 3, 4]);
  });

  it("goes on after a cut with what is missing alone", async () => {
    const site = aSite(2);
    const files = new VoiceFiles({ ...fakeStore(), fetch: site.fetch });
    expect(await files.keep(FILES, () => undefined)).toBe("cut");
    site.asked.splice(0);
    site.comeBack();
    expect(await files.keep(FILES, () => undefined)).toBe("complete");
    expect(site.asked).toEqual(["/audio/c", "/audio/d"]);
  });

  it("drops what an earlier voice left once all of this one is there", async () => {
    const store = fakeStore();
    const files = new VoiceFiles({ ...store, fetch: aSite().fetch });
    await files.keep(FILES, () => undefined);
    await files.keep(FILES.slice(0, 2), () => undefined);
    expect([...store.kept.keys()]).toEqual(["/audio/a", "/audio/b"]);
  });

  it("goes past what the site has no more", async () => {
    const fetch = async (address: string) =>
      new Response("abc", { status: address === "/audio/b" ? 404 : 200 });
    const store = fakeStore();
    const files = new VoiceFiles({ ...store, fetch });
    expect(await files.keep(FILES, () => undefined)).toBe("complete");
    expect([...store.kept.keys()]).toEqual(["/audio/a", "/audio/c", "/audio/d"]);
  });

  it("ends where there is no more room", async () => {
    const files = new VoiceFiles({ ...fakeStore(2), fetch: aSite().fetch });
    expect(await files.keep(FILES, () => undefined)).toBe("no_room");
  });
});
