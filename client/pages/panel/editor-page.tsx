import type { Definition, Item } from "../../../surveys/core/index.ts";
import { Say } from "../shown-text.tsx";

interface EditorShellProps {
  /** Title of the survey. */
  readonly title: string;
  /** Where the draft is read and saved. */
  readonly draftHref: string;
  readonly backHref: string;
  readonly definition: Definition;
}

function OutlineItem({ item }: { readonly item: Item }) {
  const label = item.label ?? "";
  return (
    <li>
      {label === "" ? null : `${label} `}
      <code>{item.name}</code>
      {item.kind === "question" || item.items.length === 0 ? null : (
        <OutlineItems items={item.items} />
      )}
    </li>
  );
}

function OutlineItems({ items }: { readonly items: readonly Item[] }) {
  return (
    <ul>
      {items.map((item, at) => (
        <OutlineItem key={at} item={item} />
      ))}
    </ul>
  );
}

/** What went wrong when the editor wanted to begin; the script shows one of them. */
function Failures() {
  return (
    <>
      <p class="notice notice-danger" id="editor-failed" role="alert" hidden>
        <Say text="panel.editor.load_failed" />
      </p>
      <p class="notice notice-danger" id="editor-signed_out" role="alert" hidden>
        <Say text="panel.editor.load_signed_out" />
      </p>
    </>
  );
}

/**
 * The page of the editor before the editor is there, and without JavaScript: the whole outline, to
 * read. It needs the stylesheet `editor.css` and the script `editor.js`, and takes the wide page.
 */
export function EditorShell({ title, draftHref, backHref, definition }: EditorShellProps) {
  return (
    <>
      <p class="trail editor-back">
        <a href={backHref}>
          <Say text="panel.editor.back" />
        </a>
      </p>
      <h1 class="editor-h1">{title}</h1>
      <Failures />
      <div id="editor" data-draft={draftHref}>
        <noscript>
          <p class="notice notice-caution">
            <Say text="panel.editor.needs_script" />
          </p>
        </noscript>
        <h2>
          <Say text="panel.editor.outline" />
        </h2>
        {definition.items.length === 0 ? (
          <p class="empty-state">
            <Say text="panel.editor.empty" />
          </p>
        ) : (
          <OutlineItems items={definition.items} />
        )}
      </div>
    </>
  );
}
