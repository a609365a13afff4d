/** Buttons and forms of a draft's way: send, take back, discard; approve, return; publish. And its way so far. */
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { Field, type FieldErrors } from "~/ui/form";
import type { DraftPage } from "./read-draft.server";

type Page = Pick<DraftPage, "draft" | "refusals" | "effect">;

export function WriterSteps({ draft, refusals }: Page) {
  const t = useT();
  const acts = (["submit", "withdraw", "unschedule", "discard"] as const).filter(
    (act) => refusals[act] === null,
  );
  if (acts.length === 0) return null;
  return (
    <form method="post" className="row">
      <input type="hidden" name="version" value={draft.version} />
      {acts.map((act) => (
        <button
          key={act}
          type="submit"
          name="intent"
          value={act}
          className={act === "submit" ? "button" : "button button-secondary"}
        >
          {t(`studio.${act}`)}
        </button>
      ))}
    </form>
  );
}

export function ReviewSteps({ draft, refusals, errors, note }: Page & { errors: FieldErrors; note: string }) {
  const t = useT();
  if (refusals.return !== null && refusals.approve !== null) return null;
  return (
    <section className="card">
      {refusals.approve === "ownText" && <p className="notice">{t("studio.ownText")}</p>}
      {refusals.approve === null && (
        <form method="post">
          <input type="hidden" name="version" value={draft.version} />
          <button type="submit" name="intent" value="approve" className="button">
            {t("studio.approve")}
          </button>
        </form>
      )}
      {refusals.return === null && (
        <form method="post" noValidate>
          <input type="hidden" name="version" value={draft.version} />
          <Field
            name="note"
            label={t("studio.returnNote")}
            hint={t("studio.returnNoteHint")}
            error={errors.note}
            required={false}
          >
            {(control) => <textarea rows={3} maxLength={2000} defaultValue={note} {...control} />}
          </Field>
          <button type="submit" name="intent" value="return" className="button button-secondary">
            {t("studio.return")}
          </button>
        </form>
      )}
    </section>
  );
}

export function PublishForm({
  draft,
  refusals,
  effect,
  errors,
  typed,
}: Page & { errors: FieldErrors; typed: Record<string, string> }) {
  const t = useT();
  if (refusals.publish !== null) return null;
  const isNew = draft.lessonId === null;
  return (
    <form method="post" className="card" noValidate>
      <h2>{t("studio.publishTitle")}</h2>
      <input type="hidden" name="version" value={draft.version} />
      {isNew ? (
        <>
          <input type="hidden" name="change" value="minor" />
          <p>{t("studio.firstMeans")}</p>
        </>
      ) : (
        <fieldset className="field">
          <legend>{t("studio.publishWhat")}</legend>
          {errors.change && (
            <span className="field-error" id="truong-change-loi">
              {errors.change}
            </span>
          )}
          {(["minor", "requirement"] as const).map((change, index) => (
            <label className="choice" key={change}>
              <input
                type="radio"
                name="change"
                value={change}
                id={index === 0 ? "truong-change" : undefined}
                defaultChecked={typed.change === change}
              />
              <span>
                {t(`studio.change.${change}`)}
                <span className="hint">
                  {change === "minor"
                    ? t("studio.minorMeans")
                    : t("studio.requirementMeans", { count: effect.finished, certified: effect.certified })}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset className="field">
        <legend>{t("studio.publishWhen")}</legend>
        {(["now", "later"] as const).map((when) => (
          <label className="choice" key={when}>
            <input type="radio" name="when" value={when} defaultChecked={(typed.when ?? "now") === when} />
            <span>{t(when === "now" ? "studio.publishNow" : "studio.publishLater")}</span>
          </label>
        ))}
      </fieldset>
      <Field
        name="at"
        label={t("studio.publishAt")}
        hint={t("studio.publishAtHint")}
        error={errors.at}
        required={false}
      >
        {(control) => <input type="datetime-local" defaultValue={typed.at} {...control} />}
      </Field>
      <button type="submit" name="intent" value="publish" className="button">
        {t("studio.publishTitle")}
      </button>
    </form>
  );
}

export function DraftWay({ steps }: Pick<DraftPage, "steps">) {
  const t = useT();
  return (
    <details className="card">
      <summary>{t("studio.way")}</summary>
      <ol>
        {steps.map(({ id, step, note, byName, at }) => (
          <li key={id}>
            <strong>{t(`studio.step.${step}`)}</strong>{" "}
            <span className="muted">
              {t("studio.stepBy", { name: byName ?? t("studio.system"), at: formatDateTime(at) })}
            </span>
            {note && <p>“{note}”</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** `page`: the page that shows the text line by line; left out: this one. */
export function DraftComments({
  comments,
  mayMark,
  page = "",
}: Pick<DraftPage, "comments"> & { mayMark: boolean; page?: string }) {
  const t = useT();
  if (comments.length === 0) return null;
  return (
    <section className="card" aria-labelledby="gop-y">
      <h2 id="gop-y">{t("studio.comments")}</h2>
      <ul className="plain-list">
        {comments.map(({ id, line, quote, words, byName, at, doneAt }) => (
          <li key={id} className={doneAt ? "studio-comment studio-done" : "studio-comment"}>
            <p>
              <a href={`${page}#dong-${line}`} data-line={line} data-column={1}>
                {t("studio.atLine", { line })}
              </a>{" "}
              <code lang="vi">{quote.slice(0, 120)}</code>
            </p>
            <p>
              {words}{" "}
              <span className="muted">{t("studio.commentBy", { name: byName, at: formatDateTime(at) })}</span>
            </p>
            {mayMark && (
              <form method="post">
                <input type="hidden" name="comment" value={id} />
                <button
                  type="submit"
                  name="intent"
                  value={doneAt ? "comment-undone" : "comment-done"}
                  className="button button-quiet"
                >
                  {doneAt ? t("studio.commentUndone") : t("studio.commentDone")}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
