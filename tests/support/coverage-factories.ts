/** A programme, populations and certificates: what counting reads. */
import { programmes } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { communePopulations } from "#drizzle/schema/places";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { AT, type makePerson } from "./factories";
import { makeClosedAttempt } from "./progress-factories";

/** The programme as content/programme.yaml has it: 80 % of people from 18. */
export async function makeProgramme(db: Database, fields: Partial<typeof programmes.$inferInsert> = {}) {
  const values = {
    name: "Bình dân học vụ số Đồng Nai",
    summary: "",
    province: [{ name: "Thành phố Đồng Nai" }],
    issuer: ["SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
    targetShare: 0.8,
    passMark: 0.8,
    adultAge: 18,
    adultShare: 0.72,
    certificateNumber: "{seq:6}/{year}/BDHVS",
    audiences: [
      { id: "citizen", name: "Người dân", nameEn: "Citizens" },
      { id: "official", name: "Cán bộ, công chức", nameEn: "Officials" },
    ],
    contentHash: "",
    updatedAt: AT,
    ...fields,
  };
  await db.insert(programmes).values(values).onConflictDoUpdate({ target: programmes.id, set: values });
}

export async function makePopulation(
  db: Database,
  communeCode: string,
  fields: Partial<typeof communePopulations.$inferInsert> = {},
) {
  await db.insert(communePopulations).values({
    communeCode,
    asOf: "2024-12-31",
    population: 1_000,
    adults: 720,
    adultsSource: "estimated",
    source: "số liệu mẫu",
    rule: "dân số × 0,72",
    ...fields,
  });
}

let certificatesMade = 0;

/** A valid certificate for a passed test, noted for recounting as the product does. */
export async function makeCertificate(
  db: Database,
  person: Pick<Awaited<ReturnType<typeof makePerson>>, "id" | "fullName" | "birthYear" | "communeCode">,
  topicId: string,
  fields: Partial<typeof certificates.$inferInsert> = {},
) {
  const serial = ++certificatesMade;
  const attempt = await makeClosedAttempt(db, person.id, topicId, { number: serial });
  const issuedAt = fields.issuedAt ?? AT;
  const [certificate] = await db
    .insert(certificates)
    .values({
      id: newId(),
      code: newId(),
      number: `${String(serial).padStart(6, "0")}/2026/BDHVS`,
      personId: person.id,
      topicId,
      attemptId: attempt.id,
      fullName: person.fullName,
      birthYear: person.birthYear,
      communeCode: person.communeCode,
      communeName: "Phường Trấn Biên",
      topicTitle: "Chuyên đề mẫu",
      score: 0.9,
      programmeName: "Bình dân học vụ số Đồng Nai",
      provinceName: "Thành phố Đồng Nai",
      issuer: "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
      issuedAt,
      earnedAt: issuedAt,
      ...fields,
    })
    .returning();
  if (!certificate) throw new Error("no certificate was made");
  await queueRecount(db, person.id);
  return certificate;
}
