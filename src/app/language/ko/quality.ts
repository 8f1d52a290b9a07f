import type { quality as english } from "../en/quality.ts";
import type { Translated } from "../translated.ts";

/** 품질 패널의 여러 보기. */
export const quality: Translated<typeof english> = {
  views: { label: "품질 보기", charts: "관리도", capability: "공정 능력", causes: "원인", prediction: "예측", maps: "결함 맵", touched: "영향 부품" },
  causes: {
    none: "아직 이상 신호가 없습니다. 신호가 나면 가능한 원인을 여기서 따져 봅니다.",
    about: "센서와 측정기가 보여 주는 것으로 신호의 원인을 따집니다. 의심 대상마다 무엇이 어떻게 움직일지는 라인 모델에서 알고, 실제 움직임은 관측합니다.",
    signal: "{{clock}} 신호: {{rule}}.",
    weighed: "{{clock}}에 따져 보았습니다. 부품이 쌓일수록 확실해집니다.",
    nobody: "잘 설명하는 원인이 없습니다. 우연일 수 있습니다.",
    kind: {
      tool: "{{about}}, {{place}}",
      "set-point": "{{about}} 설정과 실제가 다름, {{place}}",
      material: "{{about}} (로트 {{lot}}), {{place}}",
      environment: "{{about}}, {{place}}",
      sensor: "센서 이상: {{about}}, {{place}}",
      gauge: "측정기 이상: {{about}}, {{place}}",
      machine: "{{place}}의 알 수 없는 원인: {{about}}",
    },
    shape: {
      step: "{{clock}}에 갑자기 생긴 것으로 보입니다: {{shift}}.",
      growth: "{{clock}}부터 커져 지금 {{shift}}로 보입니다.",
    },
    seenAt: "관측 대상",
    seen: "움직임",
    explained: "예상",
    parts: "이후 / 이전",
    trace: "어떤 부품이 영향받았나요?",
    look: "{{place}}(으)로 이동",
  },
  touched: {
    about: "고장이 어떤 부품에 영향을 주었고 지금 어디에 있나요? 공정과 시간을 고르거나, 원인의 의심 대상에서 넘어오세요.",
    count_other: "영향 부품 {{count}}개",
    another: "다시 묻기",
    suspicion: "{{place}}, {{from}}부터 {{until}}까지.",
    lotSuspicion: "{{material}} 로트 {{lot}}, {{place}}, {{from}}부터 {{until}}까지.",
    notWhole: "오래된 부품은 기록에서 지워져 일부가 빠졌을 수 있습니다.",
    where: { line: "라인 안", held: "보류", shipped: "출하", scrapped: "폐기" },
    hold_other: "{{count}}개 보류",
    inspect: "재검사",
    release: "보류 해제",
    orders: "보류된 부품은 하던 공정을 마치고 옆에 대기합니다. 해제하거나 재검사를 거치면 다시 진행합니다.",
    part: "부품",
    at: "통과 시각",
    now: "현재",
    there: "그곳에 있음",
    held: "보류",
    is: { at: "{{place}}", after: "{{place}} 이후", builtIn: "{{part}}에 조립됨", "in-line": "라인 안", shipped: "출하", scrapped: "폐기" },
    more: "이전 부품 {{count}}개는 표시하지 않았습니다.",
    form: { station: "공정", machine: "설비", all: "전체", span: "최근", ask: "어떤 부품인가요?" },
  },
};
