import { type DragEvent, type ReactNode, useState } from "react";
import { useWords } from "#dashboard";
import { useActions } from "#store";

/** Takes a line file that is dropped anywhere on the page. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const { openFile } = useActions();
  const [isOver, setOver] = useState(false);
  const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");
  return (
    <div
      className="drop-target"
      onDragOver={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ relatedTarget }) => { if (relatedTarget === null) setOver(false); }}
      onDrop={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) openFile(file);
      }}
    >
      {children}
      {isOver && <p className="drop-here">{t("page.notice.drop")}</p>}
    </div>
  );
}
