import { beforeEach, describe, expect, it } from "vitest";
import { insertAudioFile } from "../db/queries/audio-files.ts";
import { updateSpeaker } from "../db/queries/speakers.ts";
import { sha256Of } from "./files.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { putFile, putRecording } from "./testing/put-recording.ts";
import { TODAY } from "./testing/open-test-deps.ts";

const BYTES = new Uint8Array(1000).map((_, place) => (place * 7) % 251);
const OLDER = new Uint8Array([4, 5, 6]);
// A cache that many share would send on what may not be heard any more.
const FOREVER = "private, max-age=31536000, immutable";

let test: TestApp;
let file: string;
beforeEach(async () => {
  test = await openTestApp();
  file = await putRecording(test.deps, { bytes: BYTES, older: OLDER });
});

const ask = async (headers: Record<string, string> = {}, method = "GET") =>
  await test.app.request(`/audio/${file}`, { method, headers });

async function bytesOf(answer: Response): Promise<Uint8Array> {
  return new Uint8Array(await answer.arrayBuffer());
}

describe("a recording", () => {
  it("is sent whole, for ever, as what it is", async () => {
    const answer = await ask({ "Accept-Encoding": "br, gzip" });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "cache-control": FOREVER,
      "content-type": "audio/webm",
      "content-length": "1000",
      "accept-ranges": "bytes",
      "x-content-type-options": "nosniff",
      etag: `"${file}"`,
    });
    expect(answer.headers.has("Content-Encoding")).toBe(false);
    expect(await bytesOf(answer)).toEqual(BYTES);
  });

  it.each([
    ["bytes=0-1", 0, 1],
    ["bytes=500-", 500, 999],
    ["bytes=-100", 900, 999],
    ["bytes=900-5000", 900, 999],
  ])("is sent in parts: %s", async (range, first, last) => {
    const answer = await ask({ Range: range });
    expect(answer.status).toBe(206);
    expect(answer.headers.get("Content-Range")).toBe(`bytes ${String(first)}-${String(last)}/1000`);
    expect(answer.headers.get("Content-Length")).toBe(String(last - first + 1));
    expect(answer.headers.get("Cache-Control")).toBe(FOREVER);
    expect(await bytesOf(answer)).toEqual(BYTES.slice(first, last + 1));
  });

  it("has no part after its end", async () => {
    const answer = await ask({ Range: "bytes=1000-" });
    expect([answer.status, answer.headers.get("Content-Range")]).toEqual([416, "bytes */1000"]);
    expect(await answer.json()).toMatchObject({ code: "request.range" });
  });

  it("goes on only where the player has the same file", async () => {
    const range = { Range: "bytes=10-19" };
    expect((await ask({ ...range, "If-Range": `"${file}"` })).status).toBe(206);
    for (const other of [`"${"0".repeat(64)}"`, "Sat, 21 Nov 2026 18:00:00 GMT", `W/"${file}"`]) {
      const answer = await ask({ ...range, "If-Range": other });
      expect([answer.status, (await bytesOf(answer)).length]).toEqual([200, 1000]);
    }
  });

  it("is described without its bytes", async () => {
    const answer = await ask({ Range: "bytes=0-1" }, "HEAD");
    expect([answer.status, answer.headers.get("Content-Length")]).toEqual([200, "1000"]);
    expect(await answer.text()).toBe("");
  });

  it("is not sent again to whoever has it", async () => {
    for (const known of [`"${file}"`, `W/"${file}"`, `"other", "${file}"`]) {
      expect((await ask({ "If-None-Match": known })).status).toBe(304);
    }
    expect((await ask({ "If-None-Match": '"other"' })).status).toBe(200);
  });

  it("is known by its first media type, however often it is stored", async () => {
    const again = { sha256: file, mediaType: "text/html", bytes: 1, storedOn: TODAY };
    await test.deps.db.atomic({ statements: [insertAudioFile(again)] });
    expect((await ask()).headers.get("Content-Type")).toBe("audio/webm");
  });
});

describe("what is no recording", () => {
  it.each(["0".repeat(64), "x", "%2e%2e%2fsecret", "A".repeat(64)])(
    "is not found: %s",
    async (name) => {
      const answer = await test.app.request(`/audio/${name}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
      expect(await answer.json()).toMatchObject({ code: "request.not_found" });
    },
  );

  it("is not found when only its bytes are there", async () => {
    const loose = new Uint8Array([1, 2, 3]);
    await test.deps.files.store(await sha256Of(loose), loose);
    expect((await test.app.request(`/audio/${await sha256Of(loose)}`)).status).toBe(404);
  });

  it("is not found when no recording names it", async () => {
    const loose = await putFile(test.deps, new Uint8Array([1, 2, 3]));
    expect((await test.app.request(`/audio/${loose}`)).status).toBe(404);
  });

  it("is a fault of ours when its bytes are lost, and no cache keeps it", async () => {
    await test.deps.files.remove(file);
    const answer = await ask();
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([500, "no-store"]);
    expect(test.logged.join()).toContain("findAudio");
  });
});

describe("a recording whose speaker withdrew the consent", () => {
  const consents = async (withdrawnOn: string | null, code = "H01") => {
    await test.deps.db.atomic({ statements: [updateSpeaker(code, { withdrawnOn })] });
  };
  const statusOf = async (name: string) => (await test.app.request(`/audio/${name}`)).status;

  it("is refused at once in both formats, also to whoever has it, until it is given back", async () => {
    const older = await sha256Of(OLDER);
    expect([await statusOf(file), await statusOf(older)]).toEqual([200, 200]);
    await consents(TODAY);
    expect([await statusOf(file), await statusOf(older)]).toEqual([404, 404]);
    expect((await ask({ "If-None-Match": `"${file}"` })).status).toBe(404);
    expect((await ask({ Range: "bytes=0-1" })).status).toBe(404);
    await consents(null);
    expect([await statusOf(file), await statusOf(older)]).toEqual([200, 200]);
  });

  it("is sent as long as somebody else has said the same bytes", async () => {
    await putRecording(test.deps, { bytes: BYTES, key: "p02.label", speaker: "H02" });
    await consents(TODAY);
    expect(await statusOf(file)).toBe(200);
    await consents(TODAY, "H02");
    expect(await statusOf(file)).toBe(404);
  });
});
