import { globSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import type ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = `${import.meta.dirname}/../`;
const ROOMS = ["client", "db", "locales", "server", "surveys"];
const ROOT_FILES = [
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "eslint.config.js",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
  "wrangler.toml",
];
// Made by `npm ci` and by the running server, never committed.
const IGNORED = ["node_modules", "data"];
const VAGUE_NAME = /^(utils?|helpers?|common|managers?|types|misc|shared)\./;

const FILE_LINES = { median: 60, p90: 180, most: 350 };
const FUNCTION_LINES = { median: 10, most: 60 };

type Compiler = typeof import("typescript");
const compiler = loadCompiler();

/** Loaded by Node itself, typed as the package says: vitest would first rewrite all of it. */
function loadCompiler(): Compiler {
  return createRequire(import.meta.url)("typescript") as Compiler;
}

interface Measured {
  readonly place: string;
  readonly lines: number;
}

function sourcePaths(extensions: string): readonly string[] {
  return globSync(`{${ROOMS.join(",")}}/**/*.{${extensions}}`, { cwd: ROOT }).toSorted();
}

function read(path: string): string {
  return readFileSync(ROOT + path, "utf8");
}

function measureFile(path: string): Measured {
  return { place: path, lines: read(path).trimEnd().split("\n").length };
}

function parse(path: string): ts.SourceFile {
  return compiler.createSourceFile(path, read(path), compiler.ScriptTarget.ES2023, true);
}

type Body = ts.FunctionLikeDeclaration;

function functionsIn(node: ts.Node): readonly Body[] {
  const inner = node.getChildren().flatMap(functionsIn);
  return isFunctionWithBody(node) && !isTestGroup(node) ? [node, ...inner] : inner;
}

function isFunctionWithBody(node: ts.Node): node is Body {
  return compiler.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

/** The callback of `describe` is a list of tests, not a function that somebody calls. */
function isTestGroup({ parent }: ts.Node): boolean {
  return compiler.isCallExpression(parent) && parent.expression.getText().startsWith("describe");
}

/** Callbacks are part of the function around them: counting one-liners would flatter the median. */
function hasName(node: Body): boolean {
  return node.name !== undefined || compiler.isVariableDeclaration(node.parent);
}

function measureFunction(node: Body): Measured {
  const source = node.getSourceFile();
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const first = lineAt(node.getStart());
  return {
    place: `${source.fileName}:${String(first)}`,
    lines: lineAt(node.end) - first + 1,
  };
}

function quantile(measured: readonly Measured[], share: number): number {
  const lines = measured.map((one) => one.lines).toSorted((a, b) => a - b);
  return lines[Math.ceil(lines.length * share) - 1] ?? Infinity;
}

function longerThan(measured: readonly Measured[], most: number): readonly string[] {
  return measured
    .filter(({ lines }) => lines > most)
    .map(({ place, lines }) => `${place}: ${String(lines)} lines`);
}

describe("the top of the tree", () => {
  const entries = readdirSync(ROOT, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith(".") && !IGNORED.includes(name),
  );

  it("holds the five rooms and no other folder", () => {
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.toSorted()).toEqual(ROOMS);
  });

  it("holds no file that a tool does not insist on", () => {
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    expect(files.filter((name) => !ROOT_FILES.includes(name))).toEqual([]);
  });
});

describe("names", () => {
  const paths = sourcePaths("ts,tsx,css");

  it("are kebab-case and say what the file does", () => {
    const wrong = paths.filter(
      (path) =>
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(basename(path)) ||
        VAGUE_NAME.test(basename(path)),
    );
    expect(wrong).toEqual([]);
  });

  it("leave surveys/core as the only folder with an index", () => {
    const indexes = paths.filter((path) => /^index\./.test(basename(path)));
    expect(indexes.filter((path) => path !== "surveys/core/index.ts")).toEqual([]);
  });
});

describe("files", () => {
  const files = sourcePaths("ts,tsx,css").map(measureFile);

  it("stay short as a whole", () => {
    expect(quantile(files, 0.5)).toBeLessThanOrEqual(FILE_LINES.median);
    expect(quantile(files, 0.9)).toBeLessThanOrEqual(FILE_LINES.p90);
  });

  it("never pass the longest length", () => {
    expect(longerThan(files, FILE_LINES.most)).toEqual([]);
  });
});

describe("functions", () => {
  const functions = sourcePaths("ts,tsx").map(parse).flatMap(functionsIn);

  it("stay short as a whole", () => {
    const named = functions.filter(hasName).map(measureFunction);
    expect(quantile(named, 0.5)).toBeLessThanOrEqual(FUNCTION_LINES.median);
  });

  it("never pass the longest length", () => {
    expect(longerThan(functions.map(measureFunction), FUNCTION_LINES.most)).toEqual([]);
  });
});

describe("surveys/core", () => {
  it("opens every file with what it is", () => {
    const sources = sourcePaths("ts").filter((path) => path.startsWith("surveys/core/"));
    const silent = sources.filter(
      (path) => !/\.test\.ts$|\/testing\//.test(path) && !/^(\/\/|\/\*)/.test(read(path)),
    );
    expect(silent).toEqual([]);
  });
});
