/**
 * The manual of content/simulations/<name>.yaml: a practice that learners click through, one step at a time.
 * The file's name (letters without marks, digits, dashes) is its address; a lesson shows it with
 * `<Simulation name="<name>" title="…" />`. Write people as "Nguyễn Văn Mẫu", never a real one.
 *
 * A short one to begin from:
 *
 *     title: Tiếp nhận văn bản đến
 *     minutes: 3
 *     system: Dnis
 *     roles:
 *       - { id: van-thu, name: Văn thư }
 *     screens:
 *       - id: trang-chu
 *         title: Trang chủ
 *         parts:
 *           - menu: [Văn bản đến, Văn bản đi]
 *     steps:
 *       - id: mo-danh-sach
 *         role: van-thu
 *         screen: trang-chu
 *         task: Mở nơi có văn bản vừa gửi tới.
 *         click: Văn bản đến
 *         right: Văn bản mới nằm ở đây.
 *     endings:
 *       - { id: end, title: Xong việc, text: Bạn đã mở đúng chỗ. }
 */
import { z } from "zod";
import type { Scenario, ScreenPart } from "~/features/simulations/scenario";
import { list, says, share, slug, text, wholeNumber, yesOrNo } from "./field-schemas";

const map = says("map");
/** What stands on a button, a menu or above a field. */
const label = text(120);
/** A sentence or three. */
const words = text(700);

const field = z.strictObject(
  {
    label,
    /** Choices of a list; the learner picks one. */
    options: list(label).optional(),
    /** true: a box to tick, which is "x" when ticked. Neither: a line to type. */
    tick: yesOrNo.optional(),
    /** What stands there before the learner does anything. */
    value: text(200).optional(),
    hint: text(200).optional(),
  },
  map,
);

/** One kind of thing on a screen. A part has exactly one of these; write one part after another, top to bottom. */
const part = z.strictObject(
  {
    /** A paragraph. */
    text: words.optional(),
    /** A box that says something important: a warning, a result. */
    notice: words.optional(),
    /** A text message or what is said in a call. */
    message: z.strictObject({ from: label, text: words }, map).optional(),
    /** Names and values, as in the head of a document. */
    facts: list(z.strictObject({ name: label, value: text(400) }, map)).optional(),
    /** Entries of a menu, to press. */
    menu: list(label).optional(),
    /** Rows to press, such as documents or dossiers; `text` is the second line. */
    list: list(z.strictObject({ label, text: text(300).optional() }, map)).optional(),
    /** Fields to fill. */
    fields: list(field).optional(),
    /** Buttons to press. */
    buttons: list(label).optional(),
  },
  map,
);

const screen = z.strictObject(
  {
    /** Its name for the steps. */
    id: slug,
    /** At the head of the window. */
    title: label,
    /** Drawn as a window or as a phone. */
    device: z.enum(["computer", "phone"], says("device")).default("computer"),
    parts: list(part).min(1, says("list")),
  },
  map,
);

const expectation = z.strictObject(
  {
    /** The field's label, as on the screen. */
    field: label,
    /** What must stand in it; several: any of them. Large and small letters are the same. */
    is: list(z.string(says("text")).max(200, says("tooLong", { longest: 200 }))).min(1, says("list")),
    /** Why, for whoever filled it wrongly. */
    because: words,
  },
  map,
);

const option = z.strictObject(
  {
    label: text(240),
    /** true for the one right decision. */
    right: yesOrNo.default(false),
    /** What comes of it, with the reason. */
    says: words,
    /** A wrong decision with consequences: the step or ending it leads to. Left out: the learner chooses again. */
    next: slug.optional(),
  },
  map,
);

const step = z.strictObject(
  {
    /** Its name; unique, also among endings. */
    id: slug,
    /** Who acts, by the id of a role. Another role than before is announced. */
    role: slug,
    /** The day, from 1. A later day than before is announced ("hôm sau"). */
    day: wholeNumber(1, 4000).default(1),
    /** What others did before this step. */
    meanwhile: words.optional(),
    /** The screen, by its id. */
    screen: slug,
    /** What to reach, not which button to press. */
    task: words,
    /** Exactly one of `click` and `choose`. `click`: the label to press on the screen. */
    click: label.optional(),
    /** Before that press: what to fill in. */
    fill: list(expectation).min(1, says("list")).optional(),
    /** A decision between ways; one is right. */
    choose: list(option).min(2, says("list")).optional(),
    /** Said when it is done. With `choose`, the option's own words are said. */
    right: words.default("Đúng rồi."),
    /** Said to any wrong press. */
    wrong: words.optional(),
    /** Own words for wrong presses that people really make. */
    slips: list(z.strictObject({ label, says: words }, map)).default([]),
    /** Said after two wrong presses. Left out: the label is named. */
    hint: words.optional(),
    /** The article the step rests on, as "Điều 21 Nghị định 30/2020/NĐ-CP". */
    article: text(200).optional(),
    /** The next step or ending; left out: the next one in the file, after the last one the ending "end". */
    next: slug.optional(),
  },
  map,
);

const ending = z.strictObject(
  {
    /** "end" is the good ending; it must be there. */
    id: slug,
    title: label,
    text: words,
  },
  map,
);

/** What is pressed or chosen wrongly, and in which step. */
const mistake = z.strictObject(
  {
    step: slug,
    label: text(240),
    /** Where the mistake is in the fields: what stands in them, by label; the others are filled rightly. */
    fill: z.record(label, z.string(says("text")).max(200, says("tooLong", { longest: 200 })), map).optional(),
  },
  map,
);

/** A way with mistakes, which content:check plays: each mistake once, then the right thing. */
const path = z.strictObject(
  {
    name: label,
    slips: list(mistake).min(1, says("list")),
    /** The share of right steps it must come to, as 80 or 0.8. */
    score: z.union([z.literal(0), share]),
    /** The ending it must come to. */
    ends: slug.default("end"),
  },
  map,
);

export const simulationSchema = z
  .strictObject(
    {
      title: text(150),
      /** What one learns to do, in a sentence. */
      summary: text(500).default(""),
      /** How long it takes a beginner. */
      minutes: wholeNumber(1, 60).default(5),
      /** The system that is imitated, as "Dnis": its screens say that the real ones may differ. */
      system: text(60).optional(),
      roles: list(z.strictObject({ id: slug, name: label }, map)).min(1, says("list")),
      screens: list(screen).min(1, says("list")),
      steps: list(step).min(1, says("list")),
      endings: list(ending).min(1, says("list")),
      paths: list(path).min(1, says("list")),
    },
    map,
  )
  .transform((fields): Scenario => ({ version: 1, ...fields, screens: fields.screens.map(withParts) }));

type Screens = z.output<typeof screen>;

/** Parts with only the keys that are there. */
function withParts({ parts, ...rest }: Screens): Scenario["screens"][number] {
  return { ...rest, parts: parts.map((part): ScreenPart => ({ ...part })) };
}
