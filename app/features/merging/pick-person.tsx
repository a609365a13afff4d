/** Finding the two accounts: one after the other, by a search. */
import { Form } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { TextField } from "~/ui/form";
import { pairFilters } from "./merge-filters";

interface Found {
  id: string;
  fullName: string;
  birthYear: number;
  communeName: string | null;
  username: string | null;
}

export function PickPerson({
  first,
  query,
  found,
}: {
  /** Chosen already; null: this is the first. */
  first: { id: string; fullName: string } | null;
  query: string;
  found: readonly Found[];
}) {
  const t = useT();
  const hrefOf = (id: string) =>
    first
      ? `/quan-tri/gop-tai-khoan/so-sanh${pairFilters.write({ survivorId: first.id, mergedId: id })}`
      : `/quan-tri/gop-tai-khoan?${new URLSearchParams({ giu: id })}`;
  return (
    <section>
      <Form method="get" role="search">
        {first && <input type="hidden" name="giu" value={first.id} />}
        <TextField
          name="tim"
          type="search"
          label={first ? t("merging.pickSecond", { name: first.fullName }) : t("merging.pickFirst")}
          hint={t("merging.searchHint")}
          defaultValue={query}
        />
        <p className="form-end">
          <button type="submit" className="button">
            {t("common.search")}
          </button>
        </p>
      </Form>
      {query !== "" && found.length === 0 && <p className="empty">{t("merging.noneFound")}</p>}
      <ul className="plain-list">
        {found.map(({ id, fullName, birthYear, communeName, username }) => (
          <li key={id} className="card row spread">
            <span>
              <strong>{fullName}</strong>
              <span className="hint">
                {t("accounts.personLine", {
                  year: String(birthYear),
                  commune: communeName ?? "",
                  account: username ?? t("accounts.noUsername"),
                })}
              </span>
            </span>
            <a className="button button-secondary" href={hrefOf(id)}>
              {t(first ? "merging.compare" : "merging.choose")}
              <span className="visually-hidden">: {fullName}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
