import type { english } from "../en/index.ts";
import type { Translated } from "../translated.ts";

export const upkeep: Translated<typeof english.upkeep> = {
  subject: { every: "n번째마다 측정", timeAtWork: "가동 시간" },
  life: {
    title: "남은 수명 (추정)",
    says: "{{tool}}: {{life}} 남음 (90 %: {{low}} ~ {{high}})",
    open: "{{tool}}: {{life}} 남음 (90 %: {{low}} 이상)",
    over: "{{tool}}: 한계에 도달",
    long: "{{tool}}: {{low}} 넘게 남음",
    unknown: "{{tool}}: 1년 안에 한계에 이를 마모가 없음",
    note: "트윈이 추적한 마모가 한계 {{limit}}에 이를 때까지이며, 지금은 {{level}}입니다. {{plan}}",
    planned: "계획된 정비까지 약 {{span}} 남았습니다.",
    unplanned: "계획된 정비가 없습니다.",
  },
};
