import type { replications as english } from "../en/replications.ts";
import type { Translated } from "../translated.ts";

/** 반복 실험 패널의 글. */
export const replications: Translated<typeof english> = {
  lead: "한 번의 가동은 표본 하나일 뿐입니다. 이득 가운데 운은 얼마일까요?",
  about: "라인을 매번 처음부터, 설정마다 같은 운으로 돌리고, 다른 운으로 되풀이합니다. 지금 보고 있는 가동에 직접 한 조작은 들어가지 않습니다. 처음 10분의 1은 계산에 넣지 않습니다.",
  question: "무엇을 비교할까요",
  preset: {
    loop: "루프",
    each: "결정 주체마다",
    revision: "설계 {{revision}}와 A",
    own: "두 설정",
  },
  setting: "설정 {{name}}",
  written: "터미널에서처럼 적고, 여럿이면 쉼표로 나눕니다:",
  withStory: "이야기의 고장도 함께",
  pairs: "가동 쌍의 수",
  length: "가동마다 시뮬레이션 시간",
  start: "시작",
  again: "다시 비교",
  cancel: "취소",
  running: "{{span}} 가동 {{pairs}}쌍 가운데 {{share}}",
  comparing: "비교하는 중: {{what}}",
  progress: "반복 실험 진행률",
  failed: "끝내지 못했습니다: {{message}}",
  verdict: {
    loop: {
      gain: "루프가 돈을 버는 것은 운이 아닙니다. 95 % 신뢰구간에 0이 없습니다.",
      loss: "루프가 돈을 잃는 것은 운이 아닙니다. 95 % 신뢰구간에 0이 없습니다.",
      open: "루프가 돈을 버는지 아직 알 수 없습니다. 95 % 신뢰구간에 0이 들어 있습니다.",
      same: "루프가 있든 없든 모든 쌍이 똑같습니다. 차이가 전혀 없습니다.",
      few: "쌍이 너무 적어 루프가 돈을 버는지 판단할 수 없습니다.",
    },
    settings: {
      gain: "B가 A보다 더 버는 것은 운이 아닙니다. 95 % 신뢰구간에 0이 없습니다.",
      loss: "B가 A보다 덜 버는 것은 운이 아닙니다. 95 % 신뢰구간에 0이 없습니다.",
      open: "B가 A보다 더 버는지 아직 알 수 없습니다. 95 % 신뢰구간에 0이 들어 있습니다.",
      same: "A와 B는 모든 쌍에서 똑같습니다. 차이가 전혀 없습니다.",
      few: "쌍이 너무 적어 B가 A보다 더 버는지 판단할 수 없습니다.",
    },
  },
  gains: { loop: "루프의 이득과 95 % 신뢰구간", settings: "B에서 A를 뺀 차이와 95 % 신뢰구간" },
  figure: "지표",
  columns: {
    loop: { first: "루프 닫힘", second: "루프 열림", gain: "이득" },
    settings: { first: "A", second: "B", gain: "B − A" },
    worth: { first: "켬", second: "끔", gain: "값어치" },
  },
  worths: "결정 주체마다의 값어치: 그것만 껐을 때 잃는 돈",
  wholeLoop: "루프 전체",
  designSearch: "더 나은 설계 탐색",
  never: "0: 다른 쌍이 없음",
  notSums: "모든 줄을 같은 눈금으로 그립니다. 값어치를 더해도 루프의 값어치가 되지는 않습니다. 하나가 하지 않은 일을 다른 것이 하기도 합니다.",
  from_other: "{{span}} 가동 {{count}}쌍의 평균, 쌍별 이득의 95 % 신뢰구간, 시드 {{seed}}. 세로 눈금은 0입니다.",
  unknown: "완성된 제품이 없는 {{count}}쌍은 양품률에서 뺐습니다.",
  horizon: "{{station}} 설비는 고장까지 평균 {{life}} 일하는데, 셈한 시간은 {{counted}}입니다. 이미 치른 정비가 나중에 아낄 돈이 아직 들어오지 않았습니다. {{wanted}} 넘게 비교해야 드러납니다.",
  same: "터미널에서 같은 값을 얻으려면:",
};
