import type { capability as english } from "../en/capability.ts";
import type { Translated } from "../translated.ts";

/** 수율과 공정 능력. */
export const capability: Translated<typeof english> = {
  none: "아직 완성된 제품이 없습니다. 제품이 나오면 양품 비율, 불량 비용, 특성별 공정 능력이 여기에 표시됩니다.",
  lead: "최근 제품의 {{firstPass}}가 한 번에 양품이 되었습니다.",
  yield: { firstPass: "직행 수율", final: "최종 수율", rolled: "누적 직행 수율" },
  over_other: "최근 제품 {{parts}}개, {{span}} 동안.",
  yieldKey: "직행 수율은 되돌아간 적 없는 양품, 최종 수율은 결국 양품이 된 비율, 누적 직행 수율은 모든 측정을 차례로 한 번에 통과할 확률입니다.",
  rolledAbove: "여기서는 직행 수율보다 높습니다. 규격 안의 제품도 되돌려 보내거나 폐기하기 때문입니다.",
  cost: {
    says: "폐기와 재작업 비용은 시간당 {{perHour}}, 매출의 {{share}}입니다.",
    unsold: "폐기와 재작업 비용은 시간당 {{perHour}}입니다. 판매는 없었습니다.",
    unpriced: "라인에 가격이 없어 불량 비용을 계산하지 않습니다.",
    early: "시간당 불량 비용은 두 번째 제품부터 알 수 있습니다.",
  },
  pareto: {
    title: "불량 사유",
    none: "이 제품들 가운데 특성 불량은 없습니다.",
    others: "기타 {{count}}종",
    key: "막대는 불량 수, 선과 오른쪽 %는 위 항목까지의 누적 비율입니다. 맨 위부터 고치는 것이 가장 효과적입니다.",
    label: "불량 파레토 차트와 누적 비율: {{rows}}.",
  },
  few: "측정이 아직 부족합니다. 현재 설계의 제품이 30개는 있어야 합니다.",
  firstPass: "규격({{spec}}) 안으로 측정된 비율은 {{share}}입니다.",
  fit: {
    well: "거의 모든 값이 여유 있게 규격 안에 듭니다.",
    barely: "거의 모든 값이 규격 안에 들지만 여유가 적습니다.",
    wide: "값이 너무 퍼졌거나 치우쳐 규격 안에 다 들지 못합니다.",
    still: "값에 산포가 없어 판단할 수 없습니다.",
    unlimited: "규격이 없어 비교할 기준이 없습니다.",
  },
  spread: "값 {{values}}개: 평균 {{mean}}, 표준편차 σ는 한 설비의 제품 사이 {{within}}, 전체 {{overall}}.",
  normality: {
    unknown: "산포가 너무 작아 분포를 알 수 없습니다.",
    normal: "지수가 전제하는 대로 정규 분포로 보입니다 (앤더슨–달링 A*² {{statistic}}, p {{p}}).",
    not: "정규 분포가 아니므로 위 지수는 그대로 믿기 어렵습니다 (앤더슨–달링 A*² {{statistic}}, p {{p}}).",
    few: "정규 분포가 필요 없는 백분위수 지수에는 값이 741개 필요하며, 지금은 {{values}}개입니다.",
    percentiles: "정규 분포가 필요 없는 백분위수로는 Pp {{pp}}, Ppk {{ppk}}입니다 (0.135 % {{low}}, 중앙값 {{median}}, 99.865 % {{high}}).",
    oneSided: "정규 분포가 필요 없는 백분위수로는 Ppk {{ppk}}입니다 (0.135 % {{low}}, 중앙값 {{median}}, 99.865 % {{high}}).",
  },
  index: {
    caption: "{{name}}의 공정 능력",
    title: "지수",
    value: "값",
    interval: "95 % 구간",
    cp: { name: "Cp", says: "제품 간 산포" },
    cpk: { name: "Cpk", says: "치우침 포함" },
    cpm: { name: "Cpm", says: "목표 이탈 포함" },
    pp: { name: "Pp", says: "전체 산포" },
    ppk: { name: "Ppk", says: "치우침 포함" },
  },
  histogram: {
    label: "{{name}} 히스토그램: 값 {{values}}개, {{low}}부터 {{high}}까지. {{marks}}.",
    far: "그림 밖: {{marks}}.",
  },
  mark: { lowerSpec: "LSL", minus: "−3σ", mean: "평균", target: "목표", plus: "+3σ", upperSpec: "USL" },
  key: "공정 능력 지수는 공정의 산포(±3σ)가 규격 안에 몇 번 들어가는지를 나타냅니다. 1보다 작으면 다 들지 못하며, 고객은 보통 1.33을 요구합니다. Cp와 Cpk는 제품 사이의 산포로 본 공정의 잠재력이고, Pp·Ppk·Cpm은 전체 산포로 본 실제 성적입니다. LSL과 USL은 규격 하한과 상한이며, 그림의 ±3σ는 전체 값의 것입니다.",
};
