/**
 * Captions as rows to fill in, a file to take them from, and the clip's poster: one plain form, so that whatever its
 * buttons do, all that was typed comes back. A script adds the clip's time.
 */
import { useT } from "~/i18n/context";
import { Checkbox, Field, type FieldErrors, TextField } from "~/ui/form";
import type { CaptionRow } from "./caption-rows";
import type { ClipPage } from "./clip-captions.server";
import { PosterFields } from "./poster-fields";

interface Props extends Pick<ClipPage, "clip" | "drafts" | "pictures"> {
  /** Whether the rows differ from what is stored. */
  unsaved: boolean;
  rows: readonly CaptionRow[];
  errors: FieldErrors;
}

export function CaptionsForm({ clip, pictures, unsaved, rows, drafts, errors }: Props) {
  const t = useT();
  const words = JSON.stringify({ take: t("captions.take"), look: t("captions.look") });
  return (
    <form
      method="post"
      encType="multipart/form-data"
      data-captions={words}
      data-unsaved={unsaved || undefined}
      noValidate
    >
      <input type="hidden" name="rows" value={rows.length} />
      <h2>{t("captions.table")}</h2>
      <p className="hint" id="gio-goi-y">
        {t("captions.timeHint")}
      </p>
      {/* The first button is the one that Enter presses. */}
      <p className="row">
        <button type="submit" name="intent" value="save" className="button">
          {t("captions.save")}
        </button>
        <RowButton act="add" row={0} at={1} label={t("captions.addFirst")} />
        <RowButton act="sort" label={t("captions.sort")} />
      </p>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place
        <Row key={index} number={index + 1} of={rows.length} row={row} errors={errors} />
      ))}
      {drafts.length > 0 && (
        <fieldset>
          <legend>{t("captions.drafts")}</legend>
          <p className="hint">{t("captions.draftsHint")}</p>
          {drafts.map(({ id, title }) => (
            <Checkbox key={id} name={`draft-${id}`} label={<span lang="vi">{title}</span>} defaultChecked />
          ))}
        </fieldset>
      )}
      {rows.length > 0 && (
        <p className="row">
          <button type="submit" name="intent" value="save" className="button">
            {t("captions.save")}
          </button>
        </p>
      )}
      <section className="card">
        <h2>{t("captions.importTitle")}</h2>
        <Field
          name="file"
          label={t("captions.importFile")}
          hint={t("captions.importHint")}
          error={errors.file}
          required={false}
        >
          {(control) => <input type="file" accept=".vtt,text/vtt" {...control} />}
        </Field>
        <button type="submit" name="intent" value="import" className="button button-secondary">
          {t("captions.importDo")}
        </button>
      </section>
      <PosterFields clip={clip} pictures={pictures} error={errors.poster} />
    </form>
  );
}

function Row({
  number,
  of,
  row,
  errors,
}: {
  number: number;
  of: number;
  row: CaptionRow;
  errors: FieldErrors;
}) {
  const t = useT();
  const name = (field: keyof CaptionRow) => `${field}-${number}`;
  const time = (field: "from" | "to") => (
    <TextField
      name={name(field)}
      label={t(`captions.${field}`)}
      error={errors[name(field)]}
      defaultValue={row[field]}
      maxLength={20}
      autoComplete="off"
      data-time={field}
    />
  );
  return (
    <fieldset className="captions-row" id={`dong-${number}`} data-row>
      <legend>{t("captions.row", { row: number })}</legend>
      <div className="captions-times">
        {time("from")}
        {time("to")}
      </div>
      <Field name={name("text")} label={t("captions.text")} error={errors[name("text")]}>
        {(control) => <textarea rows={2} lang="vi" defaultValue={row.text} data-words {...control} />}
      </Field>
      <p className="row">
        <RowButton act="add" row={number} at={number + 1} label={t("captions.add")} />
        {number > 1 && <RowButton act="up" row={number} at={number - 1} label={t("captions.up")} />}
        {number < of && <RowButton act="down" row={number} at={number + 1} label={t("captions.down")} />}
        <RowButton
          act="remove"
          row={number}
          at={Math.max(1, Math.min(number, of - 1))}
          label={t("captions.remove")}
        />
      </p>
    </fieldset>
  );
}

/** `at`: the row that the page comes back to. */
function RowButton({ act, row, at = 1, label }: { act: string; row?: number; at?: number; label: string }) {
  const t = useT();
  return (
    <button
      type="submit"
      name="intent"
      value={row === undefined ? act : `${act}-${row}`}
      formAction={`#dong-${at}`}
      className="button button-quiet"
    >
      {label}
      {row !== undefined && row > 0 && <span className="visually-hidden"> {t("captions.row", { row })}</span>}
    </button>
  );
}
