import type { ComplaintChannel, Institution } from "../../surveys/core/index.ts";
import { Say } from "./shown-text.tsx";

function Channel({ channel: { name, detail, link, note } }: { channel: ComplaintChannel }) {
  return (
    <li lang="es">
      <strong>{name}</strong>:{" "}
      {link === undefined ? (
        detail
      ) : (
        <a href={link} rel="noreferrer">
          {detail}
        </a>
      )}
      {note === undefined ? null : <small class="soft"> {note}</small>}
    </li>
  );
}

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
        {channels.map((channel, place) => (
          <Channel key={place} channel={channel} />
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
