import { useWords } from "#dashboard";

/** Says what could not be shown, and offers to load the page again. */
export function Reload({ says }: { readonly says: string }) {
  const { t } = useWords();
  return (
    <div className="reload" role="alert">
      <p>{says}</p>
      <button type="button" className="secondary" onClick={() => location.reload()}>{t("page.trouble.reload")}</button>
    </div>
  );
}
