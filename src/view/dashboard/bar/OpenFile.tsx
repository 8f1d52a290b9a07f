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
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M1.5 12.5v-9h4.5l1.5 2h7v7z" /></svg>
      <span>{t("page.bar.open")}</span>
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
