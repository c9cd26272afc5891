import type { Translator } from "../../../locales/translator.ts";
import { Say } from "../shown-text.tsx";

export interface ShownJob {
  readonly id: string;
  readonly kind: string;
  readonly state: "queued" | "running" | "done" | "failed" | "cancelled";
  readonly step: string | null;
  readonly stepsDone: number;
  readonly stepsTotal: number | null;
  /** Code of a problem. */
  readonly failure: string | null;
  readonly href: string | null;
}

interface JobPageProps {
  readonly translator: Translator;
  readonly job: ShownJob;
  readonly canCancel: boolean;
}

function kindWords({ has, t }: Translator, kind: string): string {
  const key = `panel.job.kind.${kind}`;
  return t(has(key) ? key : "panel.job.kind.other");
}

function Progress({ job }: Pick<JobPageProps, "job">) {
  const { stepsDone, stepsTotal, step } = job;
  return (
    <div class="panel-card">
      <label for="avance">
        <Say text="panel.job.progress" />
      </label>
      {stepsTotal === null ? (
        <progress id="avance" />
      ) : (
        <>
          <progress id="avance" max={Math.max(stepsTotal, 1)} value={stepsDone} />
          <p>
            <Say text="panel.job.steps" with={{ done: stepsDone, total: stepsTotal }} />
          </p>
        </>
      )}
      {step === null ? null : <p>{step}</p>}
    </div>
  );
}

function Failure({ translator, code }: { translator: Translator; code: string | null }) {
  const known = code !== null && translator.has(`problem.${code}`) ? code : "job.failed";
  return <p class="notice notice-danger">{translator.t(`problem.${known}`)}</p>;
}

function Next({ job, canCancel }: JobPageProps) {
  const isPending = job.state === "queued" || job.state === "running";
  return (
    <div class="form-actions">
      {job.state === "done" && job.href !== null ? (
        <a class="button" href={job.href}>
          <Say text="panel.job.see_result" />
        </a>
      ) : null}
      {isPending ? (
        <a class="button button-secondary" href={`/panel/tareas/${job.id}`}>
          <Say text="panel.job.refresh" />
        </a>
      ) : null}
      {canCancel ? (
        <form method="post" action={`/panel/tareas/${job.id}/cancelar`}>
          <button class="button button-danger" type="submit">
            <Say text="panel.job.cancel" />
          </button>
        </form>
      ) : null}
      {isPending ? null : (
        <a class="button button-secondary" href="/panel">
          <Say text="panel.message.back" />
        </a>
      )}
    </div>
  );
}

export function JobPage({ translator, job, canCancel }: JobPageProps) {
  const isPending = job.state === "queued" || job.state === "running";
  return (
    <>
      <h1>{kindWords(translator, job.kind)}</h1>
      <p class="lead" role="status">
        <Say text={`panel.job.state.${job.state}`} />
      </p>
      {isPending ? <Progress job={job} /> : null}
      {job.state === "failed" ? <Failure translator={translator} code={job.failure} /> : null}
      <Next translator={translator} job={job} canCancel={canCancel} />
    </>
  );
}
