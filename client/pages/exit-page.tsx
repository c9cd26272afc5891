import type { Translator } from "../../locales/translator.ts";

export const EXIT_HREF = "/receta";

const NEEDS = ["exit.page.needs.flower", "exit.page.needs.water", "exit.page.needs.sugar"];
const STEPS = [
  "exit.page.steps.wash",
  "exit.page.steps.boil",
  "exit.page.steps.wait",
  "exit.page.steps.serve",
];

/** Where "leave quickly" leads: an ordinary page that tells nothing of where the person was. */
export function ExitPage({ t, stylesheet }: Pick<Translator, "t"> & { stylesheet: string }) {
  return (
    <html lang="es">
      <head>
        <meta charset="utf-8" />
        <title>{t("exit.page.title")}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <main class="wrap">
          <h1>{t("exit.page.title")}</h1>
          <p class="lead">{t("exit.page.intro")}</p>
          <h2>{t("exit.page.needs.title")}</h2>
          <ul>
            {NEEDS.map((text) => (
              <li key={text}>{t(text)}</li>
            ))}
          </ul>
          <h2>{t("exit.page.steps.title")}</h2>
          <ol>
            {STEPS.map((text) => (
              <li key={text}>{t(text)}</li>
            ))}
          </ol>
        </main>
      </body>
    </html>
  );
}
