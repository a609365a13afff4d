/** What the page of a clip's captions can be asked to do, as values: where to go, or what to show instead. */
import type { Viewer } from "~/features/accounts/viewer";
import type { MessageKey, Translate } from "~/i18n/translate";
import type { App } from "~/platform/app-context.server";
import { AppError } from "~/platform/errors";
import { addMedia } from "./add-media.server";
import { type CaptionRow, changedRows, checkRows, type RowFault, readRows, rowsOf } from "./caption-rows";
import { type ClipPage, choosePoster, saveCaptions } from "./clip-captions.server";
import { RefusedFile } from "./media-refusal";
import { readCues } from "./read-captions";

export type CaptionsAnswer =
  /** All is saved. */
  | { done: "captions" }
  /** Rows as they are to be shown now, saved or not; messages by field. */
  | { rows: CaptionRow[]; errors: Record<string, string>; imported?: number; poster?: true };

const MOST_SHOWN_FAULTS = 20;

/** Nothing that was typed is lost: every answer that does not lead on carries all rows. */
export async function handleCaptionsForm(
  { db, env }: Pick<App, "db" | "env">,
  viewer: Viewer,
  page: ClipPage,
  form: FormData,
  t: Translate,
): Promise<CaptionsAnswer> {
  const value = (name: string) => {
    const written = form.get(name);
    return typeof written === "string" ? written : "";
  };
  const rows = readRows(value);
  const sent = async (name: string) => {
    const file = form.get(name);
    return file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
  };
  const intent = value("intent");
  switch (intent) {
    case "save": {
      const checked = checkRows(rows);
      if ("faults" in checked) return { rows, errors: described(checked.faults, t) };
      const drafts = page.drafts.filter(({ id }) => form.has(`draft-${id}`)).map(({ id }) => id);
      const saved = await saveCaptions(db, viewer, { ...page, cues: checked.cues, drafts }, env);
      if ("refused" in saved) return { rows, errors: { "": refusalWords(t, saved.refused, saved.what) } };
      return { done: "captions" };
    }
    case "import": {
      const bytes = await sent("file");
      try {
        const read = rowsOf(readCues(bytes.toString("utf8")));
        return { rows: read, errors: {}, imported: read.length };
      } catch (error) {
        if (!(error instanceof RefusedFile)) throw error;
        const words = refusalWords(t, bytes.length === 0 ? "empty" : error.code, error.what);
        return { rows, errors: { file: words } };
      }
    }
    case "poster": {
      const fault = await choosePoster(db, viewer, page, value("poster") || null);
      if (fault) return { rows, errors: { poster: t("captions.posterUnknown") } };
      return { rows, errors: {}, poster: true };
    }
    case "frame": {
      const bytes = await sent("frame");
      const name = page.clip.path.replace(/^media\//, "");
      const added = await addMedia(
        db,
        viewer,
        { topicId: page.topic.id, name: `bia-${name}`, bytes, alt: t("captions.frameAlt", { name }) },
        env,
      );
      if ("refused" in added) return { rows, errors: { poster: refusalWords(t, added.refused, added.what) } };
      const pictures = [{ path: added.path, address: "", alt: null }];
      await choosePoster(db, viewer, { ...page, pictures }, added.path);
      return { rows, errors: {}, poster: true };
    }
    default: {
      const changed = changedRows(rows, intent);
      if (!changed) throw new AppError("invalid", "unknown intent");
      return { rows: changed, errors: {} };
    }
  }
}

function described(faults: readonly RowFault[], t: Translate): Record<string, string> {
  return Object.fromEntries(
    faults
      .slice(0, MOST_SHOWN_FAULTS)
      .map(({ row, field, code, parameters }) => [
        row > 0 ? `${field}-${row}` : "",
        t(`captions.fault.${code}` satisfies MessageKey, parameters),
      ]),
  );
}

function refusalWords(t: Translate, code: RefusedFile["code"], what: string): string {
  return t(`media.refused.${code}`, { what });
}
