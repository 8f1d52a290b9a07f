import type { prediction as english } from "../en/prediction.ts";
import type { Translated } from "../translated.ts";

/** 가상 계측. */
export const prediction: Translated<typeof english> = {
  about: "측정하기 전에 모든 제품의 측정값을 센서로 예측합니다(가상 계측). 예측이 얼마나 맞았는지 보여 줍니다.",
  lead: "측정하기 전에 품질을 예측합니다. 오차는 “직전 제품과 같다”고 짐작할 때의 {{share}} 이하입니다.",
  leadNone: "제품마다 측정하기 전에 센서로 품질을 예측합니다.",
  none: "이 실행에는 예측할 특성이 없습니다.",
  learning: "학습 중입니다: 지금까지 측정 {{learned}}개. 50개를 학습한 뒤부터 예측을 채점합니다.",
  unserved: "예측을 맡은 가속기가 없어 어느 제품에도 예측이 없습니다. 가속기는 연산 패널에서 나눕니다.",
  says: "제품 간 차이의 {{r2}}를 예측합니다.",
  saysNothing: "아직 제품 간 차이를 예측하지 못합니다. 평균값이 더 낫습니다.",
  figure: {
    caption: "{{name}} 예측의 정확도",
    title: "지표",
    value: "값",
    r2: { name: "R²", says: "예측으로 설명되는 변동의 비율" },
    rmse: { name: "오차 RMSE", says: "측정과 예측 차이의 제곱 평균 제곱근" },
    naive: { name: "단순 예측 오차 RMSE", says: "그 설비의 직전 측정값으로 짐작했을 때" },
    share: { name: "단순 예측 대비 오차", says: "같은 제품 기준, 작을수록 좋음" },
    coverage: { name: "90 % 구간 적중률", says: "예측이 제 확실성을 알면 90 %" },
    retrained: { name: "재학습 횟수", says: "예측이 낡았다고 판단한 횟수" },
    predictions: { name: "채점한 예측", says: "모두 측정 전에 한 예측" },
    predicted: { name: "예측이 있는 제품", says: "나머지는 제때 계산되지 않음" },
    unmeasured: { name: "그중 측정하지 않은 제품", says: "런투런 제어가 예측을 대신 씀" },
    age: { name: "모델의 나이", says: "마지막으로 학습한 측정 이후" },
    behind: { name: "아직 학습하지 않은 측정", says: "가속기를 기다리거나 배정받지 못함" },
  },
  chart: {
    label: "{{name}}의 예측과 측정, 최근 제품 {{pairs}}개, 그중 {{inside}}개가 90 % 구간 안. 대각선에서는 둘이 같습니다.",
    measured: "측정 {{unit}}",
    predicted: "예측",
    key: { inside: "90 % 구간 안으로 측정", outside: "구간 밖", line: "예측 = 측정" },
  },
  asked: "{{part}}번 제품({{clock}})은 실제로 측정했어야 합니다. {{value}} ± {{halfWidth}}로 평소의 ± {{usual}}보다 불확실합니다. 이 제품에 대해 모르는 것이 잡음만큼 큽니다.",
  notAsked: "아직 측정을 요청하지 않았습니다. 측정하지 않은 제품도 모두 충분히 확실했습니다.",
};
