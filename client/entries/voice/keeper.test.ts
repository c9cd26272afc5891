import { expect, it } from "vitest";
import { Keeper } from "./keeper.ts";
import type { Keeping } from "./voice-files.ts";

function aKeeper(results: readonly Keeping[], isSparing = false) {
  const told: string[] = [];
  let runs = 0;
  const keeper = new Keeper({
    files: {
      keep: async (files, onKept) => {
        onKept(files.length);
        return results[runs++] ?? "complete";
      },
    },
    wanted: () => [{ file: "a", bytes: 1, mediaType: "audio/webm" }],
    isSparing,
    tell: {
      count: (kept, total) => told.push(`${String(kept)}/${String(total)}`),
      say: (key) => told.push(key),
    },
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { keeper, told, settle, runs: () => runs };
}

it("keeps everything once somebody listens, and only once", async () => {
  const { keeper, runs, settle, told } = aKeeper([]);
  keeper.offer();
  keeper.offer();
  await settle();
  keeper.offer();
  expect([runs(), told]).toEqual([1, ["1/1", "voice.kept_all"]]);
});

it("goes on when the connection is back, and only then", async () => {
  const { keeper, runs, settle, told } = aKeeper(["cut"]);
  keeper.goOn();
  expect(runs()).toBe(0);
  await keeper.keep();
  expect(told.at(-1)).toBe("voice.waiting");
  keeper.goOn();
  await settle();
  expect(told.at(-1)).toBe("voice.kept_all");
});

it("brings nothing unasked to who saves data, and everything when asked", async () => {
  const { keeper, runs, settle } = aKeeper([], true);
  keeper.offer();
  await settle();
  expect(runs()).toBe(0);
  await keeper.keep();
  expect(runs()).toBe(1);
});

it("says where there is no room", async () => {
  const { keeper, told } = aKeeper(["no_room"]);
  await keeper.keep();
  expect(told.at(-1)).toBe("voice.no_room");
});
