import { type PeaTags, searchRank } from "../../../../surveys/core/index.ts";
import type { PeaCatalogue } from "./pea-catalogue.ts";

export type PeaLevel = keyof PeaCatalogue & keyof PeaTags;

/** One entry that a question may be tagged with, and what stands below it. */
export interface PeaNode {
  readonly level: PeaLevel;
  readonly code: string;
  readonly name: string;
  readonly children: readonly PeaNode[];
}

/** The catalogue by axes; what names no parent there stands at the end, so that nothing is lost. */
export function peaTree({ axes, objectives, priorities }: PeaCatalogue): readonly PeaNode[] {
  const leaves = (isIn: (parent: string) => boolean) =>
    priorities.filter(({ parent }) => isIn(parent)).map((one) => nodeOf("priorities", one, []));
  const middle = (isIn: (parent: string) => boolean) =>
    objectives
      .filter(({ parent }) => isIn(parent))
      .map((one) =>
        nodeOf(
          "objectives",
          one,
          leaves((parent) => parent === one.code),
        ),
      );
  const tree = axes.map((axis) =>
    nodeOf(
      "axes",
      axis,
      middle((parent) => parent === axis.code),
    ),
  );
  const axisCodes = new Set(axes.map(({ code }) => code));
  const objectiveCodes = new Set(objectives.map(({ code }) => code));
  return [
    ...tree,
    ...middle((parent) => !axisCodes.has(parent)),
    ...leaves((parent) => !objectiveCodes.has(parent)),
  ];
}

function nodeOf(
  level: PeaLevel,
  { code, name }: { readonly code: string; readonly name: string },
  children: readonly PeaNode[],
): PeaNode {
  return { level, code, name, children };
}

/** The part of the tree that a search finds, each find with what stands above it. */
export function searchTree(nodes: readonly PeaNode[], typed: string): readonly PeaNode[] {
  if (typed.trim() === "") return nodes;
  return nodes.flatMap((node) => {
    const children = searchTree(node.children, typed);
    const isFound = node.code === typed.trim() || searchRank(node.name, typed) !== undefined;
    return isFound || children.length > 0 ? [{ ...node, children }] : [];
  });
}

export function countNodes(nodes: readonly PeaNode[]): number {
  return nodes.reduce((total, { children }) => total + 1 + countNodes(children), 0);
}
