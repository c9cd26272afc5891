import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

/** Gives tseltal and tsotsil every plural form that a machine's locale might ask for. */
const PROBE = `
  const forms = ["one", "two", "few", "many", "other"];
  for (const language of ["tzh", "tzo"]) {
    const file = await import("./locales/" + language + ".json", { with: { type: "json" } });
    for (const form of forms) file.default["landing.minutes_" + form] = form;
  }
  const { createTranslator } = await import("./locales/translator.ts");
  const said = ["tzh", "tzo"].map((language) =>
    [1, 2, 5, 1000000].map((count) => createTranslator(language).t("landing.minutes", { count })),
  );
  console.log(JSON.stringify([new Intl.PluralRules("tzh").resolvedOptions().locale, said]));`;

function saidUnder(locale: string): unknown {
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", PROBE], {
    env: { ...process.env, LC_ALL: locale, NODE_NO_WARNINGS: "1" },
    encoding: "utf8",
  });
  return JSON.parse(output);
}

it.each([
  ["C.UTF-8", "en-US"],
  ["es_MX.UTF-8", "es-MX"],
  ["ru_RU.UTF-8", "ru-RU"],
])("takes one plural form in tseltal and tsotsil under LC_ALL=%s", (locale, machine) => {
  const one = ["other", "other", "other", "other"];
  expect(saidUnder(locale)).toEqual([machine, [one, one]]);
});
