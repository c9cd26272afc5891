import type { Item, Repeat } from "../../surveys/core/index.ts";
import { isTable, MatrixGroup } from "./matrix-group.tsx";
import { entryPrefix } from "./placed-questions.ts";
import { QuestionGroup } from "./question-group.tsx";
import type { QuestionView } from "./question-view.ts";
import { rareParts } from "./rare-parts.ts";
import { questionPage } from "./registry.ts";

interface ItemsProps {
  readonly items: readonly Item[];
  readonly prefix?: string;
  readonly view: QuestionView;
  /** Whether entries of this repeat are added and removed here. */
  readonly mayChange: (repeat: Repeat) => boolean;
}

interface ItemProps extends Omit<ItemsProps, "items"> {
  readonly item: Item;
  readonly prefix: string;
}

function OneItem({ item, ...props }: ItemProps) {
  const { prefix, view } = props;
  if (!view.form.isRelevant(prefix + item.name)) return null;
  if (item.kind === "question") {
    const { Component } = questionPage(item.type);
    return <Component question={item} path={prefix + item.name} view={view} />;
  }
  if (item.kind === "repeat") {
    const { RepeatGroup } = rareParts();
    return (
      <RepeatGroup
        repeat={item}
        path={prefix + item.name}
        view={view}
        mayChange={props.mayChange(item)}
        renderEntry={(index) => (
          <ScreenItems
            {...props}
            items={item.items}
            prefix={entryPrefix(prefix + item.name, index)}
          />
        )}
      />
    );
  }
  if (isTable({ group: item, prefix, view })) {
    return <MatrixGroup group={item} prefix={prefix} view={view} />;
  }
  return (
    <QuestionGroup group={item} prefix={prefix} view={view}>
      <ScreenItems {...props} items={item.items} />
    </QuestionGroup>
  );
}

/** The relevant items of one screen, in order. */
export function ScreenItems({ items, prefix = "", ...props }: ItemsProps) {
  return (
    <>
      {items.map((item) => (
        <OneItem key={item.name} item={item} prefix={prefix} {...props} />
      ))}
    </>
  );
}
