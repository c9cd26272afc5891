import type { Translator } from "../../locales/translator.ts";
import type { Institution, NoticeValues } from "../../surveys/core/index.ts";

/** The settings as parameters of the shipped texts. */
export function institutionParameters(translator: Translator, institution: Institution) {
  const unset = translator.t("institution.unset");
  return {
    institution: institution.name ?? unset,
    address: institution.address ?? unset,
    basis: institution.legalBasis ?? unset,
    route: institution.arcoRoute ?? unset,
    unit: unitOf(institution) ?? unset,
    version: institution.privacyVersion ?? unset,
  };
}

/** The same settings under the names that the institution's own notices use. */
export function noticeValues(translator: Translator, institution: Institution): NoticeValues {
  const shown = institutionParameters(translator, institution);
  return {
    institucion: shown.institution,
    domicilio: shown.address,
    fundamento: shown.basis,
    arco: shown.route,
    unidad: shown.unit,
    version: shown.version,
  };
}

/** Name, place and ways to reach it, as far as they are set. */
function unitOf(institution: Institution): string | undefined {
  const { transparencyUnit, transparencyAddress } = institution;
  const { transparencyPhone, transparencyEmail } = institution;
  const parts = [transparencyUnit, transparencyAddress, transparencyPhone, transparencyEmail];
  const set = parts.filter((part) => part !== null);
  return set.length === 0 ? undefined : set.join(" · ");
}
