/** The fields by which an officer writes down a request. */
import { useT } from "~/i18n/context";
import { Checkbox, ErrorSummary, Field, TextField } from "~/ui/form";
import type { ReturnedWish } from "./ask-form";
import { FIRST_DAY, IDENTITY_LENGTH, PAPER_CHANNELS } from "./paper-form";
import { REQUEST_KINDS } from "./request-clock";
import { WISH_LENGTH } from "./request-form";

export function PaperFields({ today, returned }: { today: string; returned: ReturnedWish | undefined }) {
  const t = useT();
  const { errors, typed } = returned ?? { errors: {}, typed: {} };
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={returned?.errors} />
      <TextField
        name="receivedOn"
        label={t("personalData.paper.receivedOn")}
        hint={t("personalData.paper.receivedOnHint")}
        error={errors.receivedOn}
        type="date"
        min={FIRST_DAY}
        max={today}
        defaultValue={typed.receivedOn ?? today}
      />
      <fieldset className="question" id="truong-channel">
        <legend>{t("personalData.paper.channel")}</legend>
        {errors.channel && <span className="field-error">{errors.channel}</span>}
        {PAPER_CHANNELS.map((channel) => (
          <label key={channel} className="choice">
            <input
              type="radio"
              name="channel"
              value={channel}
              defaultChecked={typed.channel === channel}
              required
            />
            <span>{t(`personalData.channel.${channel}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="question" id="truong-kind">
        <legend>{t("personalData.paper.kind")}</legend>
        {errors.kind && <span className="field-error">{errors.kind}</span>}
        {REQUEST_KINDS.map((kind) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" value={kind} defaultChecked={typed.kind === kind} required />
            <span>{t(`personalData.kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <Field
        name="wish"
        label={t("personalData.paper.wish")}
        hint={t("personalData.paper.wishHint")}
        error={errors.wish}
        required={false}
      >
        {(control) => <textarea rows={4} maxLength={WISH_LENGTH} defaultValue={typed.wish} {...control} />}
      </Field>
      <TextField
        name="identityCheck"
        label={t("personalData.paper.identityCheck")}
        hint={t("personalData.paper.identityCheckHint")}
        error={errors.identityCheck}
        maxLength={IDENTITY_LENGTH.most}
        defaultValue={typed.identityCheck}
      />
      <Checkbox
        name="understood"
        label={t("personalData.paper.understood")}
        error={errors.understood}
        defaultChecked={"understood" in typed}
      />
      <button type="submit" className="button">
        {t("personalData.paper.send")}
      </button>
    </form>
  );
}
