import type { story as english } from "../en/story.ts";
import type { Translated } from "../translated.ts";

/** 이야기의 자막: 방금 일어난 일과 그것이 중요한 까닭. 수치는 모두 가동에서 나온 것이다. */
export const story: Translated<typeof english> = {
  label: "방금 일어난 일",
  show: "보기",
  next: "다음",
  says: {
    welcome: {
      head: "스스로 돌아가는 공장",
      body: "AI 칩에 쓰이는 메모리 다이를 쌓습니다. 나란히 가동되는 섀도는 설비도 운도 같지만 아무도 지켜보지 않습니다. 곧 양쪽에 일부러 고장을 냅니다.",
    },
    welcomeLine: { head: "{{line}} 가동 중", body: "나란히 가동되는 섀도는 설비도 운도 같지만 루프가 꺼져 있습니다." },
    fault: { head: "{{place}}: {{fault}}", body: "그때부터 제품이 제대로 나오지 않습니다. 공장에는 아무도 알려 주지 않습니다." },
    signal: { head: "품질이 알아챘습니다", body: "{{place}} 관리도에 이상 신호: {{characteristic}} {{center}} → {{value}}. 측정값만으로 알아냈습니다." },
    correct: { head: "최적화가 대응합니다", body: "{{place}}: {{setPoint}} {{from}} → {{to}}. 무엇이 고장 났는지 모른 채 평균을 목표로 되돌립니다." },
    maintain: { head: "공구가 닳고 있습니다", body: "{{place}}: {{tool}} {{wear}}, 한계 {{limit}}. 예정된 교체까지 잃을 제품이 지금 교체하는 비용보다 비쌉니다." },
    gap: { head: "섀도는 계속 잃고 있습니다", body: "설비도 운도 같지만 루프가 없어, 이번 한 번의 가동에서 양품률이 {{shadow}}입니다. 공장은 {{plant}}입니다." },
    experiment: { head: "이번에는 제품 자체입니다", body: "설계 엔진이 디지털 트윈에서 새 설계를 시험합니다. 예측 {{total}}회, 버린 제품은 없습니다." },
    release: { head: "리비전 {{revision}} 배포", body: "{{design}}. 트윈은 시간당 {{gain}} 더 벌 것으로 예측합니다." },
    keep: { head: "설계를 유지합니다", body: "트윈에서 시험한 설계 가운데 확실히 나은 것이 없어 바꾸지 않습니다." },
    landed: { head: "리비전 {{revision}} 첫 제품 완성", body: "이전 설계와 새 설계가 한 라인을 함께 지나왔습니다. 효과를 재려고 이 리비전이 없는 같은 공장이 나란히 가동됩니다." },
    realised: { head: "리비전 {{revision}} 효과", body: "이 리비전이 없는 같은 공장과 비교해 첫 제품 이후 시간당 {{realised}}. 예측은 {{predicted}}. 전환 자체는 한 번 {{change}}. 오래 가동할수록 구간이 좁아집니다." },
    realisedEarly: { head: "리비전 {{revision}} 효과: 아직 판단하기 이릅니다", body: "이 리비전이 없는 같은 공장과 비교해 첫 제품 이후 시간당 {{realised}}. 구간에 아직 0이 들어 있습니다. 예측은 {{predicted}}. 전환 자체는 한 번 {{change}}. 오래 가동할수록 구간이 좁아집니다." },
    loopOff: { head: "루프가 꺼졌습니다", body: "이제 아무도 공장을 조정하지 않습니다. 마지막 설정을 유지하므로 무언가 틀어지거나 고장 날 때까지만 앞섭니다." },
    loopOn: { head: "루프가 켜졌습니다", body: "다시 관리도를 지켜보고, 이상 신호가 나면 최적화가 대응합니다." },
    yours: { head: "이제 직접 해 보세요", body: "고장을 내거나 설정값을 바꿔 보세요. 루프를 끄면 공장이 얼마나 버티는지 볼 수 있습니다." },
  },
  traces: {
    signal: "{{characteristic}} {{value}}: 이상 신호",
    "run-to-run": "{{setPoint}} {{from}} → {{to}}",
    maintenance: "{{tool}}: 정비",
    decision: "{{by}}: {{choice}}",
  },
  marks: {
    fault: "{{place}}: {{fault}}",
    signal: "{{place}}: {{characteristic}} 이상 신호({{rule}})",
    "run-to-run": "{{place}}: {{setPoint}} {{from}} → {{to}}",
    maintenance: "{{place}}: {{tool}} 정비 지시",
    decision: "{{place}}: {{by}}: {{choice}}",
    proposed: "{{place}}: {{by}} 제안: {{choice}}",
    undone: "{{place}}: {{by}} 되돌림",
    maintained: "{{place}}: 정비 완료",
    "experiment-started": "트윈 설계 실험, 예측 {{total}}회",
    design: "리비전 {{revision}} 배포: {{design}}",
    keep: "현재 설계 유지",
    "revision-landed": "리비전 {{revision}} 첫 제품",
    realised: "리비전 {{revision}} 효과: 시간당 {{realised}}",
    failed: "{{place}}: 고장",
    repaired: "{{place}}: 수리 완료",
  },
};
