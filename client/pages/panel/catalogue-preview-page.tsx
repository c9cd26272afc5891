import type { ComponentChildren } from "preact";
import { Say } from "../shown-text.tsx";
import { FormActions } from "./form-actions.tsx";

interface Named {
  readonly code: string;
  readonly name: string;
}
export interface CataloguePreviewProps {
  readonly name: string;
  readonly fileName: string;
  /** Where the file is applied. */
  readonly action: string;
  /** Stands for the catalogue that the changes were worked out for. */
  readonly seen: string;
  readonly added: readonly Named[];
  readonly changed: readonly (Named & {
    readonly cells: readonly {
      readonly column: string;
      readonly before: string;
      readonly after: string;
    }[];
  })[];
  readonly removed: readonly (Named & { readonly usedIn: readonly string[] })[];
  readonly unchanged: number;
}

const MOST_SHOWN = 200;

function Part<Row extends Named>({
  name,
  rows,
  more,
}: {
  name: string;
  rows: readonly Row[];
  more: (row: Row) => ComponentChildren;
}) {
  if (rows.length === 0) return null;
  return (
    <section class="panel-card" aria-labelledby={name}>
      <h2 id={name}>
        <Say text={`panel.catalogue.${name}`} with={{ count: rows.length }} />
      </h2>
      <ul class="changes">
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.code}>
            <span class="code">{row.code}</span> {row.name}
            {more(row)}
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN ? (
        <p>
          <Say text="panel.catalogue.and_more" with={{ count: rows.length - MOST_SHOWN }} />
        </p>
      ) : null}
    </section>
  );
}

function Value({ text }: { text: string }) {
  return text === "" ? (
    <em>
      <Say text="panel.catalogue.blank" />
    </em>
  ) : (
    <>{text}</>
  );
}

function Changes({ cells }: Pick<CataloguePreviewProps["changed"][number], "cells">) {
  return (
    <ul>
      {cells.map(({ column, before, after }) => (
        <li key={column}>
          <span class="code">{column}</span>:{" "}
          <del>
            <Value text={before} />
          </del>{" "}
          <span aria-hidden="true">→</span>{" "}
          <ins>
            <Value text={after} />
          </ins>
        </li>
      ))}
    </ul>
  );
}

function Uses({ usedIn }: { usedIn: readonly string[] }) {
  if (usedIn.length === 0) return null;
  return (
    <p class="notice notice-caution">
      <Say text="panel.catalogue.used_in" with={{ surveys: usedIn.join(", ") }} />
    </p>
  );
}

function Apply({ name, action, seen }: CataloguePreviewProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="visto" value={seen} />
      <FormActions submit="panel.catalogue.apply" cancelHref={`/panel/catalogos/${name}`} />
      <p class="hint">
        <Say text="panel.catalogue.apply_hint" />
      </p>
    </form>
  );
}

export function CataloguePreviewPage(props: CataloguePreviewProps) {
  const { name, fileName, added, changed, removed, unchanged } = props;
  const isSame = added.length + changed.length + removed.length === 0;
  return (
    <>
      <h1>
        <Say text="panel.catalogue.preview_title" />
      </h1>
      <p class="lead">
        <Say text={`panel.catalogue.name.${name}`} /> · {fileName}
      </p>
      <p>
        <Say text="panel.catalogue.unchanged" with={{ count: unchanged }} />
      </p>
      <Part name="added" rows={added} more={() => null} />
      <Part name="changed" rows={changed} more={({ cells }) => <Changes cells={cells} />} />
      <Part name="removed" rows={removed} more={({ usedIn }) => <Uses usedIn={usedIn} />} />
      {isSame ? (
        <p class="empty-state">
          <Say text="panel.catalogue.nothing_to_apply" />{" "}
          <a href={`/panel/catalogos/${name}`}>
            <Say text="panel.catalogue.back_to_one" />
          </a>
        </p>
      ) : (
        <Apply {...props} />
      )}
    </>
  );
}
