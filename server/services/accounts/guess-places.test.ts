import { expect, it } from "vitest";
import { connectNode } from "../../../db/connect-node.ts";
import { createClock } from "../../clock.ts";
import { readConfig } from "../../config.ts";
import type { Deps } from "../../deps.ts";
import { filesInMemory } from "../../files.ts";
import { deviceMark, passwordPlaces } from "./guess-places.ts";

const onDay = (day: string): Deps => ({
  db: connectNode(":memory:"),
  files: filesInMemory(),
  clock: createClock("America/Mexico_City", () => Date.parse(`${day}T18:00:00Z`)),
  config: readConfig({ SECRET: "s".repeat(40) }),
  newId: () => crypto.randomUUID(),
  log: { info: () => undefined, error: () => undefined },
});
const deps = onDay("2026-11-20");
const places = (address: string | undefined, device?: string) =>
  passwordPlaces(deps, "ana@ejemplo.mx", { address, device });

it("counts by account and by public address", () => {
  expect(places(undefined)).toHaveLength(1);
  expect(places("203.0.113.9")).toHaveLength(2);
  expect(places("::ffff:203.0.113.9")).toEqual(places("203.0.113.9"));
  expect(places("203.0.113.9")[1]).not.toBe(places("203.0.113.8")[1]);
});

it.each([
  "127.0.0.1",
  "::1",
  "10.1.2.3",
  "192.168.0.7",
  "172.20.0.1",
  "fe80::1",
  "fd00::2",
  "::ffff:127.0.0.1",
])("does not take the proxy at %s for everybody's address", (address) => {
  expect(places(address)).toHaveLength(1);
});

it("counts the 64 bits of a household as one", () => {
  expect(places("2001:db8:1:2::5")).toEqual(places("2001:db8:1:2:a:b:c:d"));
  expect(places("2001:db8:1:2::5")).not.toEqual(places("2001:db8:1:3::5"));
  expect(places("2001:db8::1")).toEqual(places("2001:db8:0:0:9::"));
});

it("knows an address by another name every day", () => {
  const tomorrow = passwordPlaces(onDay("2026-11-21"), "ana@ejemplo.mx", {
    address: "203.0.113.9",
  });
  expect(tomorrow[0]).toBe(places("203.0.113.9")[0]);
  expect(tomorrow[1]).not.toBe(places("203.0.113.9")[1]);
});

it("counts a browser that knows the account apart from strangers, and no forged mark", () => {
  const mark = deviceMark(deps, "ana@ejemplo.mx");
  expect(places(undefined, mark)).not.toEqual(places(undefined));
  expect(places(undefined, mark)).toEqual(places(undefined, mark));
  for (const forged of [`${mark}x`, "", ".", deviceMark(deps, "otra@ejemplo.mx"), `x${mark}`]) {
    expect(places(undefined, forged)).toEqual(places(undefined));
  }
});
