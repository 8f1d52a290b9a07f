/** 가져가기와 링크의 문구. */
export const share = {
  menu: "공유",
  making: "{{done}} 완료…",
  byHand: "브라우저가 클립보드를 막고 있습니다. 여기서 링크를 복사하세요:",
  take: { link: "링크 복사", model: "모델 저장", scene: "3D 공장 저장", csv: "데이터를 CSV로 저장", parquet: "데이터를 Parquet로 저장" },
  about: {
    link: "지금까지의 실행 그대로: 공장, 시드, 그동안 한 모든 일",
    model: "JSON. 이 화면이나 터미널에서 엽니다",
    scene: "glTF(.glb). 기계마다 이름이 있습니다",
    csv: "지금까지의 측정, 센서값, 부품, 설비 이벤트, 결정을 zip 파일로",
    parquet: "같은 내용을 더 작고 자료형이 있는 파일로",
  },
  notice: {
    copied: "링크를 클립보드에 복사했습니다({{message}}자). 링크를 열면 지금 이 실행이 그대로 보입니다.",
    tooLong: "이 실행은 링크에 담기지 않습니다: {{message}}. 모델이나 데이터를 저장하세요.",
    partly: "파일에 모두 담지 못했습니다: {{message}}.",
    failed: "만들지 못했습니다: {{message}}",
  },
  link: {
    cut: "링크가 잘렸습니다: {{message}}. 공장을 처음부터 실행합니다.",
    old: "링크가 이 화면과 맞지 않습니다: {{message}}. 공장을 처음부터 실행합니다.",
    forged: "링크가 만들어진 그대로가 아닙니다: {{message}}. 공장을 처음부터 실행합니다.",
    unlike: "링크의 실행이 여기서 똑같이 나오지 않았습니다({{message}}): 다른 버전의 Plantloop가 만든 링크입니다.",
    plant: "그런 공장이 없습니다: {{message}}. 늘 열리는 공장을 대신 실행합니다.",
  },
};
