// The relations that a part of a workbook's package names.

import { readXml } from "./read-xml.ts";

export interface Relation {
  readonly id: string;
  /** Last step of the address that names the type, the same in transitional and strict files. */
  readonly type: string;
  /** Name of the part in lower case, from the root. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Relations in the text of one `.rels` part; their targets are taken from the root. */
export function relationsIn(text: string, name: string): readonly Relation[] {
  const relations: Relation[] = [];
  const folder = name.slice(0, name.lastIndexOf("_rels/"));
  for (const event of readXml(text, name)) {
    if (event.kind !== "open" || event.name !== "Relationship") continue;
    const { attributes } = event;
    relations.push({
      id: attributes.get("Id") ?? "",
      type: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
      target: resolve(folder, attributes.get("Target") ?? ""),
      isExternal: attributes.get("TargetMode")?.toLowerCase() === "external",
    });
  }
  return relations;
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}
