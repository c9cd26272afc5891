import type { ComponentChildren } from "preact";
import { Mark, MARK_ICON } from "../mark.tsx";
import { PageTranslator, Say } from "../shown-text.tsx";
import { PANEL_ROOMS, type PanelFrame, type PanelRoom } from "./panel-frame.ts";

export interface PanelDocumentProps {
  readonly frame: PanelFrame;
  /** Already in words: it may name a survey. */
  readonly title: string;
  readonly room?: PanelRoom;
  /** What the last act did, told once above the content. */
  readonly notice?: string;
  /** Tables and editors take the whole width, texts and forms a column. */
  readonly isWide?: boolean;
  readonly script?: string;
  readonly children: ComponentChildren;
}

function Head({ frame, title, script }: Pick<PanelDocumentProps, "frame" | "title" | "script">) {
  const scripts = [frame.script, script].filter((href) => href !== undefined);
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · ${frame.translator.t("document.product")}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="same-origin" />
      <meta name="robots" content="noindex" />
      <link rel="icon" href={MARK_ICON} />
      {frame.stylesheets.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {scripts.map((href) => (
        <script key={href} type="module" src={href} />
      ))}
    </head>
  );
}

function Rooms({ frame, room }: Pick<PanelDocumentProps, "frame" | "room">) {
  const rooms = PANEL_ROOMS.filter(({ name }) => frame.rooms.includes(name));
  if (rooms.length === 0) return null;
  return (
    <nav class="rooms" aria-label={frame.translator.t("panel.rooms.label")}>
      <ul>
        {rooms.map(({ name, href }) => (
          <li key={name}>
            <a href={href} aria-current={name === room ? "page" : undefined}>
              <Say text={`panel.rooms.${name}`} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SignedIn({ person }: Pick<PanelFrame, "person">) {
  if (person === undefined) return null;
  return (
    <div class="signed-in">
      <a href="/panel/cuenta">
        <span class="signed-in-name">{person.name}</span>
        <small>
          <Say text={`panel.role.${person.role}`} />
        </small>
      </a>
      <form method="post" action="/panel/salir">
        <button class="button-quiet" type="submit">
          <Say text="panel.sign_out" />
        </button>
      </form>
    </div>
  );
}

function Masthead({ frame }: { frame: PanelFrame }) {
  return (
    <header class="masthead panel-masthead">
      <div class="wrap">
        <a class="brand" href="/panel">
          <Mark />
          <span>
            <strong>
              <Say text="document.product" />
            </strong>
            <small>{frame.institution ?? <Say text="document.institution_unset" />}</small>
          </span>
        </a>
        <SignedIn {...(frame.person === undefined ? {} : { person: frame.person })} />
      </div>
    </header>
  );
}

/** The shell of every page of the panel. */
export function PanelDocument(props: PanelDocumentProps) {
  const { frame, title, room, notice, isWide = false, script, children } = props;
  return (
    <html lang="es">
      <Head frame={frame} title={title} {...(script === undefined ? {} : { script })} />
      <body class="panel-page">
        <PageTranslator.Provider value={frame.translator}>
          <a class="skip" href="#contenido">
            <Say text="document.skip" />
          </a>
          <Masthead frame={frame} />
          <Rooms frame={frame} {...(room === undefined ? {} : { room })} />
          <main class={isWide ? "wrap wrap-wide" : "wrap"} id="contenido" tabIndex={-1}>
            {notice === undefined ? null : (
              <p class="notice notice-done" role="status">
                {notice}
              </p>
            )}
            {children}
          </main>
        </PageTranslator.Provider>
      </body>
    </html>
  );
}
