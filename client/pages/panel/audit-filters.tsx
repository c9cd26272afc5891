import { Say } from "../shown-text.tsx";
import { anyInput } from "./any-input.ts";
import type { Option } from "./fields.tsx";

export interface AuditFilterProps {
  readonly actors: readonly Option[];
  readonly actions: readonly Option[];
  readonly chosen: Readonly<
    Record<"persona" | "acto" | "asunto" | "dia_desde" | "dia_hasta", string>
  >;
}

function Choose({
  name,
  options,
  value,
}: {
  name: string;
  options: readonly Option[];
  value: string;
}) {
  return (
    <div class="field">
      <label for={name}>
        <Say text={`panel.audit.filter.${name}`} />
      </label>
      <select id={name} name={name}>
        <option value="">
          <Say text="panel.audit.filter.any" />
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Type({ name, type, value }: { name: string; type: "text" | "date"; value: string }) {
  return (
    <div class="field">
      <label for={name}>
        <Say text={`panel.audit.filter.${name}`} />
      </label>
      {anyInput({ type, id: name, name, value })}
    </div>
  );
}

/** What narrows the log besides the words searched for. */
export function AuditFilters({ actors, actions, chosen }: AuditFilterProps) {
  return (
    <>
      <Choose name="persona" options={actors} value={chosen.persona} />
      <Choose name="acto" options={actions} value={chosen.acto} />
      <Type name="asunto" type="text" value={chosen.asunto} />
      <Type name="dia_desde" type="date" value={chosen.dia_desde} />
      <Type name="dia_hasta" type="date" value={chosen.dia_hasta} />
    </>
  );
}
