import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Unidades que no corresponden a los días del período",
  why: "Una línea con un período de fechas representa el mismo servicio en cada uno de sus días, así que sus unidades son el número de días o un múltiplo. De otro modo nadie puede saber qué día tiene cuántas unidades, y la línea se rechaza.",
  action: "Dé a cada día con sus unidades su propia línea, o corrija las fechas o las unidades.",
  messages: { uneven: "{code} × {units} del {from} al {to}: {days} días" },
} satisfies RuleTexts;
