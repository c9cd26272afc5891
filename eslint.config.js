import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import typescript from "typescript-eslint";

// What a folder may use is decided here and in .dependency-cruiser.json; both say where the refused
// thing belongs.
const SOURCES = ["**/*.ts", "**/*.tsx"];
const TESTS = [
  "**/*.test.ts",
  "**/*.test.tsx",
  "**/*.contract.ts",
  "client/e2e/**",
  "**/*.e2e.ts",
  "**/testing/**",
];
const PURE = ["surveys/core/**", "surveys/analysis/**"];
const RUNTIMES = ["server/{node,node-deps,worker,cli}.ts", "server/cli/**", "server/bench/**"];
const CONFIGURATIONS = ["*.config.ts", "*.config.js"];

const PACKAGES = {
  drizzle: {
    regex: "^drizzle-orm",
    message: "drizzle belongs to db: add a query to db/queries and call it from server/services.",
  },
  i18next: {
    regex: "^i18next",
    message: "i18next belongs to locales/translator.ts: call createTranslator.",
  },
  node: {
    regex: "^node:(?!crypto$)",
    message:
      "Only server/node.ts, node-deps.ts, cli, bench, files-folder.ts and db/connect-node.ts know Node: take what the runtime gives through server/deps.ts.",
  },
  crypto: {
    regex: "^node:crypto$",
    message: "node:crypto belongs to server; surveys/core hashes with its own sha256.ts.",
  },
  hono: {
    regex: "^(hono|@hono/)",
    message: "hono belongs to server/app.ts, routes and middleware: a service takes plain values.",
  },
  preact: {
    regex: "^preact",
    message: "Preact belongs to client: the server renders through client/pages/render-page.ts.",
  },
  chart: {
    regex: "^chart\\.js",
    message: "Chart.js belongs to client/charts, so that a page without a chart never loads it.",
  },
  idb: {
    regex: "^idb",
    message: "idb belongs to client/offline, which keeps what a browser holds.",
  },
  zod: {
    regex: "^zod",
    message: "zod stands at the doors: surveys/interchange for definitions, server for requests.",
  },
  yaml: {
    regex: "^yaml",
    message: "YAML belongs to surveys/definitions and surveys/interchange.",
  },
  zip: {
    regex: "^fflate",
    message: "fflate belongs to surveys/interchange/workbook, which reads and writes workbooks.",
  },
  qr: {
    regex: "^uqr",
    message: "QR codes are drawn in client/pages/panel.",
  },
  workers: {
    regex: "^(cloudflare:|@cloudflare/|wrangler)",
    message: "Only server/worker.ts, cli, files-r2.ts and db/connect-d1.ts know Workers: use deps.",
  },
  testing: {
    regex:
      "^(vitest|hucre|fast-check|fake-indexeddb|playwright-core|axe-core|typescript|@sparticuz/)",
    message: "Test tools belong to *.test.ts, *.contract.ts, *.e2e.ts and testing folders.",
  },
  building: {
    regex: "^(vite|eslint)",
    message: "Build tools belong to the configuration files at the root.",
  },
  unplaced: {
    regex:
      "^(?![./]|drizzle-orm|i18next|node:|hono|@hono/|preact|chart\\.js|idb|zod|yaml|fflate|hucre|uqr|cloudflare:|@cloudflare/|wrangler|vite|fast-check|fake-indexeddb|playwright-core|axe-core|typescript|eslint|@sparticuz/)",
    message: "A new package needs one folder it belongs to: name it in eslint.config.js.",
  },
  extension: {
    regex: "^\\.{1,2}/(?!.*\\.(tsx?|js|json|yaml|csv|sql|css)(\\?.*)?$)",
    message: "A relative import names the file with its extension, as Node reads it.",
  },
};

function packages(files, ...allowed) {
  const patterns = Object.entries(PACKAGES).filter(([name]) => !allowed.includes(name));
  return {
    files,
    rules: {
      "no-restricted-imports": ["error", { patterns: patterns.map(([, pattern]) => pattern) }],
    },
  };
}

const BANNED_SYNTAX = [
  {
    selector: "TSAsExpression > TSAsExpression > TSUnknownKeyword",
    message: "`as unknown as` hides a wrong type: parse the value or mend its type.",
  },
  {
    selector: "CallExpression[callee.property.name='transaction']",
    message:
      "D1 has no interactive transactions: read, decide, then write one list through db/atomic.ts.",
  },
];

const DEFAULT_EXPORTS = [
  {
    selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
    message: "Named exports only; server/worker.ts and configuration files have a default export.",
  },
];

const CONSOLE = [
  {
    selector: "MemberExpression[object.name='console']",
    message: "Log through deps.log; only server/worker.ts writes to the console.",
  },
];

const TEST_SYNTAX = [
  {
    selector:
      "CallExpression[callee.name=/^(it|test)$/] > Literal.arguments[value=/\\bshould\\b/i]",
    message: "A title states a fact: 'rejects …', not 'should reject …'.",
  },
  {
    selector:
      "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fails|skipIf)$/]",
    message: "Every test runs: mend it or remove it.",
  },
];

const IMPURE_MEMBERS = [
  ["Date", "now", "today and now come with the response, in EvaluationContext"],
  ["Math", "random", "randomness comes as the seed of the response"],
];

const LOCALE_METHODS = {
  selector:
    "MemberExpression[property.name=/^(toLocale|localeCompare|toLocaleString|toLocaleDateString|toLocaleTimeString|toLocaleLowerCase|toLocaleUpperCase)$/]",
  message: "surveys is the same on every machine: locale-dependent text belongs to locales.",
};

