import { Say } from "../shown-text.tsx";
import { type ListedPerson, PersonState } from "./people-page.tsx";
import { PostFields, type PostFieldsProps } from "./post-fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { Trail } from "./trail.tsx";

interface PersonPageProps {
  readonly person: ListedPerson;
  readonly createdOn: string;
  /** The own account is changed by another administrator. */
  readonly isOneself: boolean;
  readonly post: PostFieldsProps;
}

/** One account: what the person works on, and what an administrator can do for it. */
export function PersonPage(props: PersonPageProps) {
  const { person, isOneself, post } = props;
  return (
    <>
      <Trail href="/panel/personas">
        <Say text="panel.person.back" />
      </Trail>
      <h1>{person.name}</h1>
      <ProblemSummary problems={post.problems} />
      <Facts {...props} />
      {isOneself ? (
        <p class="notice">
          <Say text="panel.person.oneself" />{" "}
          <a href="/panel/cuenta">{<Say text="panel.account.title" />}</a>
        </p>
      ) : (
        <>
          <PostForm id={person.id} post={post} />
          <Acts person={person} />
        </>
      )}
    </>
  );
}

function Facts({ person, createdOn, post: { translator } }: PersonPageProps) {
  const facts = [
    { label: "panel.sign_in.email", value: person.email },
    { label: "panel.people.state", value: <PersonState state={person.state} /> },
    { label: "panel.person.since", value: translator.date(createdOn) },
    {
      label: "panel.account.second_factor",
      value: (
        <Say text={person.hasSecondFactor ? "panel.person.has_factor" : "panel.person.no_factor"} />
      ),
    },
  ];
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>
            <Say text={label} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PostForm({ id, post }: { readonly id: string; readonly post: PostFieldsProps }) {
  return (
    <form method="post" action={`/panel/personas/${id}`} class="panel-section">
      <h2>
        <Say text="panel.person.post" />
      </h2>
      <p>
        <Say text="panel.person.post_lead" />
      </p>
      <PostFields {...post} />
      <button class="button" type="submit">
        <Say text="panel.person.save" />
      </button>
    </form>
  );
}

function Acts({ person }: { readonly person: ListedPerson }) {
  const href = `/panel/personas/${person.id}`;
  if (person.state === "disabled") {
    return (
      <section class="panel-section">
        <h2>
          <Say text="panel.person.access" />
        </h2>
        <form method="post" action={`${href}/activar`}>
          <button class="button" type="submit">
            <Say text="panel.person.enable" />
          </button>
        </form>
      </section>
    );
  }
  return (
    <section class="panel-section">
      <h2>
        <Say text="panel.person.access" />
      </h2>
      <p class="form-actions">
        <Go href={`${href}/enlace`} text="panel.person.password_link" />
        {person.hasSecondFactor ? (
          <Go href={`${href}/segundo-factor`} text="panel.person.reset_factor" />
        ) : null}
      </p>
      <p class="form-actions acts-apart">
        <Go href={`${href}/desactivar`} text="panel.person.disable" isDangerous />
      </p>
    </section>
  );
}

interface GoProps {
  readonly href: string;
  readonly text: string;
  readonly isDangerous?: boolean;
}

function Go({ href, text, isDangerous = false }: GoProps) {
  return (
    <a class={`button button-secondary ${isDangerous ? "button-takes" : ""}`.trim()} href={href}>
      <Say text={text} />
    </a>
  );
}
