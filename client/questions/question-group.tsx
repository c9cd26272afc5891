import type { ComponentChildren } from "preact";
import type { Group } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import { fieldId } from "./form-fields.ts";
import { GroupHint } from "./group-hint.tsx";
import type { QuestionView } from "./question-view.ts";
import { shownItemText } from "./shown-item.ts";
import { Spoken } from "./spoken.tsx";

interface GroupProps {
  readonly group: Group;
  readonly prefix: string;
  readonly view: QuestionView;
  readonly children: ComponentChildren;
}

/** Questions that belong together inside a section; without a title the group is not visible. */
export function QuestionGroup({ group, prefix, view, children }: GroupProps) {
  const place = { item: group, path: prefix + group.name };
  const title = shownItemText(view, place, "label");
  const hint = shownItemText(view, place, "hint");
  if (title === undefined) return <>{children}</>;
  const titleId = fieldId(place.path, "title");
  return (
    <div class="question-group" role="group" aria-labelledby={titleId}>
      <Spoken text={title}>
        <h2 id={titleId}>
          <Shown text={title} />
        </h2>
      </Spoken>
      <GroupHint text={hint} />
      {children}
    </div>
  );
}
