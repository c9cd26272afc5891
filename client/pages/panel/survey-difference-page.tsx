import type { Translator } from "../../../locales/translator.ts";
import type {
  ChangedValue,
  Choice,
  Definition,
  DefinitionChange,
  Item,
} from "../../../surveys/core/index.ts";
import { Say } from "../shown-text.tsx";
import { SurveyTrail } from "./survey-acts.tsx";

interface SurveyDifferencePageProps {
  readonly translator: Translator;
  readonly slug: string;
  readonly title: string;
  readonly published: number;
  readonly before: Definition;
  readonly after: Definition;
  readonly changes: readonly DefinitionChange[];
}

/** What a draft changes in what is published, in words. */
export function SurveyDifferencePage(props: SurveyDifferencePageProps) {
  const { slug, title, published, changes } = props;
  return (
    <>
      <SurveyTrail slug={slug} title={title} />
      <h1>
        <Say text="panel.changes.title" with={{ version: published }} />
      </h1>
      <p class="lead">
        <Say
          text={changes.length === 0 ? "panel.changes.none" : "panel.changes.lead"}
          with={{ count: changes.length }}
        />
      </p>
      <p>
        <a href={`/panel/encuestas/${slug}/publicar`}>
          <Say text="panel.changes.to_publish" />
        </a>
      </p>
      <ul class="plain-list changes">
        {changes.map((change, place) => (
          <li key={place} class={`change change-${LOOKS[change.kind] ?? "changed"}`}>
            <Change {...props} change={change} />
          </li>
        ))}
      </ul>
    </>
  );
}

const LOOKS: Readonly<Record<string, string>> = {
  item_added: "added",
  list_added: "added",
  choice_added: "added",
  item_removed: "removed",
  list_removed: "removed",
  choice_removed: "removed",
};

type ChangeProps = SurveyDifferencePageProps & { readonly change: DefinitionChange };

function Change(props: ChangeProps) {
  const { translator, change } = props;
  const property = "property" in change ? propertyName(translator, change.property) : "";
  return (
    <>
      <p>
        <Say text={`panel.changes.${change.kind}`} with={{ ...placeOf(props), property }} />
      </p>
      {"property" in change ? (
        <dl class="before-after">
          <dt>
            <Say text="panel.changes.before" />
          </dt>
          <dd>
            <del>{shownValue(translator, change.before)}</del>
          </dd>
          <dt>
            <Say text="panel.changes.after" />
          </dt>
          <dd>
            <ins>{shownValue(translator, change.after)}</ins>
          </dd>
        </dl>
      ) : null}
    </>
  );
}

/** The words by which people know an item, a list or a choice. */
function placeOf({ before, after, change }: ChangeProps): Readonly<Record<string, string>> {
  if ("item" in change) {
    const item = itemOf(after.items, change.item) ?? itemOf(before.items, change.item);
    return { name: change.item, label: item?.label ?? change.item };
  }
  if (!("list" in change)) return {};
  if (!("choice" in change)) return { list: change.list };
  const choice =
    choiceOf(after, change.list, change.choice) ?? choiceOf(before, change.list, change.choice);
  return { list: change.list, name: change.choice, label: choice?.label ?? change.choice };
}

function itemOf(items: readonly Item[], name: string): Item | undefined {
  for (const item of items) {
    if (item.name === name) return item;
    const inner = item.kind === "question" ? undefined : itemOf(item.items, name);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function choiceOf({ lists }: Definition, list: string, name: string): Choice | undefined {
  return lists[list]?.find((choice) => choice.name === name);
}

/** `media.image` under the name of its last part; what has no words as it is. */
function propertyName({ has, t }: Translator, property: string): string {
  const last = property.split(".").at(-1) ?? property;
  const name = [property, last].find((one) => has(`panel.property.${one}`));
  return name === undefined ? property : t(`panel.property.${name}`);
}

function shownValue({ t }: Translator, value: ChangedValue): string {
  if (value === undefined || value === "") return t("panel.changes.nothing");
  if (typeof value === "boolean") return t(value ? "panel.changes.yes" : "panel.changes.no");
  return typeof value === "string" ? value : value.join(", ");
}
