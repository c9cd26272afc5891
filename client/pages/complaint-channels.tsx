import type { Institution } from "../../surveys/core/index.ts";
import { Say } from "./shown-text.tsx";

/** Said before the first question: a survey gives no follow-up and no protection. */
export function ComplaintChannels({ institution }: { institution: Institution }) {
  const { complaintChannels: channels } = institution;
  return (
    <section class="caution" aria-labelledby="denuncia">
      <h2 id="denuncia">
        <Say text="start.complaint.title" />
      </h2>
      <p>
        <Say text="start.complaint.text" />
      </p>
      <ul>
        {channels.map(({ name, detail }) => (
          <li key={name} lang="es">
            <strong>{name}</strong>: {detail}
          </li>
        ))}
        {channels.length === 0 ? (
          <li>
            <Say text="start.complaint.unset" />
          </li>
        ) : null}
      </ul>
    </section>
  );
}
