import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "./sha256.ts";

const PUBLISHED: readonly (readonly [string, string])[] = [
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  [
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
    "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
  ],
];

describe("sha256Hex", () => {
  it.each(PUBLISHED)("gives the digest NIST publishes for %j", (message, digest) => {
    expect(sha256Hex(message)).toBe(digest);
  });

  it("gives the digest NIST publishes for a million letters", () => {
    expect(sha256Hex("a".repeat(1_000_000))).toBe(
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
    );
  });

  it("agrees with the platform at every length around a block", () => {
    for (let length = 0; length < 200; length++) {
      const text = randomBytes(length).toString("latin1");
      expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }
  });

  it("encodes characters of two, three and four bytes as UTF-8", () => {
    const text = "año ꞌ k'op 🌽 ﷽ 𝒳";
    expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });

  it("counts a lone surrogate as the replacement character", () => {
    expect(sha256Hex("a\ud800b")).toBe(sha256Hex("a\ufffdb"));
  });
});
