import type { maps as english } from "../en/maps.ts";
import type { Translated } from "../translated.ts";

/** 결함 맵: 무엇이 읽히는지, 그리고 보통 무엇 때문인지. */
export const maps: Translated<typeof english> = {
  classes: { centre: "중앙", ring: "고리", edge: "가장자리", scratch: "긁힘", cluster: "군집", repeater: "반복" },
  verdicts: {
    random: "무작위: 무늬 없이 흩어진 결함",
    unknown: "알 수 없음: 아는 무늬가 아닙니다",
    few: "판단하기에 결함이 너무 적습니다: {{wanted}}개 중 {{found}}개",
    none: "결함 없음",
  },
  causes: {
    "front-closes-last": "채움 선단이 그곳에서 마지막으로 만납니다",
    "uneven-middle": "공정이 중심에서 바깥으로 고르지 않습니다",
    "plate-bow": "판이나 캐리어의 가운데가 휩니다",
    "heating-zones": "히터 구역마다 온도가 다릅니다",
    "retaining-ring": "고정 링이 누르거나 닳았습니다",
    "spun-film": "회전 도포막이 반지름 방향으로 고르지 않습니다",
    chipping: "절단 때 생긴 칩핑",
    "edge-handling": "그리퍼나 캐리어가 가장자리에 닿습니다",
    "edge-seal": "가장자리에서 막이나 밀봉이 고르지 않습니다",
    "hard-particle-dragged": "단단한 입자가 표면을 긁고 지나갔습니다",
    "worn-wheel": "닳거나 눈이 메워진 연삭 휠",
    "robot-contact": "핸들러가 표면에 닿았습니다",
    "particle-burst": "한곳에 입자가 떨어졌습니다",
    splash: "튀거나 떨어진 방울",
    "missed-spot": "처리가 빠진 자리",
    "mark-on-mask": "마스크나 원판의 흠",
    "tool-contact-points": "공구가 닿는 자리에 자국이 남습니다",
    "stamp-wear": "닳은 스탬프나 팁",
  },
};
