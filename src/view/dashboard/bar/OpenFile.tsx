import { useActions } from "#store";
import { useWords } from "../words/useWords.tsx";

interface Props {
  readonly className: string;
  readonly onDone?: () => void;
}

/** Opens a line file of the visitor's own. */
export function OpenFile({ className, onDone }: Props) {
  const { t } = useWords();
  const { openFile } = useActions();
  return (
    <label className={`bar-button file ${className}`} title={t("page.notice.drop")}>
      {t("page.bar.open")}
      <input
        type="file" accept=".json,application/json" className="unseen"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) openFile(file);
          target.value = "";
          onDone?.();
        }}
      />
    </label>
  );
}
