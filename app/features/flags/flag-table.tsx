/** Flags as a table, the newest on top. */
import { useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";
import { ListTable } from "~/ui/list-table";
import type { listFlags } from "./list-flags.server";

type ListedFlag = Awaited<ReturnType<typeof listFlags>>["flags"][number];

export function FlagTable({ flags }: { flags: readonly ListedFlag[] }) {
  const t = useT();
  return (
    <ListTable
      columns={[t("flags.person"), t("flags.rule"), t("flags.commune"), t("flags.raised"), t("flags.state")]}
    >
      {flags.map((flag) => (
        <tr key={flag.id}>
          <th scope="row">
            <a href={`/quan-tri/canh-bao/${flag.id}`}>{flag.fullName}</a>{" "}
            <span className="muted">({t("flags.born", { year: String(flag.birthYear) })})</span>
          </th>
          <td data-label={t("flags.rule")}>{t(`flags.rule.${flag.rule}`)}</td>
          <td data-label={t("flags.commune")}>{flag.communeName ?? "–"}</td>
          <td data-label={t("flags.raised")}>{formatDate(flag.raisedAt)}</td>
          <td data-label={t("flags.state")}>
            <span className={flag.decision ? "badge" : "badge badge-warm"}>
              {t(flag.decision ? `flags.decision.${flag.decision}` : "flags.waiting")}
            </span>
          </td>
        </tr>
      ))}
    </ListTable>
  );
}
