import type { history as english } from "../en/history.ts";
import type { Translated } from "../translated.ts";

/** 제품 하나의 전체 이력. */
export const history: Translated<typeof english> = {
  where: {
    "at-machine": "현재 위치: {{place}}, {{clock}}부터.",
    "after-station": "{{place}} 완료({{clock}}), 다음 공정으로 이동 중.",
    aside: "{{place}} 완료({{clock}}), 옆에 대기 중.",
    "in-line": "라인 안에 있습니다. 지나온 길은 아직 기록이 없습니다.",
    "built-in": "제품 {{part}}에 조립됨.",
    shipped: "양품: {{clock}} 출하.",
    scrapped: "{{clock}} 폐기.",
  },
  held: "보류: 해제하거나 재검사할 때까지 다음 공정을 시작하지 않습니다.",
  failed: "규격 이탈: {{names}}.",
  reworks_other: "재작업 {{count}}회.",
  order: { hold: "보류", release: "보류 해제", inspect: "재검사" },
  ordered: "지시했습니다. 가동이 이어지면 적용됩니다.",
  open: "삼각형이 있는 줄을 열면 그곳의 설정값, 센서 값, 자재 로트가 나옵니다.",
  from: "{{clock}}부터",
  until: "{{clock}}까지",
  setPoints: "당시 설정값",
  readings: "당시 센서 값",
  lots: "자재",
  lot: "로트 {{lot}}",
  unknown: "기록이 남아 있지 않음",
  go: "{{place}}(으)로 이동",
  elsewhere: "그 밖의 센서 값",
  at: "{{clock}}",
  afterRework: "재작업 {{times}}회 후",
  maps: "결함 맵",
  map: "맵",
  taken: "시각",
  defects: "결함 수",
  orders: "내린 지시",
  done: { held: "보류", released: "보류 해제", "sent-to-inspection": "재검사로 보냄" },
};
