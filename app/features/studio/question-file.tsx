/** A question that the studio changed and its file writes differently: both texts, and the choice between them. */
import { useT } from "~/i18n/context";
import { DiffTable } from "./diff-table";
import type { DiffRow } from "./diff-texts";

interface Props {
  rows: DiffRow[];
  /** Of the file's text that is shown. */
  mark: string;
  mayChoose: boolean;
}

export function QuestionFile({ rows, mark, mayChoose }: Props) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="tep">
      <h2 id="tep">{t("bank.fileDiffersTitle")}</h2>
      <p>{t("bank.fileDiffersText")}</p>
      <DiffTable rows={rows} before={t("bank.fileText")} after={t("bank.studioText")} />
      {mayChoose && (
        <form method="post" className="row">
          <input type="hidden" name="intent" value="file" />
          <input type="hidden" name="seen" value={mark} />
          <button type="submit" name="choice" value="studio" className="button button-secondary">
            {t("bank.keepStudio")}
          </button>
          <button type="submit" name="choice" value="file" className="button button-secondary">
            {t("bank.takeFile")}
          </button>
        </form>
      )}
    </section>
  );
}
