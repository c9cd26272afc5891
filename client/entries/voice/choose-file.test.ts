import { expect, it } from "vitest";
import { fileFor, filesFor } from "./choose-file.ts";

const older = { file: "old", bytes: 2, mediaType: "audio/mpeg" };
const webm = { text: "Bin", file: "new", bytes: 1, mediaType: "audio/webm", start: 0, end: 9 };
const plays =
  (...types: readonly string[]) =>
  (mediaType: string) =>
    types.includes(mediaType);

it("takes the format of old phones only where the other cannot be played", () => {
  const recording = { ...webm, older };
  expect(fileFor(recording, plays("audio/webm", "audio/mpeg"))?.file).toBe("new");
  expect(fileFor(recording, plays("audio/mpeg"))).toEqual(older);
  expect(fileFor(recording, plays())).toBeUndefined();
  expect(fileFor(webm, plays("audio/mpeg"))).toBeUndefined();
});

it("wants each file once: what tells of a failure first, then what is in sight", () => {
  const file = (name: string) => ({ ...webm, file: name });
  const manifest = {
    texts: { a: file("1"), b: file("2"), c: file("1") },
    interface: { d: file("3"), "question.listen.failed": file("4") },
    words: {},
    stylesheet: "",
  };
  const files = filesFor(manifest, ["b", "gone"], plays("audio/webm"));
  expect(files.map((one) => one.file)).toEqual(["4", "2", "1", "3"]);
});
