/**
 * The manual of content/programme.yaml. Only `name` must be there; what is left out takes the value given
 * here. A key that is not listed is skipped with a warning.
 */
import { z } from "zod";
import type { Audience, DatedName, Indicator } from "#drizzle/schema/catalog";
import { parseNumberForm } from "~/features/certificates/number-form";
import { date, list, says, share, slug, text, wholeNumber, yesOrNo } from "./field-schemas";

const DEFAULT_PROVINCE: DatedName[] = [
  { name: "Tỉnh Đồng Nai", from: "2025-07-01", to: "2026-04-29" },
  { name: "Thành phố Đồng Nai", from: "2026-04-30" },
];

const DEFAULT_ISSUER = ["ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"];

const DEFAULT_AUDIENCES: Audience[] = [
  {
    id: "official",
    name: "Cán bộ, công chức, viên chức, người lao động trong cơ quan nhà nước",
    nameEn: "Officials, civil servants, public employees and workers in state bodies",
  },
  {
    id: "hamlet-head",
    name: "Trưởng thôn, trưởng ấp, trưởng khu phố",
    nameEn: "Heads of hamlets and residential groups",
  },
  { id: "citizen", name: "Người dân", nameEn: "Citizens" },
  { id: "student", name: "Học sinh, sinh viên", nameEn: "School pupils and students" },
  { id: "enterprise-worker", name: "Người lao động trong doanh nghiệp", nameEn: "Workers in enterprises" },
];

/**
 * Source of the five: the indicators that provinces report for the action plan of the national programme (letter
 * of Bắc Ninh, 3/2026); the last is this programme's own.
 */
const DEFAULT_INDICATORS: Indicator[] = [
  {
    id: "officials",
    name: "Cán bộ, công chức, viên chức có kỹ năng số",
    nameEn: "Officials, civil servants and public employees with digital skills",
    unit: "percent",
    counts: "passed",
    audiences: ["official"],
  },
  {
    id: "pupils",
    name: "Học sinh, sinh viên được trang bị kỹ năng số",
    nameEn: "Pupils and students equipped with digital skills",
    unit: "percent",
  },
  {
    id: "adults",
    name: "Người trưởng thành có kỹ năng số",
    nameEn: "Adults with digital skills",
    unit: "percent",
    counts: "passed",
  },
  {
    id: "confirmed",
    name: "Người trưởng thành được xác nhận đạt phổ cập trên VNeID",
    nameEn: "Adults confirmed on VNeID",
    unit: "percent",
    counts: "confirmed",
  },
  {
    id: "enterprise-workers",
    name: "Người lao động trong doanh nghiệp có kỹ năng số",
    nameEn: "Workers in enterprises with digital skills",
    unit: "percent",
    counts: "passed",
    audiences: ["enterprise-worker"],
  },
  {
    id: "trained",
    name: "Người trưởng thành đã hoàn thành ít nhất một chuyên đề của chương trình",
    nameEn: "Adults who have finished at least one topic of the programme",
    unit: "percent",
    counts: "trained",
  },
];

export const programmeSchema = z.strictObject(
  {
    /** The programme's name: on every page and on the certificate. */
    name: text(150),
    /** One sentence on the home page. */
    summary: text(1000).default(""),
    /** The same in English. */
    summaryEn: text(1000).nullable().default(null),
    /** The province's official name over time; papers carry the name of their day. `to` is its last day. */
    province: list(z.strictObject({ name: text(), from: date.optional(), to: date.optional() }, says("map")))
      .check(namesFollowEachOther)
      .default(DEFAULT_PROVINCE),
    /** Lines at the head of a certificate, the body that issues it last. */
    issuer: list(text(100)).min(1, says("list")).max(6, says("list")).default(DEFAULT_ISSUER),
    /** The share of adults to reach. Source of 80: Kế hoạch 17/KH-SKHCN, 7/8/2025. */
    targetShare: share.default(0.8),
    /** The day by which that share is wanted. Without it administrators choose a day on their page. */
    targetDate: date.nullable().default(null),
    /** The share of points that passes a test, where a topic does not say its own. */
    passMark: share.default(0.8),
    /** Years from which a person is an adult. */
    adultAge: wholeNumber(1, 100).default(18),
    /** Adults ÷ population, where nobody has counted: an estimate, and shown as one. */
    adultShare: share.default(0.72),
    /** {seq} is the number within the year ({seq:6} with leading zeros), {year} the year of issue. */
    certificateNumber: text(60)
      .refine((form) => parseNumberForm(form).ok, says("certificateNumber"))
      .default("{seq:6}/{year}/BDHVS"),
    /** Groups of learners; topics name them by `id`, which never changes once people have chosen it. */
    audiences: list(
      z.strictObject(
        {
          id: slug,
          name: text(),
          nameEn: text().optional(),
        },
        says("map"),
      ),
    )
      .min(1, says("list"))
      .check(idsDiffer)
      .default(DEFAULT_AUDIENCES),
    /** Figures shown with their plan; what is written to one stays with its `id`. */
    indicators: list(
      z.strictObject(
        {
          id: slug,
          name: text(),
          nameEn: text().optional(),
          /** A percentage of a group, or a number of people. */
          unit: z.enum(["percent", "people"], says("indicatorUnit")).default("percent"),
          /** Whom the ledger counts: finished a topic or attended, hold a certificate, confirmed on VNeID. */
          counts: z.enum(["trained", "passed", "confirmed"], says("indicatorCounts")).optional(),
          /** Only these audiences are counted, and the size of their group is typed in; else all adults. */
          audiences: list(slug).min(1, says("list")).optional(),
        },
        says("map"),
      ),
    )
      .check(idsDiffer)
      .check(audiencesOfCounted)
      .default(DEFAULT_INDICATORS),
    /** Days off beside Saturdays and Sundays. A day that is missing here only makes legal clocks stricter. */
    holidays: list(date).default([]),
    /** Whether a lesson written in the studio needs a second person's approval before it is published. */
    fourEyes: yesOrNo.default(true),
    /** What a lesson's text and pictures may cost a learner, in kilobytes; the studio publishes nothing heavier. */
    lessonKilobytes: wholeNumber(50, 20_000).default(600),
  },
  says("map"),
);

export type ProgrammeFields = z.output<typeof programmeSchema>;

function namesFollowEachOther({ value, issues }: z.core.ParsePayload<DatedName[]>) {
  value.forEach((name, index) => {
    const before = value[index - 1];
    const ends = name.to !== undefined && name.from !== undefined && name.to < name.from;
    const overlaps = before && (before.to === undefined || (name.from ?? "") <= before.to);
    if (!ends && !overlaps) return;
    const code = ends ? "endsBeforeBegin" : "overlap";
    issues.push({ code: "custom", message: says(code), input: value, path: [index] });
  });
}

/** The ministry's figures name no audiences, and what nobody counts has none to count. */
function audiencesOfCounted({ value, issues }: z.core.ParsePayload<Indicator[]>) {
  value.forEach(({ counts, audiences }, index) => {
    if (audiences && counts !== "trained" && counts !== "passed") {
      const path = [index, "audiences"];
      issues.push({ code: "custom", message: says("indicatorAudiences"), input: value, path });
    }
  });
}

function idsDiffer({ value, issues }: z.core.ParsePayload<{ id: string }[]>) {
  value.forEach(({ id }, index) => {
    if (value.findIndex((other) => other.id === id) < index) {
      issues.push({ code: "custom", message: says("duplicateId"), input: value, path: [index, "id"] });
    }
  });
}
