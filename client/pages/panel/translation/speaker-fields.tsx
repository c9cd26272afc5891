import type { FieldProblems } from "../field-problem.ts";
import { LongTextField, type Option, SelectField, TextField } from "../fields.tsx";

export interface SpeakerFieldsProps {
  readonly typed: {
    readonly name: string;
    readonly variant: string;
    readonly consentedOn: string;
    readonly consentNote: string;
  };
  /** Towns by tag. */
  readonly variants: readonly Option[];
  readonly today: string;
  readonly problems: FieldProblems;
}

/** What is written down of a speaker. */
export function SpeakerFields({ typed, variants, today, problems }: SpeakerFieldsProps) {
  return (
    <>
      <TextField
        name="nombre"
        label="panel.speaker.name"
        hint="panel.speaker.name_hint"
        value={typed.name}
        input={{ autocomplete: "off", maxLength: 120 }}
        problems={problems}
        isRequired
      />
      <SelectField
        name="variante"
        label="panel.speaker.variant"
        hint="panel.speaker.variant_hint"
        value={typed.variant}
        options={variants}
        problems={problems}
        isRequired
      />
      <TextField
        name="fecha"
        label="panel.speaker.consented_on"
        value={typed.consentedOn}
        input={{ type: "date", max: today }}
        problems={problems}
        isRequired
      />
      <LongTextField
        name="forma"
        label="panel.speaker.consent_note"
        hint="panel.speaker.consent_note_hint"
        value={typed.consentNote}
        rows={3}
        problems={problems}
        isRequired
      />
    </>
  );
}
