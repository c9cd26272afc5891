import { createTranslator } from "../../../locales/translator.ts";
import { mayDo } from "../access.ts";
import { readInstitution } from "../institution.ts";
import type { AttentionSource } from "./attention.ts";

const { t } = createTranslator("es");

/** Settings that respondents see as "por configurar". */
export const institutionAttention: AttentionSource = async (deps, person) => {
  if (!mayDo(person.role, "institution.manage")) return [];
  const institution = await readInstitution(deps);
  const unset = [
    ...(institution.name === null ? [t("panel.institution.nombre")] : []),
    ...(institution.address === null ? [t("panel.institution.domicilio")] : []),
    ...(institution.legalBasis === null ? [t("panel.institution.fundamento")] : []),
    ...(institution.transparencyUnit === null ? [t("panel.institution.unidad")] : []),
    ...(institution.arcoRoute === null ? [t("panel.institution.arco")] : []),
    ...(institution.impactAssessment === null ? [t("panel.institution.part.assessment")] : []),
  ];
  const fields = unset.join("; ");
  const href = "/panel/institucion";
  return [
    ...(unset.length === 0 ? [] : [{ kind: "institution_unset", parameters: { fields }, href }]),
    ...(institution.complaintChannels.length > 0
      ? []
      : [{ kind: "channels_unset", parameters: {}, href: `${href}/canales` }]),
  ];
};
