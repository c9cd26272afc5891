import { Say } from "../shown-text.tsx";
import type { SurveyAbilities } from "./survey-abilities.ts";
import { PostButton } from "./survey-acts.tsx";

interface NextCardProps {
  readonly slug: string;
  /** What to do next, as the end of a locale key. */
  readonly next: string;
  readonly may: SurveyAbilities;
}

interface NextAct {
  /** Locale key. */
  readonly label: string;
  readonly href: string;
  readonly isPost?: boolean;
}

/** The acts of each step, the main one first; who may not do one is not offered it. */
function actsOf({ slug, next, may }: NextCardProps): readonly NextAct[] {
  const href = `/panel/encuestas/${slug}`;
  const edit = { label: "panel.survey.edit", href: `${href}/editor` };
  const publish = { label: "panel.survey.publish", href: `${href}/publicar` };
  const share = { label: "panel.survey.share", href: `${href}/difusion` };
  const round = { label: "panel.survey.plan_round", href: `${href}/levantamientos/nuevo` };
  const steps: Readonly<Record<string, readonly (NextAct | false)[]>> = {
    finish: [may.edit && edit, { label: "panel.survey.see_faults", href: `${href}/publicar` }],
    change: [may.edit && edit],
    publish: [
      may.publish && publish,
      may.edit && { label: "panel.survey.send_to_review", href: `${href}/revision` },
    ],
    publish_reviewed: [may.publish && publish],
    resolve: [{ label: "panel.survey.see_comments", href: `${href}/revision#comentarios` }],
    approve: [{ label: "panel.survey.review", href: `${href}/revision` }],
    open_round: [may.rounds && round],
    upcoming: [share],
    collecting: [share],
    closed: [
      { label: "panel.survey.public_results", href: `/es/resultados/${slug}` },
      may.rounds && round,
    ],
    archived: [
      may.edit && {
        ...{ label: "panel.survey.unarchive", href: `${href}/desarchivar` },
        isPost: true,
      },
    ],
  };
  return (steps[next] ?? []).filter((act) => act !== false);
}

/** The one thing that a survey waits for, above everything else. */
export function NextCard(props: NextCardProps) {
  const acts = actsOf(props);
  return (
    <section class="next-step" aria-labelledby="lo-que-sigue">
      <h2 id="lo-que-sigue">
        <Say text="panel.survey.next" />
      </h2>
      <p>
        <Say text={`panel.survey.next.${props.next}`} />
      </p>
      {acts.length === 0 ? null : (
        <div class="form-actions">
          {acts.map((act, place) => (
            <Act key={act.label} {...act} isMain={place === 0} />
          ))}
        </div>
      )}
    </section>
  );
}

function Act({ label, href, isPost = false, isMain }: NextAct & { readonly isMain: boolean }) {
  const look = isMain ? "button" : "button button-secondary";
  if (isPost) return <PostButton action={href} label={label} look={look} />;
  return (
    <a class={look} href={href}>
      <Say text={label} />
    </a>
  );
}
