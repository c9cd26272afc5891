import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { CHOICE_ICONS } from "../../surveys/core/index.ts";
import { type Colours, coloursIn, contrast } from "./testing/contrast.ts";

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

function partsOf(name: string): readonly string[] {
  return [...read(name).matchAll(/@import "(.+?)";/g)].map((match) => match[1] ?? "");
}

const parts = partsOf("./site.css");
/** What pages full of numbers load besides. */
const dataParts = partsOf("./data.css");
const site = parts.map(read).join("\n");
const all = [...parts, ...dataParts].map(read).join("\n");

const [lightCss = "", darkCss = ""] = read("./tokens.css").split("prefers-color-scheme: dark");
const themes: readonly [string, Colours][] = [
  ["light", coloursIn(lightCss)],
  ["dark", coloursIn(darkCss)],
];
const TEXT = [
  ...["ink", "ink-soft", "accent", "accent-strong", "danger", "caution"].flatMap((text) => [
    [text, "paper"],
    [text, "surface"],
  ]),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-strong"],
  ["accent-strong", "accent-soft"],
  ["ink", "accent-soft"],
  ["ink-soft", "accent-soft"],
  ["danger", "danger-soft"],
  ["ink", "danger-soft"],
  ["caution", "caution-soft"],
  ["ink", "caution-soft"],
] as const;
const EDGES = ["focus", "line-strong", "accent", "danger"].flatMap((edge) =>
  ["paper", "surface"].map((ground) => [edge, ground] as const),
);
const ICONS = CHOICE_ICONS.flatMap((icon) =>
  ["paper", "surface", "accent-soft"].map(
    (ground) => [`icon-${icon.replace("_", "-")}`, ground] as const,
  ),
);

function tooFaint(
  colours: Colours,
  pairs: readonly (readonly [string, string] | readonly string[])[],
  least: number,
) {
  return pairs.filter(
    ([one = "", other = ""]) => contrast(colours[one] ?? "", colours[other] ?? "") < least,
  );
}

describe("site.css", () => {
  it("weighs at most 6.5 kB compressed", () => {
    expect(parts).toHaveLength(14);
    expect(dataParts).toHaveLength(2);
    expect(brotliCompressSync(site).length).toBeLessThan(6_500);
  });

  it("asks for nothing from elsewhere", () => {
    const addresses = [...all.matchAll(/url\(\s*["']?([^"')]{5})/g)].map((match) => match[1]);
    expect(addresses.filter((address) => address !== "data:")).toEqual([]);
  });

  it("names only colours that a theme defines", () => {
    const defined = new Set([...all.matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1]));
    const used = [...all.matchAll(/var\((--[a-z0-9-]+)\)/g)].map((match) => match[1]);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });
});

describe.each(themes)("the %s theme", (_name, colours) => {
  it("defines the colours of the other theme", () => {
    expect(Object.keys(colours).toSorted()).toEqual(Object.keys(coloursIn(lightCss)).toSorted());
  });

  it("keeps text at 4.5 to 1 and more", () => {
    expect(tooFaint(colours, TEXT, 4.5)).toEqual([]);
  });

  it("keeps edges of controls and the focus ring at 3 to 1 and more", () => {
    expect(tooFaint(colours, EDGES, 3)).toEqual([]);
  });

  it("keeps the pictures of choices at 3 to 1 and more, chosen or not", () => {
    expect(tooFaint(colours, ICONS, 3)).toEqual([]);
  });

  it("gives every picture of a choice a colour of its own", () => {
    const used = CHOICE_ICONS.map((icon) => colours[`icon-${icon.replace("_", "-")}`]);
    expect(new Set(used).size).toBe(CHOICE_ICONS.length);
  });
});
