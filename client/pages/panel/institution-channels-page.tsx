import { Say } from "../shown-text.tsx";
import { ConfirmForm } from "./confirm-form.tsx";
import type { FieldProblems } from "./field-problem.ts";
import { TextField } from "./fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { FormActions } from "./form-actions.tsx";
import { Trail } from "./trail.tsx";

export const CHANNEL_FIELDS = ["nombre", "como", "enlace", "nota"] as const;
export type ChannelField = (typeof CHANNEL_FIELDS)[number];
export type ChannelRow = Readonly<Record<ChannelField, string>>;

export interface ChannelsPageProps {
  /** With the empty rows at the end; row 0 posts `nombre_0` and so on. */
  readonly rows: readonly ChannelRow[];
  /** So many of the first rows are in force now. */
  readonly stored: number;
  readonly problems: FieldProblems;
  readonly mark: string;
}

const MOST_TYPED = { nombre: 200, como: 500, enlace: 500, nota: 500 } as const;

function Row({
  row,
  place,
  isStored,
  problems,
}: {
  row: ChannelRow;
  place: number;
  isStored: boolean;
  problems: FieldProblems;
}) {
  const within = {
    text: isStored ? "panel.channels.row" : "panel.channels.new_row",
    with: { number: place + 1 },
  };
  return (
    <fieldset class="panel-card">
      <legend>
        <Say {...within} />
      </legend>
      {CHANNEL_FIELDS.map((field) => (
        <TextField
          key={field}
          name={`${field}_${String(place)}`}
          label={`panel.channels.${field}`}
          within={within}
          problems={problems}
          value={row[field]}
          isMarked={field === "enlace" || field === "nota"}
          input={{ maxLength: MOST_TYPED[field] }}
          {...(field === "enlace" ? { hint: "panel.channels.enlace_hint" } : {})}
        />
      ))}
      {isStored ? <RemoveBox place={place} /> : null}
    </fieldset>
  );
}

function RemoveBox({ place }: { readonly place: number }) {
  return (
    <label class="field-choice">
      <input type="checkbox" name={`quitar_${String(place)}`} value="si" />
      <span>
        <Say text="panel.channels.remove" />
      </span>
    </label>
  );
}

interface RemoveChannelsProps {
  readonly rows: readonly ChannelRow[];
  readonly mark: string;
  /** Of the channels that go. */
  readonly names: readonly string[];
}

/** Asks before channels are taken away; carries everything else that was typed. */
export function RemoveChannelsPage({ rows, mark, names }: RemoveChannelsProps) {
  return (
    <ConfirmForm
      action="/panel/institucion/canales"
      title="panel.channels.remove_question"
      explanation="panel.channels.remove_explanation"
      confirm="panel.channels.remove_confirm"
      cancelHref="/panel/institucion/canales"
    >
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <input type="hidden" name="visto" value={mark} />
      <input type="hidden" name="confirmado" value="si" />
      {rows.map((row, place) =>
        CHANNEL_FIELDS.filter((field) => row[field] !== "").map((field) => (
          <input key={field} type="hidden" name={`${field}_${String(place)}`} value={row[field]} />
        )),
      )}
    </ConfirmForm>
  );
}

export function ChannelsPage({ rows, stored, problems, mark }: ChannelsPageProps) {
  return (
    <>
      <Trail href="/panel/institucion">
        <Say text="panel.institution.back" />
      </Trail>
      <h1>
        <Say text="panel.channels.title" />
      </h1>
      <p class="lead">
        <Say text="panel.channels.lead" />
      </p>
      <ProblemSummary problems={problems} />
      <form method="post" action="/panel/institucion/canales" noValidate>
        <input type="hidden" name="visto" value={mark} />
        {rows.map((row, place) => (
          <Row key={place} row={row} place={place} isStored={place < stored} problems={problems} />
        ))}
        <FormActions submit="panel.save" cancelHref="/panel/institucion" />
      </form>
    </>
  );
}
