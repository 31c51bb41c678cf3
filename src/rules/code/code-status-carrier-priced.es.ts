import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Precio fijado por el contratista",
  why: "El tarifario no le da RVU: el contratista de Medicare fija el importe, casi siempre caso por caso y según el expediente.",
  action: "Tenga listo el expediente para enviarlo con la reclamación; aquí no se muestra ningún estimado.",
  messages: { byContractor: "El contratista fija el precio de {code} (estatus {status} sin RVU, {edition})" },
} satisfies RuleTexts;
