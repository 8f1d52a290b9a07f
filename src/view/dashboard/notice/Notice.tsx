import { type Notice as ToTell, useActions, usePlant } from "#store";
import { useWords } from "../words/useWords.tsx";
import "./notice.css";

/** So many problems of a file are shown; `check` in a terminal shows all. */
const mostProblems = 12;

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
              <ul>
                {notice.problems.slice(0, mostProblems).map((problem, index) => <li key={index}><code>{t("page.notice.problem", { ...problem, within: problem.within === undefined ? "" : ` (${problem.within})` })}</code></li>)}
                {notice.problems.length > mostProblems && <li>{t("page.notice.more", { count: notice.problems.length - mostProblems })}</li>}
              </ul>
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
