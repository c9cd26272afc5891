import type { Translator } from "../../locales/translator.ts";
import type { ApiContent, ApiParameter } from "./api-document.ts";
import type { FieldKind, FieldRow } from "./api-schema.ts";
import { Say } from "./shown-text.tsx";

function kindText(translator: Translator, { kind, value, items }: FieldKind): string {
  if (items !== undefined) {
    return translator.t("api.kind.list", { kind: kindsText(translator, items) });
  }
  return translator.t(`api.kind.${kind}`, value === undefined ? {} : { value });
}

function kindsText(translator: Translator, kinds: readonly FieldKind[]): string {
  const texts = new Set(kinds.map((kind) => kindText(translator, kind)));
  return [...texts].join(translator.t("api.kind.or"));
}

interface RowProps {
  readonly translator: Translator;
  readonly field: FieldRow;
  readonly required: boolean;
  readonly place?: string;
}

function Row({ translator, field, required, place }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <span aria-hidden="true">{"· ".repeat(field.depth)}</span>
        <code>{field.name === "" ? "*" : field.name}</code>
        {required ? (
          <small>
            {" "}
            <Say text="api.required" />
          </small>
        ) : null}
      </th>
      {place === undefined ? null : (
        <td>
          <Say text={`api.place.${place}`} />
        </td>
      )}
      <td>{kindsText(translator, field.kinds)}</td>
      <td>{field.description}</td>
    </tr>
  );
}

function Head({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            <Say text={`api.column.${column}`} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface ParametersProps {
  readonly translator: Translator;
  readonly parameters: readonly ApiParameter[];
}

export function Parameters({ translator, parameters }: ParametersProps) {
  if (parameters.length === 0) return null;
  return (
    <>
      <h4>
        <Say text="api.parameters" />
      </h4>
      <table class="stacked">
        <Head columns={["field", "place", "kind", "about"]} />
        <tbody>
          {parameters.map(({ name, place, required, field }) => (
            <Row
              key={`${place} ${name}`}
              translator={translator}
              field={field}
              required={required}
              place={place}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

export function Content({ translator, content }: { translator: Translator; content: ApiContent }) {
  return (
    <>
      <p>
        <code>{content.mediaType}</code>
      </p>
      <table class="stacked">
        <Head columns={["field", "kind", "about"]} />
        <tbody>
          {content.fields.map((field, place) => (
            <Row key={place} translator={translator} field={field} required={field.required} />
          ))}
        </tbody>
      </table>
    </>
  );
}
