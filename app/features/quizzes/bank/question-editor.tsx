/** The form of a question with its preview: made from what the type asks an author for. Works without script. */
import { useT } from "~/i18n/context";
import { Field, type FieldErrors, TextField } from "~/ui/form";
import { QUESTION_TYPES, questionType } from "../question-types/registry";
import type { DraftOption, QuestionDraft } from "./question-draft";
import { FIELD } from "./question-form";
import type { Trial } from "./try-question.server";

/** The name of the preview's controls. */
export const TRIAL = "thu";

interface Props {
  draft: QuestionDraft;
  rows: readonly DraftOption[];
  lessons: readonly { slug: string; title: string }[];
  skills: readonly string[];
  errors: FieldErrors;
  trial: Trial | null;
  /** Whether it may be changed; else it is only shown. */
  mayEdit: boolean;
}

export function QuestionEditor({ draft, rows, lessons, skills, errors, trial, mayEdit }: Props) {
  const t = useT();
  const { authoring } = questionType(draft.type);
  return (
    <form method="post" className="bank-editor" noValidate>
      <div className="bank-fields">
        <Field name={FIELD.type} label={t("bank.type")}>
          {(control) => (
            <select {...control} defaultValue={draft.type}>
              {QUESTION_TYPES.map(({ id }) => (
                <option key={id} value={id}>
                  {t(`bank.type.${id as "single"}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name={FIELD.prompt} label={t("bank.prompt")} error={errors[FIELD.prompt]}>
          {(control) => <textarea {...control} rows={4} lang="vi" defaultValue={draft.prompt} />}
        </Field>
        <fieldset className="bank-options">
          <legend>{t("bank.options")}</legend>
          <p className="hint">{t(authoring.right === "one" ? "bank.optionsOne" : "bank.optionsSome")}</p>
          {rows.map((row, index) => (
            <OptionRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form
              key={index}
              index={index}
              row={row}
              kind={authoring.right === "one" ? "radio" : "checkbox"}
              error={errors[FIELD.option(index)]}
            />
          ))}
          {!authoring.options && mayEdit && (
            <button type="submit" name="intent" value="more" className="button button-quiet">
              {t("bank.moreOptions")}
            </button>
          )}
        </fieldset>
        <Field
          name={FIELD.explanation}
          label={t("bank.explanation")}
          hint={t("bank.explanationHint")}
          error={errors[FIELD.explanation]}
        >
          {(control) => <textarea {...control} rows={3} lang="vi" defaultValue={draft.explanation} />}
        </Field>
        <div className="bank-tags">
          <Field name={FIELD.lesson} label={t("bank.lesson")} required={false}>
            {(control) => (
              <select {...control} lang="vi" defaultValue={draft.lesson ?? ""}>
                <option value="">{t("bank.noLesson")}</option>
                {lessons.map(({ slug, title }) => (
                  <option key={slug} value={slug}>
                    {title}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name={FIELD.difficulty} label={t("bank.difficulty")}>
            {(control) => (
              <select {...control} defaultValue={draft.difficulty}>
                {(["easy", "medium", "hard"] as const).map((level) => (
                  <option key={level} value={level}>
                    {t(`bank.difficulty.${level}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TextField
            name={FIELD.skill}
            label={t("bank.skill")}
            required={false}
            defaultValue={draft.skill ?? ""}
            list="cac-ky-nang"
            maxLength={80}
          />
          <datalist id="cac-ky-nang">
            {skills.map((skill) => (
              <option key={skill} value={skill} />
            ))}
          </datalist>
        </div>
        {mayEdit && (
          <p className="row">
            <button type="submit" name="intent" value="save" className="button">
              {t("bank.save")}
            </button>
            <button type="submit" name="intent" value="preview" className="button button-secondary">
              {t("bank.preview")}
            </button>
          </p>
        )}
      </div>
      <Preview trial={trial} />
    </form>
  );
}

function OptionRow({
  index,
  row,
  kind,
  error,
}: {
  index: number;
  row: DraftOption;
  kind: "radio" | "checkbox";
  error?: string;
}) {
  const t = useT();
  const letter = String.fromCharCode(65 + index);
  const name = FIELD.option(index);
  return (
    <div className="bank-option">
      {error && (
        <span className="field-error" id={`truong-${name}-loi`}>
          {error}
        </span>
      )}
      <label className="bank-right">
        <input type={kind} name={FIELD.right} value={index} defaultChecked={row.right} />
        <span className="visually-hidden">{t("bank.rightOption", { letter })}</span>
      </label>
      <label htmlFor={`truong-${name}`} className="bank-letter">
        {letter}
      </label>
      <textarea
        id={`truong-${name}`}
        name={name}
        rows={1}
        lang="vi"
        defaultValue={row.text}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `truong-${name}-loi` : undefined}
      />
    </div>
  );
}

/** The question as a learner meets it; ticking and pressing the button asks the server how it would be graded. */
function Preview({ trial }: { trial: Trial | null }) {
  const t = useT();
  return (
    <section className="card bank-preview" id="xem-thu" aria-labelledby="xem-thu-ten">
      <h2 id="xem-thu-ten">{t("bank.previewTitle")}</h2>
      {trial ? <TrialParts trial={trial} /> : <p className="muted">{t("bank.previewEmpty")}</p>}
    </section>
  );
}

function TrialParts({ trial }: { trial: Trial }) {
  const t = useT();
  const { Control, Review } = questionType(trial.type);
  const { graded } = trial;
  return (
    <>
      <Control name={TRIAL} headingId="xem-thu-ten" view={trial.view} answer={trial.answer} />
      <button type="submit" name="intent" value="try" className="button button-secondary">
        {t("bank.try")}
      </button>
      {graded && (
        <div className="bank-graded" role="status">
          <h3>{t("bank.tried", { share: Math.round(graded.score * 100) })}</h3>
          <Review view={trial.view} given={trial.answer} right={graded.right} />
          <div className="explanation" lang="vi" dangerouslySetInnerHTML={{ __html: graded.explanation }} />
        </div>
      )}
    </>
  );
}
