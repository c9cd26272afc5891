import type { PeaTags } from "../../../../surveys/core/index.ts";
import { Say } from "../../../pages/shown-text.tsx";
import { useTranslator } from "../use-translator.ts";
import type { PeaNode } from "./pea-tree.ts";
import { hasTag } from "./pea-tags.ts";

interface PeaOptionsProps {
  readonly nodes: readonly PeaNode[];
  readonly value: PeaTags | undefined;
  /** Whether what stands below an axis is shown: a search shows all it finds. */
  readonly isOpen: boolean;
  readonly onToggle: (node: PeaNode, isTagged: boolean) => void;
}

function Option({
  node,
  value,
  onToggle,
}: Pick<PeaOptionsProps, "value" | "onToggle"> & {
  readonly node: PeaNode;
}) {
  const { t } = useTranslator();
  const { code, level, name } = node;
  return (
    <label class={`pea-option pea-${level}`}>
      <input
        type="checkbox"
        checked={hasTag(value, node)}
        onChange={({ currentTarget }) => onToggle(node, currentTarget.checked)}
      />
      <span>
        <strong>{t(`panel.pea.tag.${level}`, { code })}</strong> {name}
      </span>
    </label>
  );
}

/** Objectives with their priorities; each with its own box. */
function Below({ nodes, ...props }: Omit<PeaOptionsProps, "isOpen">) {
  return (
    <ul class="pea-below">
      {nodes.map((node) => (
        <li key={node.level + node.code}>
          <Option node={node} {...props} />
          {node.children.length === 0 ? null : <Below nodes={node.children} {...props} />}
        </li>
      ))}
    </ul>
  );
}

/** The catalogue by axes, each with what stands below it in a part that opens. */
export function PeaOptions({ nodes, isOpen, ...props }: PeaOptionsProps) {
  return (
    <ul class="pea-options">
      {nodes.map((node) => (
        <li key={node.level + node.code}>
          <Option node={node} {...props} />
          {node.children.length === 0 ? null : (
            <details open={isOpen}>
              <summary>
                <Say text={`panel.pea.open.${node.level}`} with={{ code: node.code }} />
              </summary>
              <Below nodes={node.children} {...props} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
