import type { Translator } from "../../locales/translator.ts";
import { Content, Parameters } from "./api-fields.tsx";
import { readApiDocument } from "./api-document.ts";
import type { ApiGroup, ApiOperation, ApiResponse } from "./api-document.ts";
import { Document } from "./document.tsx";
import type { PageFrame } from "./page-frame.ts";
import { Say } from "./shown-text.tsx";

export interface ApiReferencePageProps {
  readonly frame: PageFrame;
  /** An OpenAPI 3.1 document. */
  readonly document: unknown;
}

const DOCUMENT_HREF = "/api/v1/openapi.json";

interface OperationProps {
  readonly translator: Translator;
  readonly operation: ApiOperation;
}

function GroupName({ name }: { name: string }) {
  return name === "" ? <Say text="api.general" /> : <>{name}</>;
}

function OperationLine({ method, path }: Pick<ApiOperation, "method" | "path">) {
  return (
    <>
      <code class="method">{method}</code> <code>{path}</code>
    </>
  );
}

function Contents({ groups }: { groups: readonly ApiGroup[] }) {
  return (
    <nav class="panel" aria-labelledby="contents">
      <h2 id="contents">
        <Say text="api.contents" />
      </h2>
      <ul class="plain-list">
        {groups.flatMap(({ operations }) =>
          operations.map(({ id, method, path, summary }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <OperationLine method={method} path={path} />
              </a>{" "}
              {summary}
            </li>
          )),
        )}
      </ul>
    </nav>
  );
}

function Response({ translator, response }: { translator: Translator; response: ApiResponse }) {
  return (
    <details>
      <summary>
        <code>{response.status}</code> {response.description}
      </summary>
      {response.contents.map((content) => (
        <Content key={content.mediaType} translator={translator} content={content} />
      ))}
    </details>
  );
}

function Body({ translator, operation }: OperationProps) {
  if (operation.body.length === 0) return null;
  return (
    <>
      <h4>
        <Say text="api.body" />
      </h4>
      {operation.body.map((content) => (
        <Content key={content.mediaType} translator={translator} content={content} />
      ))}
    </>
  );
}

function Operation({ translator, operation }: OperationProps) {
  const { description, id, method, needsToken, parameters, path, responses, summary } = operation;
  return (
    <article class="operation" id={id}>
      <h3>
        <OperationLine method={method} path={path} />
      </h3>
      {[summary, description].map((text) => (text === "" ? null : <p key={text}>{text}</p>))}
      <p class="soft">
        <Say text={needsToken ? "api.access.token" : "api.access.public"} />
      </p>
      <Parameters translator={translator} parameters={parameters} />
      <Body translator={translator} operation={operation} />
      <h4>
        <Say text="api.responses" />
      </h4>
      {responses.map((response) => (
        <Response key={response.status} translator={translator} response={response} />
      ))}
    </article>
  );
}

/** Every operation of the API, without JavaScript and without anything from elsewhere. */
export function ApiReferencePage({ frame, document }: ApiReferencePageProps) {
  const { description, groups, version } = readApiDocument(document);
  const { translator } = frame;
  return (
    <Document frame={frame} title={translator.shown("api.title")}>
      <h1>
        <Say text="api.title" />
      </h1>
      <p class="lead">
        <Say text="api.intro" />
      </p>
      {description === "" ? null : <p>{description}</p>}
      <p>
        <Say text="api.version" with={{ version }} /> ·{" "}
        <a href={DOCUMENT_HREF}>
          <Say text="api.document" />
        </a>
      </p>
      <Contents groups={groups} />
      {groups.map(({ name, operations }) => (
        <section key={name}>
          <h2>
            <GroupName name={name} />
          </h2>
          {operations.map((operation) => (
            <Operation key={operation.id} translator={translator} operation={operation} />
          ))}
        </section>
      ))}
    </Document>
  );
}
