/** What the check says of a draft: faults to correct, things to look at, and what it costs a learner. */
import { useT } from "~/i18n/context";
import { Meter } from "~/ui/meter";

export interface Finding {
  line: number;
  column: number;
  words: string;
}

export interface Findings {
  faults: Finding[];
  advice: Finding[];
  kilobytes: number | null;
  mostKilobytes: number;
}

interface Props extends Findings {
  /** The page that shows the text line by line; left out: this one. */
  page?: string;
}

/** `data-line` is where the editor's script jumps to; without it the link leads to the numbered line. */
export function DraftFindings({ faults, advice, kilobytes, mostKilobytes, page = "" }: Props) {
  const t = useT();
  return (
    <section id="kiem-tra" data-findings aria-live="polite">
      {faults.length > 0 ? (
        <div className="notice notice-danger">
          <p>
            <strong>{t("studio.faults", { count: faults.length })}</strong>
          </p>
          <FindingList findings={faults} page={page} />
        </div>
      ) : (
        <p className="notice notice-good">✓ {t("studio.faultsNone")}</p>
      )}
      {kilobytes !== null && (
        <div className="studio-weight">
          <Meter
            share={Math.min(1, kilobytes / mostKilobytes)}
            label={t("studio.weight", { kilobytes, most: mostKilobytes })}
          />
          <p className="muted">{t("studio.weight", { kilobytes, most: mostKilobytes })}</p>
        </div>
      )}
      {advice.length > 0 && (
        <details className="notice" open={faults.length === 0}>
          <summary>{t("studio.advice", { count: advice.length })}</summary>
          <FindingList findings={advice} page={page} />
        </details>
      )}
    </section>
  );
}

function FindingList({ findings, page }: { findings: Finding[]; page: string }) {
  const t = useT();
  return (
    <ul>
      {findings.map(({ line, column, words }) => (
        <li key={`${line} ${column} ${words}`}>
          <a href={`${page}#dong-${line}`} data-line={line} data-column={column}>
            {t("studio.atLine", { line })}
          </a>
          : {words}
        </li>
      ))}
    </ul>
  );
}