const CLOCK_READ = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
  message: "surveys reads no clock: today and now come with the response.",
};

const IMPURE_GLOBALS = {
  "locale-dependent text belongs to locales": ["Intl"],
  "give it to server/deps.ts or the caller": ["console", "fetch", "process", "performance"],
  "hash with surveys/core/sha256.ts; ids come from the caller": ["crypto"],
  "time belongs to server/jobs or client": ["setTimeout", "setInterval", "queueMicrotask"],
  "the DOM belongs to client": ["window", "document", "navigator", "localStorage", "globalThis"],
  "not in every runtime as plain ES2023": ["TextEncoder", "TextDecoder", "URL", "structuredClone"],
};

const pureGlobals = Object.entries(IMPURE_GLOBALS).flatMap(([place, names]) =>
  names.map((name) => ({ name, message: `surveys/core and surveys/analysis are pure: ${place}.` })),
);

const MOST_STATEMENTS_AROUND_AS = 3;

/** `as` stands only as what a short, commented, named function returns: there somebody says why. */
const explainedAs = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      misplaced:
        "`as` belongs to a small named function that returns it and whose comment says why it is safe.",
    },
  },
  create: ({ sourceCode, report }) => ({
    TSAsExpression(node) {
      const isConst = sourceCode.getText(node.typeAnnotation) === "const";
      if (!isConst && !isExplained(sourceCode, node)) report({ node, messageId: "misplaced" });
    },
  }),
};

function isExplained(sourceCode, { parent: statement }) {
  const owner = statement.parent?.parent;
  if (statement.type !== "ReturnStatement" || owner?.type !== "FunctionDeclaration") return false;
  const outer = owner.parent.type === "ExportNamedDeclaration" ? owner.parent : owner;
  const comments = [...sourceCode.getCommentsBefore(outer), ...sourceCode.getCommentsInside(owner)];
  return owner.body.body.length <= MOST_STATEMENTS_AROUND_AS && comments.length > 0;
}

const syntax = (files, ...selectors) => ({
  files,
  rules: { "no-restricted-syntax": ["error", ...BANNED_SYNTAX, ...selectors.flat()] },
});

export default defineConfig(
  { ignores: [".build/", ".wrangler/", "data/", "node_modules/"] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  {
    files: SOURCES,
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { house: { rules: { "explained-as": explainedAs } } },
    rules: {
      "house/explained-as": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "as" }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true, "ts-check": true },
      ],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // XPath and RFC 8785 count code points, which is what spreading a text gives.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // A port promises for both engines, also where one of them answers at once.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/max-params": ["error", { max: 3 }],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
      "max-lines": ["error", { max: 350 }],
      "max-lines-per-function": ["error", { max: 60, IIFEs: true }],
    },
  },
  { files: CONFIGURATIONS, rules: { "max-lines": ["error", { max: 350 }] } },

  syntax(SOURCES, DEFAULT_EXPORTS, CONSOLE),
  syntax(["server/worker.ts"]),
  syntax(["*.config.ts"], CONSOLE),
  syntax(PURE, DEFAULT_EXPORTS, CONSOLE, LOCALE_METHODS, CLOCK_READ),
  // IndexedDB has real transactions, which D1 has not.
  {
    files: ["client/offline/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...BANNED_SYNTAX.slice(0, 1),
        ...DEFAULT_EXPORTS,
        ...CONSOLE,
      ],
    },
  },
  syntax(TESTS, DEFAULT_EXPORTS, CONSOLE, TEST_SYNTAX),
  {
    files: PURE,
    ignores: TESTS,
    rules: {
      "no-restricted-globals": ["error", ...pureGlobals],
      "no-restricted-properties": [
        "error",
        ...IMPURE_MEMBERS.map(([object, property, place]) => ({
          object,
          property,
          message: `surveys/core and surveys/analysis are pure: ${place}.`,
        })),
      ],
    },
  },

  packages(SOURCES),
  packages(["surveys/definitions/**", "surveys/interchange/**"], "zod", "yaml"),
  packages(["surveys/interchange/workbook/**"], "zip"),
  packages(["locales/translator.ts"], "i18next"),
  packages(["db/**"], "drizzle"),
  packages(
    ["db/connect-node.ts", "db/group-commit.ts", "db/commit-group.ts", "db/migrate.ts"],
    "drizzle",
    "node",
  ),
  packages(["db/connect-d1.ts"], "drizzle", "workers"),
  packages(["server/services/**", "server/jobs/**", "server/exports/**"], "zod", "crypto"),
  packages(["server/routes/**", "server/middleware/**", "server/app.ts"], "hono", "zod", "crypto"),
  packages(["server/{build-if-needed,keep-local-secret,files-folder}.ts"], "node", "crypto"),
  packages(["server/files-r2.ts"], "workers"),
  packages(RUNTIMES, "node", "crypto", "workers", "hono", "drizzle", "zod", "yaml"),
  packages(["client/**"], "preact"),
  packages(["client/pages/panel/qr-code.tsx"], "preact", "qr"),
  packages(["client/charts/**"], "preact", "chart"),
  packages(["client/offline/**"], "idb"),
  packages(CONFIGURATIONS, "node", "crypto", "workers", "building", "testing", "unplaced"),
  {
    files: TESTS,
    rules: {
      "no-restricted-imports": "off",
      "max-lines-per-function": "off",
      "@typescript-eslint/no-misused-spread": "off",
    },
  },

  {
    files: ["client/**/*.ts", "client/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
);
