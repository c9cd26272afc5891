import type { Translator } from "../../../locales/translator.ts";
import type { Definition, Institution, Item } from "../../../surveys/core/index.ts";
import { Say } from "../shown-text.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { TextField } from "./fields.tsx";
import { OwnNotice } from "./own-notice.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { CommentList, type ShownComment } from "./review-comments.tsx";
import { Card, PostButton, SurveyTrail } from "./survey-acts.tsx";
import { Outline } from "./survey-outline.tsx";

interface ReviewLink {
  readonly id: string;
  readonly name: string;
  readonly expiresOn: string;
  readonly isUsable: boolean;
  readonly isRestorable: boolean;
  readonly reviewers: number;
}

export interface ReviewPageProps {
  readonly translator: Translator;
  readonly slug: string;
  readonly title: string;
  readonly state: "draft" | "review";
  readonly definition: Definition;
  readonly institution: Institution;
  readonly sha256: string;
  readonly links: readonly ReviewLink[];
  readonly comments: readonly ShownComment[];
  readonly approvals: readonly {
    readonly personName: string;
    readonly approvedOn: string;
    readonly isCurrent: boolean;
  }[];
  readonly may: { readonly edit: boolean; readonly approve: boolean };
  readonly maxDays: number;
  readonly problems: FieldProblems;
}

/** The review of a draft: who was asked, what they said, and who approves. */
export function ReviewPage(props: ReviewPageProps) {
  const { slug, title, state, comments, definition, may } = props;
  const open = comments.filter(({ resolution }) => resolution === null).length;
  const resolve = may.edit ? `/panel/encuestas/${slug}/revision/comentarios` : undefined;
  const commentsOf = (item: string) => (
    <CommentList
      comments={comments.filter((comment) => comment.item === item)}
      resolveHref={resolve}
      translator={props.translator}
    />
  );
  return (
    <>
      <SurveyTrail slug={slug} title={title} />
      <h1>
        <Say text="panel.review.title" />
      </h1>
      <p class="lead">
        <Say text={`panel.review.lead_${state}`} />
      </p>
      <ProblemSummary problems={props.problems} />
      <ApprovalCard {...props} />
      <LinksCard {...props} />
      <Card id="comentarios" title="panel.review.comments" with={{ count: comments.length }}>
        <p>
          <Say text="panel.review.unresolved" with={{ count: open }} />
        </p>
        {commentsOf("")}
        <OwnNotice {...props} heading="h3" />
        <Outline
          heading="h3"
          definition={definition}
          hasRules
          under={({ name }) => commentsOf(name)}
        />
        <Orphans {...props} />
      </Card>
    </>
  );
}

/** What was said of questions that the draft no longer has. */
function Orphans({ translator, slug, comments, definition, may }: ReviewPageProps) {
  const known = new Set(["", ...definition.items.flatMap(namesIn)]);
  const orphans = comments.filter(({ item }) => !known.has(item));
  if (orphans.length === 0) return null;
  return (
    <>
      <h3>
        <Say text="panel.review.gone" />
      </h3>
      <CommentList
        translator={translator}
        comments={orphans.map((one) => ({ ...one, writer: `${one.writer} · ${one.item}` }))}
        resolveHref={may.edit ? `/panel/encuestas/${slug}/revision/comentarios` : undefined}
      />
    </>
  );
}

function namesIn(item: Item): readonly string[] {
  return item.kind === "question" ? [item.name] : [item.name, ...item.items.flatMap(namesIn)];
}

function ApprovalCard(props: ReviewPageProps) {
  const { translator, slug, state, approvals, may, sha256 } = props;
  if (state !== "review") return null;
  return (
    <Card id="aprobacion" title="panel.review.approval">
      {approvals.length === 0 ? (
        <p>
          <Say text="panel.review.no_approval" />
        </p>
      ) : (
        <ul>
          {approvals.map(({ personName, approvedOn, isCurrent }, place) => (
            <li key={place}>
              <Say
                text={isCurrent ? "panel.review.approved_by" : "panel.review.approved_before"}
                with={{ name: personName, on: translator.date(approvedOn) }}
              />
            </li>
          ))}
        </ul>
      )}
      <div class="acts">
        {may.approve ? (
          <PostButton
            action={`/panel/encuestas/${slug}/revision/aprobar`}
            label="panel.review.approve"
            look="button"
            fields={{ huella: sha256 }}
          />
        ) : (
          <p class="soft">
            <Say text="panel.review.not_you" />
          </p>
        )}
        {may.edit ? (
          <PostButton
            action={`/panel/encuestas/${slug}/revision/devolver`}
            label="panel.review.return"
          />
        ) : null}
      </div>
    </Card>
  );
}

function LinksCard(props: ReviewPageProps) {
  const { translator, slug, links, may } = props;
  const href = `/panel/encuestas/${slug}/revision`;
  return (
    <Card id="enlaces" title="panel.review.links">
      {links.length === 0 ? (
        <p>
          <Say text="panel.review.no_links" />
        </p>
      ) : (
        <ul class="plain-list">
          {links.map(({ id, name, expiresOn, isUsable, isRestorable, reviewers }) => (
            <li key={id} class="round-row">
              <strong>{name}</strong>
              <br />
              <Say text="panel.review.reviewers" with={{ count: reviewers }} /> ·{" "}
              <Say
                text={isUsable ? "panel.review.until" : "panel.review.link_closed"}
                with={{ on: translator.date(expiresOn) }}
              />
              {may.edit && isUsable ? (
                <p class="act">
                  <a class="button button-secondary button-warn" href={`${href}/${id}/retirar`}>
                    <Say text="panel.review.revoke" />
                    <span class="visually-hidden"> {name}</span>
                  </a>
                </p>
              ) : null}
              {may.edit && isRestorable ? (
                <PostButton
                  action={`${href}/${id}/restituir`}
                  label="panel.review.give_back"
                  about={name}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {may.edit ? <NewLink {...props} /> : null}
    </Card>
  );
}

function NewLink({ slug, maxDays, problems }: ReviewPageProps) {
  return (
    <form method="post" action={`/panel/encuestas/${slug}/revision/enlace`}>
      <h3>
        <Say text="panel.review.new_link" />
      </h3>
      <p>
        <Say text="panel.review.new_link_lead" />
      </p>
      <div class="field-row">
        <TextField
          name="para"
          label="panel.review.for"
          hint="panel.review.for_hint"
          problems={problems}
          isRequired
          input={{ maxLength: 100 }}
        />
        <TextField
          name="dias"
          label="panel.review.days"
          value="30"
          problems={problems}
          isRequired
          input={{ type: "number", min: "1", max: String(maxDays) }}
        />
      </div>
      <button class="button button-secondary" type="submit">
        <Say text="panel.review.make_link" />
      </button>
    </form>
  );
}
