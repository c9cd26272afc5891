// The parts of an Office package (ECMA-376, part 2): names without regard to case, relations, and
// what is refused wherever it stands: macros, embedded objects, links to other files, entities.

import { decodeXml } from "./decode-text.ts";
import { inflatePart } from "./inflate-part.ts";
import { MAX_INFLATED_BYTES } from "./limits.ts";
import { WorkbookFault } from "./workbook-problem.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { type Relation, relationsIn } from "./package-relations.ts";

/** Text of every XML part by its name in lower case. */
export type PackageParts = ReadonlyMap<string, string>;

const XML_PART = /\.(?:xml|rels|vml)$/i;
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i;
const MACRO_PART = /(?:^|\/)(?:vba[^/]*\.(?:bin|xml)|macrosheets\/.*|activeX\/.*)$/i;
const EMBEDDED_PART = /(?:^|\/)embeddings\/./i;
const LINK_PART = /(?:^|\/)(?:externalLinks\/.*|connections\.xml|queryTables\/.*)$/i;
const MACRO_CONTENT = /macroEnabled|vbaProject|activeX/i;

/** Throws WorkbookFault. */
export function readParts(entries: readonly ZipEntry[]): PackageParts {
  for (const { name } of entries) refusePart(name);
  const parts = new Map<string, string>();
  let left = MAX_INFLATED_BYTES;
  for (const entry of entries.filter(({ name }) => XML_PART.test(name))) {
    const content = inflatePart(entry, left);
    left -= content.length;
    const text = decodeXml(content, entry.name);
    if (DECLARATION.test(text)) {
      const parameters = { part: entry.name };
      throw new WorkbookFault({ code: "import.declares_entities", parameters });
    }
    parts.set(entry.name.toLowerCase(), text);
  }
  refuseContent(parts);
  return parts;
}

function refusePart(name: string): void {
  if (MACRO_PART.test(name)) throw new WorkbookFault({ code: "import.has_macros" });
  if (EMBEDDED_PART.test(name)) throw new WorkbookFault({ code: "import.has_embedded_files" });
  if (LINK_PART.test(name)) throw new WorkbookFault({ code: "import.has_external_links" });
}

function refuseContent(parts: PackageParts): void {
  if (MACRO_CONTENT.test(parts.get("[content_types].xml") ?? "")) {
    throw new WorkbookFault({ code: "import.has_macros" });
  }
  for (const [name, text] of parts) {
    if (name.endsWith(".rels")) relationsIn(text, name).forEach(refuseRelation);
  }
}

/** Links to web addresses are only shown; anything else outside would be fetched or opened. */
function refuseRelation({ type, isExternal }: Relation): void {
  if (type === "vbaProject" || type === "xlMacrosheet") {
    throw new WorkbookFault({ code: "import.has_macros" });
  }
  if (isExternal && type !== "hyperlink") {
    throw new WorkbookFault({ code: "import.has_external_links" });
  }
}

/** Relations of a part; none where it has none. @param part its name in lower case; "" is the root */
export function relationsOf(parts: PackageParts, part: string): readonly Relation[] {
  const slash = part.lastIndexOf("/") + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  return relationsIn(parts.get(name) ?? "<none/>", name);
}
