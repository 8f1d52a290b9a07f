import { type Notice as ToTell, useActions, usePlant } from "#store";
import { useWords } from "../words/useWords.tsx";
import { Problems } from "./Problems.tsx";
import "./notice.css";

/** Something that the visitor has to be told once. It stays until it is closed. */
export function Notice({ notice }: { readonly notice: ToTell }) {
  const words = useWords();
  const seed = usePlant((plant) => plant.seed);
  const { dismiss, restart } = useActions();
  const { t } = words;
  return (
    <div className={`notice notice-${notice.kind}`} role="alert">
      <div className="notice-says">
        {notice.kind === "refused"
          ? (
            <>
              <p>{t("page.notice.refused", { name: notice.name })} {t("page.notice.problems", { count: notice.problems.length })}</p>
              <Problems problems={notice.problems} />
            </>
          )
          : <p>{t(textOf(notice), { message: "message" in notice ? notice.message : "", name: "name" in notice ? notice.name : "" })}</p>}
        {notice.kind === "stopped" && <button type="button" className="secondary" onClick={() => restart(seed)}>{t("page.notice.restart")}</button>}
      </div>
      <button type="button" className="notice-close" aria-label={t("page.notice.close")} onClick={() => dismiss(notice)}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8" /></svg>
      </button>
    </div>
  );
}

function textOf(notice: ToTell): string {
  if (notice.kind === "link") return `share.link.${notice.why}`;
  return notice.kind === "share" ? `share.notice.${notice.what}` : `page.notice.${notice.kind}`;
}
