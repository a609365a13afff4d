/** A full-page message that says what happened and where to go next. */
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";

export type ErrorPageKind =
  | "not-found"
  | "forbidden"
  | "conflict"
  | "invalid"
  | "too-many"
  | "unavailable"
  | "error";

const WORDS: Record<ErrorPageKind, [title: MessageKey, text: MessageKey]> = {
  "not-found": ["common.notFoundTitle", "common.notFoundText"],
  forbidden: ["common.forbiddenTitle", "common.forbiddenText"],
  conflict: ["common.conflictTitle", "common.conflictText"],
  invalid: ["common.invalidTitle", "common.invalidText"],
  "too-many": ["common.tooManyTitle", "common.tooManyText"],
  unavailable: ["common.unavailableTitle", "common.unavailableText"],
  error: ["common.errorTitle", "common.errorText"],
};

export function ErrorPage({ kind, minutes = 1 }: { kind: ErrorPageKind; minutes?: number }) {
  const t = useT();
  const [title, text] = WORDS[kind];
  return (
    <div className="page page-narrow">
      <h1>{t(title)}</h1>
      <p className="lead">{t(text, { minutes })}</p>
      <p className="row">
        <a className="button" href="/">
          {t("common.toHome")}
        </a>{" "}
        {kind === "not-found" && (
          <a className="button button-secondary" href="/#chuyen-de">
            {t("common.toTopics")}
          </a>
        )}
      </p>
    </div>
  );
}
