import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { createNodeDeps } from "../node-deps.ts";
import { loadDefinition } from "../services/load-definition.ts";
import { submitResponse } from "../services/submit-response.ts";
import { type CommandLine, openCommandLine } from "./testing/command-line.ts";

const works = {
  slug: "obras",
  version: 1,
  title: "Obras",
  languages: ["es"],
  textPolicy: "drafts_beside_spanish" as const,
  lists: {},
  items: [
    {
      kind: "repeat" as const,
      name: "obra",
      items: [{ kind: "question" as const, name: "costo", type: "integer" as const }],
    },
  ],
};

let line: CommandLine;

beforeAll(async () => {
  line = openCommandLine();
  await line.run("load");
  const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: line.folder }));
  await loadDefinition(deps, works);
  const today = deps.clock.today();
  const outcome = await submitResponse(deps, {
    survey: "obras",
    isStaff: false,
    body: {
      id: deps.newId(),
      round: `obras-${today.slice(0, 4)}`,
      version: 1,
      language: "es",
      channel: "online",
      answered_on: today,
      answers: { obra: [{ costo: 5 }, { costo: 7 }] },
    },
  });
  expect(outcome.kind).toBe("created");
  await close();
});

describe("export", () => {
  it("writes the responses and a file beside them for each repeat", async () => {
    const out = line.path("obras.csv");
    expect(
      await line.run("export", "obras", "--format", "csv", "--out", out, "--bom"),
    ).toMatchObject({
      code: 0,
      out: "",
    });
    expect(readFileSync(out, "utf8")).toMatch(/^\uFEFFid,.*\r\n.*,2\r\n$/);
    const repeat = readFileSync(line.path("obras-obra.csv"), "utf8");
    expect(repeat).toMatch(/^\uFEFFid,.*costo\r\n.*,5\r\n.*,7\r\n$/);
    expect(readdirSync(line.folder).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("writes the same to stdout and says what it leaves out", async () => {
    const { out, err } = await line.run("export", "obras", "--format", "csv", "--out", "-");
    expect(`\uFEFF${out}`).toBe(readFileSync(line.path("obras.csv"), "utf8"));
    expect(err).toContain("obra");
  });

  it("writes the codebook", async () => {
    const out = line.path("codigos.csv");
    await line.run("export", "obras", "--format", "codebook", "--out", out);
    expect(readFileSync(out, "utf8")).toContain("costo");
  });

  it("writes in which language every text was shown, to one file without repeats", async () => {
    const out = line.path("textos.csv");
    await line.run("export", "obras", "--format", "texts", "--out", out);
    expect(readFileSync(out, "utf8")).toMatch(
      /^version,language,pack,pack_language,key,.*\r\n1,es,,,survey\.title,es,,,,,Obras,,[0-9a-f]{64},,\r\n$/,
    );
    expect(existsSync(line.path("textos-obra.csv"))).toBe(false);
  });

  it("fails on what does not exist and leaves no file", async () => {
    const out = line.path("nada.csv");
    const wrong = [
      ["nada", "--out", out],
      ["obras", "--out", out, "--round", "nada"],
      ["obras", "--out", line.path("nada/nada.csv")],
    ];
    for (const argv of wrong) {
      expect(await line.run("export", ...argv, "--format", "csv")).toMatchObject({
        code: 1,
        out: "",
      });
    }
    expect(existsSync(out)).toBe(false);
  });
});
