import type { Context } from "hono";
import { RequestProblem } from "../problem-response.ts";
import { readBytes } from "./read-body.ts";

export interface UploadedFile {
  /** As the browser told it: shown, never used as a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Upload {
  /** The posted texts; a name posted several times is an array. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** Absent when no file was chosen. */
  readonly file?: UploadedFile;
}

const MULTIPART = /^multipart\/form-data\s*;\s*boundary=/i;
const MOST_PARTS = 200;
const LONGEST_NAME = 200;

/** A posted form with at most one file, never more of it than the limit. */
export async function readUpload(c: Context, maxBytes: number): Promise<Upload> {
  const parts = [...(await readParts(c, maxBytes))];
  if (parts.length > MOST_PARTS) throw damaged();
  const texts = parts.flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  const files = parts.flatMap(([, value]) => (isChosen(value) ? [value] : []));
  if (files.length > 1) throw damaged();
  const [file] = files;
  return { fields: fieldsOf(texts), ...(file === undefined ? {} : { file: await fileOf(file) }) };
}

async function readParts(c: Context, maxBytes: number): Promise<FormData> {
  const type = c.req.header("Content-Type") ?? "";
  if (!MULTIPART.test(type)) {
    const parameters = { expected: "multipart/form-data" };
    throw new RequestProblem({ status: 415, code: "body.wrong_type", parameters });
  }
  if ((c.req.header("Content-Encoding") ?? "identity") !== "identity") {
    throw new RequestProblem({ status: 415, code: "body.compressed" });
  }
  const bytes = await readBytes(c, maxBytes);
  try {
    const body = new Blob([bytes.slice()]);
    return await new Response(body, { headers: { "Content-Type": type } }).formData();
  } catch {
    throw damaged();
  }
}

/** A field for a file that was left empty arrives as a file without name and content. */
function isChosen(value: FormDataEntryValue): value is File {
  return typeof value !== "string" && (value.name !== "" || value.size > 0);
}

async function fileOf(file: File): Promise<UploadedFile> {
  const name = file.name.replace(/^.*[/\\]/s, "").slice(-LONGEST_NAME);
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function fieldsOf(texts: readonly (readonly [string, string])[]): Upload["fields"] {
  const byName = Map.groupBy(texts, ([name]) => name);
  return Object.fromEntries(
    [...byName].map(([name, all]) => {
      const values = all.map(([, value]) => value);
      return [name, values.length === 1 ? (values[0] ?? "") : values] as const;
    }),
  );
}

function damaged(): RequestProblem {
  return new RequestProblem({ status: 400, code: "body.not_a_form" });
}
